using StaticNet.Data;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Training.Tests;

public class TrainerTests
{
    // y = 2x + 1 at x = 0, 1, 2, 3.
    private static readonly Dataset<double> Line = new([0, 1, 2, 3], [1, 3, 5, 7], 1, 1);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_batch_size_finds_the_line(int batchSize)
    {
        var net = new LinearNetwork<double>(1, 1);
        TrainingResult result = Trainer.Fit(net, Line, new() { Epochs = 2000, BatchSize = Size(batchSize), Optimizer = new Sgd(0.1) });
        Assert.Equal(2, net.Parameters[0], 6);
        Assert.Equal(1, net.Parameters[1], 6);
        Assert.Equal((2000, StopReason.Completed), (result.History.Count, result.StopReason));
        int steps = batchSize switch { 1 => 4, 3 => 2, _ => 1 };
        Assert.Equal(2000 * steps, net.BackwardCalls);
    }

    [Fact]
    public void Two_full_batch_steps_by_hand()
    {
        // θ = b = 0: residuals −(1, 3, 5, 7), J = ½·84/4 = 10.5, ∂J/∂θ = −34/4 = −8.5, ∂J/∂b = −4; γ = 0.1 gives θ = 0.85, b = 0.4.
        // Then residuals −(0.6, 1.75, 2.9, 4.05), J = ½·28.235/4 = 3.529375.
        var net = new LinearNetwork<double>(1, 1);
        TrainingResult result = Trainer.Fit(net, Line, new() { Epochs = 2, Optimizer = new Sgd(0.1) });
        Assert.Equal([10.5, 3.529375], result.History.Select(epoch => epoch.Loss), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([1, 2], result.History.Select(epoch => epoch.Epoch));
        Assert.All(result.History, epoch => Assert.Null(epoch.ValidationError));
        Assert.Equal(2, result.BestEpoch);
    }

    [Fact]
    public void The_validation_error_leaves_the_penalty_out()
    {
        var net = new LinearNetwork<double>(1, 1, l2: 0.5);
        TrainingResult result = Trainer.Fit(net, Line, new() { Epochs = 5, Optimizer = new Sgd(0.1) }, validation: Line);
        Assert.True(net.Penalty() > 0.1);
        Assert.Equal(net.MeanLoss(Line.Inputs, Line.Targets), result.History[^1].ValidationError!.Value);
        Assert.Equal(Metrics.MeanError(net, Line), result.History[^1].ValidationError!.Value);
    }

    [Fact]
    public void A_validation_fraction_is_held_back()
    {
        var net = new LinearNetwork<double>(1, 1);
        TrainingResult result = Trainer.Fit(net, Line, new() { Epochs = 1, BatchSize = 1, ValidationFraction = 0.25 });
        Assert.Equal(3, net.BackwardCalls);
        Assert.NotNull(result.History[0].ValidationError);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits()
    {
        Assert.Equal(Bits(1), Bits(1));
        Assert.NotEqual(Bits(1), Bits(2));

        static float[] Bits(int seed)
        {
            var net = new LinearNetwork<float>(4, 3);
            Trainer.Fit(net, Iris.Load(), new() { Epochs = 3, BatchSize = 8, ValidationFraction = 0.2, Seed = seed });
            return net.Parameters.ToArray();
        }
    }

    [Fact]
    public void The_loop_is_shuffle_then_gradient_then_step()
    {
        // Batches of 3 and 1 rows, so that J over an epoch is a mean of unequal parts.
        var net = new LinearNetwork<double>(1, 1);
        TrainingResult result = Trainer.Fit(net, Line, new() { Epochs = 5, BatchSize = 3, Optimizer = new Sgd(0.1), Seed = 4 });

        var expected = new LinearNetwork<double>(1, 1);
        var batches = new Batches<double>(Line, 3, seed: 4);
        OptimizerRun<double> optimizer = new Sgd(0.1).Start<double>(2);
        var gradient = new double[2];
        for (int epoch = 1; epoch <= 5; epoch++)
        {
            batches.Begin(epoch);
            batches.Get(0, step: 0, out ReadOnlyMemory<double> inputs, out ReadOnlyMemory<double> targets, out _);
            double three = expected.Backward(inputs.Span, targets.Span, gradient);
            optimizer.Step(expected.Parameters, gradient);
            batches.Get(1, step: 0, out inputs, out targets, out _);
            double one = expected.Backward(inputs.Span, targets.Span, gradient);
            optimizer.Step(expected.Parameters, gradient);
            Assert.Equal(((3 * three) + one) / 4, result.History[epoch - 1].Loss);
        }

        Assert.Equal(expected.Parameters.ToArray(), net.Parameters.ToArray());
    }

    [Fact]
    public void The_order_is_drawn_anew_every_epoch()
    {
        var order = new List<int>();
        var batches = new Batches<double>(Line, 1, seed: 1);
        for (int epoch = 1; epoch <= 8; epoch++)
        {
            batches.Begin(epoch);
            int code = 0;
            for (int batch = 0; batch < batches.Count; batch++)
            {
                Assert.Equal(1, batches.Get(batch, step: 0, out ReadOnlyMemory<double> inputs, out ReadOnlyMemory<double> targets, out _));
                Assert.Equal((2 * inputs.Span[0]) + 1, targets.Span[0]);
                code = (code * 4) + (int)inputs.Span[0];
            }

            order.Add(code);
        }

        Assert.True(order.Distinct().Count() > 4);
    }

    [Fact]
    public void A_full_batch_is_the_data_as_it_lies()
    {
        var batches = new Batches<double>(Line, BatchSize.All, seed: 1);
        Assert.Equal(4, batches.Get(0, step: 0, out ReadOnlyMemory<double> inputs, out _, out _));
        Assert.True(inputs.Span == Line.Inputs);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    public void Training_allocates_nothing_once_it_has_started(int batchSize)
    {
        Assert.Equal(0, Allocation.Least(Fit));

        long Fit()
        {
            var net = new LinearNetwork<float>(4, 3);
            long first = 0, last = 0;
            net.OnBackward = call =>
            {
                last = GC.GetAllocatedBytesForCurrentThread();
                first = call == 1 ? last : first;
            };
            Trainer.Fit(net, Iris.Load(), new() { Epochs = 20, BatchSize = Size(batchSize), ValidationFraction = 0.2, EarlyStopping = new(patience: 20) });
            return last - first;
        }
    }

    [Fact]
    public void Progress_is_reported_every_epoch()
    {
        var reports = new List<TrainingProgress>();
        TrainingResult result = Trainer.Fit(new LinearNetwork<double>(1, 1), Line, new() { Epochs = 3, Progress = new Reports(reports) }, Line);
        Assert.Equal(result.History, reports);
    }

    [Fact]
    public void Iris_is_learned()
    {
        var (training, test) = Iris.Load().SplitStratified(0.8, seed: 1);
        var standardization = Standardization.Fit(training);
        var net = new LinearNetwork<float>(4, 3);
        Trainer.Fit(net, standardization.Apply(training), new() { Epochs = 300, BatchSize = 16, Optimizer = new Adam(0.01) });
        Assert.True(Metrics.Accuracy(net, standardization.Apply(test)) > 0.75);   // a linear model: versicolor lies between the others
    }

    private static BatchSize Size(int samples) => samples == 0 ? BatchSize.All : samples;

    private sealed class Reports(List<TrainingProgress> list) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => list.Add(value);
    }
}
