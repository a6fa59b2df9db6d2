using StaticNet.Data;

namespace Samples.Iris;

/// <summary>The flowers of one experiment, ready for the network.</summary>
/// <param name="Training">What it learns from: 33 of the 50 flowers of each species.</param>
/// <param name="Test">What it never sees while it learns: the other 17.</param>
public sealed record IrisData(Dataset<float> Training, Dataset<float> Test)
{
    /// <summary>Reads the 150 flowers and splits them at random, the same way for the same seed.</summary>
    public static IrisData Load(int seed)
    {
        // Beside the program, wherever it is started from.
        string file = Path.Combine(AppContext.BaseDirectory, "iris.csv");
        var flowers = CsvFile.Read<float>(file, new CsvOptions { Targets = ["species"], Encoding = TargetEncoding.OneHot });
        var (training, test) = flowers.SplitStratified(0.66, seed);

        // μ and σ are those of the training flowers alone: nothing about the test flowers may leak into the training.
        var standardization = Standardization.Fit(training);
        return new IrisData(standardization.Apply(training), standardization.Apply(test));
    }
}
