using System.Text;
using ScottPlot;

namespace StaticNet.Charts;

/// <summary>Charts as files.</summary>
/// <example><code>Chart.LearningCurve(result).Write("curve.svg");</code></example>
public static class ChartPicture
{
    private const double Sharpness = 2;

    // Verdana has the widths of DejaVu Sans, which was drawn after it, and is there on Windows and macOS.
    private const string Families = $"{ChartFont.Family}, Verdana, sans-serif";

    /// <summary>
    /// Writes a plot as SVG or as PNG, as the file's name ends. An SVG names typefaces of the same widths for readers without <c>DejaVu Sans</c>, so that it looks the
    /// same everywhere; a PNG has two pixels a unit, for sharp screens.
    /// </summary>
    /// <param name="plot">Any plot.</param>
    /// <param name="file">Ends in .svg or .png; overwritten. Missing folders are made.</param>
    /// <param name="width">At least 1, in units of which a PNG has two pixels.</param>
    /// <param name="height">At least 1.</param>
    /// <exception cref="ArgumentException">The file's name ends otherwise.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(this Plot plot, string file, int width = 800, int height = 500)
    {
        ArgumentNullException.ThrowIfNull(plot);
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        byte[] content = Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".SVG" => Encoding.UTF8.GetBytes(ToSvg(plot, width, height)),
            ".PNG" => ToPng(plot, width, height),
            string other => throw new ArgumentException($"'{file}' ends in '{other.ToLowerInvariant()}': a chart is written as .svg or .png.", nameof(file)),
        };
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllBytes(file, content);
    }

    /// <summary>The SVG of a plot, as <see cref="Write"/> writes it: lines end in LF.</summary>
    /// <param name="plot">Any plot.</param>
    /// <param name="width">At least 1, in pixels.</param>
    /// <param name="height">At least 1.</param>
    public static string ToSvg(this Plot plot, int width = 800, int height = 500)
    {
        ArgumentNullException.ThrowIfNull(plot);
        return plot.GetSvgXml(width, height)
            .ReplaceLineEndings("\n")
            .Replace($"font-family=\"{ChartFont.Family}\"", $"font-family=\"{Families}\"", StringComparison.Ordinal);
    }

    // The scale is the plot's own, and given back to it.
    private static byte[] ToPng(Plot plot, int width, int height)
    {
        double scale = plot.ScaleFactor;
        try
        {
            plot.ScaleFactor = scale * Sharpness;
            return plot.GetImage((int)(width * Sharpness), (int)(height * Sharpness)).GetImageBytes(ImageFormat.Png);
        }
        finally
        {
            plot.ScaleFactor = scale;
        }
    }
}
