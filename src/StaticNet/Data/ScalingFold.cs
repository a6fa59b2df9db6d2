using System.Numerics;

namespace StaticNet.Data;

/// <summary>
/// Moves a scaling into the parameters of a trained network, which then takes raw inputs, or gives outputs in the units of the data, at no cost: a dense layer
/// is affine, and so is a scaling.
/// </summary>
/// <example><code>
/// net.FoldInputs(inputScaling);     // Forward takes raw rows from now on
/// net.FoldOutputs(targetScaling);   // and predicts in the units of the targets
/// </code></example>
public static class ScalingFold
{
    /// <summary>
    /// Changes the first layer so that it does with raw inputs x what it did with x′ = (x − o)/s: θ ← θ/s, then b ← b − Σ θ o. Outputs differ by rounding; inputs far
    /// from 0 in units of their scale (o/s of a million) cost digits that a scaling of its own keeps.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">Its parameters are changed in place.</param>
    /// <param name="scaling">What the inputs were scaled by; as many columns as the network has inputs.</param>
    /// <exception cref="ArgumentException">The number of columns differs; both are named. Nothing is changed.</exception>
    /// <exception cref="ArithmeticException">A folded parameter is beyond the range of <typeparamref name="T"/>; nothing is changed.</exception>
    public static void FoldInputs<T>(this IInferenceNetwork<T> network, Scaling scaling)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(scaling);
        if (scaling.Count != network.InputSize)
            throw new ArgumentException($"The scaling has {scaling.Count} columns, {network.Topology.Name} has {network.InputSize} inputs.", nameof(scaling));
        int units = network.Topology.Layers[0].Units;
        double[] folded = InDouble(network.Parameters[..((network.InputSize + 1) * units)]);
        Span<double> biases = folded.AsSpan(network.InputSize * units);
        for (int input = 0; input < network.InputSize; input++)
        {
            for (int unit = 0; unit < units; unit++)
            {
                ref double weight = ref folded[(input * units) + unit];
                weight /= scaling.Scales[input];
                biases[unit] = Math.FusedMultiplyAdd(-weight, scaling.Offsets[input], biases[unit]);
            }
        }

        Write(folded, network.Parameters);
    }

    /// <summary>Changes the last layer, which must be linear, so that it gives s·a + o where it gave a: θ ← s·θ, b ← s·b + o.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">Its parameters are changed in place.</param>
    /// <param name="scaling">What the targets were scaled by; as many columns as the network has outputs.</param>
    /// <exception cref="ArgumentException">The number of columns differs, or the last layer has an activation; it is named. Nothing is changed.</exception>
    /// <exception cref="ArithmeticException">A folded parameter is beyond the range of <typeparamref name="T"/>; nothing is changed.</exception>
    public static void FoldOutputs<T>(this IInferenceNetwork<T> network, Scaling scaling)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(scaling);
        NetworkTopology topology = network.Topology;
        if (scaling.Count != network.OutputSize)
            throw new ArgumentException($"The scaling has {scaling.Count} columns, {topology.Name} has {network.OutputSize} outputs.", nameof(scaling));
        if (topology.Layers[^1].Activation != Activation.Identity)
        {
            throw new ArgumentException(
                $"The output of {topology.Name} is {topology.Layers[^1].Activation}: only a linear one can take a scaling in. Use Scaling.Invert on its outputs.", nameof(network));
        }

        int last = topology.Layers.Count - 1;
        Span<T> parameters = network.Parameters[topology.LayerOffset(last)..];
        double[] folded = InDouble(parameters);
        int biases = topology.FanIn(last) * network.OutputSize;
        for (int i = 0; i < folded.Length; i++)
            folded[i] = Math.FusedMultiplyAdd(folded[i], scaling.Scales[i % network.OutputSize], i < biases ? 0 : scaling.Offsets[i % network.OutputSize]);
        Write(folded, parameters);
    }

    private static double[] InDouble<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Array.ConvertAll(values.ToArray(), double.CreateTruncating);

    private static void Write<T>(double[] folded, Span<T> to)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] rounded = Array.ConvertAll(folded, T.CreateTruncating);
        int at = Array.FindIndex(rounded, value => !T.IsFinite(value));
        if (at >= 0)
            throw new ArithmeticException(FormattableString.Invariant($"Parameter {at} (0-based) of the layer would be {folded[at]}, which {typeof(T).Name} does not hold."));
        rounded.CopyTo(to);
    }
}
