using StaticNet.Reference;
using Xunit;

namespace StaticNet.Tests.Reference;

/// <summary>What the check refuses, and that it names the row and the column.</summary>
public class BadInputTests
{
    private static readonly NetworkTopology Topology = Samples.Network(
        2, LossFunction.CategoricalCrossEntropy, new LayerSpec(3, Activation.Softmax));

    private static readonly double[] Parameters = Samples.Numbers(9, 1);

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void NumbersMustBeFinite(double bad, string shown)
    {
        Assert.Contains($"row 1, column 0 (0-based) is {shown}", Refusal([1, 2, bad, 4], [1, 0, 0, 0, 1, 0], "inputs"));
        Assert.Contains($"row 1, column 2 (0-based) is {shown}", Refusal([1, 2, 3, 4], [1, 0, 0, 0, 1, bad], "targets"));

        double[] parameters = [.. Parameters];
        parameters[Topology.WeightIndex(0, 2, 1)] = bad;
        Assert.Contains($"parameter 5, θ⁽¹⁾₃₂ (layer 0, row (unit) 2, column (input) 1, 0-based), is {shown}", Refusal([1, 2], [1, 0, 0], "network", parameters));
        parameters = [.. Parameters];
        parameters[Topology.BiasIndex(0, 0)] = bad;
        Assert.Contains($"b⁽¹⁾₁ (layer 0, row (unit) 0, the bias, 0-based), is {shown}", Refusal([1, 2], [1, 0, 0], "network", parameters));
    }

    [Fact]
    public void CategoricalTargetsMustSumToOne()
    {
        Assert.Contains("row 1 (0-based) sums to 0.75", Refusal([1, 2, 3, 4], [1, 0, 0, 0.25, 0.5, 0], "targets"));
        GradientCheck.Run(new CorruptibleNetwork<double>(Topology, Parameters), [1, 2], [0.1, 0.2, 0.7]).ThrowIfFailed();
        GradientCheck.Run(new CorruptibleNetwork<float>(Topology, new float[9]), [1, 2], [0.1f, 0.2f, 0.7f]).ThrowIfFailed();
    }

    [Fact]
    public void LengthsMustFit()
    {
        Assert.Contains("3 numbers are not one or more rows of 2", Refusal([1, 2, 3], [1, 0, 0], "inputs"));
        Assert.Contains("0 numbers", Refusal([], [], "inputs"));
        Assert.Contains("1 samples need 3 numbers, 3 a row; 4 were given", Refusal([1, 2], [1, 0, 0, 0], "targets"));
    }

    [Fact]
    public void ArgumentsMustMakeSense()
    {
        var network = new CorruptibleNetwork<double>(Topology, Parameters);
        Assert.Throws<ArgumentOutOfRangeException>(() => GradientCheck.Run(network, [1, 2], [1, 0, 0], maxWeights: 0));
        Assert.Throws<ArgumentNullException>(() => GradientCheck.Run<double>(null!, [1, 2], [1, 0, 0]));
        Assert.Throws<ArgumentNullException>(() => new GradientCheckException(null!));
        Assert.Throws<NotSupportedException>(() => GradientCheck.Run(
            new CorruptibleNetwork<Half>(Topology, new Half[9]), new Half[2], new Half[3]));
    }

    [Fact]
    public void EveryParameterHasItsName()
    {
        NetworkTopology topology = Samples.Network(11, LossFunction.SquaredError, new LayerSpec(12), new LayerSpec(2));
        for (int layer = 0; layer < 2; layer++)
        {
            for (int unit = 0; unit < topology.Layers[layer].Units; unit++)
            {
                Assert.Equal(new ParameterIndices(layer, unit, null), ParameterIndices.Of(topology, topology.BiasIndex(layer, unit)));
                for (int input = 0; input < topology.FanIn(layer); input++)
                    Assert.Equal(new ParameterIndices(layer, unit, input), ParameterIndices.Of(topology, topology.WeightIndex(layer, unit, input)));
            }
        }

        Assert.Equal("θ⁽¹⁾₁₁", new ParameterIndices(0, 0, 0).Name);
        Assert.Equal("θ⁽¹⁾₁,₁₁", new ParameterIndices(0, 0, 10).Name);
        Assert.Equal("θ⁽¹⁾₁₁,₁", new ParameterIndices(0, 10, 0).Name);
        Assert.Equal("b⁽¹²⁾₁₀", new ParameterIndices(11, 9, null).Name);
    }

    private static string Refusal(double[] inputs, double[] targets, string name, double[]? parameters = null)
    {
        var refusal = Assert.Throws<ArgumentException>(
            () => GradientCheck.Run(new CorruptibleNetwork<double>(Topology, parameters ?? Parameters), inputs, targets));
        Assert.Equal(name, refusal.ParamName);
        return refusal.Message;
    }
}
