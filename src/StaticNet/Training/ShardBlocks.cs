using System.Numerics;
using StaticNet.Runtime;

namespace StaticNet.Training;

/// <summary>
/// A batch cut into blocks of shards that threads take in turn. A block is 1, 2, 4 … shards at a multiple of its size, and so a node of the
/// tree that <see cref="INetwork{T}.Complete"/> expects: whoever computes it, the sums have one shape.
/// </summary>
internal sealed class ShardBlocks<T>(INetwork<T> network)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // More would help no machine's balance, and each holds a gradient.
    private const int MostBlocks = 64;

    private readonly int _parameters = network.ParameterCount;
    private T[][] _sums = [];
    private T[] _losses = [];
    private ReadOnlyMemory<T> _inputs;
    private ReadOnlyMemory<T> _targets;
    private DropoutKey? _key;
    private int _samples;
    private int _blockSamples;
    private int _count;
    private int _taken;

    public bool IsDisposed { get; set; }

    /// <summary>Cuts a batch.</summary>
    public void Begin(ReadOnlyMemory<T> inputs, ReadOnlyMemory<T> targets, int samples, DropoutKey? key)
    {
        (_inputs, _targets, _samples, _key) = (inputs, targets, samples, key);
        _blockSamples = CompiledNetwork.ShardSize;
        while (samples > (long)_blockSamples * MostBlocks)
            _blockSamples *= 2;
        _count = ((samples - 1) / _blockSamples) + 1;
        _taken = 0;
        int length = (BitOperations.Log2((uint)(_blockSamples / CompiledNetwork.ShardSize)) + 1) * _parameters;
        if (_sums.Length < _count || _sums[0].Length < length)
            Grow(length);
    }

    /// <summary>Computes blocks until all are taken; what every thread does.</summary>
    public void Work()
    {
        for (int block = Interlocked.Increment(ref _taken) - 1; block < _count; block = Interlocked.Increment(ref _taken) - 1)
        {
            int first = block * _blockSamples;
            _losses[block] = Node(first, Math.Min(_blockSamples, _samples - first), _sums[block]);
        }
    }

    /// <summary>Joins the blocks once all are computed: the sum of the gradients, and of the losses.</summary>
    public T End(Span<T> gradient)
    {
        T loss = Join(0, _count);
        _sums[0].AsSpan(0, _parameters).CopyTo(gradient);
        (_inputs, _targets) = (default, default);
        return loss;
    }

    private T Join(int first, int count)
    {
        if (count == 1)
            return _losses[first];
        int left = ShardHalves.Left(count);
        T loss = Join(first, left);
        loss += Join(first + left, count - left);
        Elementwise.Add<T>(_sums[first].AsSpan(0, _parameters), _sums[first + left].AsSpan(0, _parameters));
        return loss;
    }

    // A node's buffer is followed by those of the nodes that wait within it, one a level.
    private T Node(int first, int samples, Span<T> sums)
    {
        Span<T> sum = sums[.._parameters];
        if (samples <= CompiledNetwork.ShardSize)
        {
            sum.Clear();
            ReadOnlySpan<T> inputs = _inputs.Span.Slice(first * network.InputSize, samples * network.InputSize);
            ReadOnlySpan<T> targets = _targets.Span.Slice(first * network.OutputSize, samples * network.OutputSize);
            return _key is { } key ? network.Accumulate(inputs, targets, sum, key, first) : network.Accumulate(inputs, targets, sum);
        }

        int left = ShardHalves.LeftSamples(samples);
        Span<T> right = sums[_parameters..];
        T loss = Node(first, left, sums);
        loss += Node(first + left, samples - left, right);
        Elementwise.Add<T>(sum, right[.._parameters]);
        return loss;
    }

    private void Grow(int length)
    {
        _losses = new T[_count];
        _sums = [.. Enumerable.Range(0, _count).Select(_ => new T[length])];
    }
}
