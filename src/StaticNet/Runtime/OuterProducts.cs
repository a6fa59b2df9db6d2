using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime.V1;

/// <summary>
/// Adds the gradients of a layer over the samples of a block to those of the blocks before, in the register tiles of <see cref="TiledSums{T, TLanes, TSum}"/>: here the
/// units lie in the lanes, the inputs are the outputs of a tile, and the samples its terms, each sum in their order. Lanes behind the last unit are computed and left out.
/// </summary>
/// <remarks>Called by generated code.</remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLanes">The vector of the machine.</typeparam>
/// <typeparam name="TProduct">The layer.</typeparam>
/// <example>See the generated file of any network with a hidden layer of 16 units and 16 inputs.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OuterProducts<T, TLanes, TProduct>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TLanes : struct, ILanes<TLanes, T>
    where TProduct : struct, IOuterProduct
{
    // From δ of one sample to that of the next: the units of a tile.
    private static int DeltaStride
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TileSizes.Vectors * CacheLine.Numbers<T>();
    }

    /// <summary>Lays the units of a sample side by side, in panels of four vectors of 512 bits.</summary>
    /// <param name="v">The rows.</param>
    /// <param name="rows">Where δ of the first unit lies, a row of samples.</param>
    /// <param name="samples">The samples.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Transpose(ref T v, nint rows, int samples)
    {
        for (int unit = 0; unit < TProduct.Units; unit += DeltaStride)
        {
            LaneRows.ToSamples(
                ref Unsafe.Add(ref v, rows + ((nint)unit * TProduct.RowStride)), TProduct.RowStride, ref Unsafe.Add(ref v, TProduct.Deltas + ((nint)unit * TProduct.RowStride)),
                Math.Min(DeltaStride, TProduct.Units - unit), LaneRows.Filled<T>(samples), DeltaStride);
        }
    }

    /// <summary>Adds the sums over the samples.</summary>
    /// <param name="v">The rows.</param>
    /// <param name="g">The gradients.</param>
    /// <param name="samples">The samples.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ref T v, ref T g, nint samples)
    {
        int whole = TProduct.Units % TLanes.Count == 0 ? TProduct.Units : TProduct.Units / DeltaStride * DeltaStride, taken = IsLarge ? whole : 0, rest = TProduct.Units - taken;
        GradientState<T> state = GradientState.At(ref Unsafe.Add(ref v, TProduct.State));
        // All of a small layer are one row.
        int rows = taken == 0 ? 1 : TProduct.Inputs, numbers = taken == 0 ? TProduct.Units * TProduct.Inputs : rest;
        if (rest > 0)
            state.Begin(ref Unsafe.Add(ref g, TProduct.Gradients + taken), rows, numbers, TProduct.Units);
        if (whole > 0)
            TiledSums<T, TLanes, Sum<Whole>>.Run(ref v, ref v, ref g, 0, whole, samples);
        if (whole < TProduct.Units && IsWithin)
            TiledSums<T, TLanes, Sum<Within>>.Run(ref v, ref v, ref g, whole, TProduct.Units, samples);
        else if (whole < TProduct.Units)
            TiledSums<T, TLanes, Sum<Last>>.Run(ref v, ref v, ref g, whole, TProduct.Units, samples);
        if (rest > 0)
            state.End(ref Unsafe.Add(ref g, TProduct.Gradients + taken), rows, numbers, TProduct.Units);
    }

    // Whether tiles themselves begin and scale gradients: not those of few, which stay in the first cache, and not vectors that reach behind the last unit, which store numbers of the next input again.
    private static bool IsLarge
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (long)TProduct.Units * TProduct.Inputs * Unsafe.SizeOf<T>() >= GradientState.LargeLayer;
    }

    // A vector that reaches behind the last unit, as a copy whose address is taken: the sums of all others would go over memory too, and wait there until the gradients
    // stored before them have come from the third cache. 784-300-10 takes 9.7 µs a sample instead of 11.0 on one Zen 4 core.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddLast(TLanes sum, ref T gradients, nint units)
    {
        TLanes part = sum;
        AddPart(in part, ref gradients, units);
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void AddPart(in TLanes sum, ref T gradients, nint units)
    {
        ref T sums = ref Unsafe.As<TLanes, T>(ref Unsafe.AsRef(in sum));
        for (nint unit = 0; unit < units; unit++)
            Unsafe.Add(ref gradients, unit) += Unsafe.Add(ref sums, unit);
    }

    // Whether the last vector of the last input ends before the gradients of the biases do, which lie behind those of the weights.
    private static bool IsWithin
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Lanes - ((TProduct.Units - 1) % Lanes) - 1 <= TProduct.Units;
    }

    // All units lie in the lower half of a vector.
    private static bool IsNarrow
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => TLanes.HasHalves && TProduct.Units <= TLanes.Count / 2;
    }

    private static int Lanes
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsNarrow ? TLanes.Count / 2 : TLanes.Count;
    }

    // As many ones as a tile has units, and as many zeros.
    private static ref T Marks
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref typeof(T) == typeof(float)
            ? ref Unsafe.As<float, T>(ref MemoryMarshal.GetReference(SingleMarks))
            : ref Unsafe.As<double, T>(ref MemoryMarshal.GetReference(DoubleMarks));
    }

    private static ReadOnlySpan<float> SingleMarks =>
    [
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    private static ReadOnlySpan<double> DoubleMarks =>
    [
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    private interface IWhole;

    private interface ILast;

    private readonly struct Whole : IWhole;

    private interface IWithin;

    private readonly struct Last : ILast;

    private readonly struct Within : IWithin;

    private readonly struct Sum<TPart> : ITiledSum<T, TLanes>, TileKinds.IAdds
        where TPart : struct
    {
        public static int Outputs => TProduct.Inputs;

        public static int Terms => TProduct.Samples;

        public static int Factors => TProduct.Rows;

        public static int OutputStride => TProduct.RowStride;

        public static int Rows => TProduct.Deltas;

        public static int RowStride => DeltaStride;

        public static int Spilled => TProduct.Spilled;

        public static int Added => TProduct.Gradients;

        public static int AddedStride => TProduct.Units;

        public static bool IsNarrow => OuterProducts<T, TLanes, TProduct>.IsNarrow;

        public static bool IsTakenAtOnce => default(TPart) is not ILast;

        public static ref T Zeros
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => ref Unsafe.Add(ref Marks, DeltaStride);
        }

        public static bool IsScaled => default(TPart) is IWhole && IsLarge;

        public static bool IsMasked => default(TPart) is IWithin;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static bool Begins(ref T b) => GradientState.Begins(ref Unsafe.Add(ref b, TProduct.State));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static TLanes Scale(ref T b) => TLanes.Splat(GradientState.Scale(ref Unsafe.Add(ref b, TProduct.State)));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static nint Column(nint s) => (s / DeltaStride * (nint)DeltaStride * TProduct.RowStride) + (s % DeltaStride);

        // A vector that reaches behind the last unit adds −0, which changes no number, to the first gradients of the next input, and stores them again; their own vector is stored after it. All are read before
        // any is stored, since a read of what a store before it covers in part waits until that is in the cache. With sums that waited in memory and were added one by one, a gradient of 145-4-982-7 took
        // 1,490 ns a sample and takes 1,190, of 64-33-17-5 178 and 160 (Zen 4).
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static ref T Mask(nint s) => ref Unsafe.Add(ref Marks, DeltaStride - TProduct.Units + s);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Take(TLanes sum, ref T b, ref T c, long j, long s)
        {
            ref T gradients = ref Unsafe.Add(ref c, (nint)(TProduct.Gradients + (j * TProduct.Units) + s));
            TiledSums<T, TLanes, Sum<TPart>>.Fetch<TileKinds.One>(ref Unsafe.Add(ref gradients, (nint)TileSizes.Outputs * TProduct.Units));
            if (default(TPart) is IWithin && IsNarrow)
                TLanes.StoreLower(sum, ref gradients, 0);
            else if (default(TPart) is not ILast)
                TLanes.Store(sum, ref gradients, 0);
            else if (s <= TProduct.Units - TLanes.Count)
                TLanes.Store(TLanes.Load(ref gradients, 0) + sum, ref gradients, 0);
            else
                AddLast(sum, ref gradients, (nint)(TProduct.Units - s));
        }
    }
}
