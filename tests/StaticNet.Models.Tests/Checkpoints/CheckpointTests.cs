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
}
