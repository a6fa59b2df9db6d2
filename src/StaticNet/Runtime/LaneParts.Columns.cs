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
}
