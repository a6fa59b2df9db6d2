namespace StaticNet.Augmentation;

/// <summary>Mirrors an image, left to right or top to bottom, by chance. Not for digits: a mirrored 2 is none.</summary>
/// <example><code>Augmentations = [new RandomFlip(new ImageShape(32, 32, channels: 3))]   // half of the images, left to right</code></example>
public sealed class RandomFlip : ImageAugmentation
{
    /// <summary>Flips with a probability.</summary>
    /// <param name="shape">How the inputs are an image.</param>
    /// <param name="horizontal">The probability of left to right, in [0, 1].</param>
    /// <param name="vertical">The probability of top to bottom, in [0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public RandomFlip(ImageShape shape, double horizontal = 0.5, double vertical = 0)
        : base(shape, fill: 0)
    {
        if (!(horizontal >= 0 && horizontal <= 1))
            throw new ArgumentOutOfRangeException(nameof(horizontal), horizontal, "A probability lies in [0, 1].");
        if (!(vertical >= 0 && vertical <= 1))
            throw new ArgumentOutOfRangeException(nameof(vertical), vertical, "A probability lies in [0, 1].");
        (Horizontal, Vertical) = (horizontal, vertical);
    }

    /// <summary>The probability of left to right.</summary>
    public double Horizontal { get; }

    /// <summary>The probability of top to bottom.</summary>
    public double Vertical { get; }

    /// <summary>"RandomFlip(8 × 8, horizontal: 0.5, vertical: 0)".</summary>
    public override string ToString() => FormattableString.Invariant($"RandomFlip({Shape}, horizontal: {Horizontal}, vertical: {Vertical})");

    /// <inheritdoc/>
    protected override void Change<T>(Span<T> input, Span<T> target, SampleDraws draws)
    {
        bool isMirrored = draws.Uniform(0) < Horizontal, isUpsideDown = draws.Uniform(1) < Vertical;
        for (int line = 0; isMirrored && line < Shape.Channels * Shape.Height; line++)
            input.Slice(line * Shape.Width, Shape.Width).Reverse();
        if (isUpsideDown)
            Redraw(input, default(UpsideDown));
    }

    private readonly struct UpsideDown : IPixel
    {
        public T At<T>(ImagePlane<T> from, int row, int column)
            where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> => from[from.Height - 1 - row, column];
    }
}
