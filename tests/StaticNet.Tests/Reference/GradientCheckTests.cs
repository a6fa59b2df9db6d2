using Xunit;

namespace StaticNet.Tests.Reference;

/// <summary>That the check finds what is wrong, names it, and forgives what rounding does.</summary>
public class GradientCheckTests
{
    private static readonly NetworkTopology Topology = Samples.Network(
        3, LossFunction.BinaryCrossEntropy, new LayerSpec(2, Activation.ReLU), new LayerSpec(2, Activation.Sigmoid));

    private static readonly double[] Parameters = Samples.Numbers(Topology.ParameterCount, 4);
    private static readonly double[] Inputs = Samples.Numbers(12, 5);
    private static readonly double[] Targets = [1, 0, 0, 1, 1, 1, 0, 0];

    [Fact]
    public void ARightNetworkPassesInDouble()
    {
        GradientCheckReport report = GradientCheck.Run(new CorruptibleNetwork<double>(Topology, Parameters), Inputs, Targets);
        report.ThrowIfFailed();
        Assert.Equal((4, 14, 0), (report.Samples, report.WeightsCompared, report.WeightsAtKinks));
        Assert.InRange(report.ReferenceTolerance, 1e-13, 1.2e-13);
        Assert.InRange(report.DifferencesTolerance, 1e-6, 1.001e-6);
    }

    [Fact]
    public void ARightNetworkPassesInSingle()
    {
        GradientCheckReport report = GradientCheck.Run(
            new CorruptibleNetwork<float>(Topology, Singles(Parameters)), Singles(Inputs), Singles(Targets));
        report.ThrowIfFailed();
        Assert.InRange(report.CompiledAgainstReference, 1e-12, 6e-8);
        Assert.InRange(report.ReferenceTolerance, 2e-6, 4e-6);
    }

    [Fact]
    public void APlantedErrorIsNamedWhereverItIs()
    {
        double[] gradient = new double[14];
        new CorruptibleNetwork<double>(Topology, Parameters).Backward(Inputs, Targets, gradient);
        for (int index = 0; index < gradient.Length; index++)
        {
            Assert.NotEqual(0, gradient[index]);
            var network = new CorruptibleNetwork<double>(Topology, Parameters) { GradientFault = (index, 1.001) };
            GradientCheckReport report = GradientCheck.Run(network, Inputs, Targets);
            Assert.False(report.Passed);
            Assert.Equal(index, report.WorstWeight.Index);
            Assert.Equal(gradient[index], report.WorstWeight.Reference);
            Assert.Equal(gradient[index] * 1.001, report.WorstWeight.Compiled);
            Assert.Equal(gradient[index], report.WorstWeight.Differences!.Value, 1e-9);
        }
    }

    [Fact]
    public void TheWorstWeightHasItsNameAndPlace()
    {
        int index = Topology.WeightIndex(1, 0, 1);
        var weight = new CorruptibleNetwork<double>(Topology, Parameters) { GradientFault = (index, -1) };
        GradientCheckReport report = GradientCheck.Run(weight, Inputs, Targets);
        Assert.Equal(("θ⁽²⁾₁₂", 1, 0, 1), (report.WorstWeight.Name, report.WorstWeight.Layer, report.WorstWeight.Unit, report.WorstWeight.Input!.Value));

        var failure = Assert.Throws<GradientCheckException>(report.ThrowIfFailed);
        Assert.Same(report, failure.Report);
        Assert.Equal(report.ToString(), failure.Message);
        Assert.StartsWith("Gradient check of Sample: FAILED\n", failure.Message);
        Assert.Contains("worst: θ⁽²⁾₁₂ = Weight(1, 0, 1): compiled ", failure.Message);

        var bias = new CorruptibleNetwork<double>(Topology, Parameters) { GradientFault = (Topology.BiasIndex(0, 1), 0) };
        report = GradientCheck.Run(bias, Inputs, Targets);
        Assert.Equal(("b⁽¹⁾₂", 0, 1, null), (report.WorstWeight.Name, report.WorstWeight.Layer, report.WorstWeight.Unit, report.WorstWeight.Input));
        Assert.Contains("b⁽¹⁾₂ = Bias(0, 1)", report.ToString());
    }

    [Fact]
    public void AWrongOutputOrLossOrAnUnwrittenEntryFails()
    {
        GradientCheckReport output = Run(new CorruptibleNetwork<double>(Topology, Parameters) { OutputFault = 1.0001 });
        GradientCheckReport loss = Run(new CorruptibleNetwork<double>(Topology, Parameters) { LossFault = 1.0001 });
        GradientCheckReport notANumber = Run(new CorruptibleNetwork<double>(Topology, Parameters) { LossFault = double.NaN });
        Assert.True(output is { Passed: false, OutputError: > 1e-5 and < 2e-4, LossError: 0 });
        Assert.True(loss is { Passed: false, LossError: > 0.9e-4 and < 1.1e-4, OutputError: 0 });
        Assert.True(notANumber is { Passed: false, LossError: double.PositiveInfinity });

        // The check fills the gradient with NaN beforehand.
        GradientCheckReport unwritten = Run(new CorruptibleNetwork<double>(Topology, Parameters) { LeavesLastUnwritten = true });
        Assert.False(unwritten.Passed);
        Assert.Equal(13, unwritten.WorstWeight.Index);

        // So an entry that should be 0, and would be in a fresh array, is found as well.
        NetworkTopology solved = Samples.Network(1, LossFunction.SquaredError, new LayerSpec(1));
        unwritten = GradientCheck.Run(new CorruptibleNetwork<double>(solved, 1, 0) { LeavesLastUnwritten = true }, [1], [1]);
        Assert.Equal((false, 1), (unwritten.Passed, unwritten.WorstWeight.Index));
    }

