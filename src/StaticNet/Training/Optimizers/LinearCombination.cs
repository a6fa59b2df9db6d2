using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Training;

/// <summary>x + λy over all parameters, a vector at a time; a product and a sum, each rounded, for the vectors and for the rest.</summary>
internal static class LinearCombination
{
    /// <summary>to ← start + λ · values.</summary>
    /// <param name="to">Overwritten; may be <paramref name="start"/>.</param>
    /// <param name="start">As many.</param>
    /// <param name="factor">λ.</param>
    /// <param name="values">As many.</param>
    public static void Set<T>(Span<T> to, ReadOnlySpan<T> start, T factor, ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(start.Length, to.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, to.Length);
        ref T results = ref MemoryMarshal.GetReference(to);
        ref T starts = ref MemoryMarshal.GetReference(start);
        ref T factors = ref MemoryMarshal.GetReference(values);
        int i = 0;
        for (; i <= to.Length - Vector512<T>.Count; i += Vector512<T>.Count)
            (Vector512.LoadUnsafe(ref starts, (nuint)i) + (factor * Vector512.LoadUnsafe(ref factors, (nuint)i))).StoreUnsafe(ref results, (nuint)i);
        for (; i < to.Length; i++)
            to[i] = start[i] + (factor * values[i]);
    }

    /// <summary>to ← to + λ · values.</summary>
    /// <param name="to">Updated.</param>
    /// <param name="factor">λ.</param>
    /// <param name="values">As many.</param>
    public static void Add<T>(Span<T> to, T factor, ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Set(to, to, factor, values);

    /// <summary>to ← λ · values.</summary>
    /// <param name="to">Overwritten; may be <paramref name="values"/>.</param>
    /// <param name="factor">λ.</param>
    /// <param name="values">As many.</param>
    public static void Scale<T>(Span<T> to, T factor, ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, to.Length);
        ref T results = ref MemoryMarshal.GetReference(to);
        ref T factors = ref MemoryMarshal.GetReference(values);
        int i = 0;
        for (; i <= to.Length - Vector512<T>.Count; i += Vector512<T>.Count)
            (factor * Vector512.LoadUnsafe(ref factors, (nuint)i)).StoreUnsafe(ref results, (nuint)i);
        for (; i < to.Length; i++)
            to[i] = factor * values[i];
    }
}
