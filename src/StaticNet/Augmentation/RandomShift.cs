namespace StaticNet.Augmentation;

/// <summary>Moves an image by whole pixels, up or down and left or right, each distance as likely as any other.</summary>
/// <example><code>Augmentations = [new RandomShift(new ImageShape(8, 8), pixels: 1)]</code></example>
public sealed class RandomShift : ImageAugmentation
{
    /// <summary>Shifts of at most so many pixels.</summary>
    /// <param name="shape">How the inputs are an image.</param>
    /// <param name="pixels">The most in either direction: at least 1, less than height and width.</param>
    /// <param name="fill">What a pixel is that comes from outside, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public RandomShift(ImageShape shape, int pixels = 1, double fill = 0)
        : base(shape, fill)
    {
        if (pixels < 1 || pixels >= Math.Min(shape.Height, shape.Width))
            throw new ArgumentOutOfRangeException(nameof(pixels), pixels, $"A shift is by at least 1 pixel and less than the size of the image, {shape}.");
        Pixels = pixels;
    }

    /// <summary>The most pixels in either direction.</summary>
    public int Pixels { get; }

    /// <summary>"RandomShift(8 × 8, pixels: 1)".</summary>
    public override string ToString() => FormattableString.Invariant($"RandomShift({Shape}, pixels: {Pixels})");

    /// <inheritdoc/>
    protected override void Change<T>(Span<T> input, Span<T> target, SampleDraws draws) =>
        Redraw(input, new Moved(draws.Integer(0, -Pixels, Pixels), draws.Integer(1, -Pixels, Pixels)));

    private readonly struct Moved(int down, int right) : IPixel
    {
        public T At<T>(ImagePlane<T> from, int row, int column)
            where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T> => from[row - down, column - right];
    }
}
