using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime.V1;

/// <content>Where the machine has no 512 bits, by the same tree: vectors folded to 128 bits, then as many at a time as those have lanes.</content>
public static partial class LaneSums
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    internal static void AddNarrow<T>(ref T lanes, ref T values, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int n = 0;
        for (; n <= count - CacheLine.Quarter<T>(); n += CacheLine.Quarter<T>())
        {
            ref T value = ref Unsafe.Add(ref values, n), lane = ref Unsafe.Add(ref lanes, n * CacheLine.Numbers<T>());
            if (typeof(T) == typeof(float))
                AddQuarters(ref Unsafe.As<T, float>(ref lane), ref Unsafe.As<T, float>(ref value));
            else
                AddQuarters(ref Unsafe.As<T, double>(ref lane), ref Unsafe.As<T, double>(ref value));
        }

        for (; n < count; n++)
            Unsafe.Add(ref values, n) += OfLine(ref Unsafe.Add(ref lanes, n * CacheLine.Numbers<T>()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T OfLine<T>(ref T first)
        where T : unmanaged => typeof(T) == typeof(float)
            ? Unsafe.BitCast<float, T>(OfHalf(Half(ref Unsafe.As<T, float>(ref first))))
            : Unsafe.BitCast<double, T>(OfHalf(Half(ref Unsafe.As<T, double>(ref first))));

    // For each number type: a method for both would have the JIT load Vector128<T> and Vector256<T> for a T of its own.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddQuarters(ref float lanes, ref float values)
    {
        int line = Vector512<float>.Count;
        Vector128<float> sums = OfFour(Quarter(ref lanes), Quarter(ref Unsafe.Add(ref lanes, line)), Quarter(ref Unsafe.Add(ref lanes, 2 * line)), Quarter(ref Unsafe.Add(ref lanes, 3 * line)));
        (Vector128.LoadUnsafe(ref values) + sums).StoreUnsafe(ref values);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddQuarters(ref double lanes, ref double values)
    {
        Vector128<double> a = Quarter(ref lanes), b = Quarter(ref Unsafe.Add(ref lanes, Vector512<double>.Count));
        (Vector128.LoadUnsafe(ref values) + (Interleave.Lower(a, b) + Interleave.Upper(a, b))).StoreUnsafe(ref values);
    }

    /// <summary>The last two steps of the tree for four vectors that are folded to 128 bits: lane n is the sum of vector n.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> OfFour(Vector128<float> u0, Vector128<float> u1, Vector128<float> u2, Vector128<float> u3)
    {
        Vector128<double> a = (Interleave.Lower(u0, u1) + Interleave.Upper(u0, u1)).AsDouble(), b = (Interleave.Lower(u2, u3) + Interleave.Upper(u2, u3)).AsDouble();
        return Interleave.Lower(a, b).AsSingle() + Interleave.Upper(a, b).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Quarter(ref float lanes)
    {
        Vector256<float> half = Half(ref lanes);
        return half.GetLower() + half.GetUpper();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Quarter(ref double lanes)
    {
        Vector256<double> half = Half(ref lanes);
        return half.GetLower() + half.GetUpper();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Half(ref float lanes) => Vector256.LoadUnsafe(ref lanes) + Vector256.LoadUnsafe(ref lanes, (nuint)Vector256<float>.Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Half(ref double lanes) => Vector256.LoadUnsafe(ref lanes) + Vector256.LoadUnsafe(ref lanes, (nuint)Vector256<double>.Count);
}
