using System.Numerics;

namespace StaticNet.Data;

/// <summary>Reads the samples of a <see cref="SampleStream{T}"/> once, from the first to the last.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
/// <example><code>
/// using SampleReader&lt;float&gt; reader = stream.Open(epoch: 1);
/// for (int rows = reader.Read(inputs, targets); rows > 0; rows = reader.Read(inputs, targets))
///     count += rows;
/// </code></example>
public abstract class SampleReader<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Reads the next samples. Once begun, best without allocating.</summary>
    /// <param name="inputs">Room for rows of inputs, at least one.</param>
    /// <param name="targets">Room for as many rows of targets.</param>
    /// <returns>How many rows were written, from the beginning of both; 0 when there are no more.</returns>
    /// <exception cref="DatasetException">The content does not fit, or the source has changed.</exception>
    public abstract int Read(Span<T> inputs, Span<T> targets);

    /// <summary>Closes what is read from.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes what is read from; nothing unless overridden.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
