using StaticNet.Data;

namespace Samples.Course;

/// <summary>Real handwritten digits, 8 × 8 pixels from 0 to 1.</summary>
/// <param name="Training">Few to learn from.</param>
/// <param name="Test">The others of 1,797.</param>
/// <param name="Moved">The same as <paramref name="Test"/>, each moved by one pixel to the right.</param>
public sealed record DigitsData(Dataset<float> Training, Dataset<float> Test, Dataset<float> Moved)
{
    /// <summary>The pixels of a side.</summary>
    public const int Side = 8;

    private const float Brightest = 16;

    /// <summary>Reads them and splits them at random, each digit in the same share.</summary>
    /// <param name="training">About how many to learn from.</param>
    /// <param name="seed">Draws the split.</param>
    public static DigitsData Load(int training, int seed)
    {
        // Beside the program, wherever it is started from.
        string file = Path.Combine(AppContext.BaseDirectory, "digits.csv");
        var raw = CsvFile.Read<float>(file, new CsvOptions { Targets = ["digit"], Encoding = TargetEncoding.OneHot });
        var all = Rebuilt(raw, pixels =>
        {
            for (int i = 0; i < pixels.Length; i++)
                pixels[i] /= Brightest;
        });
        var (first, second) = all.SplitStratified((double)training / all.Count, seed);
        return new DigitsData(first, second, Rebuilt(second, MoveRight));
    }

    private static void MoveRight(Span<float> pixels)
    {
        for (int row = 0; row < Side; row++)
        {
            Span<float> line = pixels.Slice(row * Side, Side);
            line[..^1].CopyTo(line[1..]);
            line[0] = 0;
        }
    }

    private static Dataset<float> Rebuilt(Dataset<float> data, Action<Span<float>> change)
    {
        float[] inputs = data.Inputs.ToArray();
        for (int row = 0; row < data.Count; row++)
            change(inputs.AsSpan(row * data.InputSize, data.InputSize));
        return new Dataset<float>(inputs, data.Targets, data.InputSize, data.TargetSize, data.FeatureNames, data.ClassNames);
    }
}
