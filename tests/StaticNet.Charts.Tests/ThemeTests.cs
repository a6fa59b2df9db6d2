using ScottPlot;
using Xunit;

namespace StaticNet.Charts.Tests;

public sealed class ThemeTests
{
    public static TheoryData<string> Themes { get; } = ["light", "dark"];

    public static ChartTheme Named(string name) => name == "dark" ? ChartTheme.Dark : ChartTheme.Light;

    // 3 is what WCAG 2.1 asks of graphics (1.4.11), 4.5 of text (1.4.3).
    [Theory]
    [MemberData(nameof(Themes))]
    public void Everything_stands_out_from_the_background(string name)
    {
        ChartTheme theme = Named(name);
        Assert.True(ColorVision.Contrast(theme.Foreground, theme.Background) >= 7);
        Assert.True(ColorVision.Contrast(theme.Muted, theme.Background) >= 4.5);
        Assert.All(theme.Palette, color => Assert.True(ColorVision.Contrast(color, theme.Background) >= 3, color.ToHex()));
        Assert.InRange(ColorVision.Contrast(theme.Grid, theme.Background), 1.1, 2);
    }

    // The palette of Okabe and Ito comes to 10 by this measure, between its sky blue and its blue.
    [Theory]
    [MemberData(nameof(Themes))]
    public void Colours_can_be_told_apart_by_everyone(string name)
    {
        IReadOnlyList<Color> palette = Named(name).Palette;
        Assert.Equal(6, palette.Count);
        foreach ((string kind, double[] matrix) in ColorVision.Kinds)
        {
            for (int i = 0; i < palette.Count; i++)
            {
                for (int j = 0; j < i; j++)
                    Assert.True(ColorVision.Difference(palette[i], palette[j], matrix) >= 15, $"{kind}: {palette[j].ToHex()} and {palette[i].ToHex()}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void A_plot_takes_the_colours(string name)
    {
        ChartTheme theme = Named(name);
        using var plot = new Plot();
        theme.Apply(plot);
        Assert.Equal((theme.Background, theme.Background), (plot.FigureBackground.Color, plot.DataBackground.Color));
        Assert.Equal(theme.Foreground, plot.Axes.Bottom.Label.ForeColor);
        Assert.Equal(theme.Foreground, plot.Axes.Title.Label.ForeColor);
        Assert.Equal(theme.Foreground, plot.Axes.Left.TickLabelStyle.ForeColor);
        Assert.Equal(theme.Grid, plot.Grid.MajorLineColor);
        Assert.Equal(theme.Palette, plot.Add.Palette.Colors);
        Assert.Equal(theme.Palette[1], theme.ColorOf(7));
        Assert.Equal(name, theme.ToString());
    }

    [Fact]
    public void A_theme_needs_a_colour()
    {
        Assert.Contains("at least one colour", Assert.Throws<ArgumentException>(() => ChartTheme.Light with { Palette = [] }).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => ChartTheme.Light.ColorOf(-1));
    }
}
