using StaticNet.Numerics;

namespace StaticNet.Augmentation;

/// <summary>What an augmentation draws from: the seed of the training, the step, and its own index among the augmentations.</summary>
/// <param name="Seed">That of the training.</param>
/// <param name="Step">0-based, over all epochs.</param>
/// <param name="Index">0-based, below 256: so that two augmentations of a training draw apart from each other.</param>
/// <example><code>new GaussianNoise(0.1).Apply(inputs, targets, samples: 2, new AugmentationKey(Seed: 1, Step: 0));</code></example>
public readonly record struct AugmentationKey(int Seed, ulong Step, int Index = 0)
{
    private const int IndexShift = 40;

    /// <summary>What belongs to a sample of the batch.</summary>
    /// <param name="sample">0-based.</param>
    public SampleDraws Of(int sample) => new(RandomStream.Augmentation.Key(Seed) + ((ulong)(byte)Index << IndexShift), Step, sample);

    /// <summary>"seed 1, step 5, index 0".</summary>
    public override string ToString() => FormattableString.Invariant($"seed {Seed}, step {Step}, index {Index}");
}
