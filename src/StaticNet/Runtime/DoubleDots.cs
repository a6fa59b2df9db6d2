using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime.V1;

/// <summary>
/// The step back through weights in double: see <see cref="SingleDots"/>. The lanes are eight, and of the
/// products behind the last eight the first four, then two begin at lane 0 again.
/// </summary>
/// <example>See the generated file of a network in double with two layers of 16 units: the step back from the one to the other.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DoubleDots
{
    private const int Lanes = 8;
    private const int Half = 4;
    private const int Quarter = 2;
    private const int Four = 4;

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
        if (count < Four)
        {
            for (nint j = 0; j < count; j++)
            {
                ref double row = ref Unsafe.Add(ref w, j * terms);
                Vector128<double> q = Vector256.IsHardwareAccelerated ? Folded256(ref row, ref d, terms, fromZero) : Folded128(ref row, ref d, terms, fromZero);
                Unsafe.Add(ref s, j) = q[0] + q[1];
            }
        }

        for (nint n = 0; n < count && count >= Four; n += Four)
        {
            // The last four rows end with the last one.
            nint j = Math.Min(n, count - Four);
            ref double row = ref Unsafe.Add(ref w, j * terms), sums = ref Unsafe.Add(ref s, j);
            if (Vector512.IsHardwareAccelerated && terms >= Lanes)
                Four512(ref row, ref d, ref sums, terms, fromZero);
            else if (Vector256.IsHardwareAccelerated)
                Four256(ref row, ref d, ref sums, terms, fromZero);
            else
                Four128(ref row, ref d, ref sums, terms, fromZero);
        }

        if (terms % Quarter == 1)
        {
            for (nint j = 0; j < count; j++)
                Unsafe.Add(ref s, j) = Math.FusedMultiplyAdd(Unsafe.Add(ref w, (j * terms) + terms - 1), Unsafe.Add(ref d, terms - 1), Unsafe.Add(ref s, j));
        }
    }

    // Four rows side by side, as of floats: 31-31-31 takes 290 instead of 358 ns, with 256 bits 397 instead of 428 (Zen 5). The lanes of a row are one vector; what is behind the last eight products goes to the lower half of it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four512(ref double w, ref double d, ref double s, nint terms, bool fromZero)
    {
        Vector512<double> r0 = Vector512<double>.Zero, r1 = Vector512<double>.Zero, r2 = Vector512<double>.Zero, r3 = Vector512<double>.Zero;
        nint k = 0;
        if (!fromZero)
        {
            Vector512<double> e = Vector512.LoadUnsafe(ref d);
            r0 = Vector512.LoadUnsafe(ref w) * e;
            r1 = Vector512.LoadUnsafe(ref w, (nuint)terms) * e;
            r2 = Vector512.LoadUnsafe(ref w, (nuint)(2 * terms)) * e;
            r3 = Vector512.LoadUnsafe(ref w, (nuint)(3 * terms)) * e;
            k = Lanes;
        }

        for (; k <= terms - Lanes; k += Lanes)
        {
            Vector512<double> e = Vector512.LoadUnsafe(ref d, (nuint)k);
            r0 = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref w, (nuint)k), e, r0);
            r1 = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref w, (nuint)(k + terms)), e, r1);
            r2 = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref w, (nuint)(k + (2 * terms))), e, r2);
            r3 = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref w, (nuint)(k + (3 * terms))), e, r3);
        }

        End(ref Unsafe.Add(ref w, k), ref Unsafe.Add(ref d, k), ref s, terms, r0.GetLower(), r0.GetUpper(), r1.GetLower(), r1.GetUpper(), r2.GetLower(), r2.GetUpper(), r3.GetLower(), r3.GetUpper());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four256(ref double w, ref double d, ref double s, nint terms, bool fromZero)
    {
        Vector256<double> a0 = Vector256<double>.Zero, a1 = Vector256<double>.Zero, a2 = Vector256<double>.Zero, a3 = Vector256<double>.Zero;
        Vector256<double> b0 = Vector256<double>.Zero, b1 = Vector256<double>.Zero, b2 = Vector256<double>.Zero, b3 = Vector256<double>.Zero;
        nint k = 0;
        if (!fromZero)
        {
            Vector256<double> e = Vector256.LoadUnsafe(ref d);
            a0 = Vector256.LoadUnsafe(ref w) * e;
            a1 = Vector256.LoadUnsafe(ref w, (nuint)terms) * e;
            a2 = Vector256.LoadUnsafe(ref w, (nuint)(2 * terms)) * e;
            a3 = Vector256.LoadUnsafe(ref w, (nuint)(3 * terms)) * e;
            e = Vector256.LoadUnsafe(ref d, Half);
            b0 = Vector256.LoadUnsafe(ref w, Half) * e;
            b1 = Vector256.LoadUnsafe(ref w, (nuint)(terms + Half)) * e;
            b2 = Vector256.LoadUnsafe(ref w, (nuint)((2 * terms) + Half)) * e;
            b3 = Vector256.LoadUnsafe(ref w, (nuint)((3 * terms) + Half)) * e;
            k = Lanes;
        }

        for (; k <= terms - Lanes; k += Lanes)
        {
            Vector256<double> e = Vector256.LoadUnsafe(ref d, (nuint)k);
            a0 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)k), e, a0);
            a1 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)(k + terms)), e, a1);
            a2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)(k + (2 * terms))), e, a2);
            a3 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)(k + (3 * terms))), e, a3);
            e = Vector256.LoadUnsafe(ref d, (nuint)k + Half);
            b0 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)(k + Half)), e, b0);
            b1 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)(k + terms + Half)), e, b1);
            b2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)(k + (2 * terms) + Half)), e, b2);
            b3 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)(k + (3 * terms) + Half)), e, b3);
        }

        End(ref Unsafe.Add(ref w, k), ref Unsafe.Add(ref d, k), ref s, terms, a0, b0, a1, b1, a2, b2, a3, b3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Four128(ref double w, ref double d, ref double s, nint terms, bool fromZero) => Store(
        ref s, Folded128(ref w, ref d, terms, fromZero), Folded128(ref Unsafe.Add(ref w, terms), ref d, terms, fromZero),
        Folded128(ref Unsafe.Add(ref w, 2 * terms), ref d, terms, fromZero), Folded128(ref Unsafe.Add(ref w, 3 * terms), ref d, terms, fromZero));

    // What is behind the last eight products, then the tree.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void End(
        ref double w, ref double d, ref double s, nint terms, Vector256<double> a0, Vector256<double> b0, Vector256<double> a1, Vector256<double> b1, Vector256<double> a2, Vector256<double> b2, Vector256<double> a3, Vector256<double> b3)
    {
        nint k = 0;
        if (terms % Lanes >= Half)
        {
            Vector256<double> e = Vector256.LoadUnsafe(ref d);
            a0 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w), e, a0);
            a1 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)terms), e, a1);
            a2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)(2 * terms)), e, a2);
            a3 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)(3 * terms)), e, a3);
            k = Half;
        }

        // What lanes get that have no product is 0 · 0: they began with 0, so that they are not −0.
        if (terms % Half >= Quarter)
        {
            Vector256<double> e = Vector128.LoadUnsafe(ref d, (nuint)k).ToVector256();
            a0 = Vector256.FusedMultiplyAdd(Vector128.LoadUnsafe(ref w, (nuint)k).ToVector256(), e, a0);
            a1 = Vector256.FusedMultiplyAdd(Vector128.LoadUnsafe(ref w, (nuint)(k + terms)).ToVector256(), e, a1);
            a2 = Vector256.FusedMultiplyAdd(Vector128.LoadUnsafe(ref w, (nuint)(k + (2 * terms))).ToVector256(), e, a2);
            a3 = Vector256.FusedMultiplyAdd(Vector128.LoadUnsafe(ref w, (nuint)(k + (3 * terms))).ToVector256(), e, a3);
        }

        Store(ref s, Fold(a0, b0), Fold(a1, b1), Fold(a2, b2), Fold(a3, b3));
    }

    // Lane n and lane n + 4 are added, then n and n + 2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Fold(Vector256<double> a, Vector256<double> b)
    {
        Vector256<double> sum = a + b;
        return sum.GetLower() + sum.GetUpper();
    }

    // The last step of the tree.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref double s, Vector128<double> u0, Vector128<double> u1, Vector128<double> u2, Vector128<double> u3)
    {
        (Interleave.Lower(u0, u1) + Interleave.Upper(u0, u1)).StoreUnsafe(ref s);
        (Interleave.Lower(u2, u3) + Interleave.Upper(u2, u3)).StoreUnsafe(ref s, Quarter);
    }

    // The eight lanes of a row.
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
        return Fold(a, b);
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
