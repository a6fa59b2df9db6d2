using System.Globalization;

namespace StaticNet.Data;

/// <summary>How a file is handed out batch by batch.</summary>
/// <example><code>new StreamOptions { BatchSize = 256, Window = 100_000, Seed = 1 }</code></example>
public sealed record StreamOptions
{
    /// <summary>The rows of a batch, at least 1; the last batch may have fewer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int BatchSize
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 256;

    /// <summary>
    /// The rows that are held in memory, at least 1: the next is drawn from among them at random, and the next of the file takes its place. 1 keeps the order of the file. A file that is
    /// sorted needs a window of many of its runs.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int Window
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 16_384;

    /// <summary>Draws the order, together with the epoch: the same seed and epoch, the same order.</summary>
    public int Seed { get; init; }

    /// <summary>"BatchSize = 256, Window = 16384, Seed = 0".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"BatchSize = {BatchSize}, Window = {Window}, Seed = {Seed}");
}
