using System.Globalization;
using System.Numerics;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>
/// Binary cross-entropy with its parameters keeps the digits of every loss, however small, where PyTorch's form (1 − y)z + (1 + (ρ − 1)y)(softplus(−|z|) + max(0, −z))
/// is 0 at y = 0, z = −30.
/// </summary>
public class BinaryCrossEntropyTests
{
    // ρ, ε = 0 or 2⁻¹⁰, z, y, L, ∂L/∂z: the definition in mpmath with 60 digits.
    private static readonly (double Weight, double Smoothing, double Z, double Y, double Loss, double Delta)[] Rows =
    [
        (3, 0, 30, 0, 30.000000000000094, 0.99999999999990642),
        (3, 0, 30, 1, 2.807286890651921e-13, -2.8072868906517897e-13),
        (3, 0, -30, 0, 9.3576229688397368e-14, 9.357622968839299e-14),
        (3, 0, -30, 1, 90.000000000000281, -2.9999999999997193),
        (3, 0, 80, 1, 5.4145541635362455e-35, -5.4145541635362455e-35),
        (3, 0, -80, 0, 1.8048513878454152e-35, 1.8048513878454152e-35),
        (3, 0, 1e4, 0, 1e4, 1),
        (3, 0, 1e4, 1, 0, 0),
        (3, 0, -1e4, 0, 0, 0),
        (3, 0, -1e4, 1, 3e4, -3),
        (3, 0, 0.5, 0, 0.97407698418010668, 0.62245933120185456),
        (3, 0, 0.5, 1, 1.42223095254032, -1.1326220063944363),
        (1, 0.0009765625, 30, 0, 29.985351562500094, 0.99951171874990642),
        (1, 0.0009765625, 30, 1, 0.014648437500093576, 0.00048828124990642377),
        (1, 0.0009765625, 1e4, 1, 4.8828125, 0.00048828125),
        (1, 0.0009765625, -1e4, 0, 4.8828125, -0.00048828125),
        (1, 0.0009765625, -1e4, 1, 9995.1171875, -0.99951171875),
        (0.5, 0.0009765625, 30, 1, 0.014648437500046811, 0.00048828124995318904),
        (0.5, 0.0009765625, -80, 0, 0.01953125, -0.000244140625),
        (0.5, 0.0009765625, 1e4, 0, 9995.1171875, 0.99951171875),
        (0.5, 0.0009765625, 1e4, 1, 4.8828125, 0.00048828125),
        (0.5, 0.0009765625, -1e4, 1, 4997.55859375, -0.499755859375),
        (0.5, 0.0009765625, 0.5, 1, 0.23739837416626919, -0.18837422616391601),
    ];

    private static readonly Lazy<InMemoryBuild> Build = new(() => InMemoryBuild.Of(
        from loss in Rows.Select(row => (row.Weight, row.Smoothing)).Distinct()
        from precision in Enum.GetValues<Precision>()
        select new NetworkTopology(
            Name(loss.Weight, loss.Smoothing, precision), 1, new([new LayerSpec(1, Activation.Sigmoid)]), new LossSpec(LossFunction.BinaryCrossEntropy, LabelSmoothing: loss.Smoothing, PositiveWeight: loss.Weight), precision)));

    [Fact]
    public void EveryLossKeepsItsDigitsInFloat() => Check<float>(Precision.Single, Math.ScaleB(1, -23));

    [Fact]
    public void EveryLossKeepsItsDigitsInDouble() => Check<double>(Precision.Double, Math.ScaleB(1, -52));

    // L to 8 units in its last place, one sample and a block of them; δ to 4 units of 1 times ρ, for a = σ(z) rounds to 0 or 1.
    private static void Check<T>(Precision precision, double unit)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var row in Rows)
        {
            INetwork<T> network = Build.Value.Create<T>(Name(row.Weight, row.Smoothing, precision));
            (network.Parameters[0], network.Parameters[1]) = (T.Zero, T.CreateTruncating(row.Z));
            T[] gradient = new T[2];
            foreach (int samples in new[] { 1, 17 })
            {
                T[] inputs = new T[samples], targets = [.. Enumerable.Repeat(T.CreateTruncating(row.Y), samples)];
                double loss = double.CreateTruncating(network.Backward(inputs, targets, gradient)), delta = double.CreateTruncating(gradient[1]);
                string what = string.Create(CultureInfo.InvariantCulture, $"{samples} samples of {row}: L = {loss}, δ = {delta}");
                Assert.True(Math.Abs(loss - row.Loss) <= 8 * unit * row.Loss, what);
                Assert.True(Math.Abs(delta - row.Delta) <= 4 * unit * Math.Max(1, row.Weight), what);
            }
        }
    }

    private static string Name(double weight, double smoothing, Precision precision) =>
        string.Create(CultureInfo.InvariantCulture, $"Net{weight * 10:0}{(smoothing > 0 ? "Smoothed" : "")}{precision}");
}
