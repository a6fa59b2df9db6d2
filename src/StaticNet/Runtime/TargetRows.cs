using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StaticNet.Runtime;

/// <summary>Where the targets of a sample are found, and what its dropout masks are drawn from.</summary>
internal interface ITargetRows<T>
    where T : unmanaged
{
    ref T Row(int sample);

    /// <summary>The key of the masks; of no meaning for a whole network.</summary>
    DropoutKey Key { get; }

    /// <summary>The place in its batch of the sample that is number 0 here.</summary>
    int FirstSample { get; }
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

    public ref T Row(int sample)
    {
        _row[_last] = default;
        _last = _classes[sample];
        _row[_last] = _one;
        return ref MemoryMarshal.GetReference(_row);
    }
}
