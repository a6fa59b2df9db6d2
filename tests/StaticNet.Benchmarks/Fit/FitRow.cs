using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Samples.BreastCancer;
using Samples.Diabetes;
using Samples.Digits;
using Samples.Iris;
using Samples.Wine;
using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Training;

namespace StaticNet.Benchmarks;

/// <summary>A network of the samples, its data, and the settings that it is trained with, by whichever library.</summary>
/// <param name="Name">The data set.</param>
/// <param name="Epochs">As many as make some 2,000 steps.</param>
/// <param name="Create">The network that a seed starts with.</param>
/// <param name="Load">The training and the test data that a seed draws.</param>
internal sealed record FitRow(string Name, int Epochs, Func<int, INetwork<float>> Create, Func<int, (Dataset<float> Training, Dataset<float> Test)> Load)
{
    private const int BatchSize = 32;
    private const double LearningRate = 0.01;

    public static IReadOnlyList<FitRow> All { get; } =
    [
        new("Iris", 500, seed => new IrisNet(seed), seed => IrisData.Load(seed) is var data ? (data.Training, data.Test) : default),
        new("Wine", 500, seed => new WineNet(seed), seed => WineData.Load(seed) is var data ? (data.Training, data.Test) : default),
        new("Breast cancer", 154, seed => new BreastCancerNet(seed), seed => BreastCancerData.Load(seed) is var data ? (data.Training, data.Test) : default),
        new("Digits", 45, seed => new DigitsNet(seed), seed => DigitsData.Load(seed) is var data ? (data.Training, data.Test) : default),
        new("Diabetes", 167, seed => new DiabetesNet(seed), seed => DiabetesData.Load(seed) is var data ? (data.Training, data.Test) : default),
    ];

    /// <summary>Trains with the seeds 0, 1, …: how good each is on its test data, and the seconds that <see cref="Trainer.Fit"/> took.</summary>
    public FitResult Run(int seeds)
    {
        // The first training also waits for the JIT, so it is not one that counts.
        Train(seed: 0);
        (double Score, double Seconds)[] trained = [.. Enumerable.Range(0, seeds).Select(Train)];
        return new(Name, [.. trained.Select(one => one.Score)], [.. trained.Select(one => one.Seconds)]);
    }

    /// <summary>Writes the data of each seed for another library, and describes network and settings.</summary>
    public JsonObject Export(string folder, int seeds)
    {
        string own = Directory.CreateDirectory(Path.Combine(folder, Name)).FullName;
        for (int seed = 0; seed < seeds; seed++)
        {
            var (training, test) = Load(seed);
            Write($"{seed}-training-inputs", training.Inputs);
            Write($"{seed}-training-targets", training.Targets);
            Write($"{seed}-test-inputs", test.Inputs);
            Write($"{seed}-test-targets", test.Targets);
        }

        NetworkTopology topology = Create(0).Topology;
        return new()
        {
            ["name"] = Name,
            ["inputs"] = topology.InputSize,
            ["layers"] = new JsonArray([.. topology.Layers.Select(layer => new JsonArray(layer.Units, layer.Activation.ToString()))]),
            ["loss"] = topology.Loss.Function.ToString(),
            ["l2"] = topology.Layers[0].Penalty.L2,
            ["epochs"] = Epochs,
            ["batch"] = BatchSize,
            ["rate"] = LearningRate,
            ["seeds"] = seeds,
        };

        void Write(string file, ReadOnlySpan<float> values) => File.WriteAllBytes(Path.Combine(own, file), MemoryMarshal.AsBytes(values));
    }

    private (double Score, double Seconds) Train(int seed)
    {
        var (training, test) = Load(seed);
        INetwork<float> net = Create(seed);
        var options = new TrainingOptions { Epochs = Epochs, BatchSize = BatchSize, Optimizer = new Adam(LearningRate), Seed = seed };
        long start = Stopwatch.GetTimestamp();
        Trainer.Fit(net, training, options);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return (test.ClassNames.Count > 0 ? Metrics.Accuracy(net, test) : Explained(net, test), seconds);
    }

    // R² = 1 − Σ(y − ŷ)²/Σ(y − ȳ)².
    private static double Explained(INetwork<float> net, Dataset<float> test)
    {
        var outputs = new float[test.Count];
        net.Forward(test.Inputs, outputs);
        double mean = test.Targets.ToArray().Average(target => (double)target), errors = 0, squares = 0;
        for (int row = 0; row < outputs.Length; row++)
        {
            errors += ((double)test.Targets[row] - outputs[row]) * ((double)test.Targets[row] - outputs[row]);
            squares += (test.Targets[row] - mean) * (test.Targets[row] - mean);
        }

        return 1 - (errors / squares);
    }
}
