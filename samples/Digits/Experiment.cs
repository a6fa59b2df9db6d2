using System.Diagnostics;
using StaticNet.Evaluation;
using StaticNet.Training;

namespace Samples.Digits;

/// <summary>One training: the network, the digits, and how long it took.</summary>
public sealed record Experiment(DigitsNet Net, DigitsData Data, TimeSpan Time)
{
    /// <summary>The share of the test digits that the network reads rightly.</summary>
    public double Accuracy => Metrics.Accuracy(Net, Data.Test);

    /// <summary>Trains a network. The seed draws the split, the first weights and the order of the digits: same seed, same bits.</summary>
    public static Experiment Run(int seed)
    {
        DigitsData data = DigitsData.Load(seed);
        var net = new DigitsNet(seed);
        var options = new TrainingOptions { Seed = seed };

        long start = Stopwatch.GetTimestamp();
        Trainer.Fit(net, data.Training, options);
        return new Experiment(net, data, Stopwatch.GetElapsedTime(start));
    }
}
