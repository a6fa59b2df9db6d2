using StaticNet.Runtime;

namespace StaticNet;

/// <summary>
/// What the masks of dropout are drawn from. The factor of a unit is a pure function of the seed, the step, the place of the sample in its
/// batch, and the unit, by <see cref="Numerics.Philox4x32"/>: the same key gives the same masks on every machine, in any order, on any thread.
/// </summary>
/// <param name="Seed">One for a training.</param>
/// <param name="Step">Another for every step, so that every batch sees other masks.</param>
/// <example><code>double j = net.Backward(inputs, targets, gradient, new DropoutKey(Seed: 42, Step: step++));</code></example>
public readonly record struct DropoutKey(ulong Seed, ulong Step)
{
    /// <summary>The factors m that this key gives to a sample: 0, or 1/(1 − p).</summary>
    /// <param name="topology">The network.</param>
    /// <param name="sample">The place of the sample in its batch, 0-based.</param>
    /// <returns><see cref="NetworkTopology.MaskSize"/> factors: layer by layer, one for each input of a layer with dropout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The place is negative.</exception>
    public double[] Masks(NetworkTopology topology, int sample)
    {
        ArgumentNullException.ThrowIfNull(topology);
        ArgumentOutOfRangeException.ThrowIfNegative(sample);
        double[] masks = new double[topology.MaskSize];
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            if (topology.HasDropout(layer))
                DropoutMask.Draw(this, sample, topology.MaskOffset(layer), topology.FanIn(layer), topology.Layers[layer].Dropout, ref masks[0], stride: 1);
        }

        return masks;
    }
}
