using StaticNet.Augmentation;
using StaticNet.Data;
using StaticNet.Training;

namespace StaticNet.Models.Trainee;

/// <summary>A training with everything on that must survive a kill: dropout, augmentation, clipping, a schedule, early stopping, weights, and a checkpoint after every epoch.</summary>
public static class LongTraining
{
    private const int Rows = 600;

    /// <summary>Three classes of points in space, by seed, the first counted twice.</summary>
    public static Dataset<float> Data { get; } = Make();

    /// <summary>The options.</summary>
    /// <param name="checkpoint">The file; null: no checkpoint is written.</param>
    /// <param name="epochs">The most there will be.</param>
    public static TrainingOptions Options(string? checkpoint, int epochs) => new()
    {
        Epochs = epochs,
        BatchSize = 300,
        Optimizer = new NAdam(0.01),
        Schedule = new ReduceOnPlateau(factor: 0.5, patience: 2),
        Clipping = new ClipByNorm(1),
        MaxNorm = new MaxNorm(2),
        Augmentations = [new GaussianNoise(0.1)],
        ValidationFraction = 0.25,
        EarlyStopping = new EarlyStopping(patience: epochs),
        Threads = 2,
        Seed = 7,
        Checkpoints = checkpoint is null ? null : new Checkpointing(checkpoint, everyEpochs: 1),
    };

    /// <summary>Goes on from the checkpoint, or begins where there is none, and trains to the end.</summary>
    /// <param name="checkpoint">The file; null: no checkpoint is written.</param>
    /// <param name="epochs">The most there will be.</param>
    /// <param name="say">Is told after how many epochs it begins, and when one has ended, so that a test knows when to kill.</param>
    public static TraineeNet Run(string? checkpoint, int epochs, Action<string> say)
    {
        var network = new TraineeNet(seed: 3);
        TrainingOptions options = Options(checkpoint, epochs) with { Callbacks = [new Report(say)] };
        using TrainingSession<float> session = File.Exists(checkpoint)
            ? Trainer.Resume(network, checkpoint, Data, options)
            : Trainer.Start(network, Data, options);
        say($"after {session.History.Count}");
        session.Run();
        return network;
    }

    private sealed class Report(Action<string> say) : TrainingCallback
    {
        public override void OnEpochEnd(TrainingStatus training) => say($"epoch {training.History.Count}");
    }

    // A small congruential generator: the same numbers in every process.
    private static Dataset<float> Make()
    {
        uint state = 1;
        float Draw()
        {
            state = (state * 1664525) + 1013904223;
            return ((state >> 8) / (float)(1 << 23)) - 1;
        }

        var inputs = new float[Rows * 3];
        var classes = new int[Rows];
        for (int row = 0; row < Rows; row++)
        {
            classes[row] = row % 3;
            for (int i = 0; i < 3; i++)
                inputs[(row * 3) + i] = Draw() + (i == classes[row] ? 0.7f : 0);
        }

        Dataset<float> data = Dataset.FromClasses<float>(inputs, classes, 3, ["a", "b", "c"]);
        return data.WithClassWeights([2, 1, 1]);
    }
}
