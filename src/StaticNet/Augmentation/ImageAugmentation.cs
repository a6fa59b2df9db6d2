using System.Buffers;
using System.Numerics;

namespace StaticNet.Augmentation;

/// <summary>An augmentation of samples whose inputs are an image.</summary>
/// <example><code>Augmentations = [new RandomShift(new ImageShape(28, 28), pixels: 2), new RandomRotation(new ImageShape(28, 28), degrees: 10)]</code></example>
public abstract class ImageAugmentation : SampleAugmentation
{
    /// <summary>An augmentation of images.</summary>
    /// <param name="shape">How the inputs are an image.</param>
    /// <param name="fill">What a pixel is where the image has none, finite: the background as the network takes it, 0 unless given.</param>
    /// <exception cref="ArgumentOutOfRangeException">The shape is that of no image, or the fill is not finite.</exception>
    protected ImageAugmentation(ImageShape shape, double fill)
    {
        if (shape.Height < 1)
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "An image has at least one pixel.");
        if (!double.IsFinite(fill))
            throw new ArgumentOutOfRangeException(nameof(fill), fill, "The fill must be finite.");
        (Shape, Fill) = (shape, fill);
    }

    /// <summary>How the inputs are an image.</summary>
    public ImageShape Shape { get; }

    /// <summary>What a pixel is where the image has none.</summary>
    public double Fill { get; }

    /// <inheritdoc/>
    public override void Require<T>(NetworkTopology topology)
    {
        base.Require<T>(topology);
        if (topology.InputSize != Shape.Size)
            throw new ArgumentException($"An image of {Shape} has {Shape.Size} pixels, {topology.Name} has {topology.InputSize} inputs.", nameof(topology));
    }

    /// <summary>Computes every pixel of every channel anew from a copy of the image.</summary>
    private protected void Redraw<T, TPixel>(Span<T> image, TPixel pixel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TPixel : struct, IPixel
    {
        int plane = Shape.Height * Shape.Width;
        T[] copy = ArrayPool<T>.Shared.Rent(plane);
        T fill = T.CreateTruncating(Fill);
        for (int channel = 0; channel < Shape.Channels; channel++)
        {
            Span<T> to = image.Slice(channel * plane, plane);
            to.CopyTo(copy);
            var from = new ImagePlane<T>(copy.AsSpan(0, plane), Shape.Height, Shape.Width, fill);
            for (int row = 0; row < Shape.Height; row++)
            {
                for (int column = 0; column < Shape.Width; column++)
                    to[(row * Shape.Width) + column] = pixel.At(from, row, column);
            }
        }

        ArrayPool<T>.Shared.Return(copy);
    }
}

/// <summary>What a pixel of a changed image is.</summary>
internal interface IPixel
{
    T At<T>(ImagePlane<T> from, int row, int column)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>A channel of an image, with a background around it.</summary>
internal readonly ref struct ImagePlane<T>(ReadOnlySpan<T> pixels, int height, int width, T fill)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlySpan<T> _pixels = pixels;

    public int Height => height;

    public int Width => width;

    public T this[int row, int column] => (uint)row < (uint)height && (uint)column < (uint)width ? _pixels[(row * width) + column] : fill;
}
