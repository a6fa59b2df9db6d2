using System.Globalization;
using System.Numerics;
using StaticNet.Reference;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>
/// Every activation and loss that go together at every size of z, up to the largest number: outputs and L are never NaN, nor is ∂L/∂z where L is
/// a number. (Where L itself is ∞, as r² from r = 2e19 on in a float, 0 · ∞ is.) And the activations that end in z times a remainder keep its digits.
/// </summary>
public class ExtremeNumbersTests
{
    // A block in lanes, and one sample after it.
    private const int Samples = 33;

    private static readonly Lazy<InMemoryBuild> Hidden = new(() => InMemoryBuild.Of(
        from precision in Enum.GetValues<Precision>()
        select new NetworkTopology($"Hidden{precision}", 1, new([new LayerSpec(2, Activation.Exponential), new LayerSpec(1, Activation.Identity)]), LossFunction.AbsoluteError, precision)));

    [Fact]
    public void NoFloatGivesANaN() => CheckNumbers<float>(Precision.Single, [1e-45f, 1e-38f, 1e-3f, 1, 3, 10, 20, 64, 88, 89, 105, 1e4f, 5e9f, 2e12f, 1.8e19f, 2e19f, 1e30f, float.MaxValue]);

    [Fact]
    public void NoDoubleGivesANaN() => CheckNumbers<double>(Precision.Double, [5e-324, 1e-308, 1e-3, 1, 3, 20, 64, 709, 710, 746, 1e4, 1e19, 1e100, 1.3e154, 1e155, 1e300, double.MaxValue]);

    // e¹⁰⁰⁰ − e¹⁰⁰⁰, and 0 · e¹⁰⁰⁰ on the way back.
    [Fact]
    public void AHiddenExponentialThatOverflowsGivesANumber()
    {
        CheckHidden<float>(Precision.Single);
        CheckHidden<double>(Precision.Double);
    }

    [Theory]
    [InlineData(Activation.GELU)]
    [InlineData(Activation.GELUTanh)]
    [InlineData(Activation.SiLU)]
    [InlineData(Activation.Mish)]
    public void ValueAndSlopeKeepTheirDigitsInTheTail(Activation activation)
    {
        CheckTail<float>(activation, Precision.Single, -13.5, 1.2e-7);
        CheckTail<double>(activation, Precision.Double, -37, 2.3e-16);
    }

