using System.Diagnostics;
using StaticNet.Training;

namespace Samples.Iris;

/// <summary>One training: the network, the flowers, the history, and how long it took.</summary>
public sealed record Experiment(IrisNet Net, IrisData Data, TrainingResult Result, TimeSpan Time)
{
    /// <summary>
    /// Enough: from 60 to 200 epochs, with batches of 16 or 32, the mean accuracy stays within a percent. There is no early stopping, since the
    /// flowers that it would watch are then missing to learn from, and 99 are few.
    /// </summary>
    public const int DefaultEpochs = 100;

    /// <summary>Trains a network. The seed draws the split, the first weights and the order of the flowers: same seed, same bits.</summary>
    public static Experiment Run(int seed, int epochs = DefaultEpochs, IReadOnlyList<TrainingCallback>? watchers = null)
    {
        IrisData data = IrisData.Load(seed);
        var net = new IrisNet(seed);
        var options = new TrainingOptions
        {
            Epochs = epochs,
            BatchSize = 16,
            Optimizer = new Adam(learningRate: 0.01),
            Seed = seed,
            Callbacks = watchers ?? [],
        };

        long start = Stopwatch.GetTimestamp();
        TrainingResult result = Trainer.Fit(net, data.Training, options);
        return new Experiment(net, data, result, Stopwatch.GetElapsedTime(start));
    }
}
