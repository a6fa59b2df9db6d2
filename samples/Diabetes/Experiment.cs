using System.Diagnostics;
using StaticNet.Data;
using StaticNet.Training;

namespace Samples.Diabetes;

/// <summary>One training: the network, the patients, and how long it took.</summary>
public sealed record Experiment(DiabetesNet Net, DiabetesData Data, TimeSpan Time)
{
    /// <summary>R² of the network on the test patients: the share of the variance that it explains.</summary>
    public double Explained
    {
        get
        {
            float[] outputs = new float[Data.Test.Count];
            Net.Forward(Data.Test.Inputs, outputs);
            return ExplainedBy([.. outputs.Select(output => (double)output)], Data.Test);
        }
    }

    /// <summary>R² of linear regression on the same patients.</summary>
    public double ExplainedByLine => ExplainedBy(LeastSquares.Fit(Data.Training).Predict(Data.Test), Data.Test);

    /// <summary>Trains a network. The seed draws the split, the first weights and the order of the patients: same seed, same bits.</summary>
    /// <param name="seed">Any.</param>
    /// <param name="watchers">Who sees the training; null: nobody.</param>
    public static Experiment Run(int seed, IReadOnlyList<TrainingCallback>? watchers = null)
    {
        DiabetesData data = DiabetesData.Load(seed);
        var net = new DiabetesNet(seed);
        var options = new TrainingOptions { Seed = seed, Callbacks = watchers ?? [] };

        long start = Stopwatch.GetTimestamp();
        Trainer.Fit(net, data.Training, options);
        return new Experiment(net, data, Stopwatch.GetElapsedTime(start));
    }

    // R² = 1 − Σ(y − ŷ)²/Σ(y − ȳ)², which no scale of the targets changes.
    private static double ExplainedBy(double[] predictions, Dataset<float> data)
    {
        double[] targets = [.. data.Targets.ToArray().Select(target => (double)target)];
        double mean = targets.Average();
        double errors = targets.Zip(predictions, (y, prediction) => (y - prediction) * (y - prediction)).Sum();
        return 1 - (errors / targets.Sum(y => (y - mean) * (y - mean)));
    }
}
