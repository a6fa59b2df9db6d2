using System.Numerics;

namespace StaticNet.Data;

/// <summary>Reads Parquet files: columns of numbers, of true and false, and of text, whatever compression and encoding they have.</summary>
/// <remarks>A null, and a NaN, is a missing value. Lists, structures and times are not read; <see cref="TableOptions.Ignored"/> leaves them out.</remarks>
/// <example><code>
/// Dataset&lt;float&gt; data = ParquetFile.Read&lt;float&gt;("iris.parquet", new TableOptions { Targets = ["species"], Encoding = TargetEncoding.OneHot });
/// </code></example>
public static class ParquetFile
{
    /// <summary>Reads a file.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="options">Which columns are what; null: the defaults of <see cref="TableOptions"/>.</param>
    /// <exception cref="DatasetException">The file is damaged, or its content does not fit; the message names row (0-based) and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static Dataset<T> Read<T>(string path, TableOptions? options = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Read<T>(path, options ?? new TableOptions(), out _);

    /// <summary>Reads a file, and reports what was found, so that other files can be read in the same way.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="options">Which columns are what.</param>
    /// <param name="report">Categories, classes, means, and how many rows were dropped.</param>
    /// <exception cref="DatasetException">The file is damaged, or its content does not fit; the message names row (0-based) and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static Dataset<T> Read<T>(string path, TableOptions options, out TableReport report)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(path);
        using FileStream file = File.OpenRead(path);
        return Build<T>(file, Path.GetFileName(path), options, out report);
    }

    /// <summary>Reads the bytes of a Parquet file from anywhere.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="stream">The bytes, which can be sought in; stays open.</param>
    /// <param name="options">Which columns are what; null: the defaults of <see cref="TableOptions"/>.</param>
    /// <exception cref="DatasetException">The bytes are damaged, or the content does not fit; the message names row (0-based) and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other, or the stream cannot be sought in.</exception>
    public static Dataset<T> Read<T>(Stream stream, TableOptions? options = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Build<T>(stream, null, options ?? new TableOptions(), out _);

    /// <summary>Reads a file of features without targets. Columns that <see cref="TableOptions.Targets"/> names are left out where the file has them.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="options">Best as <see cref="TableReport.Fix"/> made them of those of the training data; null: the defaults.</param>
    /// <exception cref="DatasetException">The file is damaged, or its content does not fit; the message names row (0-based) and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public static FeatureTable<T> ReadFeatures<T>(string path, TableOptions? options = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(path);
        using FileStream file = File.OpenRead(path);
        (TableBuilder<T> builder, RowPlace place) = Load<T>(file, Path.GetFileName(path), options ?? new TableOptions(), TableContent.Features);
        return builder.BuildFeatures(place);
    }

    private static Dataset<T> Build<T>(Stream stream, string? source, TableOptions options, out TableReport report)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (TableBuilder<T> builder, RowPlace place) = Load<T>(stream, source, options, TableContent.FeaturesAndTargets);
        return builder.Build(builder, place, out report);
    }

    private static (TableBuilder<T> Builder, RowPlace Place) Load<T>(Stream stream, string? source, TableOptions options, TableContent content)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        options.Require();
        if (!stream.CanSeek)
            throw new ArgumentException("A Parquet file is read from its end: the stream must be one that can be sought in.", nameof(stream));

        // The library reads asynchronously only; on the pool it waits for no thread of the caller's.
        return Task.Run(() => ParquetTable<T>.LoadAsync(stream, source, options, content)).GetAwaiter().GetResult();
    }
}
