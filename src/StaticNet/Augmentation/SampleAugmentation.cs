using System.Numerics;

namespace StaticNet.Augmentation;

/// <summary>An augmentation that changes each sample by itself.</summary>
/// <example><code>
/// sealed class Brightness(double most) : SampleAugmentation
/// {
///     protected override void Change&lt;T>(Span&lt;T> input, Span&lt;T> target, SampleDraws draws)
///     {
///         T factor = T.CreateTruncating(1 + (most * ((2 * draws.Uniform(0)) - 1)));
///         foreach (ref T pixel in input)
///             pixel *= factor;
///     }
/// }
/// </code></example>
public abstract class SampleAugmentation : BatchAugmentation
{
    /// <inheritdoc/>
    public sealed override void Apply<T>(Span<T> inputs, Span<T> targets, int samples, AugmentationKey key)
    {
        int inputSize = inputs.Length / samples, targetSize = targets.Length / samples;
        for (int sample = 0; sample < samples; sample++)
            Change(inputs.Slice(sample * inputSize, inputSize), targets.Slice(sample * targetSize, targetSize), key.Of(sample));
    }

    /// <summary>Changes a sample in place. Allocates nothing.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="input">Its inputs.</param>
    /// <param name="target">Its targets.</param>
    /// <param name="draws">Its random numbers.</param>
    protected abstract void Change<T>(Span<T> input, Span<T> target, SampleDraws draws)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
