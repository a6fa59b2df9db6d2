using System.Diagnostics;
using StaticNet.Evaluation;
using StaticNet.Training;

namespace Samples.BreastCancer;

/// <summary>One training: the network, the tumours, and how long it took.</summary>
public sealed record Experiment(BreastCancerNet Net, BreastCancerData Data, TimeSpan Time)
{
    /// <summary>The share of the test tumours whose kind the network names.</summary>
    public double Accuracy => Metrics.Accuracy(Net, Data.Test);

    /// <summary>Trains a network. The seed draws the split, the first weights and the order of the tumours: same seed, same bits.</summary>
    /// <param name="seed">Any.</param>
    /// <param name="watchers">Who sees the training; null: nobody.</param>
    public static Experiment Run(int seed, IReadOnlyList<TrainingCallback>? watchers = null)
    {
        BreastCancerData data = BreastCancerData.Load(seed);
        var net = new BreastCancerNet(seed);
        var options = new TrainingOptions { Seed = seed, Callbacks = watchers ?? [] };

        long start = Stopwatch.GetTimestamp();
        Trainer.Fit(net, data.Training, options);
        return new Experiment(net, data, Stopwatch.GetElapsedTime(start));
    }
}
