using System.Numerics;
using StaticNet.Numerics;

namespace StaticNet.Augmentation;

/// <summary>Turns an image about its middle by an angle, any within bounds as likely as any other; a pixel is interpolated between the four that it falls among.</summary>
/// <example><code>Augmentations = [new RandomRotation(new ImageShape(28, 28), degrees: 10)]</code></example>
public sealed class RandomRotation : ImageAugmentation
{
    private const double HalfTurn = 180;

    /// <summary>Rotations of at most so many degrees.</summary>
    /// <param name="shape">How the inputs are an image.</param>
    /// <param name="degrees">The most in either direction, above 0, at most 180.</param>
    /// <param name="fill">What a pixel is that comes from outside, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public RandomRotation(ImageShape shape, double degrees, double fill = 0)
        : base(shape, fill)
    {
        if (!(degrees > 0 && degrees <= HalfTurn))
            throw new ArgumentOutOfRangeException(nameof(degrees), degrees, "A rotation is by more than 0 and at most 180 degrees.");
        Degrees = degrees;
    }

    /// <summary>The most degrees in either direction.</summary>
    public double Degrees { get; }

    /// <summary>"RandomRotation(28 × 28, degrees: 10)".</summary>
    public override string ToString() => FormattableString.Invariant($"RandomRotation({Shape}, degrees: {Degrees})");

    /// <inheritdoc/>
    protected override void Change<T>(Span<T> input, Span<T> target, SampleDraws draws)
    {
        double angle = Degrees / HalfTurn * ((2 * draws.Uniform(0)) - 1);
        Redraw(input, new Turned(Trigonometry.CosPi(angle), Trigonometry.SinPi(angle)));
    }

    private readonly struct Turned(double cosine, double sine) : IPixel
    {
        public T At<T>(ImagePlane<T> from, int row, int column)
            where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            double middleRow = 0.5 * (from.Height - 1), middleColumn = 0.5 * (from.Width - 1);
            (double down, double right) = (row - middleRow, column - middleColumn);
            double y = middleRow + ((cosine * down) + (sine * right)), x = middleColumn + ((cosine * right) - (sine * down));
            (int top, int left) = ((int)Math.Floor(y), (int)Math.Floor(x));
            T below = T.CreateTruncating(y - top), rightwards = T.CreateTruncating(x - left);
            T upper = from[top, left] + (rightwards * (from[top, left + 1] - from[top, left]));
            T lower = from[top + 1, left] + (rightwards * (from[top + 1, left + 1] - from[top + 1, left]));
            return upper + (below * (lower - upper));
        }
    }
}
