using System.Numerics;
using System.Runtime.InteropServices;
using StaticNet.Numerics;
using StaticNet.Runtime.V1;

namespace StaticNet;

/// <summary>
/// Parameters by hand: all of them as <see cref="IInferenceNetwork{T}.Parameters"/> lays them out, or a layer's weights as [units, inputs], the order of PyTorch's <c>Linear.weight</c>.
/// Writing <c>Parameters</c> itself checks nothing; these check counts and numbers first, and change nothing on an exception.
/// </summary>
/// <example><code>
/// net.SetWeights(layer: 0, new float[,] { { 0.1f, 0.2f }, { 0.3f, 0.4f } });   // two units of two inputs
/// net.SetBiases(layer: 0, [0, 0.5f]);
/// float[,] weights = net.GetWeights(layer: 0);
/// net.SetParameters(other.Parameters);
/// </code></example>
public static class NetworkParameters
{
    /// <summary>Replaces all parameters.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="values">Exactly <see cref="IInferenceNetwork{T}.ParameterCount"/>, laid out like <see cref="IInferenceNetwork{T}.Parameters"/>.</param>
    /// <param name="allowNonFinite">Whether they may be NaN or ∞.</param>
    /// <exception cref="ArgumentException">There are more or fewer, or one is not finite; nothing is written.</exception>
    public static void SetParameters<T>(this IInferenceNetwork<T> network, ReadOnlySpan<T> values, bool allowNonFinite = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        Set(network.Topology, values, network.Parameters, allowNonFinite);
    }

