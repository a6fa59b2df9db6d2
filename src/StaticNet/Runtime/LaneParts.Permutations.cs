using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

// The counts are constants where this is inlined.
#pragma warning disable CA1857

namespace StaticNet.Runtime.V1;

/// <content>From lane to lane.</content>
public static partial class LaneParts
{
    /// <summary>Each number so many times, one after the other: lane n holds u at (from + n) / times.</summary>
    /// <param name="u">The numbers.</param>
    /// <param name="times">How often, 1 or more.</param>
    /// <param name="from">How many copies are left out at the start; lanes beyond the numbers hold anything.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Repeat(Vector512<float> u, int times, int from) => Permute(u, Vector512.Create(
        (from / times) & 15, ((from + 1) / times) & 15, ((from + 2) / times) & 15, ((from + 3) / times) & 15, ((from + 4) / times) & 15, ((from + 5) / times) & 15, ((from + 6) / times) & 15, ((from + 7) / times) & 15,
        ((from + 8) / times) & 15, ((from + 9) / times) & 15, ((from + 10) / times) & 15, ((from + 11) / times) & 15, ((from + 12) / times) & 15, ((from + 13) / times) & 15, ((from + 14) / times) & 15, ((from + 15) / times) & 15), isLower: (from + 15) / times < Eight);

    /// <summary>The same in double.</summary>
    /// <param name="u">The numbers.</param>
    /// <param name="times">How often, 1 or more.</param>
    /// <param name="from">How many copies are left out at the start.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Repeat(Vector512<double> u, int times, int from) => Permute(u, Vector512.Create(
        (from / times) & 7, ((from + 1) / times) & 7, ((from + 2) / times) & 7, ((from + 3) / times) & 7, ((from + 4) / times) & 7, ((from + 5) / times) & 7, ((from + 6) / times) & 7, ((from + 7L) / times) & 7));

    /// <summary>The first numbers over and over: lane n holds u at (from + n) mod count.</summary>
    /// <param name="u">The numbers.</param>
    /// <param name="count">How many, 1 to 16.</param>
    /// <param name="from">Where the first lane stands.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tile(Vector512<float> u, int count, int from) => Permute(u, Vector512.Create(
        from % count, (from + 1) % count, (from + 2) % count, (from + 3) % count, (from + 4) % count, (from + 5) % count, (from + 6) % count, (from + 7) % count,
        (from + 8) % count, (from + 9) % count, (from + 10) % count, (from + 11) % count, (from + 12) % count, (from + 13) % count, (from + 14) % count, (from + 15) % count), isLower: count <= Eight);

    /// <summary>The same in double.</summary>
    /// <param name="u">The numbers.</param>
    /// <param name="count">How many, 1 to 8.</param>
    /// <param name="from">Where the first lane stands.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tile(Vector512<double> u, int count, int from) => Permute(u, Vector512.Create(
        from % count, (from + 1) % count, (from + 2) % count, (from + 3) % count, (from + 4) % count, (from + 5) % count, (from + 6) % count, (long)((from + 7) % count)));

    // One instruction where the machine has 512 bits; else from the two halves, each in one where it has AVX2, or from the lower half alone.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Permute(Vector512<float> u, Vector512<int> indices, bool isLower = false)
    {
        if (Vector512.IsHardwareAccelerated || !Avx2.IsSupported)
            return Vector512.Shuffle(u, indices);
        if (isLower)
            return Vector512.Create(Avx2.PermuteVar8x32(u.GetLower(), indices.GetLower()), Avx2.PermuteVar8x32(u.GetLower(), indices.GetUpper()));
        return Vector512.Create(Half(u, indices.GetLower()), Half(u, indices.GetUpper()));

        static Vector256<float> Half(Vector512<float> u, Vector256<int> indices) => Vector256.ConditionalSelect(
            Vector256.LessThan(indices, Vector256.Create(Eight)).AsSingle(),
            Avx2.PermuteVar8x32(u.GetLower(), indices),
            Avx2.PermuteVar8x32(u.GetUpper(), indices));
    }

    // A double is two floats of the same half, or of the other.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Permute(Vector512<double> u, Vector512<long> indices)
    {
        if (Vector512.IsHardwareAccelerated || !Avx2.IsSupported)
            return Vector512.Shuffle(u, indices);
        return Vector512.Create(Half(u, indices.GetLower()), Half(u, indices.GetUpper()));

        static Vector256<double> Half(Vector512<double> u, Vector256<long> indices)
        {
            Vector256<int> pairs = ((indices << 1) + (indices << 33) + Vector256.Create(1L << 32)).AsInt32();
            return Vector256.ConditionalSelect(
                Vector256.LessThan(indices, Vector256.Create((long)(Eight / 2))).AsDouble(),
                Avx2.PermuteVar8x32(u.GetLower().AsSingle(), pairs).AsDouble(),
                Avx2.PermuteVar8x32(u.GetUpper().AsSingle(), pairs).AsDouble());
        }
    }

    // The numbers of a half, and those of another that ends with the last one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Joined(Vector256<float> low, Vector256<float> high, int count) => Permute(low.ToVector512Unsafe().WithUpper(high), Vector512.Create(
        0, 1, 2, 3, 4, 5, 6, 7, (24 - count) & 15, (25 - count) & 15, (26 - count) & 15, (27 - count) & 15, (28 - count) & 15, (29 - count) & 15, (30 - count) & 15, (31 - count) & 15));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Joined(Vector128<float> low, Vector128<float> high, int count) => JoinedQuarters(low, high, count).ToVector512Unsafe();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> JoinedQuarters(Vector128<float> low, Vector128<float> high, int count) =>
        Vector256.Shuffle(low.ToVector256Unsafe().WithUpper(high), Vector256.Create(0, 1, 2, 3, (12 - count) & 7, (13 - count) & 7, (14 - count) & 7, (15 - count) & 7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Joined(Vector256<double> low, Vector256<double> high, int count) =>
        Vector512.Shuffle(low.ToVector512Unsafe().WithUpper(high), Vector512.Create(0, 1, 2, 3, (12 - count) & 7, (13 - count) & 7, (14 - count) & 7, (15L - count) & 7));

    // The same where the framework makes 512 bits of two vectors.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> JoinedInHalves(Vector256<float> low, Vector256<float> high, int count) => Vector512.Create(low, Avx2.PermuteVar8x32(high, Vector256.Create(
        (16 - count) & 7, (17 - count) & 7, (18 - count) & 7, (19 - count) & 7, (20 - count) & 7, (21 - count) & 7, (22 - count) & 7, (23 - count) & 7)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> JoinedInHalves(Vector256<double> low, Vector256<double> high, int count) =>
        Vector512.Create(low, Avx2.Permute4x64(high, (byte)(((8 - count) & 3) | (((9 - count) & 3) << 2) | (((10 - count) & 3) << 4) | (((11 - count) & 3) << 6))));
}
