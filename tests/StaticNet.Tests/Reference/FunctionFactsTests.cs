using StaticNet.Data;
using StaticNet.Reference;
using Xunit;

namespace StaticNet.Tests.Reference;

/// <summary>What the functions say of themselves, against the reference, which says nothing of the kind.</summary>
public class FunctionFactsTests
{
    public static TheoryData<Activation> Activations => [.. Enum.GetValues<Activation>()];

    [Theory]
    [MemberData(nameof(Activations))]
    public void The_outputs_fill_the_set_they_come_from(Activation activation)
    {
        // Two units of z = x and z = −x, so that a softmax has something to choose from.
        var network = new ReferenceNetwork(new NetworkTopology("N", 1, new([new LayerSpec(2, activation)]), LossFunction.SquaredError), [1, -1, 0, 0]);
        double[] outputs =
        [
            .. from exponent in Enumerable.Range(-40, 161)
               from output in network.Trace([Math.Pow(2, exponent / 16.0)]).Outputs.ToArray()
               select output,
        ];
        NumberSet measured = (outputs.Min() >= 0, outputs.Min() >= -1, outputs.Max() <= 1) switch
        {
            (true, _, true) => NumberSet.UnitInterval,
            (true, _, false) => NumberSet.NonNegatives,
            (_, true, true) => NumberSet.SignedUnitInterval,
            _ => NumberSet.Reals,
        };
        Assert.Equal(measured, FunctionFacts.OutputsOf(activation));
    }

    // ±1 is learned by ±1, 0 and 1 by ½; what comes from [−1, 1] is taken to be signed.
    [Theory]
    [InlineData(LossFunction.Hinge, Activation.Identity, 0)]
    [InlineData(LossFunction.SquaredHinge, Activation.Sigmoid, 0)]
    [InlineData(LossFunction.SquaredError, Activation.Tanh, 0)]
    [InlineData(LossFunction.SquaredError, Activation.Softsign, 0)]
    [InlineData(LossFunction.SquaredError, Activation.Identity, 0.5)]
    [InlineData(LossFunction.BinaryCrossEntropy, Activation.Sigmoid, 0.5)]
    public void An_output_turns_in_the_middle_of_its_targets(LossFunction loss, Activation output, double threshold)
    {
        var topology = new NetworkTopology("N", 1, new([new LayerSpec(1, output)]), loss);
        Assert.Equal(threshold, FunctionFacts.DecisionThresholdOf(topology));
        Assert.Equal(threshold == 0 ? 1 : 0, Dataset.ClassOf<double>([0.25], topology));
        Assert.Equal(1, Dataset.ClassOf<double>([0.75], topology));
        Assert.Equal(0, Dataset.ClassOf<double>([-0.25], topology));
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void The_outputs_sum_to_one_where_they_are_a_distribution(Activation activation)
    {
        var network = new ReferenceNetwork(new NetworkTopology("N", 1, new([new LayerSpec(3, activation)]), LossFunction.SquaredError), [1, -1, 0.5, 0, 0, 0]);
        double[] sums = [.. from x in (double[])[-2, 0.25, 1, 3] select network.Trace([x]).Outputs.ToArray().Sum()];
        Assert.Equal(sums.All(sum => Math.Abs(sum - 1) < 1e-12), FunctionFacts.AreDistribution(activation));
    }

    // As the formulas of LossFunction say it: y ln a and (1 − y) ln(1 − a) with no sign against them, y = ±1.
    [Fact]
    public void The_targets_are_those_of_the_definition()
    {
        Assert.Equal([LossFunction.BinaryCrossEntropy, LossFunction.CategoricalCrossEntropy], With(NumberSet.UnitInterval));
        Assert.Equal([LossFunction.Poisson, LossFunction.KullbackLeibler], With(NumberSet.NonNegatives));
        Assert.Equal([LossFunction.Hinge, LossFunction.SquaredHinge], With(NumberSet.Signs));
        Assert.Equal(5, With(NumberSet.Reals).Count());

        static IEnumerable<LossFunction> With(NumberSet set) => Enum.GetValues<LossFunction>().Where(loss => FunctionFacts.TargetsOf(loss) == set);
    }

    [Fact]
    public void The_targets_sum_to_one_where_the_loss_takes_them_for_a_distribution()
    {
        Assert.True(Sums(LossFunction.CategoricalCrossEntropy, Activation.Softmax));
        Assert.True(Sums(LossFunction.KullbackLeibler, Activation.Softmax));
        Assert.False(Sums(LossFunction.KullbackLeibler, Activation.Sigmoid));
        Assert.False(Sums(new LossSpec(LossFunction.CategoricalCrossEntropy, ClassWeights: new([1, 2])), Activation.Softmax));
        Assert.False(Sums(LossFunction.SquaredError, Activation.Softmax));

        static bool Sums(LossSpec loss, Activation output) => FunctionFacts.TargetsSumToOne(new NetworkTopology("N", 1, new([new LayerSpec(2, output)]), loss));
    }
}
