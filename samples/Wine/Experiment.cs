using System.Diagnostics;
using StaticNet.Evaluation;
using StaticNet.Training;

namespace Samples.Wine;

/// <summary>One training: the network, the wines, and how long it took.</summary>
public sealed record Experiment(WineNet Net, WineData Data, TimeSpan Time)
{
    /// <summary>The share of the test wines whose cultivar the network names.</summary>
    public double Accuracy => Metrics.Accuracy(Net, Data.Test);

    /// <summary>Trains a network. The seed draws the split, the first weights and the order of the wines: same seed, same bits.</summary>
    /// <param name="seed">Any.</param>
    /// <param name="watchers">Who sees the training; null: nobody.</param>
    public static Experiment Run(int seed, IReadOnlyList<TrainingCallback>? watchers = null)
    {
        WineData data = WineData.Load(seed);
        var net = new WineNet(seed);
        var options = new TrainingOptions { Seed = seed, Callbacks = watchers ?? [] };

        long start = Stopwatch.GetTimestamp();
        Trainer.Fit(net, data.Training, options);
        return new Experiment(net, data, Stopwatch.GetElapsedTime(start));
    }
}
