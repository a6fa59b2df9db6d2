using System.Numerics;
using StaticNet.Data;
using Xunit;

namespace StaticNet.Training.Tests;

/// <summary>A J that has grown beyond any use ends training while it is finite, and no training that may still learn is taken for one.</summary>
public class TrainerDivergenceTests
{
    // y = 10⁶ x.
    private static readonly Dataset<float> Millions = new([-3, -1, 1, 3], [-3e6f, -1e6f, 1e6f, 3e6f], 1, 1);

    // No line parts the classes.
    private static readonly Dataset<float> Mixed = new([-2, -1, 1, 3], [0, 1, 0, 1], 1, 1);

    // y = 2x + 1.
    private static readonly Dataset<double> Line = new([0, 1, 2, 3], [1, 3, 5, 7], 1, 1);

    [Fact]
    public void Squared_error_on_targets_in_millions_diverges_while_it_is_finite()
    {
        // The mean of x² is 5, so the residual of w grows by ½ · 5 − 1 = 1.5 a step and J, at first ½ · 5 · 10¹², by 2.25. 2.25¹⁷ = 9.7e5, 2.25¹⁸ = 2.184e6:
        // epoch 19 is the first beyond a million. Run on, epoch 45 would have ended at 7.9e27.
        var net = new LinearNetwork<float>(1, 1);
        var epochs = new List<TrainingProgress>();
        var error = Assert.Throws<TrainingDivergedException>(() =>
            Trainer.Fit(net, Millions, new() { Epochs = 45, Optimizer = new Sgd(0.5), Progress = new Reports(epochs) }));
        Assert.Equal((19, 1, 18), (error.Epoch, error.Step, epochs.Count));
        Assert.Contains("J is 5.46E+18, from 2.5E+12 at the start", error.Message);
        Assert.Contains("a lower learning rate, or inputs and targets that are standardized", error.Message);
        Assert.Equal([0, 0], net.Parameters.ToArray());   // J only ever rose: it was lowest at the start
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(100)]
    public void A_learning_rate_of_1e30_diverges_even_in_its_last_step(int epochs)
    {
        // J of cross-entropy grows only with z: after one step it is some 1e29, and a float holds 3e38.
        var net = new LogisticNet(1);
        float[] before = net.Parameters.ToArray();
        var error = Assert.Throws<TrainingDivergedException>(() => Trainer.Fit(net, Mixed, new() { Epochs = epochs, Optimizer = new Sgd(1e30) }));
        Assert.Equal(Math.Min(epochs, 2), error.Epoch);
        Assert.Equal(before, net.Parameters.ToArray());
    }

    [Fact]
    public void The_best_parameters_are_those_the_epoch_of_the_lowest_J_began_with()
    {
        // Three steps of rate 0.1 towards the line, then one of 1e9.
        var best = new LinearNetwork<double>(1, 1);
        Trainer.Fit(best, Line, new() { Epochs = 3, Optimizer = new Sgd(0.1) });
        var net = new LinearNetwork<double>(1, 1);
        var error = Assert.Throws<TrainingDivergedException>(() => Trainer.Fit(net, Line, new() { Epochs = 10, Optimizer = new Jump(4, 1e9) }));
        Assert.Equal(5, error.Epoch);
        Assert.Equal(best.Parameters.ToArray(), net.Parameters.ToArray());
    }

    [Fact]
    public void A_validated_epoch_beyond_any_use_is_not_the_best()
    {
        var net = new LinearNetwork<double>(1, 1);
        var options = new TrainingOptions { Epochs = 10, Optimizer = new Sgd(1e9), EarlyStopping = new(patience: 20) };
        Assert.Throws<TrainingDivergedException>(() => Trainer.Fit(net, Line, options, Line));
        Assert.Equal([0, 0], net.Parameters.ToArray());
    }

