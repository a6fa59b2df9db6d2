using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime.V1;

/// <summary>
/// The step back through weights on vectors narrower than 512 bits, in double: see <see cref="SingleDots"/>. The lanes are eight, and of the
/// products behind the last eight the first four, then two begin at lane 0 again.
/// </summary>
/// <example>See the generated file of a network in double with two layers of 16 units: the step back from the one to the other.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DoubleDots
{
    private const int Lanes = 8;
    private const int Half = 4;
    private const int Quarter = 2;

    /// <summary>Sets s at j to Σₖ δₖ w at (j · terms + k).</summary>
    /// <param name="w">The weights, row by row.</param>
    /// <param name="d">δ.</param>
    /// <param name="s">The sums.</param>
    /// <param name="count">The rows.</param>
    /// <param name="terms">The products of a row, 2 or more.</param>
    /// <param name="fromZero">Whether a lane begins with 0, or with its first product, which may be −0; then the terms are a multiple of 8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set(ref double w, ref double d, ref double s, nint count, nint terms, bool fromZero)
    {
        for (nint j = 0; j < count; j++)
        {
            ref double row = ref Unsafe.Add(ref w, j * terms);
            Vector128<double> q = Vector256.IsHardwareAccelerated ? Folded256(ref row, ref d, terms, fromZero) : Folded128(ref row, ref d, terms, fromZero);
            double sum = q[0] + q[1];
            Unsafe.Add(ref s, j) = terms % Quarter == 1 ? Math.FusedMultiplyAdd(Unsafe.Add(ref row, terms - 1), Unsafe.Add(ref d, terms - 1), sum) : sum;
        }
    }

    // The eight lanes of a row; lane n and lane n + 4 are added, then n and n + 2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Folded256(ref double w, ref double d, nint terms, bool fromZero)
    {
        Vector256<double> a = Vector256<double>.Zero, b = Vector256<double>.Zero;
        nint k = 0;
        if (!fromZero)
        {
            a = Vector256.LoadUnsafe(ref w) * Vector256.LoadUnsafe(ref d);
            b = Vector256.LoadUnsafe(ref w, Half) * Vector256.LoadUnsafe(ref d, Half);
            k = Lanes;
        }

        for (; k <= terms - Lanes; k += Lanes)
        {
            a = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)k), Vector256.LoadUnsafe(ref d, (nuint)k), a);
            b = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)k + Half), Vector256.LoadUnsafe(ref d, (nuint)k + Half), b);
        }

        if (terms % Lanes >= Half)
        {
            a = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)k), Vector256.LoadUnsafe(ref d, (nuint)k), a);
            k += Half;
        }

        // What lanes get that have no product is 0 · 0: they began with 0, so that they are not −0.
        if (terms % Half >= Quarter)
            a = Vector256.FusedMultiplyAdd(Vector128.LoadUnsafe(ref w, (nuint)k).ToVector256(), Vector128.LoadUnsafe(ref d, (nuint)k).ToVector256(), a);
        Vector256<double> sum = a + b;
        return sum.GetLower() + sum.GetUpper();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Folded128(ref double w, ref double d, nint terms, bool fromZero)
    {
        Vector128<double> a = Vector128<double>.Zero, b = Vector128<double>.Zero, c = Vector128<double>.Zero, e = Vector128<double>.Zero;
        nint k = 0;
        if (!fromZero)
        {
            a = Product(ref w, ref d, 0);
            b = Product(ref w, ref d, Quarter);
            c = Product(ref w, ref d, Half);
            e = Product(ref w, ref d, Half + Quarter);
            k = Lanes;
        }

        for (; k <= terms - Lanes; k += Lanes)
        {
            a = Add(ref w, ref d, k, a);
            b = Add(ref w, ref d, k + Quarter, b);
            c = Add(ref w, ref d, k + Half, c);
            e = Add(ref w, ref d, k + Half + Quarter, e);
        }

        if (terms % Lanes >= Half)
        {
            a = Add(ref w, ref d, k, a);
            b = Add(ref w, ref d, k + Quarter, b);
            k += Half;
        }

        if (terms % Half >= Quarter)
            a = Add(ref w, ref d, k, a);
        return (a + c) + (b + e);

        static Vector128<double> Product(ref double w, ref double d, nint k) => Vector128.LoadUnsafe(ref w, (nuint)k) * Vector128.LoadUnsafe(ref d, (nuint)k);

        static Vector128<double> Add(ref double w, ref double d, nint k, Vector128<double> sum) =>
            Vector128.FusedMultiplyAdd(Vector128.LoadUnsafe(ref w, (nuint)k), Vector128.LoadUnsafe(ref d, (nuint)k), sum);
    }
}
