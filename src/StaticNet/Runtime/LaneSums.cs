using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime.V1;

/// <summary>
/// Sums over the lanes of a vector by a fixed tree: the upper half is added to the lower, until one is left. On every machine the same
/// additions, whatever the instructions. Called by generated code.
/// </summary>
/// <example>See the generated file of any network: its kernel ends a shard with these sums.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneSums
{
    // Which 128 bits of the one and of the other vector, or which numbers of each 128 bits.
    private const byte LowerHalves = 0b01_00_01_00;
    private const byte UpperHalves = 0b11_10_11_10;
    private const byte Even = 0b10_00_10_00;
    private const byte Odd = 0b11_01_11_01;

    /// <summary>Adds to each gradient the sum over the lanes of its vector.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="lanes">The first lane of the first vector.</param>
    /// <param name="gradients">The first gradient.</param>
    /// <param name="count">The number of gradients, one a vector.</param>
    /// <param name="state">The two numbers that say whether the gradients begin and by what they are multiplied.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Add<T>(ref T lanes, ref T gradients, int count, ref T state)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GradientState<T> how = GradientState.At(ref state);
        how.Begin(ref gradients, 1, count, count);
        if (!Avx512F.IsSupported)
            AddNarrow(ref lanes, ref gradients, count);
        else if (typeof(T) == typeof(float))
            AddWide<float, SingleLanes512>(ref Unsafe.As<T, float>(ref lanes), ref Unsafe.As<T, float>(ref gradients), count);
        else
            AddWide<double, DoubleLanes512>(ref Unsafe.As<T, double>(ref lanes), ref Unsafe.As<T, double>(ref gradients), count);
        how.End(ref gradients, 1, count, count);
    }

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

    /// <summary>Adds values to sums in double precision, the lower half first.</summary>
    /// <param name="sums">The sums so far.</param>
    /// <param name="values">The values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Widened(Vector512<double> sums, Vector512<float> values) =>
        sums + Vector512.WidenLower(values) + Vector512.WidenUpper(values);

    /// <summary>Adds values to sums.</summary>
    /// <param name="sums">The sums so far.</param>
    /// <param name="values">The values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Widened(Vector512<double> sums, Vector512<double> values) => sums + values;

    /// <summary>The sum over the lanes.</summary>
    /// <param name="lanes">What is added up.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Of(Vector512<float> lanes) => OfHalf(lanes.GetLower() + lanes.GetUpper());

    /// <summary>The sum over the lanes, the halves of which are added already.</summary>
    /// <param name="half">The sums of lanes 0 and 8, 1 and 9, and so on.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float OfHalf(Vector256<float> half)
    {
        Vector128<float> quarter = half.GetLower() + half.GetUpper();
        return (quarter.GetElement(0) + quarter.GetElement(2)) + (quarter.GetElement(1) + quarter.GetElement(3));
    }

    /// <summary>The sum over the lanes.</summary>
    /// <param name="lanes">What is added up.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(Vector512<double> lanes) => OfHalf(lanes.GetLower() + lanes.GetUpper());

    /// <summary>The sum over the lanes, the halves of which are added already.</summary>
    /// <param name="half">The sums of lanes 0 and 4, 1 and 5, and so on.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double OfHalf(Vector256<double> half)
    {
        Vector128<double> quarter = half.GetLower() + half.GetUpper();
        return quarter.GetElement(0) + quarter.GetElement(1);
    }

    /// <summary>Adds rows of samples up, lane by lane, each to a vector of its own: the gradients of biases. A vector narrower than 512 bits takes a part of every 512 in a pass over the samples.</summary>
    /// <remarks>Inlined, since counts are constants there: called, the gradient of 2-4-4-1 takes 5 % more.</remarks>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <typeparam name="TLanes">The vector of the machine.</typeparam>
    /// <param name="v">The values of a block.</param>
    /// <param name="rows">Where the first row lies.</param>
    /// <param name="stride">From one row to the next.</param>
    /// <param name="sums">Where the first vector lies.</param>
    /// <param name="count">The rows.</param>
    /// <param name="samples">The samples; a part that none fills is left out.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddRows<T, TLanes>(ref T v, nint rows, nint stride, nint sums, int count, nint samples)
        where T : unmanaged
        where TLanes : struct, ILanes<TLanes, T>
    {
        nint line = CacheLine.Numbers<T>();
        // Four chains of additions hide each other's latency.
        for (; count >= 4; count -= 4)
        {
            for (nint part = 0; part < nint.Min(samples, line); part += TLanes.Count)
            {
                nint sum = sums + part;
                TLanes a = TLanes.Load(ref v, sum), b = TLanes.Load(ref v, sum + line), c = TLanes.Load(ref v, sum + (2 * line)), d = TLanes.Load(ref v, sum + (3 * line));
                for (nint s = rows + part; s < rows + samples; s += line)
                {
                    a += TLanes.Load(ref v, s);
                    b += TLanes.Load(ref v, s + stride);
                    c += TLanes.Load(ref v, s + (2 * stride));
                    d += TLanes.Load(ref v, s + (3 * stride));
                }

                TLanes.Store(a, ref v, sum);
                TLanes.Store(b, ref v, sum + line);
                TLanes.Store(c, ref v, sum + (2 * line));
                TLanes.Store(d, ref v, sum + (3 * line));
            }

            rows += 4 * stride;
            sums += 4 * line;
        }

        for (; count > 0; count--)
        {
            for (nint part = 0; part < nint.Min(samples, line); part += TLanes.Count)
            {
                TLanes sum = TLanes.Load(ref v, sums + part);
                for (nint s = rows + part; s < rows + samples; s += line)
                    sum += TLanes.Load(ref v, s);
                TLanes.Store(sum, ref v, sums + part);
            }

            rows += stride;
            sums += line;
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

    // By the same tree: vectors of 128 bits, folded as many at a time as one has lanes.
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