    private static void CheckNumbers<T>(Precision precision, T[] sizes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] all = [T.Zero, .. sizes, .. sizes.Select(size => -size)];
        T[] one = [T.One], many = [.. Enumerable.Repeat(T.One, Samples)];
        foreach ((Activation output, LossFunction loss) in Topologies.Ends)
        {
            INetwork<T> network = StabilityTests.Build.Value.Create<T>($"{output}{loss}{precision}");
            T[] a = new T[2], gradient = new T[4], gradients = new T[4];
            foreach ((int place, T z1) in all.Index())
            {
                // The units of a softmax see each other: each size meets a third of the sizes, by turns, or all of them.
                foreach (T z2 in output == Activation.Softmax ? Share.Of(all, 3, place) : [all[(place + 7) % all.Length]])
                {
                    (network.Parameters[0], network.Parameters[1], network.Parameters[2], network.Parameters[3]) = (T.Zero, T.Zero, z1, z2);
                    network.Forward(one, a);
                    foreach (T[] y in Targets<T>(output, loss))
                    {
                        T l = network.Backward(one, y, gradient);
                        T mean = network.Backward(many, [.. Enumerable.Repeat(y, Samples).SelectMany(v => v)], gradients);
                        if (a.Append(l).Append(mean).Any(T.IsNaN) || (T.IsFinite(l) && gradient.Any(T.IsNaN)) || (T.IsFinite(mean) && gradients.Any(T.IsNaN)))
                            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{output} {loss} {precision} at z = {z1}, {z2}, y = {y[0]}, {y[1]}: a = {a[0]}, {a[1]}; L = {l}, {mean}; ∂L/∂θ = {string.Join(", ", gradient)}; {string.Join(", ", gradients)}"));
                    }
                }
            }
        }
    }

    // What the loss is made for; where that may be any number, large ones too.
    private static T[][] Targets<T>(Activation output, LossFunction loss)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T large = T.CreateTruncating(1e30);
        return loss switch
        {
            LossFunction.Hinge or LossFunction.SquaredHinge => [[T.One, -T.One], [-T.One, T.One]],
            LossFunction.BinaryCrossEntropy or LossFunction.CategoricalCrossEntropy => [[T.One, T.Zero], [T.Zero, T.One], [T.CreateTruncating(0.25), T.CreateTruncating(0.75)]],
            LossFunction.KullbackLeibler when output == Activation.Softmax => [[T.One, T.Zero], [T.Zero, T.One], [T.CreateTruncating(0.25), T.CreateTruncating(0.75)]],
            LossFunction.KullbackLeibler or LossFunction.Poisson => [[T.Zero, T.CreateTruncating(2)], [T.One, large]],
            _ => [[T.CreateTruncating(0.25), T.CreateTruncating(-0.75)], [large, -large], [T.Zero, T.Zero]],
        };
    }

    private static void CheckHidden<T>(Precision precision)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        INetwork<T> network = Hidden.Value.Create<T>($"Hidden{precision}");
        T large = T.CreateTruncating(1000), half = T.CreateTruncating(0.5);
        foreach ((T first, T second) in new[] { (half, -half), (T.Zero, T.Zero), (T.Zero, T.One), (T.One, -T.One) })
        {
            T[] parameters = [large, large, T.Zero, T.Zero, first, second, T.Zero], gradient = new T[7], a = new T[1];
            parameters.CopyTo(network.Parameters);
            network.Forward([T.One], a);
            T loss = network.Backward([T.One], [T.CreateTruncating(3)], gradient);
            Assert.All([.. gradient, loss, .. a], number => Assert.True(T.IsFinite(number), $"{precision}, θ = {first}, {second}: a = {a[0]}, L = {loss}, ∂L/∂θ = {string.Join(", ", gradient)}"));
        }
    }

    // By |a − y| with y below every a: ∂L/∂z is the slope. An error of z in its last digit is one of |z φ′/φ| digits of a: about z², or 2u of the tanh form and its u′.
    private static void CheckTail<T>(Activation activation, Precision precision, double last, double unit)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        INetwork<T> network = StabilityTests.Build.Value.Create<T>($"{activation}{LossFunction.AbsoluteError}{precision}");
        var reference = new ReferenceNetwork(network.Topology, new double[4]);
        T[] gradient = new T[4], a = new T[2];
        double[] expected = new double[4];
        network.Parameters.Clear();
        for (double z = -2; z > last; z *= 1.0625)
        {
            T at = T.CreateTruncating(z);
            double exact = double.CreateChecked(at);
            for (int k = 0; k < 2; k++)
                (network.Parameters[2 + k], reference.Parameters[2 + k]) = (at, exact);
            network.Forward([T.One], a);
            network.Backward([T.One], [-T.One, -T.One], gradient);
            reference.Backward([1], [-1, -1], expected);
            double value = reference.Trace([1]).Outputs[0];
            double rounding = activation == Activation.GELUTanh ? 16 + (4 * Math.Abs(exact) * (1 + (0.045 * exact * exact))) : 16;
            if (Math.Abs(value) < double.CreateChecked(T.BitIncrement(T.Zero)) / unit)
                break;
            AssertClose(value, double.CreateChecked(a[0]), $"{activation}({exact})");
            AssertClose(expected[2], double.CreateChecked(gradient[2]), $"{activation}′({exact})");

            void AssertClose(double right, double actual, string what) =>
                Assert.True(Math.Abs(actual - right) <= Tolerance() * Math.Abs(right), string.Create(CultureInfo.InvariantCulture, $"{what} = {actual}, not {right}: off by {Math.Abs((actual - right) / right):0.0e-00}"));

            // In double the reference has its own rounding of z².
            double Tolerance() => (rounding + (precision == Precision.Double ? 2 * exact * exact : 0)) * unit;
        }
    }
}
