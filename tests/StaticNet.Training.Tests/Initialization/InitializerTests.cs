using StaticNet.Numerics;
using Xunit;

namespace StaticNet.Training.Tests.Initialization;

public class InitializerTests
{
    public static TheoryData<string> Names =>
    [
        nameof(Initializer.ByActivation), nameof(Initializer.HeUniform), nameof(Initializer.HeNormal), nameof(Initializer.GlorotUniform), nameof(Initializer.GlorotNormal),
        nameof(Initializer.LeCunUniform), nameof(Initializer.LeCunNormal), nameof(Initializer.PyTorch), nameof(Initializer.Orthogonal),
    ];

    private static readonly NetworkTopology Mixed = new(
        "Mixed", 7, new([new LayerSpec(5, Activation.ReLU), new LayerSpec(9, Activation.SELU), new LayerSpec(2, Activation.Sigmoid)]), LossFunction.BinaryCrossEntropy);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_float_network_starts_at_the_rounded_numbers_of_the_double_one(string name) =>
        Assert.Equal(Draws.All<double>(Mixed, 3, Of(name)).Select(w => (float)w), Draws.All<float>(Mixed, 3, Of(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Seed_and_layer_determine_the_numbers(string name)
    {
        Assert.Equal(Draws.All<double>(Mixed, -3, Of(name)), Draws.All<double>(Mixed, -3, Of(name)));
        Assert.NotEqual(Draws.Of(Of(name), 4, 6, seed: 1), Draws.Of(Of(name), 4, 6, seed: 2));
        Assert.NotEqual(Draws.Of(Of(name), 4, 6, seed: 1, layer: 0), Draws.Of(Of(name), 4, 6, seed: 1, layer: 1));
        var shorter = Mixed with { Layers = new([.. Mixed.Layers.Take(2)]) };
        Assert.Equal(Draws.All<double>(shorter, 1, Of(name)), Draws.All<double>(Mixed, 1, Of(name))[..shorter.ParameterCount]);
    }

    // A power of two scales exactly.
    [Theory]
    [MemberData(nameof(Names))]
    public void The_gain_scales_the_weights_alone(string name)
    {
        double[] once = Draws.Of(Of(name), 6, 4, seed: 8), twice = Draws.Of(Of(name).WithGain(2), 6, 4, seed: 8);
        Assert.Equal(once[..24].Select(w => 2 * w), twice[..24]);
        Assert.Equal(once[24..], twice[24..]);
        Assert.Equal(once, Draws.Of(Of(name).WithGain(3).WithGain(1), 6, 4, seed: 8));
    }

    // Kolmogorov and Smirnov: the largest distance of 100,000 draws from their distribution stays below 1.63/√100,000 with a probability of 99 %.
    [Theory]
    [InlineData(nameof(Initializer.LeCunNormal), false)]
    [InlineData(nameof(Initializer.HeNormal), false)]
    [InlineData(nameof(Initializer.LeCunUniform), true)]
    [InlineData(nameof(Initializer.PyTorch), true)]
    public void Weights_have_the_distribution_they_are_named_for(string name, bool isUniform)
    {
        const int FanIn = 400, Units = 250;
        double scale = name switch
        {
            nameof(Initializer.LeCunNormal) => Math.Sqrt(1.0 / FanIn),
            nameof(Initializer.HeNormal) => Math.Sqrt(2.0 / FanIn),
            nameof(Initializer.LeCunUniform) => Math.Sqrt(3.0 / FanIn),
            _ => Math.Sqrt(1.0 / FanIn),
        };
        double[] weights = Draws.Of(Of(name), FanIn, Units, seed: 12)[..(FanIn * Units)];
        Array.Sort(weights);
        double distance = weights.Index().Max(weight =>
        {
            double expected = isUniform ? (1 + (weight.Item / scale)) / 2 : Elementary.NormalDistribution(weight.Item / scale);
            return Math.Max(Math.Abs(expected - ((double)weight.Index / weights.Length)), Math.Abs(expected - ((weight.Index + 1.0) / weights.Length)));
        });
        Assert.InRange(distance, 0, 1.63 / Math.Sqrt(weights.Length));
    }

    // Neighbours in a row, in a column and in the next layer: a correlation of 10,000 pairs has a standard error of 0.01.
    [Theory]
    [InlineData(nameof(Initializer.HeNormal))]
    [InlineData(nameof(Initializer.HeUniform))]
    public void Weights_are_independent(string name)
    {
        const int Size = 100;
        double[] first = Draws.Of(Of(name), Size, Size, seed: 4)[..(Size * Size)], second = Draws.Of(Of(name), Size, Size, seed: 4, layer: 1)[..(Size * Size)];
        Assert.InRange(Correlation(first, second), -0.04, 0.04);
        Assert.InRange(Correlation(first[..^1], first[1..]), -0.04, 0.04);
        Assert.InRange(Correlation(first[..^Size], first[Size..]), -0.04, 0.04);
        Assert.InRange(Correlation(first, Draws.Of(Of(name), Size, Size, seed: 5)[..(Size * Size)]), -0.04, 0.04);
    }

    [Theory]
    [InlineData(64, 32, 1)]
    [InlineData(32, 64, 1)]
    [InlineData(100, 100, 1)]
    [InlineData(300, 128, 0.5)]
    [InlineData(9, 17, 1.5)]
    [InlineData(1, 10, 1)]
    [InlineData(10, 1, 1)]
    [InlineData(1, 1, 2)]
    public void Orthogonal_weights_keep_lengths(int fanIn, int units, double gain)
    {
        double[] weights = Draws.Of(Initializer.Orthogonal.WithGain(gain), fanIn, units, seed: 6);
        for (int one = 0; one < Math.Min(fanIn, units); one++)
        {
            for (int other = 0; other <= one; other++)
            {
                // WᵀW = gain² I, or WWᵀ where the inputs are fewer.
                double product = fanIn >= units
                    ? Enumerable.Range(0, fanIn).Sum(input => weights[(input * units) + one] * weights[(input * units) + other])
                    : Enumerable.Range(0, units).Sum(unit => weights[(one * units) + unit] * weights[(other * units) + unit]);
                Assert.Equal(one == other ? gain * gain : 0, product, tolerance: 1e-12);
            }
        }
    }

    [Fact]
    public void Drawing_allocates_nothing()
    {
        var parameters = new float[Mixed.ParameterCount];
        foreach (string name in Names.Select(row => row.Data).Where(name => name != nameof(Initializer.Orthogonal)))
        {
            Initializer initializer = Of(name);
            Assert.Equal(0, Allocation.Least(() => ParameterInitialization.Fill<float>(Mixed, 2, parameters, initializer)));
        }
    }

    [Fact]
    public void Initialize_draws_a_networks_parameters_anew()
    {
        var net = new IrisNet(seed: 1);
        net.Initialize(seed: 2, Initializer.Default);
        Assert.Equal(new IrisNet(seed: 2).Parameters.ToArray(), net.Parameters.ToArray());
        net.Initialize(seed: 2, Initializer.Orthogonal);
        Assert.Equal(Draws.All<float>(IrisNet.Topology, 2, Initializer.Orthogonal), net.Parameters.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_gain_that_is_none_is_an_error_that_says_what_is_one(double gain)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Initializer.Orthogonal.WithGain(gain));
        Assert.Contains("The gain must be finite and above 0.", error.Message);
        Assert.Equal(gain, error.ActualValue);
    }

    [Fact]
    public void Null_is_an_error_that_names_the_argument()
    {
        Assert.Throws<ArgumentNullException>("initializer", () => ParameterInitialization.Fill<float>(Mixed, 1, new float[Mixed.ParameterCount], null!));
        Assert.Throws<ArgumentNullException>("initializer", () => new IrisNet().Initialize(1, null!));
        Assert.Throws<ArgumentNullException>("network", () => ((IrisNet)null!).Initialize(1, Initializer.Default));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_its_name_and_a_gain_that_is_not_1(string name)
    {
        Assert.Equal(name, Of(name).ToString());
        Assert.Equal($"{name}(gain: 0.5)", Of(name).WithGain(0.5).ToString());
    }

    private static Initializer Of(string name) => (Initializer)typeof(Initializer).GetProperty(name)!.GetValue(null)!;

    private static double Correlation(double[] x, double[] y)
    {
        double meanX = x.Average(), meanY = y.Average();
        double product = x.Zip(y, (u, v) => (u - meanX) * (v - meanY)).Sum();
        return product / Math.Sqrt(x.Sum(u => (u - meanX) * (u - meanX)) * y.Sum(v => (v - meanY) * (v - meanY)));
    }
}
