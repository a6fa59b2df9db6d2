using System.Numerics;

namespace StaticNet.Data;

/// <summary>
/// A CSV file that is read batch by batch, in memory that does not depend on its size: one window of rows, from which the next is drawn at random. <see cref="CsvFile.Stream{T}"/> makes
/// one. The file must not change as long as it is used.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
/// <example><code>
/// CsvStream&lt;float&gt; stream = CsvFile.Stream&lt;float&gt;("large.csv.gz", options, new StreamOptions { Window = 100_000, Seed = 1 });
/// for (int epoch = 1; epoch &lt;= 10; epoch++)
/// {
///     foreach (StreamBatch&lt;float&gt; batch in stream.Epoch(epoch))
///         loss = net.Backward(batch.Inputs, batch.Targets, gradient);
/// }
/// </code></example>
public sealed class CsvStream<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly string _path;
    private readonly CsvOptions _options;
    private readonly StreamOptions _streamOptions;
    private readonly FileStamp _stamp;

    internal CsvStream(string path, CsvOptions options, StreamOptions streamOptions)
    {
        (_path, _options, _streamOptions) = (path, options, streamOptions);
        _stamp = FileStamp.Of(path);
        using CsvTable<T> table = Open();
        TableLayout layout = table.Layout;
        RequireKnown(layout, options);
        FeatureNames = layout.InputNames();
        ClassNames = layout.Classes?.Names() ?? [];
        TargetNames = options.Encoding == TargetEncoding.OneHot ? ClassNames : layout.TargetNames;
        GapFilling.Of<T>(options.Missing, [], layout);
        int width = FeatureNames.Count + TargetNames.Count;
        if ((long)Math.Max(streamOptions.Window, streamOptions.BatchSize) * width > Array.MaxLength)
            throw new ArgumentException($"{streamOptions}: with {width} values a row, no array holds that many rows.", nameof(streamOptions));
    }

    /// <summary>The name of each input, categories one by one.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    /// <summary>The name of each target: of the class, where each class has one.</summary>
    public IReadOnlyList<string> TargetNames { get; }

    /// <summary>The name of each class, in the order of the targets; empty when targets are numbers.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>All rows once, batch by batch, in the order of an epoch: a function of the file, the seed and the epoch.</summary>
    /// <param name="epoch">At least 0; each has an order of its own.</param>
    /// <returns>Batches, each valid until the next.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Below 0.</exception>
    /// <exception cref="DatasetException">While enumerating: the content does not fit, or the file has changed since the stream was made.</exception>
    /// <exception cref="IOException">While enumerating: the file cannot be read.</exception>
    public IEnumerable<StreamBatch<T>> Epoch(int epoch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epoch);
        return Batches(epoch);
    }

    /// <summary>"4 inputs and 3 targets of large.csv; BatchSize = 256, Window = 16384, Seed = 0".</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{FeatureNames.Count} inputs and {TargetNames.Count} targets of {Path.GetFileName(_path)}; {_streamOptions}");

    private IEnumerable<StreamBatch<T>> Batches(int epoch)
    {
        using CsvTable<T> table = Open();
        var rows = new StreamRows<T>(table, _options, () => _stamp.RequireSame(_path));
        var window = new StreamWindow<T>(rows, _streamOptions, epoch);
        var batch = new StreamBatch<T>(this, _streamOptions.BatchSize);
        while (window.MoveTo(batch))
        {
            if (batch.Count < _streamOptions.BatchSize)
                continue;
            yield return batch;
            batch.Clear();
        }

        _stamp.RequireSame(_path);
        if (rows.Count == 0)
            throw table.Records.Error(0, "no row is left: in each a value is missing. MissingValues.Fill would keep them.");
        if (batch.Count > 0)
            yield return batch;
    }

    private CsvTable<T> Open() => CsvTable<T>.Open(CsvFile.Open(_path, _options, _stamp), _options, TableContent.FeaturesAndTargets);

    private static void RequireKnown(TableLayout layout, CsvOptions options)
    {
        const string Cure = "a stream cannot look for them first. CsvFile.Scan finds them, and Fix of its report gives them to the options.";
        if (layout.Classes is { IsGiven: false })
            throw new ArgumentException($"Classes are not given, and {Cure}", nameof(options));
        if (Array.Find(layout.Features, feature => feature.Labels is { IsGiven: false }) is { } feature)
            throw new ArgumentException($"The categories of '{feature.Name}' in Categorical are not given, and {Cure}", nameof(options));
        if (options.Missing.MeasuresMeans)
            throw new ArgumentException($"Missing = {options.Missing} needs means, and {Cure}", nameof(options));
    }
}
