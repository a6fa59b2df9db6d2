using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime.V1;

/// <content>Where the machine has 512 bits: as many vectors at a time as one has lanes, two folded into one until each lane is a sum.</content>
public static partial class LaneSums
{
    // Which 128 bits of the one and of the other vector, or which numbers of each 128 bits.
    private const byte LowerHalves = 0b01_00_01_00;
    private const byte UpperHalves = 0b11_10_11_10;
    private const byte Even = 0b10_00_10_00;
    private const byte Odd = 0b11_01_11_01;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddWide<T, TLanes>(ref T lanes, ref T gradients, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TLanes : struct, ILanes<TLanes, T>
    {
        if (count < TLanes.Count)
            AddFew<T, TLanes>(ref lanes, ref gradients, count);
        else
            AddMany<T, TLanes>(ref lanes, ref gradients, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddMany<T, TLanes>(ref T lanes, ref T gradients, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TLanes : struct, ILanes<TLanes, T>
    {
        int width = TLanes.Count;
        for (int n = 0; n < count; n += width)
        {
            // The last overlap those before, and of these no sum is added again.
            int first = Math.Min(n, count - width);
            TLanes sums = Together<T, TLanes>(ref Unsafe.Add(ref lanes, first * width), width - 1);
            if (first == n)
                TLanes.Store(TLanes.Load(ref gradients, n) + sums, ref gradients, n);
            else
                Add(in sums, n - first, ref Unsafe.Add(ref gradients, n));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void AddFew<T, TLanes>(ref T lanes, ref T values, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TLanes : struct, ILanes<TLanes, T>
    {
        TLanes sums = Together<T, TLanes>(ref lanes, count - 1);
        for (int n = 0; n < count; n++)
            Unsafe.Add(ref values, n) += Unsafe.Add(ref Unsafe.As<TLanes, T>(ref sums), n);
    }

    // Those from a lane on; a copy whose address is taken, so that the others stay in registers.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Add<T, TLanes>(in TLanes sums, int first, ref T values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TLanes : struct, ILanes<TLanes, T>
    {
        for (int n = first; n < TLanes.Count; n++)
            Unsafe.Add(ref values, n - first) += Unsafe.Add(ref Unsafe.As<TLanes, T>(ref Unsafe.AsRef(in sums)), n);
    }

    // The sums of as many vectors as one has lanes, in its lanes; the last that is there stands in for those behind it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes Together<T, TLanes>(ref T from, int last)
        where T : unmanaged
        where TLanes : struct => typeof(T) == typeof(float)
            ? Unsafe.BitCast<Vector512<float>, TLanes>(OfSixteen(ref Unsafe.As<T, float>(ref from), last))
            : Unsafe.BitCast<Vector512<double>, TLanes>(OfEight(ref Unsafe.As<T, double>(ref from), last));

    // Two vectors are folded into one, four times: then lane n holds the sum of vector n.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> OfSixteen(ref float from, int last)
    {
        Vector512<float> a = Fold(OfFour(ref from, 0, last), OfFour(ref from, 1, last));
        Vector512<float> b = Fold(OfFour(ref from, 2, last), OfFour(ref from, 3, last));
        return Avx512F.Shuffle(a, b, Even) + Avx512F.Shuffle(a, b, Odd);

        static Vector512<float> Fold(Vector512<float> u, Vector512<float> v) => Avx512F.Shuffle(u, v, LowerHalves) + Avx512F.Shuffle(u, v, UpperHalves);
    }

    // Vectors n, n + 4, n + 8 and n + 12, folded to 128 bits each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> OfFour(ref float from, int n, int last)
    {
        Vector512<float> a = Fold(Vector(ref from, n, last), Vector(ref from, n + 4, last));
        Vector512<float> b = Fold(Vector(ref from, n + 8, last), Vector(ref from, n + 12, last));
        return Avx512F.Shuffle4x128(a, b, Even) + Avx512F.Shuffle4x128(a, b, Odd);

        static Vector512<float> Fold(Vector512<float> u, Vector512<float> v) => Avx512F.Shuffle4x128(u, v, LowerHalves) + Avx512F.Shuffle4x128(u, v, UpperHalves);
    }

    // The same, three times.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> OfEight(ref double from, int last)
    {
        Vector512<double> even = OfFour(ref from, 0, last), odd = OfFour(ref from, 1, last);
        return Avx512F.UnpackLow(even, odd) + Avx512F.UnpackHigh(even, odd);
    }

    // Vectors n, n + 2, n + 4 and n + 6, folded to 128 bits each.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> OfFour(ref double from, int n, int last)
    {
        Vector512<double> a = Fold(Vector(ref from, n, last), Vector(ref from, n + 2, last));
        Vector512<double> b = Fold(Vector(ref from, n + 4, last), Vector(ref from, n + 6, last));
        return Avx512F.Shuffle4x128(a, b, Even) + Avx512F.Shuffle4x128(a, b, Odd);

        static Vector512<double> Fold(Vector512<double> u, Vector512<double> v) => Avx512F.Shuffle4x128(u, v, LowerHalves) + Avx512F.Shuffle4x128(u, v, UpperHalves);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Vector(ref float from, int n, int last) => Vector512.LoadUnsafe(ref from, (nuint)(Math.Min(n, last) * Vector512<float>.Count));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Vector(ref double from, int n, int last) => Vector512.LoadUnsafe(ref from, (nuint)(Math.Min(n, last) * Vector512<double>.Count));
}