    /// <summary>Replaces all parameters of a network of this topology. Used by generated code.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="topology">The network.</param>
    /// <param name="values">Exactly <see cref="NetworkTopology.ParameterCount"/>.</param>
    /// <param name="parameters">As many; overwritten.</param>
    /// <param name="allowNonFinite">Whether they may be NaN or ∞.</param>
    /// <exception cref="ArgumentException">There are more or fewer, or one is not finite; nothing is written.</exception>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public static void Set<T>(NetworkTopology topology, ReadOnlySpan<T> values, Span<T> parameters, bool allowNonFinite)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(topology);
        if (values.Length != parameters.Length)
            throw new ArgumentException(FormattableString.Invariant($"{values.Length} parameters, but {topology.Name} has {parameters.Length}: per layer its weights, w[input · units + unit], then its biases."), nameof(values));
        RequireFinite(values, allowNonFinite, nameof(values), at => NameOf(topology, at));
        values.CopyTo(parameters);
    }

    /// <summary>The weights of a layer.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="layer">0-based.</param>
    /// <returns>A copy, [units, inputs].</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public static T[,] GetWeights<T>(this IInferenceNetwork<T> network, int layer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (int units, int inputs) = Sizes(network, layer);
        var weights = new T[units, inputs];
        WeightOrder.ToRows(Weights(network, layer), units, first: 0, Rows(weights), inputs);
        return weights;
    }

    /// <summary>Copies the weights of a layer.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="layer">0-based.</param>
    /// <param name="weights">Exactly units · inputs, rows of one unit's inputs; overwritten.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    /// <exception cref="ArgumentException">The length differs, or the span lies in the network's parameters; nothing is written.</exception>
    public static void GetWeights<T>(this IInferenceNetwork<T> network, int layer, Span<T> weights)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (int units, int inputs) = Sizes(network, layer);
        RequireWeights(network, layer, weights.Length, nameof(weights));
        ArgumentValidation.CheckApart<T>(weights, network.Parameters, nameof(weights), "parameters");
        WeightOrder.ToRows(Weights(network, layer), units, first: 0, weights, inputs);
    }

    /// <summary>Replaces the weights of a layer.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="layer">0-based.</param>
    /// <param name="weights">[units, inputs].</param>
    /// <param name="allowNonFinite">Whether they may be NaN or ∞.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    /// <exception cref="ArgumentException">The shape differs, or a weight is not finite; nothing is written.</exception>
    public static void SetWeights<T>(this IInferenceNetwork<T> network, int layer, T[,] weights, bool allowNonFinite = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(weights);
        (int units, int inputs) = Sizes(network, layer);
        if (weights.GetLength(0) != units || weights.GetLength(1) != inputs)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The weights are [{weights.GetLength(0)}, {weights.GetLength(1)}], but layer {layer} of {network.Topology.Name} has [{units}, {inputs}]: units, inputs."),
                nameof(weights));
        }

        SetWeights(network, layer, (ReadOnlySpan<T>)Rows(weights), allowNonFinite);
    }

    /// <summary>Replaces the weights of a layer.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="layer">0-based.</param>
    /// <param name="weights">Exactly units · inputs, rows of one unit's inputs.</param>
    /// <param name="allowNonFinite">Whether they may be NaN or ∞.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    /// <exception cref="ArgumentException">The length differs, the span lies in the network's parameters, or a weight is not finite; nothing is written.</exception>
    public static void SetWeights<T>(this IInferenceNetwork<T> network, int layer, ReadOnlySpan<T> weights, bool allowNonFinite = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (int units, int inputs) = Sizes(network, layer);
        RequireWeights(network, layer, weights.Length, nameof(weights));
        RequireFinite(weights, allowNonFinite, nameof(weights), at => $"the weight [{at / inputs}, {at % inputs}] of layer {layer}");
        ArgumentValidation.CheckApart(network.Parameters, weights, "parameters", nameof(weights));
        WeightOrder.FromRows(weights, inputs, Weights(network, layer), units, first: 0);
    }

    /// <summary>The biases of a layer, one a unit, as they lie among the parameters: writing to it changes the network.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="layer">0-based.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public static Span<T> GetBiases<T>(this IInferenceNetwork<T> network, int layer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (int units, int inputs) = Sizes(network, layer);
        return network.Parameters.Slice(network.Topology.LayerOffset(layer) + (units * inputs), units);
    }

    /// <summary>Replaces the biases of a layer.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="layer">0-based.</param>
    /// <param name="biases">Exactly one a unit.</param>
    /// <param name="allowNonFinite">Whether they may be NaN or ∞.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    /// <exception cref="ArgumentException">The length differs, or a bias is not finite; nothing is written.</exception>
    public static void SetBiases<T>(this IInferenceNetwork<T> network, int layer, ReadOnlySpan<T> biases, bool allowNonFinite = false)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<T> own = GetBiases(network, layer);
        if (biases.Length != own.Length)
            throw new ArgumentException(FormattableString.Invariant($"{biases.Length} biases, but layer {layer} of {network.Topology.Name} has {own.Length} units."), nameof(biases));
        RequireFinite(biases, allowNonFinite, nameof(biases), at => $"the bias {at} of layer {layer}");
        biases.CopyTo(own);
    }

    private static (int Units, int Inputs) Sizes<T>(IInferenceNetwork<T> network, int layer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        _ = network.Topology.WeightIndex(layer, unit: 0, input: 0);
        return (network.Topology.Layers[layer].Units, network.Topology.FanIn(layer));
    }

    private static Span<T> Weights<T>(IInferenceNetwork<T> network, int layer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        network.Parameters.Slice(network.Topology.LayerOffset(layer), network.Topology.Layers[layer].Units * network.Topology.FanIn(layer));

    private static Span<T> Rows<T>(T[,] weights) => MemoryMarshal.CreateSpan(ref weights[0, 0], weights.Length);

    private static void RequireWeights<T>(IInferenceNetwork<T> network, int layer, int length, string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (int units, int inputs) = Sizes(network, layer);
        if (length != units * inputs)
            throw new ArgumentException(FormattableString.Invariant($"{length} weights, but layer {layer} of {network.Topology.Name} has {units * inputs}: {units} units of {inputs} inputs."), name);
    }

    private static void RequireFinite<T>(ReadOnlySpan<T> values, bool allowNonFinite, string name, Func<int, string> nameOf)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!allowNonFinite && Finite.IndexOfViolation(values) is >= 0 and int at)
            throw new ArgumentException(FormattableString.Invariant($"{nameOf(at)} is {values[at]}: pass allowNonFinite: true where NaN or ∞ is meant."), name);
    }

    private static string NameOf(NetworkTopology topology, int at)
    {
        int layer = 0;
        while (at >= topology.LayerOffset(layer + 1))
            layer++;
        int units = topology.Layers[layer].Units;
        (int row, int unit) = Math.DivRem(at - topology.LayerOffset(layer), units);
        return row < topology.FanIn(layer)
            ? FormattableString.Invariant($"The weight [{unit}, {row}] of layer {layer}")
            : FormattableString.Invariant($"The bias {unit} of layer {layer}");
    }
}
