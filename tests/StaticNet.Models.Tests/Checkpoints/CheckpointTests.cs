using StaticNet.Data;
using StaticNet.Models.Trainee;
using StaticNet.Training;
using Xunit;

namespace StaticNet.Models.Tests;

/// <summary>A training that goes on from a checkpoint has the bits of one that was never interrupted, and goes on from no other.</summary>
public class CheckpointTests
{
    private const int Epochs = 12;

    private static readonly Dataset<float> Data = LongTraining.Data;

    public static TheoryData<string> Optimizers => [.. Named.Keys];

    private static Dictionary<string, Optimizer> Named { get; } = new Optimizer[]
    {
        new Sgd(0.1), new Momentum(0.05), new Nesterov(0.05), new Adagrad(0.05), new RmsProp(0.01), new Adam(0.01), new AdamW(0.01), new NAdam(0.01), new Lion(0.002), new Rprop(0.01), new Lbfgs(0.5),
    }.ToDictionary(optimizer => optimizer.GetType().Name);

    public static TheoryData<string> Schedules => [.. Rates.Keys];

    private static Dictionary<string, LearningRateSchedule> Rates { get; } = new LearningRateSchedule[]
    {
        new StepDecay(3, 0.5), new ExponentialDecay(0.9), new CosineDecay(2), new OneCycle(0.1), new ReduceOnPlateau(0.5, patience: 1), new ScheduleFunction((rate, time) => rate / (1 + time.Epoch)),
    }.ToDictionary(schedule => schedule.GetType().Name);

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Every_optimizer_goes_on(string name)
    {
        Optimizer optimizer = Named[name];
        GoesOn(new TrainingOptions
        {
            Epochs = Epochs,
            Optimizer = optimizer,
            BatchSize = optimizer.NeedsAllSamples ? BatchSize.All : 100,
            DropoutProbability = optimizer.NeedsAllSamples ? 0 : null,
        });
    }

    [Theory]
    [MemberData(nameof(Schedules))]
    public void Every_schedule_goes_on(string name) => GoesOn(new TrainingOptions { Epochs = Epochs, BatchSize = 150, Schedule = Rates[name], ValidationFraction = 0.3 });

    [Fact]
    public void Everything_at_once_goes_on() => GoesOn(LongTraining.Options(checkpoint: null, Epochs));

    [Fact]
    public void Early_stopping_and_metrics_go_on()
    {
        var options = new TrainingOptions
        {
            Epochs = 200,
            Optimizer = new Adam(0.1),
            BatchSize = 64,
            ValidationFraction = 0.4,
            EarlyStopping = new EarlyStopping(patience: 6, minimumDelta: 1e-3),
            Metrics = [Evaluation.Metric.Accuracy, Evaluation.Metric.LogLoss],
        };
        TrainingResult whole = GoesOn(options);
        Assert.Equal(StopReason.EarlyStopping, whole.StopReason);
        Assert.Contains("no progress", whole.StopCause);
    }

    [Fact]
    public void Double_precision_goes_on()
    {
        Dataset<double> data = new([.. Enumerable.Range(0, 200).Select(i => Math.Sin(i))], [.. Enumerable.Range(0, 80).Select(i => i % 3 == 0 ? 1.0 : 0)], 5, 2);
        using var folder = new TemporaryFolder();
        var options = new TrainingOptions { Epochs = 6, BatchSize = 7 };
        var whole = new Modules(seed: 2);
        Trainer.Fit(whole, data, options);
        var part = new Modules(seed: 2);
        using (TrainingSession<double> session = Trainer.Start(part, data, options))
        {
            session.Run(4);
            session.Save(folder["a"]);
        }

        var later = new Modules();
        using TrainingSession<double> rest = Trainer.Resume(later, folder["a"], data, options);
        rest.Run();
        Assert.Equal(whole.Parameters.ToArray(), later.Parameters.ToArray());
    }

    [Fact]
    public void Checkpoints_are_written_every_so_many_epochs_and_at_the_end()
    {
        using var folder = new TemporaryFolder();
        var written = new List<(int, DateTime)>();
        var watch = new Watch(training =>
        {
            if (File.Exists(folder["a"]))
                written.Add((training.History.Count, File.GetLastWriteTimeUtc(folder["a"])));
        });
        var options = new TrainingOptions { Epochs = 11, Checkpoints = new Checkpointing(folder["a"], everyEpochs: 4), Callbacks = [watch] };
        Trainer.Fit(new TraineeNet(), Data, options);

        // A callback sees the file of epoch 4 in epoch 5.
        Assert.Equal([5, 6, 7, 8, 9, 10, 11], written.Select(seen => seen.Item1));
        using TrainingSession<float> ended = Trainer.Resume(new TraineeNet(), folder["a"], Data, options);
        Assert.Equal(11, ended.History.Count);
        Assert.Equal(StopReason.Completed, ended.Run().StopReason);
        Assert.Equal(["a"], folder.Files);
    }