    [Fact]
    public void A_spike_that_recovers_is_no_divergence()
    {
        // One step of rate 150 throws J from 3.5 above a million, which is less than a million times as much; the others of rate 0.1 bring it back.
        var net = new LinearNetwork<double>(1, 1);
        TrainingResult result = Trainer.Fit(net, Line, new() { Epochs = 2000, Optimizer = new Jump(2, 150) });
        Assert.InRange(result.History.Max(epoch => epoch.Loss), 1e6, 3e6);
        Assert.Equal([2, 1], net.Parameters.ToArray(), (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(1)]
    public void Training_may_start_at_the_optimum(int batchSize)
    {
        // J is 2e-32, and Adam's first step is its rate, whatever the gradient: J rises by thirty orders, which is no divergence.
        var net = new LinearNetwork<double>(1, 1);
        (net.Parameters[0], net.Parameters[1]) = (2, Math.BitIncrement(1));
        double first = net.Loss(Line.Inputs, Line.Targets);
        TrainingResult result = Trainer.Fit(net, Line, new() { Epochs = 50, BatchSize = batchSize, Optimizer = new Adam(0.3) });
        Assert.True(result.History.Max(epoch => epoch.Loss) > 1e20 * first);
    }

    [Fact]
    public void Training_may_start_near_the_optimum_of_large_targets()
    {
        // J is 2.5 at the start, 2.2e7 after a step of Adam's with a rate of 3,000, and 2.5e12 untrained.
        var net = new LinearNetwork<float>(1, 1);
        (net.Parameters[0], net.Parameters[1]) = (1e6f + 1, 0);
        TrainingResult result = Trainer.Fit(net, Millions, new() { Epochs = 50, Optimizer = new Adam(3000) });
        Assert.True(result.History.Max(epoch => epoch.Loss) > 1e6 * result.History[0].Loss);
        Assert.Equal(StopReason.Completed, result.StopReason);
    }

    [Fact]
    public void Training_may_start_far_away()
    {
        var net = new LinearNetwork<double>(1, 1);
        net.Parameters.Fill(1e15);
        TrainingResult result = Trainer.Fit(net, Line, new() { Epochs = 2000, Optimizer = new Sgd(0.1) });
        Assert.True(result.History[0].Loss > 1e30);
        Assert.Equal([2, 1], net.Parameters.ToArray(), (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void Raw_inputs_from_parameters_of_zero_are_no_divergence()
    {
        // As a perceptron learns: with parameters of 0, J is ln 2 at first and 1e7 after a step, since z is some 1e5 · 1e5 · 0.01 / 4.
        var net = new LogisticNet(1);
        net.Parameters.Clear();
        var data = new Dataset<float>([-5e4f, -3e4f, 2e4f, 1e5f], [0, 1, 0, 1], 1, 1);
        TrainingResult result = Trainer.Fit(net, data, new() { Epochs = 200, BatchSize = 1, Optimizer = new Sgd(0.01) });
        Assert.True(result.History.Max(epoch => epoch.Loss) > 1e6, $"{result.History.Max(epoch => epoch.Loss)}");
    }

    [Fact]
    public void What_the_limit_measures_changes_no_bit()
    {
        // J is above a million throughout, so the limit is measured in the first epoch.
        var net = new LinearNetwork<float>(1, 1);
        Trainer.Fit(net, Millions, new() { Epochs = 20, Optimizer = new Sgd(0.1) });
        var byHand = new LinearNetwork<float>(1, 1);
        OptimizerRun<float> run = new Sgd(0.1).Start<float>(2);
        float[] gradient = new float[2];
        for (int step = 0; step < 20; step++)
        {
            byHand.Backward(Millions.Inputs, Millions.Targets, gradient);
            run.Step(byHand.Parameters, gradient);
        }

        Assert.Equal(byHand.Parameters.ToArray(), net.Parameters.ToArray());
    }

    /// <summary>Gradient descent of rate 0.1, but for one step.</summary>
    private sealed class Jump(int step, double rate) : Optimizer(0.1)
    {
        public override OptimizerRun<T> Start<T>(int parameterCount) => new Run<T>(this, parameterCount, step, rate);

        private sealed class Run<T>(Optimizer optimizer, int parameterCount, int step, double rate) : OptimizerRun<T>(optimizer, parameterCount)
            where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            private int _steps;

            protected override void Update(Span<T> parameters, ReadOnlySpan<T> gradient)
            {
                T now = T.CreateTruncating(++_steps == step ? rate : 0.1);
                for (int i = 0; i < parameters.Length; i++)
                    parameters[i] -= now * gradient[i];
            }
        }
    }

    private sealed class Reports(List<TrainingProgress> list) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => list.Add(value);
    }
}
