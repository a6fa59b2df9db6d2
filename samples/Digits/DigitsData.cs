using StaticNet.Data;

namespace Samples.Digits;

/// <summary>The digits of one experiment, ready for the network.</summary>
/// <param name="Training">What it learns from: 1,438 of the 1,797 digits.</param>
/// <param name="Test">What it never sees while it learns: the other 359.</param>
public sealed record DigitsData(Dataset<float> Training, Dataset<float> Test)
{
    // The most ink of a pixel.
    private const float White = 16;

    /// <summary>Reads the digits and splits them at random, the same way for the same seed.</summary>
    public static DigitsData Load(int seed)
    {
        // Beside the program, wherever it is started from.
        string file = Path.Combine(AppContext.BaseDirectory, "digits.csv");
        var digits = CsvFile.Read<float>(file, new CsvOptions { Targets = ["digit"], Encoding = TargetEncoding.OneHot });

        // All pixels have one scale, which is known: from 0 to 1. Standardized, those at the edge, which are nearly always 0, would be as loud as the others.
        float[] pixels = [.. digits.Inputs.ToArray().Select(ink => ink / White)];
        var scaled = new Dataset<float>(pixels, digits.Targets, digits.InputSize, digits.TargetSize, digits.FeatureNames, digits.ClassNames);
        var (training, test) = scaled.SplitStratified(0.8, seed);
        return new DigitsData(training, test);
    }
}
