using System.Buffers.Binary;
using System.Xml.Linq;
using ScottPlot;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Charts.Tests;

public sealed class ChartPictureTests : IDisposable
{
    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [MemberData(nameof(ThemeTests.Themes), MemberType = typeof(ThemeTests))]
    public void A_picture_is_what_its_name_says(string name)
    {
        using Plot plot = Chart.Weights(new TwoClassNet(seed: 1), theme: ThemeTests.Named(name));
        string svg = Path.Combine(_folder, "deep", "weights.svg"), png = Path.Combine(_folder, "weights.PNG");
        plot.Write(svg, 640, 400);
        plot.Write(png, 640, 400);

        XElement root = XDocument.Load(svg).Root!;
        Assert.Equal(("svg", "640", "400"), (root.Name.LocalName, root.Attribute("width")?.Value, root.Attribute("height")?.Value));
        string text = File.ReadAllText(svg);
        Assert.Contains("θ⁽²⁾", text);
        Assert.DoesNotContain('\r', text);
        Assert.All(
            root.Descendants().Select(element => element.Attribute("font-family")?.Value).OfType<string>(),
            family => Assert.Equal("DejaVu Sans, Verdana, sans-serif", family));

        byte[] bytes = File.ReadAllBytes(png);
        Assert.Equal(PngSignature, bytes[..8]);
        Assert.Equal((1280, 800), (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));     // width and height of IHDR: two pixels a unit
    }

    // On a machine without fonts too, where ScottPlot alone draws nothing: each typeface is the one that travels with the charts.
    [Fact]
    public void No_text_asks_for_a_font_of_the_machine()
    {
        var matrix = new ConfusionMatrix(["a", "b"]);
        matrix.Add(0, 0);
        Plot[] plots =
        [
            Chart.Confusion(matrix), Chart.Reliability([new(0.5, 0.5, 1)]), Chart.Lines([ChartSeries.OfEpochs("a", [1, 2]), ChartSeries.OfEpochs("b", [2, 3])], "t", "x", "y"),
            Chart.DecisionSurface(new SignNet(seed: 1), new([0, 0, 1, 2], [1, -1], inputSize: 2, targetSize: 1)),
            Chart.DecisionSurface(new PlaneNet(seed: 1), new([0, 0, 1, 2], [3, -5], inputSize: 2, targetSize: 1)),
        ];
        foreach (Plot plot in plots)
        {
            using (plot)
            {
                var document = XDocument.Parse(plot.ToSvg());
                XElement[] texts = [.. document.Descendants().Where(element => element.Name.LocalName == "text")];
                Assert.NotEmpty(texts);
                Assert.All(texts, text => Assert.Equal("DejaVu Sans, Verdana, sans-serif", text.Attribute("font-family")?.Value));
            }
        }
    }

    [Fact]
    public void Plots_lie_side_by_side()
    {
        using Plot left = Chart.Lines([ChartSeries.OfEpochs("a", [1, 2])], "left", "x", "y"), right = Chart.Lines([ChartSeries.OfEpochs("a", [1, 2])], "right", "x", "y");
        string svg = Path.Combine(_folder, "both.svg");
        ChartPicture.Write([left, right], svg, width: 1000, height: 400);
        XElement root = XDocument.Load(svg).Root!;
        Assert.Equal(("1000", "400"), (root.Attribute("width")?.Value, root.Attribute("height")?.Value));
        string[] titles = [.. root.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value.Trim())];
        Assert.Contains("left", titles);
        Assert.Contains("right", titles);

        // A plot must not wipe its neighbour: the pixels of the line of the first are there, in its colour.
        string png = Path.Combine(_folder, "both.png");
        ChartPicture.Write([left, right], png, width: 1000, height: 400);
        using SkiaSharp.SKBitmap bitmap = SkiaSharp.SKBitmap.Decode(png);
        foreach (int half in (int[])[0, 1000])
            Assert.Contains(ChartTheme.Light.Palette[0].ToSKColor(), from x in Enumerable.Range(half, 1000) from y in Enumerable.Range(0, 800) select bitmap.GetPixel(x, y));
        Assert.InRange(left.LastRender.DataRect.Right, 400, 500);
        Assert.InRange(right.LastRender.DataRect.Left, 500, 600);
    }

    [Fact]
    public void A_transparent_background_is_transparent()
    {
        using Plot plot = Chart.Lines([ChartSeries.OfEpochs("a", [1, 2])], "t", "x", "y", theme: ChartTheme.Light with { Background = Colors.Transparent });
        XElement[] rectangles = [.. XDocument.Parse(plot.ToSvg()).Descendants().Where(element => element.Name.LocalName == "rect" && element.Parent!.Name.LocalName != "clipPath")];
        Assert.All(rectangles, rectangle => Assert.True(rectangle.Attribute("fill")?.Value is { } fill && (fill == "none" || rectangle.Attribute("fill-opacity")?.Value == "0"), $"{rectangle}"));
        string png = Path.Combine(_folder, "clear.png");
        plot.Write(png);
        using SkiaSharp.SKBitmap bitmap = SkiaSharp.SKBitmap.Decode(png);
        Assert.Equal(0, bitmap.GetPixel(1, 1).Alpha);
    }

    [Fact]
    public void Says_what_it_cannot_write()
    {
        using var plot = new Plot();
        Assert.Contains("'a.gif' ends in '.gif': a chart is written as .svg or .png", Assert.Throws<ArgumentException>(() => plot.Write("a.gif")).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => plot.Write("a.svg", width: 0));
        Assert.Throws<ArgumentException>(() => plot.Write(""));
        Assert.Contains("at least one plot", Assert.Throws<ArgumentException>(() => ChartPicture.Write([], "a.svg")).Message);
    }
}
