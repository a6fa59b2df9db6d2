using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>What every derivative costs on its own, counted by hand: forward, then each weight and each bias path by path.</summary>
public class UnsharedOperationsTests
{
    // (a − y) x and a − y: forward 2, weight 2, bias 1.
    [Fact]
    public void One_weight() => Assert.Equal(5, Count(new LayerSpec(1)));

    // Forward 2 + 1 + 2; output 2 + 1; (a − y) θ (1 − a²) x: one subtraction, 1 − a² two, three products; the bias one product less.
    [Fact]
    public void A_chain_through_tanh() => Assert.Equal(5 + 3 + 6 + 5, Count(new LayerSpec(1, Activation.Tanh), new LayerSpec(1)));

    // Dropout multiplies once more forward, and once more on the path; θ⁽²⁾'s own slope takes ã as it is.
    [Fact]
    public void A_mask_is_a_factor_more() => Assert.Equal(6 + 3 + 7 + 6, Count(new LayerSpec(1, Activation.Tanh), new LayerSpec(1, Dropout: 0.5)));

    // Two paths, (a₁ − y₁) θ₁ x + (a₂ − y₂) θ₂ x: three operations each, and an addition.
    [Fact]
    public void Two_paths() => Assert.Equal(6 + (2 * 3) + 7 + 5, Count(new LayerSpec(1), new LayerSpec(2)));

    // The same with 65 paths, more than are written one by one.
    [Fact]
    public void Paths_beyond_the_limit() => Assert.Equal(132 + (65 * 3) + ((65 * 3) + 64) + ((65 * 2) + 64), Count(new LayerSpec(1), new LayerSpec(65)));

    [Fact]
    public void Beyond_all_measure_there_is_no_count() =>
        Assert.Null(NetworkEquations.Of(Network([.. Enumerable.Repeat(new LayerSpec(100), 9)])).UnsharedOperations);

    private static long Count(params LayerSpec[] layers) => NetworkEquations.Of(Network(layers)).UnsharedOperations!.Total;

    private static NetworkTopology Network(params LayerSpec[] layers) => new("Net", 1, new(layers), LossFunction.SquaredError);
}
