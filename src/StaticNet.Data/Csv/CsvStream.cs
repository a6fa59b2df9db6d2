using System.Numerics;

namespace StaticNet.Data;

/// <summary>
/// A CSV file that is read batch by batch, in memory that does not depend on its size: one window of rows, from which the next is drawn at random. <see cref="CsvFile.Stream{T}"/> makes
/// one. The file must not change as long as it is used. <c>Trainer.Fit</c> trains on it as on data in memory.
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
public sealed class CsvStream<T> : SampleStream<T>
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
        using CsvTable<T> table = OpenTable();
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
    public override IReadOnlyList<string> FeatureNames { get; }

    /// <summary>The name of each target: of the class, where each class has one.</summary>
    public override IReadOnlyList<string> TargetNames { get; }

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

    /// <summary>All rows once, in any portions.</summary>
    /// <param name="epoch">At least 0; each has an order of its own. Null: the order of the file.</param>
    /// <exception cref="ArgumentOutOfRangeException">Below 0.</exception>
    /// <exception cref="DatasetException">The content does not fit, or the file has changed since the stream was made; also while reading.</exception>
    /// <exception cref="IOException">The file cannot be read; also while reading.</exception>
    public override SampleReader<T> Open(int? epoch)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(epoch ?? 0, nameof(epoch));
        CsvTable<T> table = OpenTable();
        try
        {
            var rows = new StreamRows<T>(table, _options, RequireSame);
            var window = new StreamWindow<T>(rows, epoch is null ? _streamOptions with { Window = 1 } : _streamOptions, epoch ?? 0);
            return new CsvSampleReader<T>(table, rows, window, RequireSame);
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    /// <summary>"4 inputs and 3 targets of large.csv; BatchSize = 256, Window = 16384, Seed = 0".</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{FeatureNames.Count} inputs and {TargetNames.Count} targets of {Path.GetFileName(_path)}; {_streamOptions}");

    private IEnumerable<StreamBatch<T>> Batches(int epoch)
    {
        using SampleReader<T> reader = Open(epoch);
        var batch = new StreamBatch<T>(this, _streamOptions.BatchSize);
        while (batch.Fill(reader))
            yield return batch;
    }

    private void RequireSame() => _stamp.RequireSame(_path);

    private CsvTable<T> OpenTable() => CsvTable<T>.Open(CsvFile.Open(_path, _options, _stamp), _options, TableContent.FeaturesAndTargets);

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
