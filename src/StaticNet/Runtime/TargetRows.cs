using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StaticNet.Runtime.V1;

/// <summary>Where the targets of a sample are found, and what its dropout masks are drawn from.</summary>
internal interface ITargetRows<T>
    where T : unmanaged
{
    ref T Row(int sample);

    /// <summary>The key of the masks; of no meaning for a whole network.</summary>
    DropoutKey Key { get; }

    /// <summary>The index in its batch of the sample that is number 0 here.</summary>
    int FirstSample { get; }

    /// <summary>Turns the targets of a block of samples into rows, one a unit.</summary>
    /// <param name="first">The first sample.</param>
    /// <param name="samples">The number of samples.</param>
    /// <param name="size">The number of outputs; a constant to the JIT.</param>
    /// <param name="lanes">The first row.</param>
    /// <param name="stride">From one row to the next.</param>
    void ToLanes(int first, int samples, int size, ref T lanes, int stride);
}

/// <summary>Targets that lie in rows.</summary>
internal readonly ref struct DenseTargets<T>(ReadOnlySpan<T> targets, int size, DropoutKey key = default, int firstSample = 0) : ITargetRows<T>
    where T : unmanaged
{
    private readonly ref T _first = ref MemoryMarshal.GetReference(targets);

    public DropoutKey Key { get; } = key;

    public int FirstSample { get; } = firstSample;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Row(int sample) => ref Unsafe.Add(ref _first, (nint)sample * size);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ToLanes(int first, int samples, int size, ref T lanes, int stride) =>
        LaneRows.FromSamples(ref Unsafe.Add(ref _first, (nint)first * size), size, samples, ref lanes, stride);
}

/// <summary>Targets given as class indices: one row that is 1 at the class of the sample asked for last, 0 elsewhere.</summary>
internal ref struct ClassTargets<T>(ReadOnlySpan<int> classes, Span<T> row, T one, DropoutKey key = default) : ITargetRows<T>
    where T : unmanaged
{
    private readonly ReadOnlySpan<int> _classes = classes;
    private readonly Span<T> _row = row;
    private readonly T _one = one;
    private int _last;

    public DropoutKey Key { get; } = key;

    public readonly int FirstSample => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Row(int sample)
    {
        _row[_last] = default;
        _last = _classes[sample];
        _row[_last] = _one;
        return ref MemoryMarshal.GetReference(_row);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public readonly void ToLanes(int first, int samples, int size, ref T lanes, int stride)
    {
        int filled = LaneRows.Filled<T>(samples);
        for (int k = 0; k < size; k++)
            MemoryMarshal.CreateSpan(ref Unsafe.Add(ref lanes, k * stride), filled).Clear();
        for (int s = 0; s < filled; s++)
            Unsafe.Add(ref lanes, (_classes[first + Math.Min(s, samples - 1)] * stride) + s) = _one;
    }
}
