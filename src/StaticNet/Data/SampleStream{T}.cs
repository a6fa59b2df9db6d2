using System.Numerics;

namespace StaticNet.Data;

/// <summary>
/// Samples that are read as often as they are needed instead of being held in memory: for data larger than that. <c>CsvFile.Stream</c> of the package StaticNet.Data makes one of a
/// file; derive this class and <see cref="SampleReader{T}"/> for any other source.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
/// <example><code>
/// CsvStream&lt;float&gt; stream = CsvFile.Stream&lt;float&gt;("large.csv.gz", options, new StreamOptions { Window = 100_000, Seed = 1 });
/// Trainer.Fit(net, stream, new TrainingOptions { Epochs = 10, BatchSize = 256 }, validation);
/// </code></example>
public abstract class SampleStream<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The name of each input: as many as the network has inputs.</summary>
    public abstract IReadOnlyList<string> FeatureNames { get; }

    /// <summary>The name of each target: as many as the network has outputs.</summary>
    public abstract IReadOnlyList<string> TargetNames { get; }

    /// <summary>Begins again at the first sample.</summary>
    /// <param name="epoch">All samples once, in the order of this epoch, at least 0: always the same for the same epoch. Null: in the order of the source.</param>
    /// <exception cref="DatasetException">The source is no longer what it was.</exception>
    public abstract SampleReader<T> Open(int? epoch);
}
