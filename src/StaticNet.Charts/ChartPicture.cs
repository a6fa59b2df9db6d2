using System.Text;
using System.Text.RegularExpressions;
using ScottPlot;
using SkiaSharp;

namespace StaticNet.Charts;

/// <summary>Charts as files.</summary>
/// <example><code>Chart.LearningCurve(result).Write("curve.svg");</code></example>
public static partial class ChartPicture
{
    private const int Sharpness = 2;

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
        Write([plot], file, width, height);
    }

    /// <summary>Writes plots side by side, each as wide as any other, into one picture.</summary>
    /// <param name="plots">Left to right; at least one.</param>
    /// <param name="file">Ends in .svg or .png; overwritten. Missing folders are made.</param>
    /// <param name="width">Of the whole picture; at least 1 for each plot.</param>
    /// <param name="height">At least 1.</param>
    /// <exception cref="ArgumentException">There is no plot, or the file's name ends otherwise.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <example><code>ChartPicture.Write([overEpochs, overTime], "descent.svg", width: 1200);</code></example>
    public static void Write(this IReadOnlyList<Plot> plots, string file, int width = 800, int height = 500)
    {
        Require(plots, width, height);
        ArgumentException.ThrowIfNullOrEmpty(file);
        byte[] content = Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".SVG" => Encoding.UTF8.GetBytes(ToSvg(plots, width, height)),
            ".PNG" => ToPng(plots, width, height),
            string other => throw new ArgumentException($"'{file}' ends in '{other.ToLowerInvariant()}': a chart is written as .svg or .png.", nameof(file)),
        };
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
        File.WriteAllBytes(file, content);
    }

    /// <summary>The SVG of a plot, as <see cref="Write(Plot, string, int, int)"/> writes it: lines end in LF.</summary>
    /// <param name="plot">Any plot.</param>
    /// <param name="width">At least 1, in pixels.</param>
    /// <param name="height">At least 1.</param>
    public static string ToSvg(this Plot plot, int width = 800, int height = 500)
    {
        ArgumentNullException.ThrowIfNull(plot);
        return ToSvg([plot], width, height);
    }

    private static string ToSvg(IReadOnlyList<Plot> plots, int width, int height)
    {
        Require(plots, width, height);
        using var stream = new MemoryStream();
        using (SKCanvas canvas = SKSvgCanvas.Create(new SKRect(0, 0, width, height), stream))
            Draw(plots, canvas, width, height);
        string svg = Encoding.UTF8.GetString(stream.ToArray()).ReplaceLineEndings("\n");
        return Wiped().Replace(svg, "").Replace($"font-family=\"{ChartFont.Family}\"", $"font-family=\"{Families}\"", StringComparison.Ordinal);
    }

    // To wipe a canvas is a rectangle without a colour in an SVG, which is black: it would show below a background that is transparent.
    [GeneratedRegex("""(?<!<clipPath[^>]*>\n)^[\t ]*<rect width="\d+" height="\d+"/>\n""", RegexOptions.Multiline)]
    private static partial Regex Wiped();

    private static byte[] ToPng(IReadOnlyList<Plot> plots, int width, int height)
    {
        using SKSurface surface = SKSurface.Create(new SKImageInfo(width * Sharpness, height * Sharpness));
        surface.Canvas.Scale(Sharpness);
        Draw(plots, surface.Canvas, width, height);
        using SKImage image = surface.Snapshot();
        using SKData data = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return data.ToArray();
    }

    private static void Draw(IReadOnlyList<Plot> plots, SKCanvas canvas, int width, int height)
    {
        for (int place = 0; place < plots.Count; place++)
        {
            var area = new PixelRect(width * place / plots.Count, width * (place + 1) / plots.Count, height, 0);

            // A plot wipes the whole canvas before it draws.
            canvas.Save();
            canvas.ClipRect(area.ToSKRect());
            plots[place].Render(canvas, area);
            canvas.Restore();
        }
    }

    private static void Require(IReadOnlyList<Plot> plots, int width, int height)
    {
        ArgumentNullException.ThrowIfNull(plots);
        if (plots.Count == 0)
            throw new ArgumentException("A picture needs at least one plot.", nameof(plots));
        ArgumentOutOfRangeException.ThrowIfLessThan(width, plots.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
    }
}
