using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace StaticNet.Runtime.V1;

/// <summary>
/// Sums over the lanes of a vector by a fixed tree: the upper half is added to the lower, until one is left. On every machine the same
/// additions, whatever the instructions. Called by generated code.
/// </summary>
/// <example>See the generated file of any network: its kernel ends a shard with these sums.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class LaneSums
{
    /// <summary>Adds to each gradient the sum over the lanes of its vector.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="lanes">The first lane of the first vector.</param>
    /// <param name="gradients">The first gradient.</param>
    /// <param name="count">The number of gradients, one a vector.</param>
    /// <param name="state">The two numbers that say whether the gradients begin and by what they are multiplied.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Add<T>(ref T lanes, ref T gradients, int count, ref T state)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        GradientState<T> how = GradientState.At(ref state);
        how.Begin(ref gradients, 1, count, count);
        if (!Avx512F.IsSupported)
            AddNarrow(ref lanes, ref gradients, count);
        else if (typeof(T) == typeof(float))
            AddWide<float, SingleLanes512>(ref Unsafe.As<T, float>(ref lanes), ref Unsafe.As<T, float>(ref gradients), count);
        else
            AddWide<double, DoubleLanes512>(ref Unsafe.As<T, double>(ref lanes), ref Unsafe.As<T, double>(ref gradients), count);
        how.End(ref gradients, 1, count, count);
    }

    /// <summary>Adds values to sums in double precision, the lower half first.</summary>
    /// <param name="sums">The sums so far.</param>
    /// <param name="values">The values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Widened(Vector512<double> sums, Vector512<float> values) =>
        sums + Vector512.WidenLower(values) + Vector512.WidenUpper(values);

    /// <summary>Adds values to sums.</summary>
    /// <param name="sums">The sums so far.</param>
    /// <param name="values">The values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Widened(Vector512<double> sums, Vector512<double> values) => sums + values;

    /// <summary>The sum over the lanes.</summary>
    /// <param name="lanes">What is added up.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float Of(Vector512<float> lanes) => OfHalf(lanes.GetLower() + lanes.GetUpper());

    /// <summary>The sum over the lanes, the halves of which are added already.</summary>
    /// <param name="half">The sums of lanes 0 and 8, 1 and 9, and so on.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static float OfHalf(Vector256<float> half)
    {
        Vector128<float> quarter = half.GetLower() + half.GetUpper();
        return (quarter.GetElement(0) + quarter.GetElement(2)) + (quarter.GetElement(1) + quarter.GetElement(3));
    }

    /// <summary>The sum over the lanes.</summary>
    /// <param name="lanes">What is added up.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Of(Vector512<double> lanes) => OfHalf(lanes.GetLower() + lanes.GetUpper());

    /// <summary>The sum over the lanes, the halves of which are added already.</summary>
    /// <param name="half">The sums of lanes 0 and 4, 1 and 5, and so on.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double OfHalf(Vector256<double> half)
    {
        Vector128<double> quarter = half.GetLower() + half.GetUpper();
        return quarter.GetElement(0) + quarter.GetElement(1);
    }
}
