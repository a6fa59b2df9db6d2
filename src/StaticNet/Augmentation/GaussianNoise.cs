namespace StaticNet.Augmentation;

/// <summary>Adds normally distributed noise to every input: x + σε with ε from N(0, 1).</summary>
/// <remarks>C. Bishop, "Training with noise is equivalent to Tikhonov regularization", Neural Computation 7 (1995).</remarks>
/// <example><code>Augmentations = [new GaussianNoise(0.1)]   // inputs standardized: a tenth of their deviation</code></example>
public sealed class GaussianNoise : SampleAugmentation
{
    /// <summary>Noise of a deviation.</summary>
    /// <param name="deviation">σ, in units of the inputs as the network takes them: finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The deviation is not finite or not above 0.</exception>
    public GaussianNoise(double deviation)
    {
        if (!(double.IsFinite(deviation) && deviation > 0))
            throw new ArgumentOutOfRangeException(nameof(deviation), deviation, "The deviation of noise must be finite and above 0.");
        Deviation = deviation;
    }

    /// <summary>σ.</summary>
    public double Deviation { get; }

    /// <summary>"GaussianNoise(0.1)".</summary>
    public override string ToString() => FormattableString.Invariant($"GaussianNoise({Deviation})");

    /// <inheritdoc/>
    protected override void Change<T>(Span<T> input, Span<T> target, SampleDraws draws)
    {
        for (int i = 0; i < input.Length; i++)
            input[i] += T.CreateTruncating(Deviation * draws.Normal(i));
    }
}
