using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>σ with binary and softmax with categorical cross-entropy: δ of every output is a − y, in print and in code.</summary>
public class OutputDeltaTests
{
    private static readonly string[] Subscripts = ["₁", "₂", "₃", "₄", "₅"];

    [Fact]
    public void TheSlopeOfTheOutputCancelsAgainstItsCrossEntropy()
    {
        NetworkTopology[] topologies =
        [
            .. from end in new[] { (Activation.Sigmoid, LossFunction.BinaryCrossEntropy), (Activation.Softmax, LossFunction.CategoricalCrossEntropy) }
               from outputs in Enumerable.Range(1, 5)
               where end.Item1 != Activation.Softmax || outputs > 1
               from deep in new[] { false, true }
               select new NetworkTopology(
                   $"{end.Item1}{outputs}{deep}", 2, new([.. deep ? [new LayerSpec(2, Activation.Tanh)] : Array.Empty<LayerSpec>(), new LayerSpec(outputs, end.Item1)]), end.Item2, Schedule: Schedule.Unrolled),
        ];
        InMemoryBuild build = InMemoryBuild.Of(topologies);
        foreach (NetworkTopology topology in topologies)
            Check(topology, build.Text(topology.Name));
    }

    private static void Check(NetworkTopology topology, string generated)
    {
        int layer = topology.Layers.Count + 1;
        string above = layer == 2 ? "⁽²⁾" : "⁽³⁾";
        string[] deltas = [.. NetworkEquations.Of(topology).Deltas.Select(d => d.ToText())];
        string[] statements = [.. EmittedOperations.Backward(generated).Body!.Statements.OfType<LocalDeclarationStatementSyntax>().Select(s => s.ToString())];
        for (int k = 0; k < topology.OutputSize; k++)
        {
            string equation = $"δ{above}{Subscripts[k]} = a{above}{Subscripts[k]} − y{Subscripts[k]}";
            Assert.Equal(equation, deltas[k].Split("        ")[0]);
            Assert.Contains("cancels against", deltas[k]);
            Assert.Equal($"float d{layer}_{k + 1} = a{layer}_{k + 1} - y_{k + 1};", Assert.Single(statements, s => s.StartsWith($"float d{layer}_{k + 1} ", StringComparison.Ordinal)));
            Assert.Contains($"// {equation}", generated);
        }
    }
}
