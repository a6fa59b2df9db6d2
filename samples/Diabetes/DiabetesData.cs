using StaticNet.Data;

namespace Samples.Diabetes;

/// <summary>The patients of one experiment, ready for the network: inputs and targets have mean 0 and deviation 1 over the training patients.</summary>
/// <param name="Training">What it learns from: 354 of the 442 patients.</param>
/// <param name="Test">What it never sees while it learns: the other 88.</param>
/// <param name="Mean">The mean progression of the training patients.</param>
/// <param name="Deviation">Its standard deviation: a target t stands for a progression of Mean + t · Deviation.</param>
public sealed record DiabetesData(Dataset<float> Training, Dataset<float> Test, double Mean, double Deviation)
{
    /// <summary>Reads the patients and splits them at random, the same way for the same seed.</summary>
    public static DiabetesData Load(int seed)
    {
        // Beside the program, wherever it is started from.
        string file = Path.Combine(AppContext.BaseDirectory, "diabetes.csv");
        var patients = CsvFile.Read<float>(file, new CsvOptions { Targets = ["progression"] });
        var (training, test) = patients.Split(0.8, seed);

        // What is measured on the training patients alone is applied to all: nothing about the test patients may leak into the training.
        var standardization = Standardization.Fit(training);
        double[] progressions = [.. training.Targets.ToArray().Select(progression => (double)progression)];
        double mean = progressions.Average();
        double deviation = Math.Sqrt(progressions.Average(progression => (progression - mean) * (progression - mean)));
        return new DiabetesData(Standardize(training), Standardize(test), mean, deviation);

        Dataset<float> Standardize(Dataset<float> part) => new(
            standardization.Apply(part).Inputs,
            [.. part.Targets.ToArray().Select(progression => (float)((progression - mean) / deviation))],
            part.InputSize,
            part.TargetSize,
            part.FeatureNames);
    }
}
