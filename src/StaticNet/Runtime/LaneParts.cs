using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime;

/// <summary>
/// Moves numbers between memory and the lanes of a vector that they do not fill, and from lane to lane: nothing is computed, nothing beside
/// the numbers is read or written. Called by generated code with constants, which decide the instructions.
/// </summary>
/// <example>See the generated file of any network with layers of 4 units or more: its units lie in lanes.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LaneParts
{
    private const int Eight = 8;
    private const int Sixteen = 16;

    /// <summary>Two numbers in the first lanes; the others hold anything.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where the two begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadPair(ref float first, nint place) => Wide(Pair(ref first, place));

    /// <summary>Three numbers in the first lanes; the others hold anything.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where the three begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadTriple(ref float first, nint place) => Wide(Triple(ref first, place));

    /// <summary>The same in double.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where the two begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadPair(ref double first, nint place) =>
        Vector128.LoadUnsafe(ref first, (nuint)place).ToVector256Unsafe().ToVector512Unsafe();

    /// <summary>The same in double.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where the three begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadTriple(ref double first, nint place) =>
        Vector128.LoadUnsafe(ref first, (nuint)place).ToVector256Unsafe().WithUpper(Vector128.CreateScalarUnsafe(Unsafe.Add(ref first, place + 2))).ToVector512Unsafe();

    /// <summary>Two numbers in the first lanes, 0 in the others.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where the two begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> OnlyPair(ref float first, nint place) => Pair(ref first, place).ToVector256().ToVector512();

    /// <summary>Three numbers in the first lanes, 0 in the others.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where the three begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> OnlyTriple(ref float first, nint place) => Triple(ref first, place).ToVector256().ToVector512();

    /// <summary>The first numbers of a vector that they do not fill; the other lanes hold anything.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where the numbers begin.</param>
    /// <param name="count">How many, 2 to 15.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadFirst(ref float first, nint place, int count)
    {
        if (count == 2)
            return LoadPair(ref first, place);
        if (count == 3)
            return LoadTriple(ref first, place);
        if (count == 4)
            return Wide(Vector128.LoadUnsafe(ref first, (nuint)place));
        if (count == Eight)
            return Vector256.LoadUnsafe(ref first, (nuint)place).ToVector512Unsafe();
        // Two halves, of which the second ends with the last number.
        return count < Eight
            ? Joined(Vector128.LoadUnsafe(ref first, (nuint)place), Vector128.LoadUnsafe(ref first, (nuint)(place + count - 4)), count)
            : Joined(Vector256.LoadUnsafe(ref first, (nuint)place), Vector256.LoadUnsafe(ref first, (nuint)(place + count - Eight)), count);
    }

    /// <summary>The same in double.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where the numbers begin.</param>
    /// <param name="count">How many, 2 to 7.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadFirst(ref double first, nint place, int count)
    {
        if (count == 2)
            return LoadPair(ref first, place);
        if (count == 3)
            return LoadTriple(ref first, place);
        if (count == 4)
            return Vector256.LoadUnsafe(ref first, (nuint)place).ToVector512Unsafe();
        return Joined(Vector256.LoadUnsafe(ref first, (nuint)place), Vector256.LoadUnsafe(ref first, (nuint)(place + count - 4)), count);
    }

    /// <summary>Writes the first lanes.</summary>
    /// <param name="u">The vector.</param>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where the numbers begin.</param>
    /// <param name="count">How many, 2 to 15.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Vector512<float> u, ref float first, nint place, int count)
    {
        if (count < 4)
        {
            Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref first, place)), u.GetLower().GetLower().AsDouble().ToScalar());
            if (count == 3)
                Unsafe.Add(ref first, place + 2) = u.GetLower().GetLower().GetElement(2);
        }
        else if (count < Eight)
        {
            u.GetLower().GetLower().StoreUnsafe(ref first, (nuint)place);
            if (count > 4)
                Vector256.Shuffle(u.GetLower(), Vector256.Create(count - 4, count - 3, count - 2, count - 1, 0, 0, 0, 0)).GetLower().StoreUnsafe(ref first, (nuint)(place + count - 4));
        }
        else
        {
            u.GetLower().StoreUnsafe(ref first, (nuint)place);
            if (count > Eight)
                Places(u, Vector512.Create(count - 8, count - 7, count - 6, count - 5, count - 4, count - 3, count - 2, count - 1, 0, 0, 0, 0, 0, 0, 0, 0)).GetLower().StoreUnsafe(ref first, (nuint)(place + count - Eight));
        }
    }

    /// <summary>The same in double.</summary>
    /// <param name="u">The vector.</param>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where the numbers begin.</param>
    /// <param name="count">How many, 2 to 7.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Vector512<double> u, ref double first, nint place, int count)
    {
        if (count < 4)
        {
            u.GetLower().GetLower().StoreUnsafe(ref first, (nuint)place);
            if (count == 3)
                Unsafe.Add(ref first, place + 2) = u.GetLower().GetElement(2);
        }
        else
        {
            u.GetLower().StoreUnsafe(ref first, (nuint)place);
            if (count > 4)
                Vector512.Shuffle(u, Vector512.Create(count - 4, count - 3, count - 2, count - 1, 0, 0, 0, 0L)).GetLower().StoreUnsafe(ref first, (nuint)(place + count - 4));
        }
    }

    /// <summary>The sum after one more product in the first lanes. A quarter, a half or all of a vector is read: behind the numbers there must be others.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where the numbers begin.</param>
    /// <param name="count">How many, 2 to 15.</param>
    /// <param name="v">What they are multiplied by.</param>
    /// <param name="sum">The sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> FusedMultiplyAddFirst(ref float first, nint place, int count, Vector512<float> v, Vector512<float> sum)
    {
        if (count <= 4)
            return Wide(Vector128.FusedMultiplyAdd(Vector128.LoadUnsafe(ref first, (nuint)place), v.GetLower().GetLower(), sum.GetLower().GetLower()));
        return count <= Eight
            ? Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref first, (nuint)place), v.GetLower(), sum.GetLower()).ToVector512Unsafe()
            : Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref first, (nuint)place), v, sum);
    }

    /// <summary>The same in double.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where the numbers begin.</param>
    /// <param name="count">How many, 2 to 7.</param>
    /// <param name="v">What they are multiplied by.</param>
    /// <param name="sum">The sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> FusedMultiplyAddFirst(ref double first, nint place, int count, Vector512<double> v, Vector512<double> sum)
    {
        if (count <= 2)
            return Vector128.FusedMultiplyAdd(Vector128.LoadUnsafe(ref first, (nuint)place), v.GetLower().GetLower(), sum.GetLower().GetLower()).ToVector256Unsafe().ToVector512Unsafe();
        return count <= 4
            ? Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref first, (nuint)place), v.GetLower(), sum.GetLower()).ToVector512Unsafe()
            : Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref first, (nuint)place), v, sum);
    }

    /// <summary>Each number so many times, one after the other: lane n holds u at (from + n) / times.</summary>
    /// <param name="u">The numbers.</param>
    /// <param name="times">How often, 1 or more.</param>
    /// <param name="from">How many copies are left out at the start; lanes beyond the numbers hold anything.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Repeat(Vector512<float> u, int times, int from) => Places(u, Vector512.Create(
        (from / times) & 15, ((from + 1) / times) & 15, ((from + 2) / times) & 15, ((from + 3) / times) & 15, ((from + 4) / times) & 15, ((from + 5) / times) & 15, ((from + 6) / times) & 15, ((from + 7) / times) & 15,
        ((from + 8) / times) & 15, ((from + 9) / times) & 15, ((from + 10) / times) & 15, ((from + 11) / times) & 15, ((from + 12) / times) & 15, ((from + 13) / times) & 15, ((from + 14) / times) & 15, ((from + 15) / times) & 15));

    /// <summary>The same in double.</summary>
    /// <param name="u">The numbers.</param>
    /// <param name="times">How often, 1 or more.</param>
    /// <param name="from">How many copies are left out at the start.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Repeat(Vector512<double> u, int times, int from) => Vector512.Shuffle(u, Vector512.Create(
        (from / times) & 7, ((from + 1) / times) & 7, ((from + 2) / times) & 7, ((from + 3) / times) & 7, ((from + 4) / times) & 7, ((from + 5) / times) & 7, ((from + 6) / times) & 7, ((from + 7L) / times) & 7));

    /// <summary>The first numbers over and over: lane n holds u at (from + n) mod count.</summary>
    /// <param name="u">The numbers.</param>
    /// <param name="count">How many, 1 to 16.</param>
    /// <param name="from">Where the first lane stands.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Tile(Vector512<float> u, int count, int from) => Places(u, Vector512.Create(
        from % count, (from + 1) % count, (from + 2) % count, (from + 3) % count, (from + 4) % count, (from + 5) % count, (from + 6) % count, (from + 7) % count,
        (from + 8) % count, (from + 9) % count, (from + 10) % count, (from + 11) % count, (from + 12) % count, (from + 13) % count, (from + 14) % count, (from + 15) % count));

    /// <summary>The same in double.</summary>
    /// <param name="u">The numbers.</param>
    /// <param name="count">How many, 1 to 8.</param>
    /// <param name="from">Where the first lane stands.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Tile(Vector512<double> u, int count, int from) => Vector512.Shuffle(u, Vector512.Create(
        from % count, (from + 1) % count, (from + 2) % count, (from + 3) % count, (from + 4) % count, (from + 5) % count, (from + 6) % count, (long)((from + 7) % count)));

    /// <summary>A column of a small matrix: lane n holds the number at place + n · width + column, for the first lanes; the others hold anything.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where the rows begin.</param>
    /// <param name="width">The numbers of a row, 1 to 4.</param>
    /// <param name="column">Which of them, from 0.</param>
    /// <param name="rows">The lanes that are filled, 2 to 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Column(ref float first, nint place, int width, int column, int rows)
    {
        ref float from = ref Unsafe.Add(ref first, place);
        if (rows > Eight && rows < Sixteen)
            return Joined(Filled(ref from, width, column, Eight).GetLower(), Filled(ref Unsafe.Add(ref from, (rows - Eight) * width), width, column, Eight).GetLower(), rows);
        return rows > 4 && rows < Eight
            ? Joined(Filled(ref from, width, column, 4).GetLower().GetLower(), Filled(ref Unsafe.Add(ref from, (rows - 4) * width), width, column, 4).GetLower().GetLower(), rows)
            : Filled(ref from, width, column, rows);
    }

    // Rows that fill a vector, a half or a quarter of one; or three or two.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Filled(ref float from, int width, int column, int rows)
    {
        // Compared one by one, which the JIT decides as it reads: what is not run is not even counted against the code that it inlines.
        if (Avx512F.IsSupported
            && (rows * width == Eight || rows * width == Sixteen || rows * width == Sixteen + Eight || rows * width == 2 * Sixteen || rows * width == 3 * Sixteen || rows * width == 4 * Sixteen))
        {
            Vector512<int> places = (Vector512<int>.Indices * width) + Vector512.Create(column);
            if (rows * width == Eight)
                return Avx512F.PermuteVar16x32(Vector256.LoadUnsafe(ref from).ToVector512Unsafe(), places);
            Vector512<float> a = Vector512.LoadUnsafe(ref from);
            if (rows * width == Sixteen)
                return Avx512F.PermuteVar16x32(a, places);
            if (rows * width == Sixteen + Eight)
                return Avx512F.PermuteVar16x32x2(a, places, Vector256.LoadUnsafe(ref from, Sixteen).ToVector512Unsafe());
            Vector512<float> ab = Avx512F.PermuteVar16x32x2(a, places, Vector512.LoadUnsafe(ref from, Sixteen));
            if (rows * width == 2 * Sixteen)
                return ab;
            Vector512<float> c = Vector512.LoadUnsafe(ref from, 2 * Sixteen);
            Vector512<float> cd = rows * width == 3 * Sixteen
                ? Avx512F.PermuteVar16x32(c, places)
                : Avx512F.PermuteVar16x32x2(c, places, Vector512.LoadUnsafe(ref from, 3 * Sixteen));
            return Vector512.ConditionalSelect(Vector512.LessThan(places, Vector512.Create(2 * Sixteen)).AsSingle(), ab, cd);
        }

        return Gathered(ref from, width, column, rows);
    }

    /// <summary>The same in double.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="place">Where the rows begin.</param>
    /// <param name="width">The numbers of a row, 1 to 4.</param>
    /// <param name="column">Which of them, from 0.</param>
    /// <param name="rows">The lanes that are filled, 2 to 8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Column(ref double first, nint place, int width, int column, int rows)
    {
        ref double from = ref Unsafe.Add(ref first, place);
        if (rows > 4 && rows < Eight)
            return Joined(Filled(ref from, width, column, 4).GetLower(), Filled(ref Unsafe.Add(ref from, (rows - 4) * width), width, column, 4).GetLower(), rows);
        return Filled(ref from, width, column, rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Filled(ref double from, int width, int column, int rows)
    {
        var two = Vector128.Create(Unsafe.Add(ref from, column), Unsafe.Add(ref from, width + column));
        if (rows == 2)
            return two.ToVector256Unsafe().ToVector512Unsafe();
        if (rows == 3)
            return two.ToVector256Unsafe().WithUpper(Vector128.CreateScalarUnsafe(Unsafe.Add(ref from, (2 * width) + column))).ToVector512Unsafe();
        Vector256<double> four = two.ToVector256Unsafe().WithUpper(Vector128.Create(Unsafe.Add(ref from, (2 * width) + column), Unsafe.Add(ref from, (3 * width) + column)));
        if (rows == 4)
            return four.ToVector512Unsafe();
        return four.ToVector512Unsafe().WithUpper(Vector256.Create(Unsafe.Add(ref from, (4 * width) + column), Unsafe.Add(ref from, (5 * width) + column), Unsafe.Add(ref from, (6 * width) + column), Unsafe.Add(ref from, (7 * width) + column)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Gathered(ref float from, int width, int column, int rows)
    {
        Vector128<float> four = rows >= 4
            ? Vector128.Create(Unsafe.Add(ref from, column), Unsafe.Add(ref from, width + column), Unsafe.Add(ref from, (2 * width) + column), Unsafe.Add(ref from, (3 * width) + column))
            : Vector128.Create(Unsafe.Add(ref from, column), Unsafe.Add(ref from, width + column), rows == 3 ? Unsafe.Add(ref from, (2 * width) + column) : 0f, 0f);
        if (rows <= 4)
            return Wide(four);
        Vector256<float> eight = four.ToVector256Unsafe().WithUpper(Vector128.Create(Unsafe.Add(ref from, (4 * width) + column), Unsafe.Add(ref from, (5 * width) + column), Unsafe.Add(ref from, (6 * width) + column), Unsafe.Add(ref from, (7 * width) + column)));
        if (rows == Eight)
            return eight.ToVector512Unsafe();
        return eight.ToVector512Unsafe().WithUpper(Vector256.Create(
            Unsafe.Add(ref from, (8 * width) + column), Unsafe.Add(ref from, (9 * width) + column), Unsafe.Add(ref from, (10 * width) + column), Unsafe.Add(ref from, (11 * width) + column), Unsafe.Add(ref from, (12 * width) + column), Unsafe.Add(ref from, (13 * width) + column), Unsafe.Add(ref from, (14 * width) + column), Unsafe.Add(ref from, (15 * width) + column)));
    }

    // One instruction where the machine has 512 bits; else from the two halves, each in one where it has AVX2.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Places(Vector512<float> u, Vector512<int> places)
    {
        if (Vector512.IsHardwareAccelerated || !Avx2.IsSupported)
            return Vector512.Shuffle(u, places);
        return Vector512.Create(Half(u, places.GetLower()), Half(u, places.GetUpper()));

        static Vector256<float> Half(Vector512<float> u, Vector256<int> places) => Vector256.ConditionalSelect(
            Vector256.LessThan(places, Vector256.Create(Eight)).AsSingle(),
            Avx2.PermuteVar8x32(u.GetLower(), places),
            Avx2.PermuteVar8x32(u.GetUpper(), places));
    }

    // The numbers of a half, and those of another that ends with the last one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Joined(Vector256<float> low, Vector256<float> high, int count) => Places(low.ToVector512Unsafe().WithUpper(high), Vector512.Create(
        0, 1, 2, 3, 4, 5, 6, 7, (24 - count) & 15, (25 - count) & 15, (26 - count) & 15, (27 - count) & 15, (28 - count) & 15, (29 - count) & 15, (30 - count) & 15, (31 - count) & 15));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Joined(Vector128<float> low, Vector128<float> high, int count) =>
        Vector256.Shuffle(low.ToVector256Unsafe().WithUpper(high), Vector256.Create(0, 1, 2, 3, (12 - count) & 7, (13 - count) & 7, (14 - count) & 7, (15 - count) & 7)).ToVector512Unsafe();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Joined(Vector256<double> low, Vector256<double> high, int count) =>
        Vector512.Shuffle(low.ToVector512Unsafe().WithUpper(high), Vector512.Create(0, 1, 2, 3, (12 - count) & 7, (13 - count) & 7, (14 - count) & 7, (15L - count) & 7));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Pair(ref float first, nint place) =>
        Vector128.CreateScalar(Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref first, place)))).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Triple(ref float first, nint place) => Pair(ref first, place).WithElement(2, Unsafe.Add(ref first, place + 2));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Wide(Vector128<float> u) => u.ToVector256Unsafe().ToVector512Unsafe();
}
