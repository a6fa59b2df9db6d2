using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime.V1;

/// <content>The columns of small matrices.</content>
public static partial class LaneParts
{
    /// <summary>A column of a small matrix: lane n holds the number at offset + n · width + column, for the first lanes; the others hold anything.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the rows begin.</param>
    /// <param name="width">The numbers of a row, 1 to 4.</param>
    /// <param name="column">Which of them, from 0.</param>
    /// <param name="rows">The lanes that are filled, 2 to 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Column(ref float first, long offset, int width, int column, int rows)
    {
        ref float from = ref Unsafe.Add(ref first, (nint)offset);
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
            Vector512<int> indices = (Vector512<int>.Indices * width) + Vector512.Create(column);
            if (rows * width == Eight)
                return Avx512F.PermuteVar16x32(Vector256.LoadUnsafe(ref from).ToVector512Unsafe(), indices);
            Vector512<float> a = Vector512.LoadUnsafe(ref from);
            if (rows * width == Sixteen)
                return Avx512F.PermuteVar16x32(a, indices);
            if (rows * width == Sixteen + Eight)
                return Avx512F.PermuteVar16x32x2(a, indices, Vector256.LoadUnsafe(ref from, Sixteen).ToVector512Unsafe());
            Vector512<float> ab = Avx512F.PermuteVar16x32x2(a, indices, Vector512.LoadUnsafe(ref from, Sixteen));
            if (rows * width == 2 * Sixteen)
                return ab;
            Vector512<float> c = Vector512.LoadUnsafe(ref from, 2 * Sixteen);
            Vector512<float> cd = rows * width == 3 * Sixteen
                ? Avx512F.PermuteVar16x32(c, indices)
                : Avx512F.PermuteVar16x32x2(c, indices, Vector512.LoadUnsafe(ref from, 3 * Sixteen));
            return Vector512.ConditionalSelect(Vector512.LessThan(indices, Vector512.Create(2 * Sixteen)).AsSingle(), ab, cd);
        }

        return Gathered(ref from, width, column, rows);
    }

    /// <summary>The same in double.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the rows begin.</param>
    /// <param name="width">The numbers of a row, 1 to 4.</param>
    /// <param name="column">Which of them, from 0.</param>
    /// <param name="rows">The lanes that are filled, 2 to 8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Column(ref double first, long offset, int width, int column, int rows)
    {
        ref double from = ref Unsafe.Add(ref first, (nint)offset);
        if (rows > 4 && rows < Eight)
            return Joined(Filled(ref from, width, column, 4).GetLower(), Filled(ref Unsafe.Add(ref from, (rows - 4) * width), width, column, 4).GetLower(), rows);
        return Filled(ref from, width, column, rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Filled(ref double from, int width, int column, int rows) => rows <= 4
        ? Half(ref from, width, column, rows).ToVector512Unsafe()
        : Half(ref from, width, column, 4).ToVector512Unsafe().WithUpper(Half(ref Unsafe.Add(ref from, 4 * width), width, column, 4));

    // Number by number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Gathered(ref float from, int width, int column, int rows)
    {
        if (rows <= 4)
            return Wide(Quarter(ref from, width, column, rows));
        Vector512<float> eight = Half(ref from, width, column).ToVector512Unsafe();
        return rows == Eight ? eight : eight.WithUpper(Half(ref Unsafe.Add(ref from, Eight * width), width, column));
    }

    /// <summary><see cref="Column(ref float, long, int, int, int)"/> of up to four rows, where vectors have 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> Column128(ref float first, long offset, int width, int column, int rows) => Avx512F.IsSupported
        ? Column(ref first, offset, width, column, rows).GetLower().GetLower()
        : Quarter(ref Unsafe.Add(ref first, (nint)offset), width, column, rows);

    /// <summary><see cref="Column(ref float, long, int, int, int)"/> of up to eight rows, where vectors have 256 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Column256(ref float first, long offset, int width, int column, int rows)
    {
        if (Avx512F.IsSupported)
            return Column(ref first, offset, width, column, rows).GetLower();
        ref float from = ref Unsafe.Add(ref first, (nint)offset);
        if (rows <= 4)
            return Quarter(ref from, width, column, rows).ToVector256Unsafe();
        return rows == Eight
            ? Half(ref from, width, column)
            : JoinedQuarters(Quarter(ref from, width, column, 4), Quarter(ref Unsafe.Add(ref from, (rows - 4) * width), width, column, 4), rows);
    }

    /// <summary><see cref="Column(ref double, long, int, int, int)"/> of two rows, where vectors have 128 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<double> Column128(ref double first, long offset, int width, int column, int rows) => Half(ref Unsafe.Add(ref first, (nint)offset), width, column, rows).GetLower();

    /// <summary><see cref="Column(ref double, long, int, int, int)"/> of up to four rows, where vectors have 256 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Column256(ref double first, long offset, int width, int column, int rows) => Half(ref Unsafe.Add(ref first, (nint)offset), width, column, rows);

    // Of up to four rows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Quarter(ref float from, int width, int column, int rows) => rows >= 4
        ? Vector128.Create(Unsafe.Add(ref from, column), Unsafe.Add(ref from, width + column), Unsafe.Add(ref from, (2 * width) + column), Unsafe.Add(ref from, (3 * width) + column))
        : Vector128.Create(Unsafe.Add(ref from, column), Unsafe.Add(ref from, width + column), rows == 3 ? Unsafe.Add(ref from, (2 * width) + column) : 0f, 0f);

    // Of eight rows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Half(ref float from, int width, int column) => Vector256.Create(Quarter(ref from, width, column, 4), Quarter(ref Unsafe.Add(ref from, 4 * width), width, column, 4));

    // Of two, three or four rows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Half(ref double from, int width, int column, int rows)
    {
        var two = Vector128.Create(Unsafe.Add(ref from, column), Unsafe.Add(ref from, width + column));
        if (rows == 2)
            return two.ToVector256Unsafe();
        return two.ToVector256Unsafe().WithUpper(rows == 3
            ? Vector128.CreateScalarUnsafe(Unsafe.Add(ref from, (2 * width) + column))
            : Vector128.Create(Unsafe.Add(ref from, (2 * width) + column), Unsafe.Add(ref from, (3 * width) + column)));
    }
}
