using System.Globalization;
using System.Text;
using StaticNet.Runtime.V1;

namespace StaticNet;

/// <summary>
/// What the masks of dropout are drawn from. The factor of a unit is a pure function of the seed, the step, the index of the sample in its
/// batch, and the unit, by <see cref="Numerics.Philox4x32"/>: the same key gives the same masks on every machine, in any order, on any thread.
/// </summary>
/// <param name="Seed">One for a training.</param>
/// <param name="Step">Another for every step, so that every batch sees other masks.</param>
/// <example><code>double j = net.Backward(inputs, targets, gradient, new DropoutKey(Seed: 42, Step: step++));</code></example>
public readonly record struct DropoutKey(ulong Seed, ulong Step)
{
    // The field holds the bits of p plus 1, and 0 for none: a key takes 24 bytes this way, where every call of a small network copies it.
    private readonly ulong _probability;

    /// <summary>
    /// p in [0, 1) for every layer with dropout, in place of what its attribute says, so that a training may choose and search it without recompiling; 0 thins nothing.
    /// Null, the default: the attributes' own. The masks are those of a network that was compiled with this p. A layer without dropout stays without.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">p is outside of [0, 1).</exception>
    /// <example><code>float j = net.Backward(inputs, targets, gradient, new DropoutKey(seed, step) { Probability = 0.2 });</code></example>
    public double? Probability
    {
        get => _probability == 0 ? null : BitConverter.UInt64BitsToDouble(_probability - 1);
        init => _probability = value is { } p ? BitConverter.DoubleToUInt64Bits(Checked(p)) + 1 : 0;
    }

    /// <summary>The factors m that this key gives to a sample: 0, or 1/(1 − p).</summary>
    /// <param name="topology">The network.</param>
    /// <param name="sample">The index of the sample in its batch, 0-based.</param>
    /// <returns><see cref="NetworkTopology.MaskSize"/> factors: layer by layer, one for each input of a layer with dropout.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
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

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"Seed = {Seed}, Step = {Step}");
        if (Probability is { } p)
            text.Append(CultureInfo.InvariantCulture, $", Probability = {p:R}");
        return true;
    }

    // −0 is 0, so that equal keys are equal.
    private static double Checked(double p) => p is >= 0 and < 1 ? p + 0.0 : throw new ArgumentOutOfRangeException(
        nameof(Probability), FormattableString.Invariant($"Probability is {p}: a unit is dropped with a probability from 0 up to, but not including, 1, such as 0.5."));
}
