using StaticNet.Data;
using StaticNet.Models.Trainee;
using StaticNet.Training;
using Xunit;

namespace StaticNet.Models.Tests;

/// <summary>When checkpoints are written, which trainings have them, and what is refused to go on from.</summary>
public class CheckpointFileTests
{
    private static readonly Dataset<float> Data = LongTraining.Data;

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

    /// <summary>Nothing says that a stream will be the same again.</summary>
    [Fact]
    public void A_training_on_a_stream_has_no_checkpoints()
    {
        using var folder = new TemporaryFolder();
        var options = new TrainingOptions { Epochs = 2 };
        var net = new TraineeNet(seed: 1);
        Assert.Contains(
            "A training on a stream writes no checkpoints",
            Assert.Throws<NotSupportedException>(() => Trainer.Start(net, new Rows(Data), options with { Checkpoints = new Checkpointing(folder["a"], 1) })).Message);
        Assert.Equal(new TraineeNet(seed: 1).Parameters, net.Parameters);
        using TrainingSession<float> session = Trainer.Start(net, new Rows(Data), options);
        session.Run(1);
        Assert.Contains("train on a Dataset, or save the network", Assert.Throws<NotSupportedException>(() => session.Save(folder["a"])).Message);
        Assert.Empty(folder.Files);
        Assert.Equal(2, session.Run().History.Count);
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

        // Each takes a session and its threads, so CI takes fewer.
        long ofSession = Allocated(() => Trainer.Start(net, Data, options).Dispose());
        for (int i = 0; i < (Mutations.IsWhole ? Mutations.Count : Mutations.Count / 10); i++)
        {
            byte[] mutated = mutations.Of(file);
            File.WriteAllBytes(folder["b"], mutated);
            float[] now = before;
            long allocated = Allocated(() =>
            {
                try
                {
                    Trainer.Resume(net, folder["b"], Data, options).Dispose();
                    now = expected;
                }
                catch (ModelFormatException)
                {
                }
            });
            Assert.InRange(allocated, 0, ofSession + (2 * mutated.Length) + (1 << 20));
            Assert.True(net.Parameters.SequenceEqual(now), $"mutation {i}");
            before.CopyTo(net.Parameters);
        }
    }

    private static long Allocated(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
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

    /// <summary>Rows as if they came from a file.</summary>
    private sealed class Rows(Dataset<float> data) : SampleStream<float>
    {
        public override IReadOnlyList<string> FeatureNames => data.FeatureNames;

        public override IReadOnlyList<string> TargetNames => data.TargetNames;

        public override SampleReader<float> Open(int? epoch) => new Reader(data);

        private sealed class Reader(Dataset<float> data) : SampleReader<float>
        {
            private int _next;

            public override int Read(Span<float> inputs, Span<float> targets)
            {
                int count = Math.Min(inputs.Length / data.InputSize, data.Count - _next);
                data.Inputs.Slice(_next * data.InputSize, count * data.InputSize).CopyTo(inputs);
                data.Targets.Slice(_next * data.TargetSize, count * data.TargetSize).CopyTo(targets);
                _next += count;
                return count;
            }
        }
    }
}
