using System.Numerics;
using StaticNet.Runtime.V1;

namespace StaticNet.Training;

/// <summary>
/// J and its gradient of large batches on several threads: the same bits as the network's own <c>Backward</c>, for any number of threads,
/// because a batch is always its shards of 256 samples, added up by the same tree. Smaller batches run on the calling thread.
/// </summary>
/// <remarks>
/// The threads are started once and wait between calls; a call allocates nothing once batches of its size have been seen. One call at a
/// time, and the parameters must not change during it.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example><code>
/// using var parallel = new ParallelGradient&lt;float&gt;(net, threads: 4);
/// float j = parallel.Backward(inputs, targets, gradient);
/// </code></example>
public sealed class ParallelGradient<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly INetwork<T> _network;
    private readonly ShardBlocks<T> _blocks;
    private readonly WorkerThreads? _workers;
    private T[]? _scratch;

    /// <summary>Starts the threads.</summary>
    /// <param name="network">The network; its parameters are read at every call.</param>
    /// <param name="threads">How many threads compute, the calling one included; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one thread.</exception>
    public ParallelGradient(INetwork<T> network, int threads)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _network = network;
        _blocks = new ShardBlocks<T>(network);
        _workers = threads > 1 ? new WorkerThreads(threads - 1, _blocks.Work) : null;
    }

    /// <summary>J of m samples and its gradient.</summary>
    /// <param name="inputs">m rows of inputs.</param>
    /// <param name="targets">m rows of targets.</param>
    /// <param name="gradient">∂J/∂θ; overwritten.</param>
    /// <param name="key">What the masks of dropout are drawn from; null: the whole network.</param>
    /// <param name="weights">How much each row counts, m of them, finite, at least 0 and not all 0: the mean loss is Σ wᵢLᵢ / Σ wᵢ. Empty: all count the same.</param>
    /// <param name="penalty">The λ of every layer in place of the attributes'; null: those.</param>
    /// <returns>J, penalty included.</returns>
    /// <exception cref="ArgumentException">A length does not fit, the gradient overlaps what is read, or weights or λ are out of their range; nothing is written.</exception>
    /// <exception cref="ObjectDisposedException">The threads have ended.</exception>
    public T Backward(
        ReadOnlyMemory<T> inputs, ReadOnlyMemory<T> targets, Span<T> gradient, DropoutKey? key = null, ReadOnlyMemory<T> weights = default, Penalty? penalty = null)
    {
        ObjectDisposedException.ThrowIf(_blocks.IsDisposed, this);
        bool isSmall = inputs.Length <= (long)CompiledNetwork.ShardSize * _network.InputSize;
        if (weights.IsEmpty && penalty is null && (_workers is null || isSmall))
            return key is { } drawn ? _network.Backward(inputs.Span, targets.Span, gradient, drawn) : _network.Backward(inputs.Span, targets.Span, gradient);

        ArgumentValidation.CheckGradient(gradient.Length, _network.ParameterCount);
        int samples = ArgumentValidation.Samples(inputs.Length, _network.InputSize);
        ArgumentValidation.CheckTargets(targets.Length, samples, _network.OutputSize);
        ArgumentValidation.CheckApart<T>(gradient, inputs.Span, nameof(gradient), nameof(inputs));
        ArgumentValidation.CheckApart<T>(gradient, targets.Span, nameof(gradient), nameof(targets));
        ArgumentValidation.CheckApart<T>(gradient, _network.Parameters, nameof(gradient), "parameters");
        TopologyPenalty.Check<T>(penalty);
        if (!weights.IsEmpty)
        {
            ArgumentValidation.CheckWeights(weights.Span, samples);
            ArgumentValidation.CheckApart<T>(gradient, weights.Span, nameof(gradient), nameof(weights));
        }

        T sum = isSmall ? OneShard(inputs.Span, targets.Span, weights.Span, key, gradient) : Sums(inputs, targets, weights, samples, key, gradient);
        return weights.IsEmpty ? _network.ApplyMeanAndPenalty(sum, samples, gradient, penalty) : _network.ApplyWeightedMeanAndPenalty(sum, WeightedShard.Total(weights.Span), gradient, penalty);
    }

    private T OneShard(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<T> weights, DropoutKey? key, Span<T> gradient)
    {
        gradient.Clear();
        if (!weights.IsEmpty)
            return WeightedShard.Accumulate(_network, inputs, targets, weights, gradient, _scratch ??= new T[_network.ParameterCount], key);
        return key is { } drawn ? _network.Accumulate(inputs, targets, gradient, drawn, firstSample: 0) : _network.Accumulate(inputs, targets, gradient);
    }

    private unsafe T Sums(ReadOnlyMemory<T> inputs, ReadOnlyMemory<T> targets, ReadOnlyMemory<T> weights, int samples, DropoutKey? key, Span<T> gradient)
    {
        fixed (T* sums = gradient)
        {
            _blocks.Begin(inputs, targets, weights, samples, key, sums);
            if (_workers is null)
                _blocks.Work();
            else
                _workers.Run();
            return _blocks.End();
        }
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        _workers?.Dispose();
        _blocks.IsDisposed = true;
    }
}
