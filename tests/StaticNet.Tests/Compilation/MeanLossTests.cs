using System.Numerics;
using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Tests.Networks;
using StaticNet.Training;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>The mean loss without the penalty keeps its digits beside any penalty, and J is the sum of the two.</summary>
public class MeanLossTests
{
    [Fact]
    public void ASmallErrorBesideALargePenaltyKeepsItsDigits()
    {
        // y = 30x. w is off by 2⁻⁹, so the residuals are x/512, and the mean of x² = ¼, 1, 2¼, 4 is 1.875; the penalty is 450.06. In double w is off by 2⁻³⁰.
        var single = new HeldLineNet();
        (single.Weight(0, 0, 0), single.Bias(0, 0)) = (30.001953125f, 0);
        var line = new Dataset<float>([0.5f, 1, 1.5f, 2], [15, 30, 45, 60], 1, 1);
        Assert.Equal(7.152557373046875e-6f, single.MeanLoss(line.Inputs, line.Targets));
        Assert.Equal(7.152557373046875e-6, Metrics.MeanError(single, line));

        var @double = new HeldLineDoubleNet();
        (@double.Weight(0, 0, 0), @double.Bias(0, 0)) = (30 + Math.ScaleB(1, -30), 0);
        var exact = new Dataset<double>([0.5, 1, 1.5, 2], [15, 30, 45, 60], 1, 1);
        Assert.Equal(Math.ScaleB(1.875, -60), @double.MeanLoss(exact.Inputs, exact.Targets));
        Assert.Equal(Math.ScaleB(1.875, -60), Metrics.MeanError(@double, exact));
    }

    [Fact]
    public void TheBestEpochIsTheOneOfTheLeastError()
    {
        // Without noise the error falls to 1e-10, less than the last digits of J, whose penalty is 4.5e-4. The outputs say which epoch was the best.
        var net = new BarelyHeldLineNet(1);
        var line = new Dataset<float>([0.5f, 1, 1.5f, 2], [15, 30, 45, 60], 1, 1);
        var errors = new Errors(net, line);
        TrainingResult result = Trainer.Fit(net, line, new() { Epochs = 400, Optimizer = new Sgd(0.2), Progress = errors }, line);
        Assert.Equal(1 + errors.Values.IndexOf(errors.Values.Min()), result.BestEpoch);
        Assert.All(result.History, epoch => Assert.Equal(errors.Values[epoch.Epoch - 1], epoch.ValidationError!.Value, errors.Values[epoch.Epoch - 1] * 1e-6));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(600)]
    public void JIsTheMeanLossPlusThePenalty(int samples)
    {
        Check(new PenalisedNet(1), samples);
        Check(new PenalisedBiasNet(1), samples);
        Check(new ThinnedNet(1), samples);
        Check(new AssignmentNet(1), samples);
        Check(new IrisDoubleNet(1), samples);
    }

    [Fact]
    public void ClassesAreOneHotTargets()
    {
        var net = new ThinnedNet(1);
        float[] inputs = Batch<float>.Draw(net, 300, seed: 1).Inputs, targets = new float[900];
        int[] classes = [.. Enumerable.Range(0, 300).Select(s => s % 3)];
        for (int s = 0; s < 300; s++)
            targets[(3 * s) + classes[s]] = 1;
        float mean = net.MeanLoss(inputs, targets);
        SameBits.Equal(mean, net.MeanLossForClasses(inputs, classes), "MeanLossForClasses");
        SameBits.Equal(mean, ThinnedNet.MeanLoss(net.Parameters, inputs, targets), "static MeanLoss");
        SameBits.Equal(mean, ThinnedNet.MeanLossForClasses(net.Parameters, inputs, classes), "static MeanLossForClasses");
        SameBits.Equal(mean + net.Penalty(), net.LossForClasses(inputs, classes), "LossForClasses");
    }

    // Without a penalty the mean loss has the bits of J.
    private static void Check<T>(INetwork<T> net, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Batch<T> batch = Batch<T>.Draw(net, samples, seed: samples);
        T mean = net.MeanLoss(batch.Inputs, batch.Targets), j = net.Loss(batch.Inputs, batch.Targets);
        SameBits.Equal(j, mean + net.Penalty(), net.Topology.Name);
        if (net.Topology.Layers.All(layer => layer.Penalty.IsNone))
            SameBits.Equal(j, mean, net.Topology.Name);
    }

    private sealed class Errors(INetwork<float> network, Dataset<float> data) : IProgress<TrainingProgress>
    {
        public List<double> Values { get; } = [];

        public void Report(TrainingProgress value)
        {
            float[] outputs = new float[data.Count];
            network.Forward(data.Inputs, outputs);
            Values.Add(outputs.Zip(data.Targets.ToArray(), (a, y) => ((double)a - y) * ((double)a - y)).Average());
        }
    }
}