    [Fact]
    public void Checkpoints_may_go_by_time()
    {
        using var folder = new TemporaryFolder();
        var options = new TrainingOptions { Epochs = 3, Checkpoints = new Checkpointing(folder["a"], TimeSpan.FromTicks(1)) };
        using TrainingSession<float> session = Trainer.Start(new TraineeNet(), Data, options);
        session.Run(1);
        Assert.True(File.Exists(folder["a"]));
        session.Dispose();
        File.Delete(folder["a"]);
        using TrainingSession<float> rare = Trainer.Start(new TraineeNet(), Data, options with { Checkpoints = new Checkpointing(folder["a"], TimeSpan.FromDays(1)) });
        rare.Run(2);
        Assert.False(File.Exists(folder["a"]));
        rare.Run();
        Assert.True(File.Exists(folder["a"]));
        Assert.Equal("run every 10 epochs", new Checkpointing("run", 10).ToString());
        Assert.Equal("run every 00:05:00", new Checkpointing("run", TimeSpan.FromMinutes(5)).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => new Checkpointing("run", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Checkpointing("run", TimeSpan.Zero));
        Assert.Throws<ArgumentException>(() => new Checkpointing(" ", 1));
    }

    [Fact]
    public void More_epochs_may_be_wanted_than_at_first()
    {
        using var folder = new TemporaryFolder();
        var options = new TrainingOptions { Epochs = 5, Checkpoints = new Checkpointing(folder["a"], 1) };
        Trainer.Fit(new TraineeNet(seed: 1), Data, options);
        var later = new TraineeNet();
        using TrainingSession<float> session = Trainer.Resume(later, folder["a"], Data, options with { Epochs = 9, Threads = 3 });
        session.Run();
        var whole = new TraineeNet(seed: 1);
        Trainer.Fit(whole, Data, options with { Epochs = 9, Checkpoints = null });
        Assert.Equal(whole.Parameters.ToArray(), later.Parameters.ToArray());
    }

    [Fact]
    public void What_a_callback_asked_for_before_the_kill_is_done_after_it()
    {
        using var folder = new TemporaryFolder();
        var options = new TrainingOptions { Epochs = 9, Checkpoints = new Checkpointing(folder["a"], 3), Callbacks = [new Watch(training => { if (training.History.Count == 4) training.Stop("enough"); })] };
        Trainer.Fit(new TraineeNet(seed: 1), Data, options);
        using TrainingSession<float> session = Trainer.Resume(new TraineeNet(), folder["a"], Data, options with { Callbacks = [] });
        TrainingResult result = session.Run();
        Assert.Equal((StopReason.Callback, "enough", 4), (result.StopReason, result.StopCause, result.History.Count));
    }

    [Fact]
    public void Another_training_is_refused_by_what_differs()
    {
        using var folder = new TemporaryFolder();
        var options = new TrainingOptions { Epochs = 5, Optimizer = new Adam(0.01), Seed = 1, Schedule = new CosineDecay(), Checkpoints = new Checkpointing(folder["a"], 1) };
        Trainer.Fit(new TraineeNet(seed: 1), Data, options);
        string Refused(TrainingOptions other, Dataset<float>? data = null, Dataset<float>? validation = null)
        {
            var net = new TraineeNet(seed: 8);
            string message = Assert.Throws<ModelFormatException>(() => Trainer.Resume(net, folder["a"], data ?? Data, other, validation)).Message;
            Assert.Equal(new TraineeNet(seed: 8).Parameters.ToArray(), net.Parameters.ToArray());
            return message;
        }

        Assert.Contains("Adam(0.01", Refused(options with { Optimizer = new Adam(0.02) }));
        Assert.Contains("Seed = 2", Refused(options with { Seed = 2 }));
        Assert.Contains("Epochs = 6", Refused(options with { Epochs = 6 }));
        Assert.Contains("BatchSize = 64", Refused(options with { BatchSize = 64 }));
        Assert.Contains("the metrics are", Refused(options with { Metrics = [Evaluation.Metric.Accuracy] }));
        Assert.Contains("the training data have the CRC-32C", Refused(options, Data.WithClassWeights([1, 1, 1])));
        Assert.Contains("the validation data have the CRC-32C none", Refused(options, validation: Data));
        Assert.Contains("is of TraineeNet", Assert.Throws<ModelFormatException>(() => Trainer.Resume(new Numbers(), folder["a"], new Dataset<float>([1, 2, 3], [1, 2], 3, 2), options)).Message);
        Assert.Throws<FileNotFoundException>(() => Trainer.Resume(new TraineeNet(), folder["b"], Data, options));

        new TraineeNet().Save(folder["model"]);
        Assert.Contains("is no checkpoint", Assert.Throws<ModelFormatException>(() => Trainer.Resume(new TraineeNet(), folder["model"], Data, options)).Message);
        Assert.Throws<ModelFormatException>(() => TraineeNet.Load(folder["a"]));
    }

    [Fact]
    public void Only_a_training_that_is_paused_is_saved()
    {
        using var folder = new TemporaryFolder();
        using TrainingSession<float> session = Trainer.Start(new TraineeNet(), Data, new TrainingOptions { Epochs = 2 });
        Assert.Contains("No epoch has been run", Assert.Throws<InvalidOperationException>(() => session.Save(folder["a"])).Message);
        session.Run(1);
        session.Save(folder["a"]);
        session.Run();
        Assert.Contains("has ended, after 2 of 2 epochs", Assert.Throws<InvalidOperationException>(() => session.Save(folder["a"])).Message);
    }

    [Fact]
    public void A_schedule_that_lists_nothing_is_refused_before_the_first_step()
    {
        var options = new TrainingOptions { Epochs = 2, Schedule = new Forgetful(), Checkpoints = new Checkpointing("unused", 1) };
        Assert.Contains("override Transfer", Assert.Throws<NotSupportedException>(() => Trainer.Start(new TraineeNet(), Data, options)).Message);
        Trainer.Fit(new TraineeNet(), Data, options with { Checkpoints = null });
    }

    [Fact]
    public void A_checkpoint_that_cannot_be_written_ends_the_training_and_says_so()
    {
        using var folder = new TemporaryFolder();
        var options = new TrainingOptions { Epochs = 2, Checkpoints = new Checkpointing(Path.Combine(folder["missing"], "a"), 1) };
        Assert.Contains("could not be saved", Assert.Throws<IOException>(() => Trainer.Fit(new TraineeNet(), Data, options)).Message);
    }

    [Fact]
    public void What_killed_writers_left_is_removed_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var options = new TrainingOptions { Epochs = 2, Checkpoints = new Checkpointing(folder["a"], 1) };
        Trainer.Fit(new TraineeNet(), Data, options);
        File.WriteAllText(folder[$"a.{Guid.NewGuid():N}.tmp"], "");
        File.WriteAllText(folder["a.mine.tmp"], "");
        Trainer.Resume(new TraineeNet(), folder["a"], Data, options).Dispose();
        Assert.Equal(["a", "a.mine.tmp"], folder.Files);
    }

