using Xunit;

namespace StaticNet.Symbolics.Tests.Derivations;

/// <summary>The equations of a compiled network are a static property: a program may ask for derivations on several threads.</summary>
public class ConcurrentReadingTests
{
    private const int Threads = 4, Rounds = 40;

    private static readonly NetworkTopology Topology = new(
        "Shared", 3, new([new LayerSpec(4, Activation.Tanh), new LayerSpec(3, Activation.Sigmoid), new LayerSpec(2, Activation.Softmax)]), LossFunction.CategoricalCrossEntropy);

    /// <param name="isDerivedBefore">Whether one thread has asked before; else the threads find each other's expressions new.</param>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Derivations_read_the_same_on_several_threads(bool isDerivedBefore)
    {
        NetworkEquations equations = NetworkEquations.Of(Topology), first = isDerivedBefore ? equations : NetworkEquations.Of(Topology);
        string[] expected = [.. Enumerable.Range(0, 4).Select(unit => first.OfWeight(0, unit, 1).ToText())];
        string?[] wrong = new string?[Threads];
        Thread[] threads =
        [
            .. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
            {
                try
                {
                    for (int round = 0; round < Rounds && wrong[number] is null; round++)
                    {
                        int unit = (number + round) % expected.Length;
                        string text = equations.OfWeight(0, unit, 1).ToText();
                        wrong[number] = text == expected[unit] ? null : text;
                    }
                }
                catch (Exception exception)
                {
                    wrong[number] = exception.ToString();
                }
            })),
        ];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        Assert.All(wrong, text => Assert.Null(text));
    }
}
