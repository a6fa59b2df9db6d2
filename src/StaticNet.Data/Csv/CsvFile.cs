using System.Numerics;

namespace StaticNet.Data;

/// <summary>Reads CSV files, as people have them: into a data set, into features alone, or as a stream of batches where a file is larger than memory.</summary>
/// <remarks>A path may lead to a file compressed by gzip. A file that changes while it is read is an error that says so.</remarks>
/// <example><code>
/// Dataset&lt;float&gt; data = CsvFile.Read&lt;float&gt;("iris.csv", new CsvOptions { Targets = ["species"], Encoding = TargetEncoding.OneHot });
/// var (training, test) = data.SplitStratified(0.8, seed: 1);
/// </code></example>
public static class CsvFile
{
    /// <summary>Reads a file: UTF-8, unless a byte order mark or the options say otherwise.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="options">Which columns are what; null: the defaults of <see cref="CsvOptions"/>.</param>
    /// <exception cref="DatasetException">The content does not fit; the message names line and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Dataset<T> Read<T>(string path, CsvOptions? options = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Read<T>(path, options ?? new CsvOptions(), out _);

    /// <summary>Reads a file, and reports what was found, so that other files can be read in the same way.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="options">Which columns are what.</param>
    /// <param name="report">Categories, classes, means, and how many rows were dropped.</param>
    /// <exception cref="DatasetException">The content does not fit; the message names line and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Dataset<T> Read<T>(string path, CsvOptions options, out TableReport report)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Build<T>(Open(path, options), options, out report);

    /// <summary>Reads features from one file and the targets of the same rows from another.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="path">The file of features: every column that is not ignored, unless some are named.</param>
    /// <param name="targetsPath">The file of targets: every column that is not ignored, unless some are named.</param>
    /// <param name="options">How the file of features is read, and what becomes of missing values and classes; null: the defaults.</param>
    /// <param name="targetOptions">How the file of targets is written where that differs; null: as the file of features, without its columns.</param>
    /// <exception cref="DatasetException">The content does not fit, or the numbers of rows differ; the message names what and where.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <example><code>
    /// // scikit-learn's diabetes: blanks between numbers, no header, targets apart
    /// var options = new CsvOptions { HasHeader = false, Delimiter = CsvOptions.Blanks };
    /// Dataset&lt;float&gt; data = CsvFile.Read&lt;float&gt;("diabetes_data_raw.csv.gz", "diabetes_target.csv.gz", options);
    /// </code></example>
    public static Dataset<T> Read<T>(string path, string targetsPath, CsvOptions? options = null, CsvOptions? targetOptions = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Read<T>(path, targetsPath, options ?? new CsvOptions(), targetOptions, out _);

    /// <summary>Reads features from one file and the targets of the same rows from another, and reports what was found.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="path">The file of features.</param>
    /// <param name="targetsPath">The file of targets.</param>
    /// <param name="options">How the file of features is read, and what becomes of missing values and classes.</param>
    /// <param name="targetOptions">How the file of targets is written where that differs; null: as the file of features, without its columns.</param>
    /// <param name="report">Categories, classes, means, and how many rows were dropped.</param>
    /// <exception cref="DatasetException">The content does not fit, or the numbers of rows differ; the message names what and where.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Dataset<T> Read<T>(string path, string targetsPath, CsvOptions options, CsvOptions? targetOptions, out TableReport report)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(targetsPath);

        // What becomes of classes and gaps is said once, for the data set; which columns are what, for each file.
        CsvOptions forTargets = (targetOptions ?? options with { Ignored = [] }) with
        {
            Features = [],
            Categorical = [],
            Targets = targetOptions?.Targets ?? [],
            Encoding = options.Encoding,
            Classes = options.Classes,
            Missing = options.Missing,
            Booleans = options.Booleans || targetOptions is { Booleans: true },
        };
        if (options.Targets.Count > 0)
            throw new ArgumentException("The targets come from a file of their own: name its columns in Targets of targetOptions, not of options.", nameof(options));
        using CsvTable<T> features = CsvTable<T>.Open(Open(path, options), options, TableContent.Features);
        using CsvTable<T> targets = CsvTable<T>.Open(Open(targetsPath, forTargets), forTargets, TableContent.Targets);
        TableBuilder<T> x = ReadRows(features, options), y = ReadRows(targets, forTargets);
        if (x.Features.Count != y.Targets.Count)
        {
            throw new DatasetException(
                $"{Path.GetFileName(path)} has {x.Features.Count} rows, {Path.GetFileName(targetsPath)} {y.Targets.Count}: they cannot be the same. Is there a header in only one of them?");
        }

        return x.Build(y, targets.Records, out report);
    }

    /// <summary>Reads CSV text from anywhere, to its end.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="text">The text; stays open.</param>
    /// <param name="options">Which columns are what; null: the defaults of <see cref="CsvOptions"/>.</param>
    /// <exception cref="DatasetException">The content does not fit; the message names line and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static Dataset<T> Read<T>(TextReader text, CsvOptions? options = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Read<T>(text, options ?? new CsvOptions(), out _);

    /// <summary>Reads CSV text from anywhere, and reports what was found.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="text">The text; stays open.</param>
    /// <param name="options">Which columns are what.</param>
    /// <param name="report">Categories, classes, means, and how many rows were dropped.</param>
    /// <exception cref="DatasetException">The content does not fit; the message names line and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static Dataset<T> Read<T>(TextReader text, CsvOptions options, out TableReport report)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Build<T>(Open(text, options), options, out report);

