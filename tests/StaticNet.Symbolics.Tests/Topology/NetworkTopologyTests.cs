using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>Topologies are values; the layout of the parameters is the contract's: per layer, weights input-major, then biases.</summary>
public class NetworkTopologyTests
{
    [Fact]
    public void Equal_when_everything_in_it_is()
    {
        Assert.Equal(Make(), Make());
        Assert.Equal(Make().GetHashCode(), Make().GetHashCode());
        Assert.NotEqual(Make(), Make() with { Name = "Other" });
        Assert.NotEqual(Make(), Make() with { Schedule = Schedule.Unrolled });
        Assert.NotEqual(Make(), Make() with { Layers = new([Networks.Layer(2, Activation.ReLU)]) });
    }

    [Fact]
    public void Layers_are_equal_by_value()
    {
        Assert.Equal(new LayerSpec(2, Activation.Tanh, null, new Penalty(0.1)), new LayerSpec(2, Activation.Tanh, Penalty: new Penalty(L1: 0.1)));
        Assert.Equal(new LayerSpec(2), new LayerSpec(2, Penalty: Penalty.None));
        Assert.NotEqual(new LayerSpec(2), new LayerSpec(2, Penalty: new Penalty(Biases: true)));
        Assert.NotEqual(new LayerSpec(2, Activation.LeakyReLU), new LayerSpec(2, Activation.LeakyReLU, 0.01));
    }

    [Fact]
    public void A_penalty_is_none_when_both_lambdas_are_zero()
    {
        Assert.True(new Penalty(Biases: true).IsNone);
        Assert.False(new Penalty(L1: 0.1).IsNone);
        Assert.False(new Penalty(L2: 0.1).IsNone);
        Assert.Same(Penalty.None, new LayerSpec(1).Penalty);
    }

    [Fact]
    public void Parameters_lie_per_layer_input_major_then_biases()
    {
        NetworkTopology topology = Make();
        int next = 0;
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            Assert.Equal(next, topology.LayerOffset(layer));
            for (int input = 0; input < topology.FanIn(layer); input++)
            {
                for (int unit = 0; unit < topology.Layers[layer].Units; unit++)
                    Assert.Equal(next++, topology.WeightIndex(layer, unit, input));
            }

            for (int unit = 0; unit < topology.Layers[layer].Units; unit++)
                Assert.Equal(next++, topology.BiasIndex(layer, unit));
        }

        Assert.Equal(next, topology.ParameterCount);
        Assert.Equal(next, topology.LayerOffset(topology.Layers.Count));
    }

    [Fact]
    public void Sizes()
    {
        Assert.Equal(17, Make().ParameterCount);
        Assert.Equal(1, Make().OutputSize);
        Assert.Equal([3, 2, 2], Enumerable.Range(0, 3).Select(Make().FanIn));
        Assert.Equal(101770, Networks.Large.ParameterCount);
    }

    [Fact]
    public void Too_many_parameters_are_an_error() => Assert.Throws<OverflowException>(
        () => Networks.Of("Huge", 100_000, LossFunction.SquaredError, Networks.Layer(100_000, Activation.Identity)).ParameterCount);

    private static NetworkTopology Make() => Networks.Of(
        "Make", 3, LossFunction.SquaredError, Networks.Layer(2, Activation.ReLU), Networks.Layer(2, Activation.Sigmoid), Networks.Layer(1, Activation.Sigmoid));
}
