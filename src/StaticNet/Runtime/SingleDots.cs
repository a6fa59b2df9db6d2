using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime.V1;

/// <summary>
/// The step back through weights where δ is not whole vectors of 512 bits in registers: sums of products along rows, in the order that vectors of 512 bits give
/// them, whatever the vectors of the machine. Product k belongs to lane k mod 16, each lane adds up its own, and the lanes are added by the tree of <see cref="LaneSums"/>; of the
/// products behind the last sixteen the first eight, then four, then two or three begin at lane 0 again, and one that is left alone comes last.
/// Called by generated code with constants.
/// </summary>
/// <example>See the generated file of a network with two layers of 16 units: the step back from the one to the other.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SingleDots
{
    private const int Lanes = 16;
    private const int Half = 8;
    private const int Quarter = 4;

    /// <summary>Sets s at j to Σₖ δₖ w at (j · terms + k).</summary>
    /// <param name="w">The weights, row by row.</param>
    /// <param name="d">δ.</param>
    /// <param name="s">The sums.</param>
    /// <param name="count">The rows.</param>
    /// <param name="terms">The products of a row, 2 or more.</param>
    /// <param name="fromZero">Whether a lane begins with 0, or with its first product, which may be −0; then the terms are a multiple of 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Set(ref float w, ref float d, ref float s, nint count, nint terms, bool fromZero)
    {
        if (count < Quarter)
        {
            for (nint j = 0; j < count; j++)
            {
                Vector128<float> q = Folded(ref Unsafe.Add(ref w, j * terms), ref d, terms, fromZero);
                Unsafe.Add(ref s, j) = (q[0] + q[2]) + (q[1] + q[3]);
            }
        }

        for (nint n = 0; n < count && count >= Quarter; n += Quarter)
        {
            // The last four rows end with the last one.
            nint j = Math.Min(n, count - Quarter);
            ref float row = ref Unsafe.Add(ref w, j * terms);
            Vector128<float> sums = Vector512.IsHardwareAccelerated && terms >= Lanes ? Four512(ref row, ref d, terms, fromZero)
                : Vector256.IsHardwareAccelerated ? Four256(ref row, ref d, terms, fromZero)
                : LaneSums.OfFour(
                    Folded128(ref row, ref d, terms, fromZero),
                    Folded128(ref Unsafe.Add(ref row, terms), ref d, terms, fromZero),
                    Folded128(ref Unsafe.Add(ref row, 2 * terms), ref d, terms, fromZero),
                    Folded128(ref Unsafe.Add(ref row, 3 * terms), ref d, terms, fromZero));
            sums.StoreUnsafe(ref s, (nuint)j);
        }

        if (terms % Quarter == 1)
        {
            for (nint j = 0; j < count; j++)
                Unsafe.Add(ref s, j) = MathF.FusedMultiplyAdd(Unsafe.Add(ref w, (j * terms) + terms - 1), Unsafe.Add(ref d, terms - 1), Unsafe.Add(ref s, j));
        }
    }

    // Four rows side by side: what they share of δ is read once, and their chains of multiply-adds wait for one another no more. The gradient of one sample of 63-63-63 takes 617 instead of 749 ns,
    // with 256 bits 805 instead of 890; of 3-30-30-2 178 and 211, 229 and 264 (Zen 5). The lanes of a row are one vector; what is behind the last sixteen products goes to the lower half of it.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Four512(ref float w, ref float d, nint terms, bool fromZero)
    {
        Vector512<float> r0 = Vector512<float>.Zero, r1 = Vector512<float>.Zero, r2 = Vector512<float>.Zero, r3 = Vector512<float>.Zero;
        nint k = 0;
        if (!fromZero)
        {
            Vector512<float> e = Vector512.LoadUnsafe(ref d);
            r0 = Vector512.LoadUnsafe(ref w) * e;
            r1 = Vector512.LoadUnsafe(ref w, (nuint)terms) * e;
            r2 = Vector512.LoadUnsafe(ref w, (nuint)(2 * terms)) * e;
            r3 = Vector512.LoadUnsafe(ref w, (nuint)(3 * terms)) * e;
            k = Lanes;
        }

        for (; k <= terms - Lanes; k += Lanes)
        {
            Vector512<float> e = Vector512.LoadUnsafe(ref d, (nuint)k);
            r0 = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref w, (nuint)k), e, r0);
            r1 = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref w, (nuint)(k + terms)), e, r1);
            r2 = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref w, (nuint)(k + (2 * terms))), e, r2);
            r3 = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref w, (nuint)(k + (3 * terms))), e, r3);
        }

        return Ended(ref Unsafe.Add(ref w, k), ref Unsafe.Add(ref d, k), terms, r0.GetLower(), r0.GetUpper(), r1.GetLower(), r1.GetUpper(), r2.GetLower(), r2.GetUpper(), r3.GetLower(), r3.GetUpper());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Four256(ref float w, ref float d, nint terms, bool fromZero)
    {
        Vector256<float> a0 = Vector256<float>.Zero, a1 = Vector256<float>.Zero, a2 = Vector256<float>.Zero, a3 = Vector256<float>.Zero;
        Vector256<float> b0 = Vector256<float>.Zero, b1 = Vector256<float>.Zero, b2 = Vector256<float>.Zero, b3 = Vector256<float>.Zero;
        nint k = 0;
        if (!fromZero)
        {
            Vector256<float> e = Vector256.LoadUnsafe(ref d);
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
            Vector256<float> e = Vector256.LoadUnsafe(ref d, (nuint)k);
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

        return Ended(ref Unsafe.Add(ref w, k), ref Unsafe.Add(ref d, k), terms, a0, b0, a1, b1, a2, b2, a3, b3);
    }

    // What is behind the last sixteen products, then the tree.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Ended(
        ref float w, ref float d, nint terms, Vector256<float> a0, Vector256<float> b0, Vector256<float> a1, Vector256<float> b1, Vector256<float> a2, Vector256<float> b2, Vector256<float> a3, Vector256<float> b3)
    {
        nint k = 0;
        if (terms % Lanes >= Half)
        {
            Vector256<float> e = Vector256.LoadUnsafe(ref d);
            a0 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w), e, a0);
            a1 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)terms), e, a1);
            a2 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)(2 * terms)), e, a2);
            a3 = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref w, (nuint)(3 * terms)), e, a3);
            k = Half;
        }

        // What lanes get that have no product is 0 · 0: they began with 0, so that they are not −0.
        if (terms % Half >= Quarter)
        {
            Vector256<float> e = Vector128.LoadUnsafe(ref d, (nuint)k).ToVector256();
            a0 = Vector256.FusedMultiplyAdd(Vector128.LoadUnsafe(ref w, (nuint)k).ToVector256(), e, a0);
            a1 = Vector256.FusedMultiplyAdd(Vector128.LoadUnsafe(ref w, (nuint)(k + terms)).ToVector256(), e, a1);
            a2 = Vector256.FusedMultiplyAdd(Vector128.LoadUnsafe(ref w, (nuint)(k + (2 * terms))).ToVector256(), e, a2);
            a3 = Vector256.FusedMultiplyAdd(Vector128.LoadUnsafe(ref w, (nuint)(k + (3 * terms))).ToVector256(), e, a3);
            k += Quarter;
        }

        if (terms % Quarter >= 2)
        {
            Vector256<float> e = Few(ref d, k, terms % Quarter).ToVector256();
            a0 = Vector256.FusedMultiplyAdd(Few(ref w, k, terms % Quarter).ToVector256(), e, a0);
            a1 = Vector256.FusedMultiplyAdd(Few(ref w, k + terms, terms % Quarter).ToVector256(), e, a1);
            a2 = Vector256.FusedMultiplyAdd(Few(ref w, k + (2 * terms), terms % Quarter).ToVector256(), e, a2);
            a3 = Vector256.FusedMultiplyAdd(Few(ref w, k + (3 * terms), terms % Quarter).ToVector256(), e, a3);
        }

        return LaneSums.OfFour(Fold(a0, b0), Fold(a1, b1), Fold(a2, b2), Fold(a3, b3));

        static Vector128<float> Fold(Vector256<float> a, Vector256<float> b)
        {
            Vector256<float> sum = a + b;
            return sum.GetLower() + sum.GetUpper();
        }
    }

    // The sixteen lanes of a row; lane n and lane n + 8 are added, then n and n + 4.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Folded(ref float w, ref float d, nint terms, bool fromZero) =>
        Vector256.IsHardwareAccelerated ? Folded256(ref w, ref d, terms, fromZero) : Folded128(ref w, ref d, terms, fromZero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Folded256(ref float w, ref float d, nint terms, bool fromZero)
    {
        Vector256<float> a = Vector256<float>.Zero, b = Vector256<float>.Zero;
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
        {
            a = Vector256.FusedMultiplyAdd(Vector128.LoadUnsafe(ref w, (nuint)k).ToVector256(), Vector128.LoadUnsafe(ref d, (nuint)k).ToVector256(), a);
            k += Quarter;
        }

        if (terms % Quarter >= 2)
            a = Vector256.FusedMultiplyAdd(Few(ref w, k, terms % Quarter).ToVector256(), Few(ref d, k, terms % Quarter).ToVector256(), a);
        Vector256<float> sum = a + b;
        return sum.GetLower() + sum.GetUpper();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Folded128(ref float w, ref float d, nint terms, bool fromZero)
    {
        Vector128<float> a = Vector128<float>.Zero, b = Vector128<float>.Zero, c = Vector128<float>.Zero, e = Vector128<float>.Zero;
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
        {
            a = Add(ref w, ref d, k, a);
            k += Quarter;
        }

        if (terms % Quarter >= 2)
            a = Vector128.FusedMultiplyAdd(Few(ref w, k, terms % Quarter), Few(ref d, k, terms % Quarter), a);
        return (a + c) + (b + e);

        static Vector128<float> Product(ref float w, ref float d, nint k) => Vector128.LoadUnsafe(ref w, (nuint)k) * Vector128.LoadUnsafe(ref d, (nuint)k);

        static Vector128<float> Add(ref float w, ref float d, nint k, Vector128<float> sum) =>
            Vector128.FusedMultiplyAdd(Vector128.LoadUnsafe(ref w, (nuint)k), Vector128.LoadUnsafe(ref d, (nuint)k), sum);
    }

    // Two or three numbers, 0 in the other lanes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Few(ref float first, nint offset, nint count) =>
        count == 2 ? LaneParts.Pair(ref first, offset) : LaneParts.Triple(ref first, offset);
}
