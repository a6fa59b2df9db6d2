using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StaticNet.Runtime.V1;

/// <summary>Buffers that are too large for the stack: one a thread and purpose, kept for the next call.</summary>
internal static class Scratch<T>
    where T : unmanaged
{
    /// <summary>Beyond so many bytes a buffer does not go on the stack.</summary>
    public const int StackBytes = 16 * 1024;

    [ThreadStatic]
    private static AlignedArray<T> _values;

    [ThreadStatic]
    private static AlignedArray<T> _step;

    [ThreadStatic]
    private static AlignedArray<T> _sums;

    [ThreadStatic]
    private static T[]? _gradients;

    [ThreadStatic]
    private static T[]? _targets;

    [ThreadStatic]
    private static AlignedArray<T> _block;

    [ThreadStatic]
    private static AlignedArray<T> _packed;

    /// <summary>The values of a block of samples, at the start of a cache line.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static ref T Block(int length)
    {
        if (_block.Length < length)
            _block = new(length);
        return ref MemoryMarshal.GetReference(_block.Span);
    }

    /// <summary>The factors of a part of the terms of a layer, at the start of a cache line.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static ref T Packed(int length)
    {
        if (_packed.Length < length)
            _packed = new(length);
        return ref MemoryMarshal.GetReference(_packed.Span);
    }

    /// <summary>The one-hot targets of one sample.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Span<T> Targets(int length)
    {
        Span<T> targets = Grown(ref _targets, length);
        targets.Clear();
        return targets;
    }

    /// <summary>The intermediate values of one sample, at the start of a cache line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Span<T> Values(int length)
    {
        if (_values.Length < length)
            _values = new(length);
        return _values.Span[..length];
    }

    /// <summary>The gradient of a step that is taken at once, at the start of a cache line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Span<T> Step(int length)
    {
        if (_step.Length < length)
            _step = new(length);
        return _step.Span[..length];
    }

    /// <summary>The sums of the segments of a layer, at the start of a cache line.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static Span<T> Sums(int length)
    {
        if (_sums.Length < length)
            _sums = new(length);
        return _sums.Span[..length];
    }

    /// <summary>The gradients of the shards that wait to be added, one a level of the tree.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Span<T> Gradients(int length) => Grown(ref _gradients, length);

    private static Span<T> Grown(ref T[]? buffer, int length)
    {
        if (buffer is null || buffer.Length < length)
            Grow(ref buffer, length);
        return buffer.AsSpan(0, length);
    }

    // Once a thread: not worth its place in the callers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Grow([NotNull] ref T[]? buffer, int length) => buffer = GC.AllocateUninitializedArray<T>(length);
}
