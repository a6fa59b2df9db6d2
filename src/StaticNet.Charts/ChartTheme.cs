using ScottPlot;

namespace StaticNet.Charts;

/// <summary>The colours of a chart. Lines and areas of any two colours of a palette can be told apart with every common colour vision deficiency.</summary>
/// <example><code>
/// using Plot plot = Chart.LearningCurve(result, theme: ChartTheme.Dark);
/// ChartTheme print = ChartTheme.Light with { Background = Colors.Transparent };
/// ChartTheme.Dark.Apply(new Plot());              // any plot of ScottPlot can have them
/// </code></example>
public sealed record ChartTheme
{
    /// <summary>Dark on white.</summary>
    public static ChartTheme Light { get; } = new()
    {
        Name = "light",
        Background = Color.FromHex("#FFFFFF"),
        Foreground = Color.FromHex("#24292F"),
        Muted = Color.FromHex("#6E7781"),
        Grid = Color.FromHex("#E4E7EB"),

        // The first two are those of Okabe and Ito; the others were searched for, to lie as far apart as six colours can: see the tests.
        Palette = [.. Color.FromHex(["#0072B2", "#D55E00", "#00A35C", "#8E4A76", "#5A3C00", "#222255"])],
    };

    /// <summary>Light on near black.</summary>
    public static ChartTheme Dark { get; } = new()
    {
        Name = "dark",
        Background = Color.FromHex("#1B1F24"),
        Foreground = Color.FromHex("#E6EDF3"),
        Muted = Color.FromHex("#9AA4AF"),
        Grid = Color.FromHex("#2E343B"),
        Palette = [.. Color.FromHex(["#56B4E9", "#E69F00", "#35E0A0", "#4468E2", "#E6FA9A", "#FF4F55"])],
    };

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Behind everything.</summary>
    public required Color Background { get; init; }

    /// <summary>Title, labels and axes.</summary>
    public required Color Foreground { get; init; }

    /// <summary>What stands back: marks, guides.</summary>
    public required Color Muted { get; init; }

    /// <summary>The lines of the grid.</summary>
    public required Color Grid { get; init; }

    /// <summary>One a series, in this order, and again from the first; at least one.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public required IReadOnlyList<Color> Palette
    {
        get;
        init => field = value is { Count: > 0 } ? value : throw new ArgumentException("A palette needs at least one colour.", nameof(Palette));
    }

    /// <summary>From nothing to all: the background, then the first colour of the palette.</summary>
    internal IColormap Shades => new ScottPlot.Colormaps.CustomInterpolated([Background, Color.InterpolateRgb(Background, Palette[0], 0.5), Palette[0]]);

    /// <summary>Whichever of background and foreground stands out more from a ground.</summary>
    internal Color On(Color ground)
    {
        // (L₁ + 0.05)/(L₂ + 0.05) of WCAG 2, compared by squares: the ground lies above or below the geometric mean of the two.
        double middle = (Luminance(Background) + 0.05) * (Luminance(Foreground) + 0.05);
        bool isBright = Math.Pow(Luminance(ground) + 0.05, 2) > middle;
        return isBright == Luminance(Background) < Luminance(Foreground) ? Background : Foreground;
    }

    /// <summary>The colour of a series.</summary>
    /// <param name="series">0-based.</param>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public Color ColorOf(int series)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(series);
        return Palette[series % Palette.Count];
    }

    /// <summary>Gives a plot these colours, and the typeface of the charts, which knows θ⁽²⁾₁₁ and ∂ on every machine.</summary>
    /// <param name="plot">Any plot. What is in it keeps its colours.</param>
    public void Apply(Plot plot)
    {
        ArgumentNullException.ThrowIfNull(plot);
        plot.FigureBackground.Color = Background;
        plot.DataBackground.Color = Background;
        plot.Axes.Color(Foreground);
        plot.Axes.Title.Label.ForeColor = Foreground;
        plot.Grid.MajorLineColor = Grid;
        plot.Legend.BackgroundColor = Background;
        plot.Legend.FontColor = Foreground;
        plot.Legend.OutlineWidth = 0;
        plot.Legend.ShadowColor = Colors.Transparent;
        plot.Add.Palette = new ScottPlot.Palettes.Custom([.. Palette], Name, "");
        plot.Font.Set(ChartFont.Register());
        plot.Legend.FontName = ChartFont.Name;
    }

    /// <summary>"light".</summary>
    public override string ToString() => Name;

    // Relative luminance of sRGB, in [0, 1].
    private static double Luminance(Color color) => (0.2126 * Linear(color.R)) + (0.7152 * Linear(color.G)) + (0.0722 * Linear(color.B));

    private static double Linear(byte value) => value <= 10 ? value / 255.0 / 12.92 : Math.Pow(((value / 255.0) + 0.055) / 1.055, 2.4);
}