    [Fact]
    public void AUnitWithinRoundingOfItsKinkExcusesNothing()
    {
        // z = 0.1 + 0.2 − 0.3 is 6e-17 in double: a unit in the last digit of the numbers switches the unit off.
        NetworkTopology topology = Samples.Network(
            1, LossFunction.SquaredError, new LayerSpec(2, Activation.ReLU), new LayerSpec(1, Activation.Identity));
        double[] parameters = [0.1 + 0.2, 1, -0.3, 0.5, 2, 1, 1];
        var wrong = new CorruptibleNetwork<double>(topology, parameters) { GradientFault = (0, 1.01) };
        GradientCheckReport report = GradientCheck.Run(wrong, [1], [0]);
        Assert.Equal((false, 0), (report.Passed, report.WorstWeight.Index));
    }

    [Fact]
    public void WeightsAtAKinkAreCountedAndNotHeldAgainstTheNetwork()
    {
        // z = 0 exactly in the hidden unit: moving θ or b crosses it at any step. The outer layer is smooth.
        NetworkTopology topology = Samples.Network(
            1, LossFunction.SquaredError, new LayerSpec(1, Activation.ReLU), new LayerSpec(1, Activation.Identity));
        GradientCheckReport report = GradientCheck.Run(new CorruptibleNetwork<double>(topology, 0.5, -0.5, 2, 1), [1], [0]);
        report.ThrowIfFailed();
        Assert.Equal((2, 2), (report.WeightsCompared, report.WeightsAtKinks));
        Assert.Contains("differences over 2 of 4 weights and biases; 2 left out at kinks", report.ToString());

        // |θ| at 0, L1: the first weight, and neither the other one nor the bias.
        topology = Samples.Network(2, LossFunction.SquaredError, new LayerSpec(1, Penalty: new Penalty(L1: 0.1)));
        report = GradientCheck.Run(new CorruptibleNetwork<double>(topology, 0, 0.3, 0), [1, 1], [0]);
        report.ThrowIfFailed();
        Assert.Equal((2, 1), (report.WeightsCompared, report.WeightsAtKinks));
    }

    [Fact]
    public void AKinkNearbyIsAvoidedByASmallerStep()
    {
        NetworkTopology topology = Samples.Network(
            1, LossFunction.SquaredError, new LayerSpec(1, Activation.LeakyReLU), new LayerSpec(1, Activation.Identity));
        GradientCheckReport report = GradientCheck.Run(new CorruptibleNetwork<double>(topology, 0.5, -0.4999, 2, 1), [1], [0]);
        report.ThrowIfFailed();
        Assert.Equal((4, 0), (report.WeightsCompared, report.WeightsAtKinks));
    }

    [Fact]
    public void ATrainedSingleNetworkIsNotBlamedForItsRounding()
    {
        // a = y to seven digits: every slope is a difference of nearly equal floats, and has no digits left.
        NetworkTopology topology = Samples.Network(2, LossFunction.SquaredError, new LayerSpec(1));
        float[] parameters = [0.7f, -1.3f, 0.2f];
        float[] inputs = [1, 2, 3, -1, 0.5f, 0.3f];
        float[] targets = new float[3];
        var network = new RoundingNetwork(topology, parameters);
        network.Forward(inputs, targets);
        GradientCheckReport report = GradientCheck.Run(network, inputs, targets);
        Assert.True(report.CompiledAgainstReference > 1e-3, report.ToString());
        Assert.True(report.Passed, report.ToString());
    }

    [Fact]
    public void TheNetworkIsLeftAsItIs()
    {
        var network = new CorruptibleNetwork<double>(Topology, [.. Parameters]);
        GradientCheck.Run(network, Inputs, Targets);
        Assert.Equal(Parameters, network.Parameters.ToArray());
    }

    [Fact]
    public void ASampleOfTheWeightsIsSpreadEvenly()
    {
        var network = new CorruptibleNetwork<double>(Topology, Parameters) { GradientFault = (7, 1.5) };
        GradientCheckReport report = GradientCheck.Run(network, Inputs, Targets, maxWeights: 2);
        Assert.Equal(2, report.WeightsCompared);        // 0 and 7
        Assert.NotNull(report.WorstWeight.Differences);
        Assert.True(report.CompiledAgainstDifferences > 1e-3);

        // What is not sampled is compared with the reference all the same.
        network = new CorruptibleNetwork<double>(Topology, Parameters) { GradientFault = (8, 1.5) };
        report = GradientCheck.Run(network, Inputs, Targets, maxWeights: 2);
        Assert.Equal((8, false), (report.WorstWeight.Index, report.Passed));
        Assert.Null(report.WorstWeight.Differences);
        Assert.EndsWith("differences none", report.ToString());
    }

    private static GradientCheckReport Run(CorruptibleNetwork<double> network) => GradientCheck.Run(network, Inputs, Targets);

    private static float[] Singles(double[] numbers) => Array.ConvertAll(numbers, number => (float)number);
}
