using System.Numerics;
using System.Text;

namespace StaticNet.Data;

/// <summary>Reads data sets, and what a row of outputs stands for.</summary>
/// <example><code>
/// var data = Dataset.FromCsv&lt;float&gt;("iris.csv", new CsvOptions { Targets = ["species"], Encoding = TargetEncoding.OneHot });
/// var (training, test) = data.SplitStratified(0.8, seed: 1);
/// </code></example>
public static class Dataset
{
    /// <summary>Reads a CSV file, UTF-8 unless a byte order mark says otherwise.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="options">Which columns are what; null: the defaults of <see cref="CsvOptions"/>.</param>
    /// <exception cref="DatasetException">The content does not fit; the message names line and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Dataset<T> FromCsv<T>(string path, CsvOptions? options = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(path);
        using var reader = new StreamReader(path, Encoding.UTF8);
        return FromCsv<T>(reader, Path.GetFileName(path), options ?? new CsvOptions());
    }

    /// <summary>Reads CSV text from anywhere, to its end.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="reader">The text; stays open.</param>
    /// <param name="options">Which columns are what; null: the defaults of <see cref="CsvOptions"/>.</param>
    /// <exception cref="DatasetException">The content does not fit; the message names line and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static Dataset<T> FromCsv<T>(TextReader reader, CsvOptions? options = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(reader);
        return FromCsv<T>(reader, source: null, options ?? new CsvOptions());
    }

    /// <summary>
    /// The class that a row of outputs stands for: the index of the largest, the first of several; for a single output 1 from the threshold on, else 0.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="values">One row, at least one value.</param>
    /// <param name="threshold">Where a single output turns from class 0 to class 1: the middle of its two targets, ½ for 0 and 1, 0 for −1 and 1.</param>
    /// <returns>0-based.</returns>
    /// <exception cref="ArgumentException">There is no value, or one is NaN.</exception>
    /// <example><code>
    /// net.Forward(sample, output);                                 // one tanh unit that learned from targets of −1 and 1
    /// int predicted = Dataset.ClassOf&lt;float&gt;(output, threshold: 0);
    /// </code></example>
    public static int ClassOf<T>(ReadOnlySpan<T> values, double threshold = 0.5)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (values.IsEmpty)
            throw new ArgumentException("A row without values stands for no class.", nameof(values));
        int largest = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (T.IsNaN(values[i]))
                throw new ArgumentException($"Value {i} (0-based) is NaN: the row stands for no class.", nameof(values));
            if (values[i] > values[largest])
                largest = i;
        }

        return values.Length > 1 ? largest : values[0] >= T.CreateTruncating(threshold) ? 1 : 0;
    }

    private static Dataset<T> FromCsv<T>(TextReader reader, string? source, CsvOptions options)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        CsvLoader.Load<T>(new CsvReader(reader, options.Delimiter, source), options);
}
