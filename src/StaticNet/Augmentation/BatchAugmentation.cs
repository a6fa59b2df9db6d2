using System.Numerics;

namespace StaticNet.Augmentation;

/// <summary>
/// Changes the samples of a batch before the network learns from them, anew in every epoch, so that it sees more than the data hold: noise, shifts,
/// mixtures. The validation data stay as they are.
/// </summary>
/// <remarks>
/// What is drawn is a function of the seed, the step and the sample's index in its batch alone: the same for any number of threads. Derive
/// <see cref="SampleAugmentation"/> to change one sample at a time, or this class to see the whole batch.
/// </remarks>
/// <example><code>
/// var image = new ImageShape(height: 8, width: 8);
/// new TrainingOptions { Augmentations = [new RandomShift(image, pixels: 1), new GaussianNoise(0.05)] }
/// </code></example>
public abstract class BatchAugmentation
{
    /// <summary>Refuses a network whose samples this cannot change.</summary>
    /// <typeparam name="T">The numbers it computes in: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="topology">The network that is to be trained.</param>
    /// <exception cref="ArgumentException">The sizes, the numbers or the loss do not fit.</exception>
    public virtual void Require<T>(NetworkTopology topology)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ArgumentNullException.ThrowIfNull(topology);

    /// <summary>Changes a batch in place. Allocates nothing.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="inputs">Rows of inputs, one after the other.</param>
    /// <param name="targets">As many rows of targets.</param>
    /// <param name="samples">The number of rows, at least 1.</param>
    /// <param name="key">What is drawn from.</param>
    public abstract void Apply<T>(Span<T> inputs, Span<T> targets, int samples, AugmentationKey key)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
