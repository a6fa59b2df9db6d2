namespace StaticNet.Augmentation;

/// <summary>How inputs are the pixels of an image: row by row, and one channel after the other.</summary>
/// <example><code>var digits = new ImageShape(height: 8, width: 8);   // input[(row * 8) + column]</code></example>
public readonly record struct ImageShape
{
    /// <summary>An image of so many pixels.</summary>
    /// <param name="height">The rows, at least 1.</param>
    /// <param name="width">The columns, at least 1.</param>
    /// <param name="channels">The channels, at least 1: all pixels of the first, then all of the second, as PyTorch lays them out.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public ImageShape(int height, int width, int channels = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        (Height, Width, Channels) = (height, width, channels);
    }

    /// <summary>The rows.</summary>
    public int Height { get; }

    /// <summary>The columns.</summary>
    public int Width { get; }

    /// <summary>The channels.</summary>
    public int Channels { get; }

    /// <summary>The number of inputs.</summary>
    public int Size => checked(Height * Width * Channels);

    /// <summary>"8 × 8", "32 × 32 × 3".</summary>
    public override string ToString() => FormattableString.Invariant($"{Height} × {Width}{(Channels == 1 ? "" : FormattableString.Invariant($" × {Channels}"))}");
}