    /// <summary>Reads the bytes of a CSV file from anywhere, compressed by gzip or not, to their end.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="stream">The bytes; stays open.</param>
    /// <param name="options">Which columns are what; null: the defaults of <see cref="CsvOptions"/>.</param>
    /// <exception cref="DatasetException">The content does not fit; the message names line and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static Dataset<T> Read<T>(Stream stream, CsvOptions? options = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        options ??= new CsvOptions();
        return Build<T>(Open(stream, options), options, out _);
    }

    /// <summary>Reads a file of features without targets. Columns that <see cref="TableOptions.Targets"/> names are left out where the file has them.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="options">How it is read, best as <see cref="TableReport.Fix"/> made them of those of the training data; null: the defaults.</param>
    /// <exception cref="DatasetException">The content does not fit; the message names line and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static FeatureTable<T> ReadFeatures<T>(string path, CsvOptions? options = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        options ??= new CsvOptions();
        return BuildFeatures<T>(Open(path, options), options);
    }

    /// <summary>Reads text of features without targets, to its end.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="text">The text; stays open.</param>
    /// <param name="options">As for a file.</param>
    /// <exception cref="DatasetException">The content does not fit; the message names line and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static FeatureTable<T> ReadFeatures<T>(TextReader text, CsvOptions? options = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        options ??= new CsvOptions();
        return BuildFeatures<T>(Open(text, options), options);
    }

    /// <summary>Reads the bytes of a file of features without targets, to their end.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="stream">The bytes; stays open.</param>
    /// <param name="options">As for a file.</param>
    /// <exception cref="DatasetException">The content does not fit; the message names line and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static FeatureTable<T> ReadFeatures<T>(Stream stream, CsvOptions? options = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        options ??= new CsvOptions();
        return BuildFeatures<T>(Open(stream, options), options);
    }

    /// <summary>Reads a file once, in constant memory, and reports what <see cref="Stream{T}"/> has to know before: categories, classes and means.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="options">Which columns are what; null: the defaults of <see cref="CsvOptions"/>.</param>
    /// <exception cref="DatasetException">The content does not fit; the message names line and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <example><code>TableReport report = CsvFile.Scan&lt;float&gt;("large.csv.gz", options);</code></example>
    public static TableReport Scan<T>(string path, CsvOptions? options = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        options ??= new CsvOptions();
        using CsvTable<T> table = CsvTable<T>.Open(Open(path, options), options, TableContent.FeaturesAndTargets);
        return CsvScan.Of(table, options);
    }

    /// <summary>Reads a file batch by batch, in memory that does not depend on its size, as often as it is enumerated.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="options">Which columns are what; classes, categories and means must be given, as <see cref="Scan{T}"/> finds them. Null: the defaults.</param>
    /// <param name="streamOptions">The size of batches, and how rows are shuffled; null: the defaults of <see cref="StreamOptions"/>.</param>
    /// <exception cref="DatasetException">The header does not fit.</exception>
    /// <exception cref="ArgumentException">The options contradict each other, or leave something to be found; it is named.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <example><code>
    /// CsvOptions options = CsvFile.Scan&lt;float&gt;(path, found).Fix(found);
    /// CsvStream&lt;float&gt; stream = CsvFile.Stream&lt;float&gt;(path, options, new StreamOptions { BatchSize = 256, Window = 100_000, Seed = 1 });
    /// foreach (StreamBatch&lt;float&gt; batch in stream.Epoch(1))
    ///     loss = net.Backward(batch.Inputs, batch.Targets, gradient);
    /// </code></example>
    public static CsvStream<T> Stream<T>(string path, CsvOptions? options = null, StreamOptions? streamOptions = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= new CsvOptions();
        options.Require();
        return new CsvStream<T>(path, options, streamOptions ?? new StreamOptions());
    }

    /// <summary>The records of a file.</summary>
    internal static CsvRecords Open(string path, CsvOptions options, FileStamp? stamp = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(options);
        options.Require();
        return new CsvRecords(CsvText.Open(path, options, stamp), options, Path.GetFileName(path), leaveOpen: false);
    }

    private static CsvRecords Open(TextReader text, CsvOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        options.Require();
        return new CsvRecords(text, options, source: null, leaveOpen: true);
    }

    // The reader that decodes the stream leaves it open.
    private static CsvRecords Open(Stream stream, CsvOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options.Require();
        return new CsvRecords(CsvText.Open(stream, options), options, source: null, leaveOpen: false);
    }

    private static Dataset<T> Build<T>(CsvRecords records, CsvOptions options, out TableReport report)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using CsvTable<T> table = CsvTable<T>.Open(records, options, TableContent.FeaturesAndTargets);
        TableBuilder<T> builder = ReadRows(table, options);
        return builder.Build(builder, records, out report);
    }

    private static FeatureTable<T> BuildFeatures<T>(CsvRecords records, CsvOptions options)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using CsvTable<T> table = CsvTable<T>.Open(records, options, TableContent.Features);
        return ReadRows(table, options).BuildFeatures(records);
    }

    private static TableBuilder<T> ReadRows<T>(CsvTable<T> table, CsvOptions options)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var builder = new TableBuilder<T>(table.Layout, options);
        builder.RequireRoom(table.Records);
        while (table.Read(builder.Features.Next(), builder.Targets.Next(), out int gaps))
        {
            builder.Features.Add();
            builder.Targets.Add();
            builder.Gaps += gaps;
            table.Advance();
            builder.RequireRoom(table.Records);
        }

        return builder;
    }
}
