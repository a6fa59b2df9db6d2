using StaticNet.Data;
using Xunit;

namespace StaticNet.Training.Tests;

/// <summary>Beside PyTorch's trajectories: where a line search meets no number, and which trainings are refused.</summary>
public class LbfgsTests
{
    // x − ln x has its minimum 1 at 1 and is no number below 0, where the first length that is tried ends: 3 − 10 · ⅔.
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_search_turns_back_from_what_is_no_number(double beyond)
    {
        double[] parameters = [3];
        var barrier = new Barrier(parameters, beyond);
        OptimizerRun<double> run = new Lbfgs(learningRate: 10, changeTolerance: 0).Start<double>(1);
        double[] gradient = [0];
        for (int step = 0; step < 3; step++)
            run.Step(parameters, gradient, barrier.Evaluate(gradient), barrier);
        Assert.True(barrier.TimesBeyond > 0);
        Assert.Equal(1, parameters[0], 1e-6);
    }

    [Fact]
    public void Methods_that_compare_steps_refuse_batches()
    {
        var data = new Dataset<double>([0, 1], [1, 3], 1, 1);
        foreach (Optimizer optimizer in (Optimizer[])[new Lbfgs(), new Rprop()])
        {
            Assert.True(optimizer.NeedsAllSamples);
            var error = Assert.Throws<ArgumentException>(() => Trainer.Fit(new LinearNetwork<double>(1, 1), data, new() { BatchSize = 1, Optimizer = optimizer }));
            Assert.Contains($"{optimizer} needs the same samples in every step: set BatchSize = BatchSize.All instead of 1", error.Message);
            Trainer.Fit(new LinearNetwork<double>(1, 1), data, new() { BatchSize = 2, Epochs = 1, Optimizer = optimizer });
        }

        Assert.False(new Adam().NeedsAllSamples);
    }

    private sealed class Barrier(double[] parameters, double beyond) : IObjective<double>
    {
        public int TimesBeyond { get; private set; }

        public double Evaluate(Span<double> gradient)
        {
            double x = parameters[0];
            TimesBeyond += x <= 0 ? 1 : 0;
            gradient[0] = x <= 0 ? double.NaN : 1 - (1 / x);
            return x <= 0 ? beyond : x - Math.Log(x);
        }
    }
}
