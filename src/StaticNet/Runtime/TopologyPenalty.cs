using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Runtime.V1;

/// <summary>
/// The penalty of a network from its topology, with the λ of its layers or with one for all: what a kernel compiles for its attributes, for λ that are known
/// at run time alone. Whole vectors of a layer's parameters are summed in lanes and those left over one by one, as in compiled code, so that equal λ give equal bits.
/// </summary>
internal static class TopologyPenalty
{
    /// <summary>The penalty, summed in double.</summary>
    /// <param name="topology">The layers.</param>
    /// <param name="parameters">As many as they have.</param>
    /// <param name="everywhere">The λ of every layer; null: each layer's own.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static T Value<T>(NetworkTopology topology, ReadOnlySpan<T> parameters, Penalty? everywhere)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref T w = ref MemoryMarshal.GetReference(parameters);
        double sum = 0;
        Vector512<double> lanes = default;
        for (int layer = 0, first = 0; layer < topology.Layers.Count; layer++)
        {
            (int end, int next) = Ends(topology, layer, first, everywhere);
            var factors = new PenaltyFactors<T>(everywhere ?? topology.Layers[layer].Penalty);
            int i = first;
            for (; i <= end - Vector512<T>.Count; i += Vector512<T>.Count)
                lanes = Widened(lanes, factors.Value(Vector512.LoadUnsafe(ref w, (nuint)i)));
            for (; i < end; i++)
                sum += double.CreateTruncating(factors.Value(Unsafe.Add(ref w, i)));
            first = next;
        }

        return T.CreateTruncating(sum + LaneSums.Of(lanes));
    }

    /// <summary>Adds the slope of the penalty to that of the mean loss.</summary>
    /// <param name="topology">The layers.</param>
    /// <param name="parameters">As many as they have.</param>
    /// <param name="gradient">As many; added to.</param>
    /// <param name="everywhere">The λ of every layer; null: each layer's own.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddSlope<T>(NetworkTopology topology, ReadOnlySpan<T> parameters, Span<T> gradient, Penalty? everywhere)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ref T w = ref MemoryMarshal.GetReference(parameters);
        ref T g = ref MemoryMarshal.GetReference(gradient);
        for (int layer = 0, first = 0; layer < topology.Layers.Count; layer++)
        {
            (int end, int next) = Ends(topology, layer, first, everywhere);
            var factors = new PenaltyFactors<T>(everywhere ?? topology.Layers[layer].Penalty);
            int i = first;
            for (; i <= end - Vector512<T>.Count; i += Vector512<T>.Count)
                factors.AddSlope(Vector512.LoadUnsafe(ref w, (nuint)i), Vector512.LoadUnsafe(ref g, (nuint)i)).StoreUnsafe(ref g, (nuint)i);
            for (; i < end; i++)
                Unsafe.Add(ref g, i) = factors.AddSlope(Unsafe.Add(ref w, i), Unsafe.Add(ref g, i));
            first = next;
        }
    }

    /// <summary>Refuses λ that no layer could have, before anything is written.</summary>
    /// <exception cref="ArgumentException">A λ is negative, or not finite in the number type.</exception>
    public static void Check<T>(Penalty? everywhere)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => _ = new PenaltyFactors<T>(everywhere ?? Penalty.None);

    // Where the penalised parameters of a layer end, the first where nothing is penalised; and where the layer does.
    private static (int End, int Next) Ends(NetworkTopology topology, int layer, int first, Penalty? everywhere)
    {
        Penalty penalty = everywhere ?? topology.Layers[layer].Penalty;
        int units = topology.Layers[layer].Units, biases = first + (topology.FanIn(layer) * units), next = biases + units;
        return (penalty.IsNone ? first : penalty.Biases ? next : biases, next);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Widened<T>(Vector512<double> sums, Vector512<T> values)
        where T : unmanaged => typeof(T) == typeof(double)
            ? LaneSums.Widened(sums, values.AsDouble())
            : LaneSums.Widened(sums, values.AsSingle());
}
