using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime.V1;

/// <summary>
/// Sums over the lanes of as many vectors as one has lanes, all in registers: lane n is the sum of vector n, by the tree of <see cref="LaneSums"/>.
/// Called by generated code.
/// </summary>
/// <example>See the generated file of a network with two layers of 16 units: the step back from the one to the other.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneTree
{
    // Which 128 bits of the one and of the other vector, or which numbers of each 128 bits.
    private const byte LowerHalves = 0b01_00_01_00;
    private const byte UpperHalves = 0b11_10_11_10;
    private const byte Even = 0b10_00_10_00;
    private const byte Odd = 0b11_01_11_01;

    /// <summary>The sums of sixteen vectors.</summary>
    /// <param name="u0">Vector 0.</param>
    /// <param name="u1">Vector 1.</param>
    /// <param name="u2">Vector 2.</param>
    /// <param name="u3">Vector 3.</param>
    /// <param name="u4">Vector 4.</param>
    /// <param name="u5">Vector 5.</param>
    /// <param name="u6">Vector 6.</param>
    /// <param name="u7">Vector 7.</param>
    /// <param name="u8">Vector 8.</param>
    /// <param name="u9">Vector 9.</param>
    /// <param name="u10">Vector 10.</param>
    /// <param name="u11">Vector 11.</param>
    /// <param name="u12">Vector 12.</param>
    /// <param name="u13">Vector 13.</param>
    /// <param name="u14">Vector 14.</param>
    /// <param name="u15">Vector 15.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sums(
        Vector512<float> u0, Vector512<float> u1, Vector512<float> u2, Vector512<float> u3, Vector512<float> u4, Vector512<float> u5, Vector512<float> u6, Vector512<float> u7,
        Vector512<float> u8, Vector512<float> u9, Vector512<float> u10, Vector512<float> u11, Vector512<float> u12, Vector512<float> u13, Vector512<float> u14, Vector512<float> u15)
    {
        if (!Avx512F.IsSupported)
        {
            return Vector512.Create(
                LaneSums.Of(u0), LaneSums.Of(u1), LaneSums.Of(u2), LaneSums.Of(u3), LaneSums.Of(u4), LaneSums.Of(u5), LaneSums.Of(u6), LaneSums.Of(u7),
                LaneSums.Of(u8), LaneSums.Of(u9), LaneSums.Of(u10), LaneSums.Of(u11), LaneSums.Of(u12), LaneSums.Of(u13), LaneSums.Of(u14), LaneSums.Of(u15));
        }

        Vector512<float> a = Quarters(Four(u0, u4, u8, u12), Four(u1, u5, u9, u13)), b = Quarters(Four(u2, u6, u10, u14), Four(u3, u7, u11, u15));
        return Avx512F.Shuffle(a, b, Even) + Avx512F.Shuffle(a, b, Odd);

        static Vector512<float> Quarters(Vector512<float> u, Vector512<float> v) => Avx512F.Shuffle(u, v, LowerHalves) + Avx512F.Shuffle(u, v, UpperHalves);
    }

    /// <summary>The sums of eight vectors.</summary>
    /// <param name="u0">Vector 0.</param>
    /// <param name="u1">Vector 1.</param>
    /// <param name="u2">Vector 2.</param>
    /// <param name="u3">Vector 3.</param>
    /// <param name="u4">Vector 4.</param>
    /// <param name="u5">Vector 5.</param>
    /// <param name="u6">Vector 6.</param>
    /// <param name="u7">Vector 7.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Sums(
        Vector512<double> u0, Vector512<double> u1, Vector512<double> u2, Vector512<double> u3, Vector512<double> u4, Vector512<double> u5, Vector512<double> u6, Vector512<double> u7)
    {
        if (!Avx512F.IsSupported)
        {
            return Vector512.Create(
                LaneSums.Of(u0), LaneSums.Of(u1), LaneSums.Of(u2), LaneSums.Of(u3), LaneSums.Of(u4), LaneSums.Of(u5), LaneSums.Of(u6), LaneSums.Of(u7));
        }

        Vector512<double> even = Four(u0, u2, u4, u6), odd = Four(u1, u3, u5, u7);
        return Avx512F.UnpackLow(even, odd) + Avx512F.UnpackHigh(even, odd);
    }

    // Four vectors, each folded to 128 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Four(Vector512<float> u0, Vector512<float> u1, Vector512<float> u2, Vector512<float> u3)
    {
        Vector512<float> a = Halves(u0, u1), b = Halves(u2, u3);
        return Avx512F.Shuffle4x128(a, b, Even) + Avx512F.Shuffle4x128(a, b, Odd);

        static Vector512<float> Halves(Vector512<float> u, Vector512<float> v) => Avx512F.Shuffle4x128(u, v, LowerHalves) + Avx512F.Shuffle4x128(u, v, UpperHalves);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Four(Vector512<double> u0, Vector512<double> u1, Vector512<double> u2, Vector512<double> u3)
    {
        Vector512<double> a = Halves(u0, u1), b = Halves(u2, u3);
        return Avx512F.Shuffle4x128(a, b, Even) + Avx512F.Shuffle4x128(a, b, Odd);

        static Vector512<double> Halves(Vector512<double> u, Vector512<double> v) => Avx512F.Shuffle4x128(u, v, LowerHalves) + Avx512F.Shuffle4x128(u, v, UpperHalves);
    }
}
