using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>The fingerprint that generated code carries: the same for the same derivation, another for any other.</summary>
public class DerivationHashTests
{
    private static readonly NetworkTopology Network = Networks.Of("Hash", 2, LossFunction.SquaredError, Networks.Layer(3, Activation.Tanh), Networks.Layer(3, Activation.Sigmoid));

    // Changes when a derivation, the text form or the hash does: then every network compiled before must be built again.
    [Fact]
    public void Is_pinned() => Assert.Equal("066aaacab886fa23", NetworkEquations.Of(Networks.TanhSigmoidBinary).Hash);

    [Fact]
    public void Is_that_of_an_equal_topology()
    {
        NetworkTopology equal = Networks.Of("Hash", 2, LossFunction.SquaredError, Networks.Layer(3, Activation.Tanh), Networks.Layer(3, Activation.Sigmoid));
        Assert.Equal(Network, equal);
        Assert.Equal(Hash(Network), Hash(equal));
        Assert.Matches("^[0-9a-f]{16}$", Hash(Network));
    }

    [Fact]
    public void Does_not_depend_on_the_name_nor_on_the_schedule()
    {
        Assert.Equal(Hash(Network), Hash(Network with { Name = "Other" }));
        Assert.Equal(Hash(Network), Hash(Network with { Schedule = Schedule.Tiled }));
    }

    [Fact]
    public void Differs_when_anything_that_matters_differs()
    {
        NetworkTopology[] different =
        [
            Network,
            Network with { InputSize = 3 },
            Network with { Precision = Precision.Double },
            Network with { Loss = LossFunction.MeanSquaredError },
            Network with { Loss = LossFunction.BinaryCrossEntropy },
            WithHidden(new LayerSpec(4, Activation.Tanh)),
            WithHidden(new LayerSpec(3, Activation.Sigmoid)),
            WithHidden(new LayerSpec(3, Activation.ReLU)),
            WithHidden(new LayerSpec(3, Activation.LeakyReLU)),
            WithHidden(new LayerSpec(3, Activation.LeakyReLU, 0.2)),
            WithHidden(new LayerSpec(3, Activation.Tanh, Penalty: new Penalty(L1: 0.1))),
            WithHidden(new LayerSpec(3, Activation.Tanh, Penalty: new Penalty(L1: 0.2))),
            WithHidden(new LayerSpec(3, Activation.Tanh, Penalty: new Penalty(L2: 0.1))),
            WithHidden(new LayerSpec(3, Activation.Tanh, Penalty: new Penalty(L2: 0.1, Biases: true))),
            Network with { Layers = new([.. Network.Layers, new LayerSpec(2)]) },
        ];
        string[] hashes = [.. different.Select(Hash)];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void The_default_alpha_is_the_same_as_none() => Assert.Equal(
        Hash(WithHidden(new LayerSpec(3, Activation.LeakyReLU))), Hash(WithHidden(new LayerSpec(3, Activation.LeakyReLU, 0.01))));

    [Fact]
    public void A_network_compiled_from_another_derivation_is_an_error()
    {
        Assert.Equal(Hash(Network), NetworkEquations.Of(Network, Hash(Network)).Hash);
        var error = Assert.Throws<InvalidOperationException>(() => NetworkEquations.Of(Network, "0123456789abcdef"));
        Assert.Contains("0123456789abcdef", error.Message);
        Assert.Contains(Hash(Network), error.Message);
        Assert.Throws<ArgumentNullException>(() => NetworkEquations.Of(null!));
    }

    private static string Hash(NetworkTopology topology) => NetworkEquations.Of(topology).Hash;

    private static NetworkTopology WithHidden(LayerSpec layer) => Network with { Layers = new([layer, Network.Layers[1]]) };
}
