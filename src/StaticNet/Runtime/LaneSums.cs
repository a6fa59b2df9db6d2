using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime;

/// <summary>
/// Sums over the lanes of a vector by a fixed tree: the upper half is added to the lower, until one is left. On every machine the same
/// additions, whatever the instructions. Called by generated code.
/// </summary>
/// <example>See the generated file of any network: its kernel ends a shard with these sums.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneSums
{
    private const int Sixteen = 16;

    // Which 128 bits of the one and of the other vector, or which numbers of each 128 bits.
    private const byte LowerHalves = 0b01_00_01_00;
    private const byte UpperHalves = 0b11_10_11_10;
    private const byte Even = 0b10_00_10_00;
    private const byte Odd = 0b11_01_11_01;

    /// <summary>Adds to each value the sum over the lanes of its vector.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="lanes">The first lane of the first vector.</param>
    /// <param name="values">The first value.</param>
    /// <param name="count">The number of values, one a vector.</param>
    public static void Add<T>(ref T lanes, ref T values, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        int n = 0;
        if (Avx512F.IsSupported && typeof(T) == typeof(float))
        {
            ref float from = ref Unsafe.As<T, float>(ref lanes);
            ref float to = ref Unsafe.As<T, float>(ref values);
            for (; n + Sixteen <= count; n += Sixteen)
            {
                Vector512<float> sums = OfSixteen(ref Unsafe.Add(ref from, n * Sixteen));
                (Vector512.LoadUnsafe(ref to, (nuint)n) + sums).StoreUnsafe(ref to, (nuint)n);
            }
        }

        for (; n < count; n++)
            Unsafe.Add(ref values, n) += Of(Vector512.LoadUnsafe(ref lanes, (nuint)(n * Vector512<T>.Count)));
    }

    /// <summary>The sum over the lanes.</summary>
    internal static T Of<T>(Vector512<T> lanes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Vector256<T> half = lanes.GetLower() + lanes.GetUpper();
        Vector128<T> quarter = half.GetLower() + half.GetUpper();
        return Vector128<T>.Count == 2 ? quarter[0] + quarter[1] : (quarter[0] + quarter[2]) + (quarter[1] + quarter[3]);
    }

    // Two vectors are folded into one, four times: then lane n holds the sum of vector n.
    private static Vector512<float> OfSixteen(ref float from)
    {
        Vector512<float> a = Fold(OfFour(ref from, 0), OfFour(ref from, 1));
        Vector512<float> b = Fold(OfFour(ref from, 2), OfFour(ref from, 3));
        return Avx512F.Shuffle(a, b, Even) + Avx512F.Shuffle(a, b, Odd);

        static Vector512<float> Fold(Vector512<float> u, Vector512<float> v) => Avx512F.Shuffle(u, v, LowerHalves) + Avx512F.Shuffle(u, v, UpperHalves);
    }

    // Vectors n, n + 4, n + 8 and n + 12, folded to 128 bits each.
    private static Vector512<float> OfFour(ref float from, int n)
    {
        Vector512<float> a = Fold(Vector(ref from, n), Vector(ref from, n + 4));
        Vector512<float> b = Fold(Vector(ref from, n + 8), Vector(ref from, n + 12));
        return Avx512F.Shuffle4x128(a, b, Even) + Avx512F.Shuffle4x128(a, b, Odd);

        static Vector512<float> Vector(ref float from, int n) => Vector512.LoadUnsafe(ref from, (nuint)(n * Sixteen));

        static Vector512<float> Fold(Vector512<float> u, Vector512<float> v) => Avx512F.Shuffle4x128(u, v, LowerHalves) + Avx512F.Shuffle4x128(u, v, UpperHalves);
    }
}
