using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Training;

/// <summary>The samples that a training learns from, batch by batch, wherever they come from.</summary>
internal abstract class TrainingBatches<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The samples of an epoch.</summary>
    public abstract int Samples { get; }

    /// <summary>The samples of a batch; the last may have fewer.</summary>
    public abstract int Size { get; }

    /// <summary>The batches of an epoch.</summary>
    public int Count => (int)(((long)Samples + Size - 1) / Size);

    /// <summary>The data, where all of them lie in memory; null: they are read from a stream.</summary>
    public virtual Dataset<T>? Data => null;

    /// <summary>Begins an epoch, 1-based, in an order of its own.</summary>
    public abstract void Begin(int epoch);

    /// <summary>
    /// The samples of a batch, 0-based, each batch of an epoch after the one before it, in a step over all epochs, 0-based, and their weights, if any; valid until the next call.
    /// </summary>
    public abstract int Get(int batch, ulong step, out ReadOnlyMemory<T> inputs, out ReadOnlyMemory<T> targets, out ReadOnlyMemory<T> weights);

    /// <summary>J of the first samples as they lie, between two epochs.</summary>
    /// <param name="network">The network.</param>
    /// <param name="samples">How many, from 1 to all.</param>
    public abstract T Loss(INetwork<T> network, int samples);

    /// <summary>Closes what samples are read from.</summary>
    public virtual void Dispose()
    {
    }
}
