using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StaticNet.Runtime;

/// <summary>Buffers that are too large for the stack: one a thread and purpose, kept for the next call.</summary>
internal static class Scratch<T>
    where T : unmanaged
{
    /// <summary>Beyond so many bytes a buffer does not go on the stack.</summary>
    public const int StackBytes = 16 * 1024;

    [ThreadStatic]
    private static T[]? _values;

    [ThreadStatic]
    private static T[]? _gradients;

    [ThreadStatic]
    private static T[]? _targets;

    /// <summary>The one-hot targets of one sample.</summary>
    public static Span<T> Targets(int length)
    {
        Span<T> targets = Grown(ref _targets, length);
        targets.Clear();
        return targets;
    }

    /// <summary>The intermediate values of one sample.</summary>
    public static Span<T> Values(int length) => Grown(ref _values, length);

    /// <summary>The gradients of the shards that wait to be added, one a level of the tree.</summary>
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
