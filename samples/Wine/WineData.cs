using StaticNet.Data;

namespace Samples.Wine;

/// <summary>The wines of one experiment, ready for the network.</summary>
/// <param name="Training">What it learns from: 125 of the 178 wines.</param>
/// <param name="Test">What it never sees while it learns: the other 53.</param>
public sealed record WineData(Dataset<float> Training, Dataset<float> Test)
{
    /// <summary>Reads the wines and splits them at random, the same way for the same seed.</summary>
    public static WineData Load(int seed)
    {
        // Beside the program, wherever it is started from.
        string file = Path.Combine(AppContext.BaseDirectory, "wine.csv");
        var wines = CsvFile.Read<float>(file, new CsvOptions { Targets = ["cultivar"], Encoding = TargetEncoding.OneHot });
        var (training, test) = wines.SplitStratified(0.7, seed);

        // μ and σ are those of the training wines alone: nothing about the test wines may leak into the training.
        var standardization = Standardization.Fit(training);
        return new WineData(standardization.Apply(training), standardization.Apply(test));
    }
}
