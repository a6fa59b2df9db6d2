using StaticNet.Data;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Training.Tests;

public class TrainingSessionTests
{
    private static readonly Dataset<double> Slope2 = new([1, -1], [2, -2], 1, 1);
    private static readonly Dataset<double> Slope1 = new([1, -1], [1, -1], 1, 1);

    // Dropout, shuffling, the moments of Adam and the noise go on where they were.
    [Theory]
    [InlineData(25, 25)]
    [InlineData(1, 49)]
    [InlineData(49, 7)]   // no more than the 50 there are
    public void Parts_give_the_bits_of_the_whole(int first, int second)
    {
        var options = new TrainingOptions { Epochs = 50, BatchSize = 7, Seed = 3, Augmentations = [new Augmentation.GaussianNoise(0.1)] };
        Dataset<float> data = Triples(60);
        var whole = new ThinnedNet(seed: 1);
        TrainingResult all = Trainer.Fit(whole, data, options);

        var parts = new ThinnedNet(seed: 1);
        using TrainingSession<float> session = Trainer.Start(parts, data, options);
        TrainingResult paused = session.Run(first);
        Assert.Equal((StopReason.Paused, first), (paused.StopReason, paused.History.Count));
        TrainingResult ended = session.Run(second);
        Assert.Equal(StopReason.Completed, ended.StopReason);
        Assert.Equal(all.History, session.History);
        Assert.True(whole.Parameters.SequenceEqual(parts.Parameters));
    }

    [Fact]
    public void A_paused_training_keeps_its_parameters_and_gives_the_best_back_when_it_ends()
    {
        // As in TrainerStoppingTests: the validation error is least at epoch 7.
        var net = new LinearNetwork<double>(1, 1);
        var options = new TrainingOptions { Epochs = 1000, Optimizer = new Sgd(0.1), EarlyStopping = new(patience: 5) };
        using (TrainingSession<double> session = Trainer.Start(net, Slope2, options, Slope1))
        {
            session.Run(9);
            Assert.Equal(2 * (1 - Math.Pow(0.9, 9)), net.Parameters[0], 12);
            Assert.False(session.IsEnded);
        }

        Assert.Equal(2 * (1 - Math.Pow(0.9, 7)), net.Parameters[0], 12);

        net = new LinearNetwork<double>(1, 1);
        using TrainingSession<double> stopped = Trainer.Start(net, Slope2, options, Slope1);
        stopped.Run(3);
        TrainingResult result = stopped.Run(500);
        Assert.Equal((7, 12, StopReason.EarlyStopping), (result.BestEpoch, result.History.Count, result.StopReason));
        Assert.Equal("no progress since epoch 7, for 5 epochs", result.StopCause);
        Assert.StartsWith("EarlyStopping in epoch 12 (no progress since epoch 7, for 5 epochs), the best is epoch 7:", result.ToString());
        Assert.True(stopped.IsEnded);
        Assert.Contains("ended, after 12 of 1000 epochs", Assert.Throws<InvalidOperationException>(() => stopped.Run()).Message);
    }

    [Fact]
    public void The_cause_of_early_stopping_names_the_minimum_delta()
    {
        TrainingResult result = Trainer.Fit(
            new LinearNetwork<double>(1, 1), Slope2, new() { Epochs = 1000, Optimizer = new Sgd(0.1), EarlyStopping = new(patience: 1, minimumDelta: 10) }, Slope1);
        Assert.Equal("no progress of more than 10 since epoch 1, for 1 epoch", result.StopCause);
    }

    [Fact]
    public void No_epoch_is_no_run()
    {
        using TrainingSession<double> session = Trainer.Start(new LinearNetwork<double>(1, 1), Slope2);
        Assert.Throws<ArgumentOutOfRangeException>(() => session.Run(0));
        Assert.Single(session.Run(1).History);
    }

    [Fact]
    public void A_callback_sees_every_epoch_and_may_end_the_training()
    {
        var seen = new Recorder(stopAt: 4);
        TrainingResult result = Trainer.Fit(new LinearNetwork<double>(1, 1), Slope2, new() { Epochs = 10, Optimizer = new Sgd(0.1), Callbacks = [seen] }, Slope1);
        Assert.Equal(["start 0", "epoch 1 best 1", "epoch 2 best 2", "epoch 3 best 3", "epoch 4 best 4", "end "], seen.Calls);
        Assert.Equal((4, StopReason.Callback, "four are enough"), (result.History.Count, result.StopReason, result.StopCause));
        Assert.Equal(("Linear", 10, 2, 1), (seen.Status!.Network.Name, seen.Status.Epochs, seen.Status.Samples, seen.Status.StepsPerEpoch));
        Assert.True(seen.Status.Elapsed > TimeSpan.Zero);
    }

    [Fact]
    public void What_a_callback_throws_reaches_the_caller_and_the_best_parameters_stay()
    {
        var net = new LinearNetwork<double>(1, 1);
        var seen = new Recorder(throwAt: 9);
        var options = new TrainingOptions { Epochs = 100, Optimizer = new Sgd(0.1), EarlyStopping = new(patience: 50), Callbacks = [seen] };
        Assert.Equal("no more", Assert.Throws<InvalidOperationException>(() => Trainer.Fit(net, Slope2, options, Slope1)).Message);
        Assert.Equal("end no more", seen.Calls[^1]);
        Assert.Equal(2 * (1 - Math.Pow(0.9, 7)), net.Parameters[0], 12);
    }

