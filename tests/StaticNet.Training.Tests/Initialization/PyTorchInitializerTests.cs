using StaticNet.Numerics;
using Xunit;

namespace StaticNet.Training.Tests.Initialization;

/// <summary>Each initializer against torch.nn.init: initializers.py writes what that draws from.</summary>
public class PyTorchInitializerTests
{
    // A seed is the key's lower word; 1 in the upper one stands for initialization.
    private const int Seed = 5;
    private const ulong Key = (1UL << 32) | Seed;

    [Fact]
    public void Uniform_ones_have_PyTorchs_bounds()
    {
        IReadOnlyList<PyTorchInitializer> rows = PyTorchInitializer.All("bound");
        Assert.Equal(20, rows.Count);
        foreach (PyTorchInitializer row in rows)
        {
            double[] drawn = row.Draw(row.Initializer, Seed);
            for (int at = 0; at < row.FanIn * row.Units; at++)
                AssertClose(row.Number(0) * Uniform((uint)(at / row.Units), (uint)(at % row.Units), word: 0), drawn[at], row);
            for (int unit = 0; unit < row.Units; unit++)
                AssertClose(row.Number(1) * Uniform(0, (uint)unit, word: 1), drawn[(row.FanIn * row.Units) + unit], row);
        }
    }

    [Fact]
    public void Normal_ones_have_PyTorchs_deviations()
    {
        IReadOnlyList<PyTorchInitializer> rows = PyTorchInitializer.All("deviation");
        Assert.Equal(15, rows.Count);
        foreach (PyTorchInitializer row in rows)
        {
            // He's normal weights, which the test below compares with other code, are the yardstick: their deviation is √(2/n).
            double[] drawn = row.Draw(row.Initializer, Seed);
            double[] he = row.Draw(Initializer.HeNormal, Seed);
            Assert.All(Enumerable.Range(0, drawn.Length), at => AssertClose(he[at] * row.Number(0) / Math.Sqrt(2.0 / row.FanIn), drawn[at], row));
        }
    }

    // The script draws the same normal numbers by a Philox and a logarithm of its own, and orthogonalises them by LAPACK's Householder reflections.
    [Fact]
    public void Normal_and_orthogonal_weights_are_those_of_PyTorchs_formulas()
    {
        IReadOnlyList<PyTorchInitializer> rows = PyTorchInitializer.All("matrix");
        Assert.Equal(10, rows.Count);
        foreach (PyTorchInitializer row in rows)
        {
            double[] drawn = row.Draw(row.Initializer, (int)row.Number(0), (int)row.Number(1));
            Assert.Equal(row.FanIn * row.Units, row.Numbers.Length);
            Assert.All(row.Numbers.Index(), weight => Assert.Equal(weight.Item, drawn[weight.Index], tolerance: 1e-12));
            Assert.All(drawn[row.Numbers.Length..], bias => Assert.Equal(0, bias));
        }
    }

    private static double Uniform(uint input, uint unit, uint word)
    {
        var (high, low, _, _) = Philox4x32.Generate(Key, input, unit, 0, word);
        return (2 * Philox4x32.Uniform(high, low)) - 1;
    }

    // PyTorch computes √3 · (√2/√n) where we compute √(6/n): a few roundings apart.
    private static void AssertClose(double expected, double actual, PyTorchInitializer row) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-15 * Math.Abs(expected), $"{row.Initializer} of {row.FanIn} × {row.Units}: {actual}, not {expected}");
}
