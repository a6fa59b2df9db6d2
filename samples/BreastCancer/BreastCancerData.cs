using StaticNet.Data;

namespace Samples.BreastCancer;

/// <summary>The tumours of one experiment, ready for the network.</summary>
/// <param name="Training">What it learns from: 398 of the 569 tumours.</param>
/// <param name="Test">What it never sees while it learns: the other 171.</param>
public sealed record BreastCancerData(Dataset<float> Training, Dataset<float> Test)
{
    /// <summary>Reads the tumours and splits them at random, the same way for the same seed.</summary>
    public static BreastCancerData Load(int seed)
    {
        // Beside the program, wherever it is started from.
        string file = Path.Combine(AppContext.BaseDirectory, "breast_cancer.csv");
        var tumours = CsvFile.Read<float>(file, new CsvOptions { Targets = ["diagnosis"], Encoding = TargetEncoding.Binary, Classes = ["benign", "malignant"] });
        var (training, test) = tumours.SplitStratified(0.7, seed);

        // μ and σ are those of the training tumours alone: nothing about the test tumours may leak into the training.
        var standardization = Standardization.Fit(training);
        return new BreastCancerData(standardization.Apply(training), standardization.Apply(test));
    }
}
