using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

/// <summary>What one sample adds to the gradients of a layer, ∂L/∂θⱼᵢ = δⱼ aᵢ and ∂L/∂bⱼ = δⱼ, with the units in the elements of vectors; of a layer of one unit, the inputs.</summary>
/// <remarks>
/// Called by generated code. Where the units are no multiple of a vector, the last vector ends with the last unit, and reads what it shares with the one before it ere that is written. Sizes are
/// arguments of a tile, so that layers share it: its time is that of the stores.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TLanes">The vector of the machine; a narrower one where it is not filled by the units.</typeparam>
/// <example>See the generated file of any network with a hidden layer of 100 units.</example>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UnitGradients<T, TLanes>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TLanes : struct, ILanes<TLanes, T>
{
    private const MethodImplOptions Apart = MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization;
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    // The vectors of δ that stay in registers: half of them on a machine with AVX2.
    private const int MostVectors = 8;

    /// <summary>Sets the gradients of the biases, or adds to them.</summary>
    /// <typeparam name="TMode">Which of the two.</typeparam>
    /// <param name="d">δ.</param>
    /// <param name="g">The gradients.</param>
    /// <param name="units">The units.</param>
    [MethodImpl(Inline)]
    public static void AddBiases<TMode>(ref T d, ref T g, int units)
        where TMode : struct, IAccumulation => Add<TMode>(ref d, ref d, ref g, units, 0, withBiases: true);

    /// <summary>Sets the gradients of the weights, or adds to them.</summary>
    /// <typeparam name="TMode">Which of the two.</typeparam>
    /// <param name="d">δ.</param>
    /// <param name="a">The inputs.</param>
    /// <param name="g">The gradients, those of an input together.</param>
    /// <param name="units">The units.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="withBiases">Whether the gradients of the biases, behind those of the weights, are too.</param>
    [MethodImpl(Inline)]
    public static void Add<TMode>(ref T d, ref T a, ref T g, int units, int inputs, bool withBiases)
        where TMode : struct, IAccumulation
    {
        if (units == 1 && inputs >= TLanes.Count && !withBiases)
            Vectors<TMode>(ref a, ref d, ref g, inputs, 1, false);
        else if (units == 1)
            Numbers<TMode, One>(ref d, ref a, ref g, inputs, withBiases);
        else if (units == 2 && units < TLanes.Count)
            Numbers<TMode, Two>(ref d, ref a, ref g, inputs, withBiases);
        else if (units == 3 && units < TLanes.Count)
            Numbers<TMode, Three>(ref d, ref a, ref g, inputs, withBiases);
        else
            Vectors<TMode>(ref d, ref a, ref g, units, inputs, withBiases);
    }

    // One to three units.
    [MethodImpl(Apart)]
    private static void Numbers<TMode, TUnits>(ref T d, ref T a, ref T g, nint inputs, bool withBiases)
        where TMode : struct, IAccumulation
        where TUnits : struct
    {
        T d0 = d, d1 = default(TUnits) is ITwo ? Unsafe.Add(ref d, 1) : default, d2 = default(TUnits) is IThree ? Unsafe.Add(ref d, 2) : default;
        for (nint i = 0; i < inputs; i++)
        {
            Add(ref g, Unsafe.Add(ref a, i), d0, d1, d2);
            g = ref Unsafe.Add(ref g, Count<TUnits>());
        }

        if (withBiases)
            Add(ref g, T.One, d0, d1, d2);

        [MethodImpl(Inline)]
        static void Add(ref T g, T x, T d0, T d1, T d2)
        {
            g = T.FusedMultiplyAdd(d0, x, TMode.Overwrites ? T.Zero : g);
            if (default(TUnits) is ITwo)
                Unsafe.Add(ref g, 1) = T.FusedMultiplyAdd(d1, x, TMode.Overwrites ? T.Zero : Unsafe.Add(ref g, 1));
            if (default(TUnits) is IThree)
                Unsafe.Add(ref g, 2) = T.FusedMultiplyAdd(d2, x, TMode.Overwrites ? T.Zero : Unsafe.Add(ref g, 2));
        }
    }

    // Constants to the JIT, which leaves of the tiles those that there are: whole ones, and what is left over, of more than one vector, so that the last overlaps none of another tile.
    [MethodImpl(Inline)]
    private static void Vectors<TMode>(ref T d, ref T a, ref T g, int units, int inputs, bool withBiases)
        where TMode : struct, IAccumulation
    {
        int vectors = (units + TLanes.Count - 1) / TLanes.Count, rest = vectors % MostVectors;
        if (vectors > MostVectors && rest == 1)
            rest += MostVectors;
        nint j = 0;
        for (; j < (vectors - rest) * TLanes.Count; j += MostVectors * TLanes.Count)
            Tile<TMode, Eight>(ref d, ref a, ref g, j, units, inputs, withBiases);
        switch (rest)
        {
            case 1:
                Tile<TMode, One>(ref d, ref a, ref g, j, units, inputs, withBiases);
                break;
            case 2:
                Tile<TMode, Two>(ref d, ref a, ref g, j, units, inputs, withBiases);
                break;
            case 3:
                Tile<TMode, Three>(ref d, ref a, ref g, j, units, inputs, withBiases);
                break;
            case 4:
                Tile<TMode, Four>(ref d, ref a, ref g, j, units, inputs, withBiases);
                break;
            case 5:
                Tile<TMode, Five>(ref d, ref a, ref g, j, units, inputs, withBiases);
                break;
            case 6:
                Tile<TMode, Six>(ref d, ref a, ref g, j, units, inputs, withBiases);
                break;
            case 7:
                Tile<TMode, Seven>(ref d, ref a, ref g, j, units, inputs, withBiases);
                break;
            case MostVectors + 1:
                Tile<TMode, Six>(ref d, ref a, ref g, j, units, inputs, withBiases);
                Tile<TMode, Three>(ref d, ref a, ref g, j + (6 * TLanes.Count), units, inputs, withBiases);
                break;
        }
    }

    // The units of some vectors, from j on; the last vector ends with the last unit.
    [MethodImpl(Apart)]
    private static void Tile<TMode, TVectors>(ref T d, ref T a, ref T g, nint j, nint units, nint inputs, bool withBiases)
        where TMode : struct, IAccumulation
        where TVectors : struct
    {
        nint last = Math.Min(units - j, Count<TVectors>() * (nint)TLanes.Count) - TLanes.Count;
        ref T delta = ref Unsafe.Add(ref d, j), row = ref Unsafe.Add(ref g, j);
        TLanes d0 = TLanes.Load(ref delta, Last<TVectors, One>(0, last)), d1 = default, d2 = default, d3 = default, d4 = default, d5 = default, d6 = default, d7 = default;
        if (default(TVectors) is ITwo)
            d1 = TLanes.Load(ref delta, Last<TVectors, Two>(1, last));
        if (default(TVectors) is IThree)
            d2 = TLanes.Load(ref delta, Last<TVectors, Three>(2, last));
        if (default(TVectors) is IFour)
            d3 = TLanes.Load(ref delta, Last<TVectors, Four>(3, last));
        if (default(TVectors) is IFive)
            d4 = TLanes.Load(ref delta, Last<TVectors, Five>(4, last));
        if (default(TVectors) is ISix)
            d5 = TLanes.Load(ref delta, Last<TVectors, Six>(5, last));
        if (default(TVectors) is ISeven)
            d6 = TLanes.Load(ref delta, Last<TVectors, Seven>(6, last));
        if (default(TVectors) is IEight)
            d7 = TLanes.Load(ref delta, Last<TVectors, Eight>(7, last));
        for (nint i = 0; i < inputs; i++)
        {
            Add<TMode, TVectors>(ref row, last, TLanes.Splat(Unsafe.Add(ref a, i)), d0, d1, d2, d3, d4, d5, d6, d7);
            row = ref Unsafe.Add(ref row, units);
        }

        // δ · 1 is δ.
        if (withBiases)
            Add<TMode, TVectors>(ref row, last, TLanes.Splat(T.One), d0, d1, d2, d3, d4, d5, d6, d7);
    }

    [MethodImpl(Inline)]
    private static void Add<TMode, TVectors>(ref T row, nint last, TLanes x, TLanes d0, TLanes d1, TLanes d2, TLanes d3, TLanes d4, TLanes d5, TLanes d6, TLanes d7)
        where TMode : struct, IAccumulation
        where TVectors : struct
    {
        // The last vector may share units with the one before, which are not to be added to before it is read.
        TLanes end = Sum<TMode>(ref row, Last<TVectors>(last), Last<TVectors>(d0, d1, d2, d3, d4, d5, d6, d7), x);
        if (default(TVectors) is ITwo)
            Add<TMode>(ref row, 0, d0, x);
        if (default(TVectors) is IThree)
            Add<TMode>(ref row, TLanes.Count, d1, x);
        if (default(TVectors) is IFour)
            Add<TMode>(ref row, 2 * TLanes.Count, d2, x);
        if (default(TVectors) is IFive)
            Add<TMode>(ref row, 3 * TLanes.Count, d3, x);
        if (default(TVectors) is ISix)
            Add<TMode>(ref row, 4 * TLanes.Count, d4, x);
        if (default(TVectors) is ISeven)
            Add<TMode>(ref row, 5 * TLanes.Count, d5, x);
        if (default(TVectors) is IEight)
            Add<TMode>(ref row, 6 * TLanes.Count, d6, x);
        TLanes.Store(end, ref row, Last<TVectors>(last));
    }

    [MethodImpl(Inline)]
    private static void Add<TMode>(ref T row, nint vector, TLanes delta, TLanes x)
        where TMode : struct, IAccumulation => TLanes.Store(Sum<TMode>(ref row, vector, delta, x), ref row, vector);

    [MethodImpl(Inline)]
    private static TLanes Last<TVectors>(TLanes d0, TLanes d1, TLanes d2, TLanes d3, TLanes d4, TLanes d5, TLanes d6, TLanes d7)
        where TVectors : struct =>
        default(TVectors) is IEight ? d7 : default(TVectors) is ISeven ? d6 : default(TVectors) is ISix ? d5 : default(TVectors) is IFive ? d4
        : default(TVectors) is IFour ? d3 : default(TVectors) is IThree ? d2 : default(TVectors) is ITwo ? d1 : d0;

    [MethodImpl(Inline)]
    private static nint Last<TVectors, TLast>(int vector, nint last) => typeof(TVectors) == typeof(TLast) ? last : vector * TLanes.Count;

    [MethodImpl(Inline)]
    private static int Count<TNumber>()
        where TNumber : struct =>
        default(TNumber) is IEight ? 8 : default(TNumber) is ISeven ? 7 : default(TNumber) is ISix ? 6 : default(TNumber) is IFive ? 5
        : default(TNumber) is IFour ? 4 : default(TNumber) is IThree ? 3 : default(TNumber) is ITwo ? 2 : 1;

    [MethodImpl(Inline)]
    private static nint Last<TVectors>(nint last)
        where TVectors : struct => typeof(TVectors) == typeof(One) ? 0 : last;

    // Onto 0, as onto a gradient that was cleared: −0 becomes 0.
    [MethodImpl(Inline)]
    private static TLanes Sum<TMode>(ref T row, nint vector, TLanes delta, TLanes x)
        where TMode : struct, IAccumulation => TLanes.Fma(delta, x, TMode.Overwrites ? TLanes.Splat(T.Zero) : TLanes.Load(ref row, vector));

    private interface ITwo;

    private interface IThree : ITwo;

    private interface IFour : IThree;

    private interface IFive : IFour;

    private interface ISix : IFive;

    private interface ISeven : ISix;

    private interface IEight : ISeven;

    private readonly struct One;

    private readonly struct Two : ITwo;

    private readonly struct Three : IThree;

    private readonly struct Four : IFour;

    private readonly struct Five : IFive;

    private readonly struct Six : ISix;

    private readonly struct Seven : ISeven;

    private readonly struct Eight : IEight;
}
