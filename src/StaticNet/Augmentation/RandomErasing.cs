using StaticNet.Numerics;

namespace StaticNet.Augmentation;

/// <summary>Paints over a rectangle of an image, by chance, so that no part of it is indispensable.</summary>
/// <remarks>
/// Z. Zhong et al., "Random erasing data augmentation", AAAI 2020: the rectangle's share of the image is uniform between two bounds, its height over its width between
/// r and 1/r (evenly in the logarithm, as torchvision draws it), its place any. A rectangle that does not fit is drawn again, ten times at most.
/// </remarks>
/// <example><code>Augmentations = [new RandomErasing(new ImageShape(28, 28), probability: 0.5)]</code></example>
public sealed class RandomErasing : ImageAugmentation
{
    private const int Attempts = 10;
    private const double LeastAspect = 0.3;

    /// <summary>Erasing with a probability.</summary>
    /// <param name="shape">How the inputs are an image.</param>
    /// <param name="probability">Of erasing at all, in [0, 1].</param>
    /// <param name="leastArea">The least share of the image, in (0, 1).</param>
    /// <param name="mostArea">The most, not below the least, in (0, 1).</param>
    /// <param name="fill">What the pixels of the rectangle become, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public RandomErasing(ImageShape shape, double probability = 0.5, double leastArea = 0.02, double mostArea = 0.33, double fill = 0)
        : base(shape, fill)
    {
        if (!(probability >= 0 && probability <= 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies in [0, 1].");
        if (!(leastArea > 0 && leastArea < 1))
            throw new ArgumentOutOfRangeException(nameof(leastArea), leastArea, "A share of an image lies between 0 and 1.");
        if (!(mostArea >= leastArea && mostArea < 1))
            throw new ArgumentOutOfRangeException(nameof(mostArea), mostArea, "The largest share lies between the smallest and 1.");
        (Probability, LeastArea, MostArea) = (probability, leastArea, mostArea);
    }

    /// <summary>The probability of erasing.</summary>
    public double Probability { get; }

    /// <summary>The least share of the image.</summary>
    public double LeastArea { get; }

    /// <summary>The most.</summary>
    public double MostArea { get; }

    /// <summary>"RandomErasing(8 × 8, probability: 0.5, area: 0.02 to 0.33)".</summary>
    public override string ToString() => FormattableString.Invariant($"RandomErasing({Shape}, probability: {Probability}, area: {LeastArea} to {MostArea})");

    /// <inheritdoc/>
    protected override void Change<T>(Span<T> input, Span<T> target, SampleDraws draws)
    {
        if (draws.Uniform(0) >= Probability)
            return;
        for (int index = 1; index < 1 + (4 * Attempts); index += 4)
        {
            double area = (LeastArea + ((MostArea - LeastArea) * draws.Uniform(index))) * Shape.Height * Shape.Width;
            double aspect = Elementary.Exp(Elementary.Log(LeastAspect) * ((2 * draws.Uniform(index + 1)) - 1));
            int height = Math.Max(1, (int)Math.Round(Math.Sqrt(area * aspect))), width = Math.Max(1, (int)Math.Round(Math.Sqrt(area / aspect)));
            if (height > Shape.Height || width > Shape.Width)
                continue;
            int top = draws.Integer(index + 2, 0, Shape.Height - height), left = draws.Integer(index + 3, 0, Shape.Width - width);
            for (int channel = 0; channel < Shape.Channels; channel++)
            {
                for (int row = top; row < top + height; row++)
                    input.Slice((((channel * Shape.Height) + row) * Shape.Width) + left, width).Fill(T.CreateTruncating(Fill));
            }

            return;
        }
    }
}
