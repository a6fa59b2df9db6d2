using System.Buffers;
using StaticNet.Numerics;

namespace StaticNet.Augmentation;

/// <summary>
/// Mixes each sample with the next of its batch, targets too: x ← λx + (1 − λ)x′, y ← λy + (1 − λ)y′, with λ from Beta(α, α) for each pair. The last is mixed with
/// the first as it was. Batches are in random order, so the next sample is any other.
/// </summary>
/// <remarks>H. Zhang, M. Cisse, Y. Dauphin, D. Lopez-Paz, "mixup: beyond empirical risk minimization", ICLR 2018, equation 1.</remarks>
/// <example><code>Augmentations = [new Mixup(alpha: 0.2)]</code></example>
public sealed class Mixup : BatchAugmentation
{
    /// <summary>Mixup with a strength.</summary>
    /// <param name="alpha">α, finite and above 0: near 0 hardly anything is mixed, 1 takes every λ alike, more mixes near the middle.</param>
    /// <exception cref="ArgumentOutOfRangeException">α is not finite or not above 0.</exception>
    public Mixup(double alpha = 0.2)
    {
        if (!(double.IsFinite(alpha) && alpha > 0))
            throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "α of mixup must be finite and above 0.");
        Alpha = alpha;
    }

    /// <summary>α.</summary>
    public double Alpha { get; }

    /// <summary>"Mixup(0.2)".</summary>
    public override string ToString() => FormattableString.Invariant($"Mixup({Alpha})");

    /// <inheritdoc/>
    public override void Require<T>(NetworkTopology topology)
    {
        base.Require<T>(topology);
        if (FunctionFacts.TargetsOf(topology.Loss.Function) == NumberSet.Signs)
            throw new ArgumentException($"Mixup gives targets between −1 and 1, but {topology.Loss.Function} of {topology.Name} needs −1 or 1.", nameof(topology));
    }

    /// <inheritdoc/>
    public override void Apply<T>(Span<T> inputs, Span<T> targets, int samples, AugmentationKey key)
    {
        int inputSize = inputs.Length / samples, targetSize = targets.Length / samples;
        T[] first = ArrayPool<T>.Shared.Rent(inputSize + targetSize);
        inputs[..inputSize].CopyTo(first);
        targets[..targetSize].CopyTo(first.AsSpan(inputSize));
        for (int sample = 0; sample < samples; sample++)
        {
            bool isLast = sample == samples - 1;
            T share = T.CreateTruncating(BetaDistribution.Draw(Alpha, key.Of(sample)));
            Mix(inputs.Slice(sample * inputSize, inputSize), isLast ? first.AsSpan(0, inputSize) : inputs.Slice((sample + 1) * inputSize, inputSize), share);
            Mix(targets.Slice(sample * targetSize, targetSize), isLast ? first.AsSpan(inputSize, targetSize) : targets.Slice((sample + 1) * targetSize, targetSize), share);
        }

        ArrayPool<T>.Shared.Return(first);

        static void Mix(Span<T> values, ReadOnlySpan<T> others, T share)
        {
            for (int i = 0; i < values.Length; i++)
                values[i] = (share * values[i]) + ((T.One - share) * others[i]);
        }
    }
}
