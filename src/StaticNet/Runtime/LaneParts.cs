using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime.V1;

/// <summary>
/// Moves numbers between memory and the lanes of a vector that they do not fill, and from lane to lane: nothing is computed, nothing beside
/// the numbers is read or written. Called by generated code with constants, which decide the instructions.
/// </summary>
/// <example>See the generated file of any network with layers of 4 units or more: its units lie in lanes.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class LaneParts
{
    private const int Eight = 8;
    private const int Sixteen = 16;

    /// <summary>Two numbers in the first lanes; the others hold anything.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the two begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadPair(ref float first, long offset) => Wide(Pair(ref first, offset));

    /// <summary>Three numbers in the first lanes; the others hold anything.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the three begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadTriple(ref float first, long offset) => Wide(Triple(ref first, offset));

    /// <summary>The same in double.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the two begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadPair(ref double first, long offset) =>
        Vector128.LoadUnsafe(ref first, (nuint)offset).ToVector256Unsafe().ToVector512Unsafe();

    /// <summary>The same in double.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the three begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadTriple(ref double first, long offset) =>
        Triple(ref first, offset).ToVector512Unsafe();

    /// <summary>Two numbers in the first lanes, 0 in the others.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the two begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> Pair(ref float first, long offset) =>
        Vector128.CreateScalar(Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref first, (nint)offset)))).AsSingle();

    /// <summary>Three numbers in the first lanes, 0 in the other.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the three begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> Triple(ref float first, long offset) => Pair(ref first, offset).WithElement(2, Unsafe.Add(ref first, (nint)(offset + 2)));

    /// <summary>Three numbers in the first lanes; the other holds anything.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the three begin.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> Triple(ref double first, long offset) =>
        Vector128.LoadUnsafe(ref first, (nuint)offset).ToVector256Unsafe().WithUpper(Vector128.CreateScalarUnsafe(Unsafe.Add(ref first, (nint)(offset + 2))));

    /// <summary>The first numbers of a vector that they do not fill; the other lanes hold anything.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the numbers begin.</param>
    /// <param name="count">How many, 2 to 15.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> LoadFirst(ref float first, long offset, int count)
    {
        if (count == 2)
            return LoadPair(ref first, offset);
        if (count == 3)
            return LoadTriple(ref first, offset);
        if (count == 4)
            return Wide(Vector128.LoadUnsafe(ref first, (nuint)offset));
        if (count == Eight)
            return Vector256.LoadUnsafe(ref first, (nuint)offset).ToVector512Unsafe();
        if (!Vector512.IsHardwareAccelerated && Avx2.IsSupported && count > Eight)
            return JoinedInHalves(Vector256.LoadUnsafe(ref first, (nuint)offset), Vector256.LoadUnsafe(ref first, (nuint)(offset + count - Eight)), count);
        // Two halves, of which the second ends with the last number.
        return count < Eight
            ? Joined(Vector128.LoadUnsafe(ref first, (nuint)offset), Vector128.LoadUnsafe(ref first, (nuint)(offset + count - 4)), count)
            : Joined(Vector256.LoadUnsafe(ref first, (nuint)offset), Vector256.LoadUnsafe(ref first, (nuint)(offset + count - Eight)), count);
    }

    /// <summary>The same in double.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the numbers begin.</param>
    /// <param name="count">How many, 2 to 7.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> LoadFirst(ref double first, long offset, int count)
    {
        if (count == 2)
            return LoadPair(ref first, offset);
        if (count == 3)
            return LoadTriple(ref first, offset);
        if (count == 4)
            return Vector256.LoadUnsafe(ref first, (nuint)offset).ToVector512Unsafe();
        if (!Vector512.IsHardwareAccelerated && Avx2.IsSupported)
            return JoinedInHalves(Vector256.LoadUnsafe(ref first, (nuint)offset), Vector256.LoadUnsafe(ref first, (nuint)(offset + count - 4)), count);
        return Joined(Vector256.LoadUnsafe(ref first, (nuint)offset), Vector256.LoadUnsafe(ref first, (nuint)(offset + count - 4)), count);
    }

    /// <summary>Writes the first lanes.</summary>
    /// <param name="u">The vector.</param>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the numbers begin.</param>
    /// <param name="count">How many, 2 to 15.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Vector512<float> u, ref float first, long offset, int count)
    {
        if (count < 4)
        {
            Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref Unsafe.Add(ref first, (nint)offset)), u.GetLower().GetLower().AsDouble().ToScalar());
            if (count == 3)
                Unsafe.Add(ref first, (nint)(offset + 2)) = u.GetLower().GetLower().GetElement(2);
        }
        else if (count < Eight)
        {
            u.GetLower().GetLower().StoreUnsafe(ref first, (nuint)offset);
            if (count > 4)
                Vector256.Shuffle(u.GetLower(), Vector256.Create(count - 4, count - 3, count - 2, count - 1, 0, 0, 0, 0)).GetLower().StoreUnsafe(ref first, (nuint)(offset + count - 4));
        }
        else
        {
            u.GetLower().StoreUnsafe(ref first, (nuint)offset);
            if (count > Eight)
                Permute(u, Vector512.Create(count - 8, count - 7, count - 6, count - 5, count - 4, count - 3, count - 2, count - 1, 0, 0, 0, 0, 0, 0, 0, 0)).GetLower().StoreUnsafe(ref first, (nuint)(offset + count - Eight));
        }
    }

    /// <summary>The same in double.</summary>
    /// <param name="u">The vector.</param>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the numbers begin.</param>
    /// <param name="count">How many, 2 to 7.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreFirst(Vector512<double> u, ref double first, long offset, int count)
    {
        if (count < 4)
        {
            u.GetLower().GetLower().StoreUnsafe(ref first, (nuint)offset);
            if (count == 3)
                Unsafe.Add(ref first, (nint)(offset + 2)) = u.GetLower().GetElement(2);
        }
        else
        {
            u.GetLower().StoreUnsafe(ref first, (nuint)offset);
            if (count > 4 && (Vector512.IsHardwareAccelerated || !Avx2.IsSupported))
                Vector512.Shuffle(u, Vector512.Create(count - 4, count - 3, count - 2, count - 1, 0, 0, 0, 0L)).GetLower().StoreUnsafe(ref first, (nuint)(offset + count - 4));
            else if (count > 4)
                Permute(u, Vector512.Create(count - 4, count - 3, count - 2, count - 1, 0, 0, 0, 0L)).GetLower().StoreUnsafe(ref first, (nuint)(offset + count - 4));
        }
    }

    /// <summary>The sum after one more product in the first lanes. A quarter, a half or all of a vector is read: behind the numbers there must be others.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the numbers begin.</param>
    /// <param name="count">How many, 2 to 15.</param>
    /// <param name="v">What they are multiplied by.</param>
    /// <param name="sum">The sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> FusedMultiplyAddFirst(ref float first, long offset, int count, Vector512<float> v, Vector512<float> sum)
    {
        if (count <= 4)
            return Wide(Vector128.FusedMultiplyAdd(Vector128.LoadUnsafe(ref first, (nuint)offset), v.GetLower().GetLower(), sum.GetLower().GetLower()));
        return count <= Eight
            ? Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref first, (nuint)offset), v.GetLower(), sum.GetLower()).ToVector512Unsafe()
            : Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref first, (nuint)offset), v, sum);
    }

    /// <summary>The same in double.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the numbers begin.</param>
    /// <param name="count">How many, 2 to 7.</param>
    /// <param name="v">What they are multiplied by.</param>
    /// <param name="sum">The sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> FusedMultiplyAddFirst(ref double first, long offset, int count, Vector512<double> v, Vector512<double> sum)
    {
        if (count <= 2)
            return Vector128.FusedMultiplyAdd(Vector128.LoadUnsafe(ref first, (nuint)offset), v.GetLower().GetLower(), sum.GetLower().GetLower()).ToVector256Unsafe().ToVector512Unsafe();
        return count <= 4
            ? Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref first, (nuint)offset), v.GetLower(), sum.GetLower()).ToVector512Unsafe()
            : Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref first, (nuint)offset), v, sum);
    }

    /// <summary>The sum after one more product in the first lanes, of which the one factor is the same in all: what does not fill a vector is computed in a quarter or a half of one.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the numbers begin.</param>
    /// <param name="count">How many, 2 to 15.</param>
    /// <param name="v">What they are multiplied by.</param>
    /// <param name="sum">The sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> FusedMultiplyAddFirst(ref float first, long offset, int count, float v, Vector512<float> sum)
    {
        if (count <= 4)
            return Vector128.FusedMultiplyAdd(Vector128.LoadUnsafe(ref first, (nuint)offset), Vector128.Create(v), sum.GetLower().GetLower()).ToVector256Unsafe().ToVector512Unsafe();
        return count <= Eight
            ? Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref first, (nuint)offset), Vector256.Create(v), sum.GetLower()).ToVector512Unsafe()
            : Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref first, (nuint)offset), Vector512.Create(v), sum);
    }

    /// <summary>The sum after one more product in the first lanes, of which the one factor is the same in all: what does not fill a vector is computed in a quarter or a half of one.</summary>
    /// <param name="first">The first of an array.</param>
    /// <param name="offset">Where the numbers begin.</param>
    /// <param name="count">How many, 2 to 7.</param>
    /// <param name="v">What they are multiplied by.</param>
    /// <param name="sum">The sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> FusedMultiplyAddFirst(ref double first, long offset, int count, double v, Vector512<double> sum)
    {
        if (count <= 2)
            return Vector128.FusedMultiplyAdd(Vector128.LoadUnsafe(ref first, (nuint)offset), Vector128.Create(v), sum.GetLower().GetLower()).ToVector256Unsafe().ToVector512Unsafe();
        return count <= 4
            ? Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref first, (nuint)offset), Vector256.Create(v), sum.GetLower()).ToVector512Unsafe()
            : Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref first, (nuint)offset), Vector512.Create(v), sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Wide(Vector128<float> u) => u.ToVector256Unsafe().ToVector512Unsafe();
}
