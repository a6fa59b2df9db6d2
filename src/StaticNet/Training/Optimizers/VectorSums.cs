using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Training;

/// <summary>
/// Sums over all parameters, in one order on every machine: a partial sum for each lane of a vector, the rest as a last vector filled up with 0, and
/// the lanes by a pairwise tree.
/// </summary>
internal static class VectorSums
{
    /// <summary>Σ xᵢyᵢ.</summary>
    /// <param name="x">The numbers xᵢ.</param>
    /// <param name="y">As many.</param>
    public static T Dot<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, x.Length);
        Vector512<T> sum = default;
        int i = 0;
        for (; i <= x.Length - Vector512<T>.Count; i += Vector512<T>.Count)
            sum += Load(x, i) * Load(y, i);
        if (i < x.Length)
            sum += Remainder(x[i..]) * Remainder(y[i..]);
        return Tree(sum);
    }

    /// <summary>to ← to + λ · values, and then Σ toᵢ yᵢ: in one go, with the bits of one after the other.</summary>
    /// <param name="to">Updated.</param>
    /// <param name="factor">λ.</param>
    /// <param name="values">As many.</param>
    /// <param name="y">As many.</param>
    public static T AddAndDot<T>(Span<T> to, T factor, ReadOnlySpan<T> values, ReadOnlySpan<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, to.Length);
        ArgumentOutOfRangeException.ThrowIfNotEqual(y.Length, to.Length);
        Vector512<T> sum = default;
        int i = 0;
        for (; i <= to.Length - Vector512<T>.Count; i += Vector512<T>.Count)
        {
            Vector512<T> moved = Load<T>(to, i) + (factor * Load(values, i));
            moved.StoreUnsafe(ref MemoryMarshal.GetReference(to), (nuint)i);
            sum += moved * Load(y, i);
        }

        if (i < to.Length)
        {
            LinearCombination.Add(to[i..], factor, values[i..]);
            sum += Remainder<T>(to[i..]) * Remainder(y[i..]);
        }

        return Tree(sum);
    }

    /// <summary>Σ|xᵢ|.</summary>
    /// <param name="x">The numbers.</param>
    public static T AbsoluteSum<T>(ReadOnlySpan<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector512<T> sum = default;
        int i = 0;
        for (; i <= x.Length - Vector512<T>.Count; i += Vector512<T>.Count)
            sum += Vector512.Abs(Load(x, i));
        if (i < x.Length)
            sum += Vector512.Abs(Remainder(x[i..]));
        return Tree(sum);
    }

    /// <summary>Σ xᵢ² in double precision, where no square of a <see cref="float"/> overflows or vanishes; that of a <see cref="double"/> may.</summary>
    /// <param name="x">The numbers.</param>
    public static double SquareSum<T>(ReadOnlySpan<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector512<double> sum = default, other = default;
        int i = 0;
        for (; i <= x.Length - Vector512<T>.Count; i += Vector512<T>.Count)
            AddSquares(Load(x, i), ref sum, ref other);
        if (i < x.Length)
            AddSquares(Remainder(x[i..]), ref sum, ref other);
        return Tree(sum + other);
    }

    /// <summary>The largest |xᵢ|; NaN if one is.</summary>
    /// <param name="x">The numbers.</param>
    public static T LargestMagnitude<T>(ReadOnlySpan<T> x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector512<T> largest = default;
        int i = 0;
        for (; i <= x.Length - Vector512<T>.Count; i += Vector512<T>.Count)
            largest = Vector512.Max(largest, Vector512.Abs(Load(x, i)));
        if (i < x.Length)
            largest = Vector512.Max(largest, Vector512.Abs(Remainder(x[i..])));
        T result = T.Zero;
        for (int lane = 0; lane < Vector512<T>.Count; lane++)
            result = T.Max(result, largest[lane]);
        return result;
    }

    // float has two vectors of double in one, double a vector only.
    private static void AddSquares<T>(Vector512<T> x, ref Vector512<double> sum, ref Vector512<double> other)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float))
        {
            (Vector512<double> lower, Vector512<double> upper) = Vector512.Widen(x.AsSingle());
            sum += lower * lower;
            other += upper * upper;
        }
        else
        {
            sum += x.AsDouble() * x.AsDouble();
        }
    }

    private static Vector512<T> Load<T>(ReadOnlySpan<T> values, int at)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(values), (nuint)at);

    private static Vector512<T> Remainder<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector512<T> vector = default;
        values.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<T>, T>(ref vector), Vector512<T>.Count));
        return vector;
    }

    private static T Tree<T>(Vector512<T> lanes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> sums = MemoryMarshal.CreateSpan(ref Unsafe.As<Vector512<T>, T>(ref lanes), Vector512<T>.Count);
        for (int half = sums.Length / 2; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
                sums[i] += sums[i + half];
        }

        return sums[0];
    }
}
