using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Numerics;

/// <summary>Looks for NaN and ∞.</summary>
internal static class Finite
{
    /// <summary>The index of the first value that is NaN or ±∞; −1 when all are finite.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int IndexOfViolation<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int i = 0;
        if (Vector512<T>.IsSupported)
        {
            ref T first = ref MemoryMarshal.GetReference(values);
            Vector512<T> infinity = Vector512.Create(T.PositiveInfinity);
            while (i <= values.Length - Vector512<T>.Count
                && Vector512.LessThanAll(Vector512.Abs(Vector512.LoadUnsafe(ref first, (nuint)i)), infinity))
                i += Vector512<T>.Count;
        }

        for (; i < values.Length; i++)
        {
            if (!T.IsFinite(values[i]))
                return i;
        }

        return -1;
    }
}
