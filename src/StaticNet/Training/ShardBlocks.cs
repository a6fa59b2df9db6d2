using System.Numerics;
using StaticNet.Runtime.V1;

namespace StaticNet.Training;

/// <summary>
/// A batch cut into blocks of shards that threads take in turn. A block is 1, 2, 4 … shards at a multiple of its size, and so a node of the
/// tree that <see cref="INetwork{T}.ApplyMeanAndPenalty(T, int, Span{T})"/> expects: whoever computes it, the sums have one shape.
/// </summary>
internal sealed unsafe class ShardBlocks<T>(INetwork<T> network)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // More would help no machine's balance, and each holds a gradient.
    private const int MostBlocks = 64;

    // The parameters of a slice: those of a few blocks stay in the nearest cache while they are joined.
    private const int Slice = 1024;

    private readonly int _parameters = network.ParameterCount;
    private T[][] _sums = [];
    private T[] _losses = [];
    private ReadOnlyMemory<T> _inputs;
    private ReadOnlyMemory<T> _targets;
    private ReadOnlyMemory<T> _weights;
    private DropoutKey? _key;
    private int _samples;
    private int _blockSamples;
    private int _count;
    private int _taken;
    private int _ended;
    private int _joined;
    private volatile bool _fails;
    private T* _gradient;

    public bool IsDisposed { get; set; }

    /// <summary>Cuts a batch whose gradient goes to a place that does not move until <see cref="End"/>.</summary>
    public void Begin(ReadOnlyMemory<T> inputs, ReadOnlyMemory<T> targets, ReadOnlyMemory<T> weights, int samples, DropoutKey? key, T* gradient)
    {
        (_inputs, _targets, _weights, _samples, _key) = (inputs, targets, weights, samples, key);
        _gradient = gradient;
        _blockSamples = CompiledNetwork.ShardSize;
        while (samples > (long)_blockSamples * MostBlocks)
            _blockSamples *= 2;
        _count = ((samples - 1) / _blockSamples) + 1;
        (_taken, _ended, _joined, _fails) = (0, 0, 0, false);

        // A buffer for each level of the tree within a block, and one for what weights multiply.
        int buffers = BitOperations.Log2((uint)(_blockSamples / CompiledNetwork.ShardSize)) + (weights.IsEmpty ? 1 : 2);
        int length = buffers * _parameters;
        if (_sums.Length < _count || _sums[0].Length < length)
            Grow(length);
    }

    /// <summary>Computes blocks until all are taken, and once all are computed joins slices of them; what every thread does.</summary>
    public void Work()
    {
        for (int block = Interlocked.Increment(ref _taken) - 1; block < _count; block = Interlocked.Increment(ref _taken) - 1)
            Compute(block);

        // Less than a block is left to wait for.
        var wait = default(SpinWait);
        while (Volatile.Read(ref _ended) < _count)
            wait.SpinOnce(sleep1Threshold: -1);
        for (int first = Next(); first < _parameters && !_fails; first = Next())
            Join(0, _count, first, Math.Min(Slice, _parameters - first), new(_gradient + first, Math.Min(Slice, _parameters - first)));

        int Next() => (Interlocked.Increment(ref _joined) - 1) * Slice;
    }

    /// <summary>The sum of the losses, once every thread has done its work; that of the gradients is in its place.</summary>
    public T End()
    {
        (_inputs, _targets, _weights) = (default, default, default);
        _gradient = null;
        return Loss(0, _count);
    }

    private void Compute(int block)
    {
        bool succeeds = false;
        try
        {
            int first = block * _blockSamples;
            _losses[block] = Node(first, Math.Min(_blockSamples, _samples - first), _sums[block]);
            succeeds = true;
        }
        finally
        {
            _fails |= !succeeds;
            Interlocked.Increment(ref _ended);
        }
    }

    private T Loss(int first, int count)
    {
        if (count == 1)
            return _losses[first];
        int left = ShardHalves.Left(count);
        T loss = Loss(first, left);
        return loss + Loss(first + left, count - left);
    }

    // The tree over blocks, of some of the parameters.
    private void Join(int block, int count, int first, int length, Span<T> to)
    {
        int left = ShardHalves.Left(count);
        Span<T> a = _sums[block].AsSpan(first, length), b = _sums[block + left].AsSpan(first, length);
        if (left > 1)
            Join(block, left, first, length, a);
        if (count - left > 1)
            Join(block + left, count - left, first, length, b);
        Elementwise.Add<T>(to, a, b);
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
            if (!_weights.IsEmpty)
                return WeightedShard.Accumulate(network, inputs, targets, _weights.Span.Slice(first, samples), sum, sums[^_parameters..], _key, first);
            return _key is { } key ? network.Accumulate(inputs, targets, sum, key, first) : network.Accumulate(inputs, targets, sum);
        }

        int left = ShardHalves.LeftSamples(samples);
        Span<T> right = sums[_parameters..];
        T loss = Node(first, left, sums);
        loss += Node(first + left, samples - left, right);
        Elementwise.Add<T>(sum, sum, right[.._parameters]);
        return loss;
    }

    private void Grow(int length)
    {
        _losses = new T[_count];
        _sums = [.. Enumerable.Range(0, _count).Select(_ => new T[length])];
    }
}
