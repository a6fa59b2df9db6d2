using StaticNet.Data;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Training.Tests;

public class TrainerStoppingTests
{
    private static readonly Dataset<double> Line = new([0, 1, 2, 3], [1, 3, 5, 7], 1, 1);

    // The training data pull θ through 1 towards 2; the validation data want θ = 1, so their error falls, then rises.
    private static readonly Dataset<double> Slope2 = new([1, -1], [2, -2], 1, 1);
    private static readonly Dataset<double> Slope1 = new([1, -1], [1, -1], 1, 1);

    [Fact]
    public void Early_stopping_gives_the_best_parameters_back()
    {
        // θₜ = 2(1 − 0.9ᵗ): the errors ½(θ − 1)² are least at t = 7, where θ = 1.0434062 (t = 6: 0.937118).
        var net = new LinearNetwork<double>(1, 1);
        TrainingResult result = Trainer.Fit(
            net, Slope2, new() { Epochs = 1000, Optimizer = new Sgd(0.1), EarlyStopping = new(patience: 5) }, Slope1);
        Assert.Equal((7, 12, StopReason.EarlyStopping), (result.BestEpoch, result.History.Count, result.StopReason));
        Assert.Equal(2 * (1 - Math.Pow(0.9, 7)), net.Parameters[0], 12);
        Assert.Equal(result.History.Min(epoch => epoch.ValidationError), Metrics.MeanError(net, Slope1));
    }

    [Fact]
    public void The_best_is_restored_when_the_epochs_run_out_too()
    {
        var net = new LinearNetwork<double>(1, 1);
        TrainingResult result = Trainer.Fit(
            net, Slope2, new() { Epochs = 9, Optimizer = new Sgd(0.1), EarlyStopping = new(patience: 5) }, Slope1);
        Assert.Equal((7, 9, StopReason.Completed), (result.BestEpoch, result.History.Count, result.StopReason));
        Assert.Equal(2 * (1 - Math.Pow(0.9, 7)), net.Parameters[0], 12);
    }

    [Fact]
    public void Progress_below_the_minimum_delta_does_not_count()
    {
        var net = new LinearNetwork<double>(1, 1);
        TrainingResult result = Trainer.Fit(
            net, Slope2, new() { Epochs = 1000, Optimizer = new Sgd(0.1), EarlyStopping = new(patience: 3, minimumDelta: 10) }, Slope1);
        Assert.Equal(4, result.History.Count);   // the first epoch sets the mark
        Assert.Equal(4, result.BestEpoch);
    }

    [Fact]
    public void Without_early_stopping_the_last_parameters_stay()
    {
        var net = new LinearNetwork<double>(1, 1);
        TrainingResult result = Trainer.Fit(net, Slope2, new() { Epochs = 20, Optimizer = new Sgd(0.1) }, Slope1);
        Assert.Equal(7, result.BestEpoch);
        Assert.Equal(2 * (1 - Math.Pow(0.9, 20)), net.Parameters[0], 12);
    }

    [Fact]
    public void Divergence_names_epoch_and_step_and_leaves_finite_parameters()
    {
        var net = new LinearNetwork<double>(1, 1);
        var error = Assert.Throws<TrainingDivergedException>(() =>
            Trainer.Fit(net, Line, new() { Epochs = 10_000, BatchSize = 2, Optimizer = new Sgd(1e3) }));
        Assert.InRange(error.Epoch, 1, 2);   // the second step's J is some 1e7, the fourth's 1e14
        Assert.Contains($"epoch {error.Epoch}, step {error.Step}", error.Message);
        Assert.True(double.IsFinite(net.Loss(Line.Inputs[..1], Line.Targets[..1])));
        Assert.Equal([0, 0], net.Parameters.ToArray());
    }

    [Fact]
    public void A_gradient_that_is_not_finite_is_divergence_although_J_is()
    {
        var net = new LinearNetwork<double>(1, 1) { BrokenCall = 4 };
        var error = Assert.Throws<TrainingDivergedException>(() => Trainer.Fit(net, Line, new() { BatchSize = 2 }));
        Assert.Equal((2, 2), (error.Epoch, error.Step));
        Assert.Contains("the gradient's component 1 (0-based) is NaN", error.Message);
        Assert.All(net.Parameters.ToArray(), parameter => Assert.True(double.IsFinite(parameter)));
    }

    [Fact]
    public void Divergence_at_once_leaves_the_parameters_untouched()
    {
        var net = new LinearNetwork<double>(1, 1);
        net.Parameters[0] = double.MaxValue;
        var error = Assert.Throws<TrainingDivergedException>(() => Trainer.Fit(net, Line));
        Assert.Equal((1, 1), (error.Epoch, error.Step));
        Assert.Equal([double.MaxValue, 0], net.Parameters.ToArray());
    }

    [Fact]
    public void Parameters_that_the_very_last_step_breaks_are_noticed()
    {
        var net = new LinearNetwork<double>(1, 1);
        var error = Assert.Throws<TrainingDivergedException>(() =>
            Trainer.Fit(net, Line, new() { Epochs = 1, Optimizer = new Sgd(double.MaxValue) }));
        Assert.Contains("the parameter 0 (0-based) is", error.Message);
        Assert.Equal([0, 0], net.Parameters.ToArray());
    }

    [Fact]
    public void A_validation_error_that_is_not_finite_is_divergence()
    {
        var far = new Dataset<double>([1e200], [0], 1, 1);
        var net = new LinearNetwork<double>(1, 1);
        var error = Assert.Throws<TrainingDivergedException>(() => Trainer.Fit(net, Line, validation: far));
        Assert.Contains("the validation error is", error.Message);
        Assert.Equal([0, 0], net.Parameters.ToArray());
    }

    [Fact]
    public void Divergence_after_a_validated_epoch_restores_the_best()
    {
        var best = new LinearNetwork<double>(1, 1);
        Trainer.Fit(best, Line, new() { Epochs = 1, Optimizer = new Sgd(1) });
        var net = new LinearNetwork<double>(1, 1);
        Assert.Throws<TrainingDivergedException>(() => Trainer.Fit(net, Line, new() { Epochs = 10_000, Optimizer = new Sgd(1) }, Line));
        Assert.Equal(best.Parameters.ToArray(), net.Parameters.ToArray());   // the error only ever rose: epoch 1 was the best
    }

    [Fact]
    public void Cancellation_ends_training_after_a_whole_step()
    {
        using var source = new CancellationTokenSource();
        var net = new LinearNetwork<double>(1, 1) { OnBackward = call => Cancel(source, call == 5) };
        Assert.Throws<OperationCanceledException>(() => Trainer.Fit(net, Slope2, new() { Optimizer = new Sgd(0.1) }, cancellationToken: source.Token));
        Assert.Equal(5, net.BackwardCalls);
        Assert.Equal(2 * (1 - Math.Pow(0.9, 5)), net.Parameters[0], 12);
    }

    [Fact]
    public void Cancellation_with_early_stopping_gives_the_best_parameters_back()
    {
        using var source = new CancellationTokenSource();
        var net = new LinearNetwork<double>(1, 1) { OnBackward = call => Cancel(source, call == 10) };
        Assert.Throws<OperationCanceledException>(() =>
            Trainer.Fit(net, Slope2, new() { Optimizer = new Sgd(0.1), EarlyStopping = new(patience: 50) }, Slope1, source.Token));
        Assert.Equal(2 * (1 - Math.Pow(0.9, 7)), net.Parameters[0], 12);
    }

    private static void Cancel(CancellationTokenSource source, bool now)
    {
        if (now)
            source.Cancel();
    }
}