    [Fact]
    public void Divergence_and_cancellation_are_told_too()
    {
        var seen = new Recorder();
        Assert.Throws<TrainingDivergedException>(() =>
            Trainer.Fit(new LinearNetwork<double>(1, 1), Slope2, new() { Epochs = 10_000, Optimizer = new Sgd(1e3), Callbacks = [seen] }));
        Assert.StartsWith("end Training diverged", seen.Calls[^1]);
        seen = new Recorder();
        Assert.Throws<OperationCanceledException>(() =>
            Trainer.Fit(new LinearNetwork<double>(1, 1), Slope2, new() { Callbacks = [seen] }, cancellationToken: new CancellationToken(true)));
        Assert.Equal(2, seen.Calls.Count);
    }

    [Fact]
    public void Metrics_are_measured_after_each_epoch()
    {
        Dataset<float> flowers = Iris.Load();
        var (training, validation) = flowers.SplitStratified(0.8, seed: 1);
        var net = new IrisNet(1);
        var options = new TrainingOptions
        {
            Epochs = 12,
            BatchSize = 16,
            Optimizer = new Adam(0.01),
            Metrics = [Metric.Accuracy, Metric.Of<float>("outputs", (_, data) => data.Targets.Length, isHigherBetter: true)],
        };
        TrainingResult result = Trainer.Fit(net, training, options, validation);
        Assert.Equal(["accuracy", "outputs"], result.History.MetricNames);
        Assert.Equal([Metrics.Accuracy(net, validation), 90], result.History[^1].Metrics);
        Assert.True(result.History[^1].Metrics[0] > result.History[0].Metrics[0]);
        Assert.StartsWith("epoch,loss,validation_error,learning_rate,seconds,accuracy,outputs\n1,", result.History.ToCsv());
        Assert.Equal(360, Trainer.Fit(net, training, options with { Epochs = 1 }).History[0].Metrics[1]);
        Assert.Throws<ArgumentException>(() => options with { Metrics = [Metric.Accuracy, Metric.Accuracy] });
    }

    [Fact]
    public void A_history_can_be_read_elsewhere()
    {
        var history = new TrainingHistory(
            [
                new TrainingProgress(1, 0.5, 0.25) { LearningRate = 0.1, Metrics = [0.75] },
                new TrainingProgress(2, 1e-7, null) { LearningRate = 0.05, Metrics = [double.NaN] },
            ],
            ["top 2, \"macro\""],
            [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1)]);
        Assert.Equal(
            "epoch,loss,validation_error,learning_rate,seconds,\"top 2, \"\"macro\"\"\"\n1,0.5,0.25,0.1,0.5,0.75\n2,1E-07,,0.05,1,NaN\n", history.ToCsv());
        using var json = System.Text.Json.JsonDocument.Parse(history.ToJson());
        Assert.Equal(2, json.RootElement.GetArrayLength());
        Assert.Equal(1e-7, json.RootElement[1].GetProperty("loss").GetDouble());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, json.RootElement[1].GetProperty("validationError").ValueKind);
        Assert.Equal(0.75, json.RootElement[0].GetProperty("metrics").GetProperty("top 2, \"macro\"").GetDouble());
        Assert.Equal("2 epochs, J from 0.5 to 1E-07", history.ToString());
        Assert.Throws<ArgumentException>(() => new TrainingHistory([new TrainingProgress(1, 1, null)], ["accuracy"]));
        Assert.Throws<ArgumentException>(() => new TrainingHistory([new TrainingProgress(1, 1, null)], times: []));
    }

    [Fact]
    public void Times_ascend()
    {
        TrainingHistory history = Trainer.Fit(new LinearNetwork<double>(1, 1), Slope2, new() { Epochs = 20 }).History;
        Assert.Equal(20, history.Times.Count);
        Assert.Equal(history.Times.Order(), history.Times);
    }

    private static Dataset<float> Triples(int rows)
    {
        var random = new Random(5);
        float[] inputs = [.. Enumerable.Range(0, 3 * rows).Select(_ => random.NextSingle() - 0.5f)];
        return Dataset.FromClasses<float>(inputs, [.. Enumerable.Range(0, rows).Select(row => row % 3)], 3, ["a", "b", "c"]);
    }

    private sealed class Recorder(int stopAt = 0, int throwAt = 0) : TrainingCallback
    {
        public List<string> Calls { get; } = [];

        public TrainingStatus? Status { get; private set; }

        public override void OnStart(TrainingStatus training) => Calls.Add($"start {training.History.Count}");

        public override void OnEpochEnd(TrainingStatus training)
        {
            Status = training;
            Calls.Add($"epoch {training.Last.Epoch} best {training.BestEpoch}");
            if (training.Last.Epoch == stopAt)
                training.Stop("four are enough");
            if (training.Last.Epoch == throwAt)
                throw new InvalidOperationException("no more");
        }

        public override void OnEnd(TrainingStatus training, Exception? failure) => Calls.Add($"end {failure?.Message}");
    }
}
