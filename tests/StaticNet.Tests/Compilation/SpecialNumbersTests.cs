using System.Globalization;
using System.Numerics;
using StaticNet.Reference;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>
/// Every output activation and loss that go together, at NaN, ±∞, ±0, ±the largest and ±the smallest number, in an input and in a bias, anywhere in
/// a batch: NaN is NaN, and ±∞ gives the limits of the function and of its slope, as the reference has them. (a of one unit of a softmax at +∞ has no
/// limit that does not depend on how the others get there: NaN.)
/// </summary>
public class SpecialNumbersTests
{
    [Fact]
    public void EveryFloatIsRight() => Check<float>(Precision.Single);

    [Fact]
    public void EveryDoubleIsRight() => Check<double>(Precision.Double);

    private static void Check<T>(Precision precision)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int turn = 0;
        foreach ((Activation output, LossFunction loss) in Topologies.Ends)
        {
            INetwork<T> network = StabilityTests.Build.Value.Create<T>($"{output}{loss}{precision}");
            foreach (T special in SpecialNumbers.Of<T>())
            {
                foreach (int samples in SpecialNumbers.BatchSizes)
                {
                    T[] targets = [.. Enumerable.Range(0, samples).SelectMany(s => Targets<T>(output, loss, s))];
                    foreach (int position in SpecialNumbers.Positions(samples, turn++))
                    {
                        T[] inputs = Inputs<T>(samples);
                        inputs[position] = special;
                        Set(network, "0.75", "-0.5", "0.25", "0.125");
                        string What() => string.Create(CultureInfo.InvariantCulture, $"{output} {loss} {precision}, x = {special} at {position} of {samples}");
                        // The paths for every position; the reference, which takes its time and knows of none, for the last.
                        if (position == samples - 1)
                            Compare(network, inputs, targets, special, What);
                        else
                            SpecialNumbers.SameOnEveryPath(network, inputs, targets, What);
                    }

                    if (!SpecialNumbers.IsLong && samples is not (2 or 17))
                        continue;
                    Set(network, "0.75", "-0.5", "0.25", "0.125");
                    network.Parameters[2] = special;
                    Compare(network, Inputs<T>(samples), targets, special, () => string.Create(CultureInfo.InvariantCulture, $"{output} {loss} {precision}, b = {special}, {samples} samples"));
                }
            }
        }
    }

    private static void Compare<T>(INetwork<T> network, T[] inputs, T[] targets, T special, Func<string> what)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int samples = inputs.Length;
        (T[] outputs, T loss, T[] gradient) = SpecialNumbers.SameOnEveryPath(network, inputs, targets, what);
        ReferenceNetwork reference = SpecialNumbers.ReferenceOf(network);
        double[] expectedOutputs = new double[outputs.Length], expectedGradient = new double[gradient.Length];
        reference.Forward(SpecialNumbers.Doubles<T>(inputs), expectedOutputs);
        double expectedLoss = reference.Backward(SpecialNumbers.Doubles<T>(inputs), SpecialNumbers.Doubles<T>(targets), expectedGradient);
        // A square of the largest number is ∞ in the one precision before it is in the other, and so is what becomes of it.
        double largest = double.CreateChecked(SpecialNumbers.Largest<T>());
        if (T.IsFinite(special) && expectedOutputs.Concat(expectedGradient).Append(expectedLoss).Any(number => !(Math.Abs(number) <= largest)))
            return;
        // The sine of a number beyond 1,000,000, or 10¹⁵, is that of the end, as its documentation says.
        double end = typeof(T) == typeof(float) ? 1e6 : 1e15;
        if (network.Topology.Layers[0].Activation == Activation.Sinusoid && T.IsFinite(special) && Math.Abs(double.CreateChecked(special)) > end)
            return;
        SpecialNumbers.Agree<T>(expectedOutputs, outputs, 1, () => $"outputs of {what()}");
        (Activation output, LossFunction function) = (network.Topology.Layers[0].Activation, network.Topology.Loss.Function);
        // Held at the largest number, an exponential does not outgrow ln a = ∞.
        if (!(output == Activation.Exponential && function == LossFunction.Poisson && !T.IsFinite(special)))
            SpecialNumbers.Agree<T>([expectedLoss], [loss], samples, () => $"J of {what()}");
        // Sums of the largest number overflow, or not, in the order in which they are taken.
        if (output == Activation.Exponential && T.IsPositiveInfinity(special) && samples > 1)
            return;
        SpecialNumbers.Agree<T>(expectedGradient, gradient, samples, () => $"∂J/∂θ of {what()}");
    }

    private static void Set<T>(INetwork<T> network, params string[] parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        parameters.Select(text => T.Parse(text, CultureInfo.InvariantCulture)).ToArray().CopyTo(network.Parameters);

    private static T[] Inputs<T>(int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        [.. Enumerable.Range(0, samples).Select(s => T.CreateTruncating((((s * 37) % 64) - 31.5) / 32))];

    // What the loss is made for, the exact ends of its range among them; no a meets its y.
    private static T[] Targets<T>(Activation output, LossFunction loss, int sample)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (double First, double Second) even = loss switch
        {
            LossFunction.Hinge or LossFunction.SquaredHinge => (1, -1),
            LossFunction.BinaryCrossEntropy or LossFunction.CategoricalCrossEntropy => (1, 0),
            LossFunction.KullbackLeibler when output == Activation.Softmax => (1, 0),
            LossFunction.KullbackLeibler or LossFunction.Poisson => (0, 2),
            _ => (0.3125, -0.7656),
        };
        return sample % 2 == 0 ? [T.CreateTruncating(even.First), T.CreateTruncating(even.Second)] : [T.CreateTruncating(even.Second), T.CreateTruncating(even.First)];
    }
}
