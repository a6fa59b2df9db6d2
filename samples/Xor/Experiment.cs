using System.Diagnostics;
using StaticNet.Data;
using StaticNet.Training;

namespace Samples.Xor;

/// <summary>One training: the network, and how long it took.</summary>
public sealed record Experiment(XorNet Net, TimeSpan Time)
{
    /// <summary>The whole truth about exclusive or.</summary>
    public static Dataset<float> Truth { get; } = new([0, 0, 0, 1, 1, 0, 1, 1], [0, 1, 1, 0], inputSize: 2, targetSize: 1);

    /// <summary>How many of the four rows the network has right, from 0 to 4.</summary>
    public int Right
    {
        get
        {
            float[] outputs = new float[Truth.Count];
            Net.Forward(Truth.Inputs, outputs);
            return Enumerable.Range(0, Truth.Count).Count(row => (outputs[row] > 0.5f) == (Truth.Target(row)[0] == 1));
        }
    }

    /// <summary>Trains a network. The seed draws its first weights: same seed, same bits.</summary>
    /// <param name="seed">Any.</param>
    /// <param name="watchers">Who sees the training; null: nobody.</param>
    public static Experiment Run(int seed, IReadOnlyList<TrainingCallback>? watchers = null)
    {
        var net = new XorNet(seed);
        var options = new TrainingOptions { Seed = seed, Callbacks = watchers ?? [] };

        long start = Stopwatch.GetTimestamp();
        Trainer.Fit(net, Truth, options);
        return new Experiment(net, Stopwatch.GetElapsedTime(start));
    }
}