    [Fact]
    public void Mutated_checkpoints_are_refused_or_the_same()
    {
        using var folder = new TemporaryFolder();
        TrainingOptions options = LongTraining.Options(folder["a"], 3);
        var saved = new TraineeNet(seed: 1);
        using (TrainingSession<float> session = Trainer.Start(saved, Data, options))
            session.Run(2);
        byte[] file = File.ReadAllBytes(folder["a"]);
        using TrainingSession<float> whole = Trainer.Resume(saved, folder["a"], Data, options);
        float[] expected = saved.Parameters.ToArray();
        var mutations = new Mutations(seed: 3);
        var net = new TraineeNet(seed: 2);
        float[] before = net.Parameters.ToArray();

        // Each takes a session and its threads, so there are fewer.
        for (int i = 0; i < Mutations.Count / 10; i++)
        {
            File.WriteAllBytes(folder["b"], mutations.Of(file));
            try
            {
                Trainer.Resume(net, folder["b"], Data, options).Dispose();
                Assert.Equal(expected, net.Parameters.ToArray());
            }
            catch (ModelFormatException)
            {
                Assert.Equal(before, net.Parameters.ToArray());
            }

            before.CopyTo(net.Parameters);
        }
    }

    /// <summary>Trains at one go, and in three parts by two processes' worth of objects; the bits must be the same.</summary>
    private static TrainingResult GoesOn(TrainingOptions options)
    {
        var whole = new TraineeNet(seed: 1);
        TrainingResult expected = Trainer.Fit(whole, Data, options);
        using var folder = new TemporaryFolder();
        var net = new TraineeNet(seed: 1);
        using (TrainingSession<float> session = Trainer.Start(net, Data, options))
        {
            session.Run(3);
            session.Save(folder["a"]);
            session.Run(2);     // is lost
        }

        var later = new TraineeNet(seed: 9);
        using (TrainingSession<float> session = Trainer.Resume(later, folder["a"], Data, options))
        {
            Assert.Equal(3, session.History.Count);
            session.Run(4);
            session.Save(folder["a"]);
        }

        var last = new TraineeNet(seed: 10);
        using TrainingSession<float> rest = Trainer.Resume(last, folder["a"], Data, options);
        TrainingResult actual = rest.Run();
        Assert.Equal(whole.Parameters.ToArray(), last.Parameters.ToArray());
        Assert.Equal(expected.History, actual.History);
        Assert.Equal((expected.BestEpoch, expected.StopReason, expected.StopCause), (actual.BestEpoch, actual.StopReason, actual.StopCause));
        Assert.Equal(actual.History.Times, actual.History.Times.Order());
        return expected;
    }

    private sealed class Watch(Action<TrainingStatus> see) : TrainingCallback
    {
        public override void OnEpochEnd(TrainingStatus training) => see(training);
    }

    private sealed class Forgetful : LearningRateSchedule
    {
        public override LearningRateRun Start(double learningRate) => new Run();

        private sealed class Run : LearningRateRun
        {
            private double _rate = 0.1;

            public override double At(ScheduleTime time) => _rate *= 0.99;
        }
    }
}
