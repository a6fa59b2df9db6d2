using Xunit;

namespace StaticNet.Training.Tests.Initialization;

public class ParameterInitializationTests
{
    private static readonly NetworkTopology Small = new(
        "Small", 3, new([new LayerSpec(2, Activation.ReLU), new LayerSpec(1, Activation.Sigmoid)]), LossFunction.BinaryCrossEntropy);

    // Computed by an independent Philox in Python: x = philox([input, unit, layer, 0], [seed, 1]), u = (x₀x₁ >> 11)·2⁻⁵³, w = bound·(2u − 1).
    [Theory]
    [InlineData(42, 0, 1, 2, -0.4638418497779964)]
    [InlineData(42, 1, 0, 1, -0.0015842386939348813)]
    [InlineData(-1, 0, 0, 0, 0.2349865637464526)]
    public void Golden_weights(int seed, int layer, int unit, int input, double expected)
    {
        Assert.Equal(expected, Fill<double>(Small, seed)[Small.WeightIndex(layer, unit, input)]);
        Assert.Equal((float)expected, Fill<float>(Small, seed)[Small.WeightIndex(layer, unit, input)]);
    }

    [Theory]
    [InlineData(Activation.ReLU, 6.0 / 64)]
    [InlineData(Activation.LeakyReLU, 6.0 / 64)]
    [InlineData(Activation.ELU, 6.0 / 64)]
    [InlineData(Activation.GELU, 6.0 / 64)]
    [InlineData(Activation.GELUTanh, 6.0 / 64)]
    [InlineData(Activation.SiLU, 6.0 / 64)]
    [InlineData(Activation.Mish, 6.0 / 64)]
    [InlineData(Activation.HardSwish, 6.0 / 64)]
    [InlineData(Activation.Sinusoid, 6.0 / 64)]
    [InlineData(Activation.SELU, 3.0 / 64)]
    [InlineData(Activation.Softplus, 6.0 / (64 + 100))]
    [InlineData(Activation.Softsign, 6.0 / (64 + 100))]
    [InlineData(Activation.HardSigmoid, 6.0 / (64 + 100))]
    [InlineData(Activation.HardTanh, 6.0 / (64 + 100))]
    [InlineData(Activation.Exponential, 6.0 / (64 + 100))]
    [InlineData(Activation.Identity, 6.0 / (64 + 100))]
    [InlineData(Activation.Sigmoid, 6.0 / (64 + 100))]
    [InlineData(Activation.Tanh, 6.0 / (64 + 100))]
    [InlineData(Activation.Softmax, 6.0 / (64 + 100))]
    public void Weights_are_uniform_between_their_bounds_and_biases_zero(Activation activation, double boundSquared)
    {
        var topology = new NetworkTopology("Wide", 64, new([new LayerSpec(100, activation)]), LossFunction.SquaredError);
        double[] parameters = Fill<double>(topology, seed: 9);
        double[] weights = parameters[..6400];
        double bound = Math.Sqrt(boundSquared);

        Assert.All(parameters[6400..], bias => Assert.Equal(0, bias));
        Assert.InRange(weights.Max(), 0.99 * bound, bound);
        Assert.InRange(weights.Min(), -bound, -0.99 * bound);

        // Mean 0 and variance bound²/3; the margins are about four standard errors of 6400 draws.
        Assert.InRange(weights.Average(), -0.03 * bound, 0.03 * bound);
        Assert.InRange(weights.Average(w => w * w) / (boundSquared / 3), 0.95, 1.05);
    }

    [Fact]
    public void The_seed_determines_the_bits()
    {
        Assert.Equal(Fill<float>(Small, 1), Fill<float>(Small, 1));
        Assert.NotEqual(Fill<float>(Small, 1), Fill<float>(Small, 2));
    }

    [Fact]
    public void A_weight_does_not_depend_on_the_other_layers()
    {
        var longer = Small with { Layers = new([.. Small.Layers, new LayerSpec(5)]) };
        Assert.Equal(Fill<double>(Small, 1), Fill<double>(longer, 1)[..Small.ParameterCount]);
    }

    [Fact]
    public void A_wrong_length_is_an_error_that_names_both_and_writes_nothing()
    {
        var parameters = new float[] { 5, 5 };
        var error = Assert.Throws<ArgumentException>(() => ParameterInitialization.Fill<float>(Small, 1, parameters));
        Assert.Contains("Small has 11 parameters, but there is room for 2", error.Message);
        Assert.Equal([5, 5], parameters);
    }

    private static T[] Fill<T>(NetworkTopology topology, int seed)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var parameters = new T[topology.ParameterCount];
        Array.Fill(parameters, T.NaN);
        ParameterInitialization.Fill<T>(topology, seed, parameters);
        return parameters;
    }
}
