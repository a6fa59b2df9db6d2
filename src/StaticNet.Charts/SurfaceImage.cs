using ScottPlot;
using SkiaSharp;

namespace StaticNet.Charts;

/// <summary>The coloured ground of a surface.</summary>
internal static class SurfaceImage
{
    // Enough of the background stays for the data to stand out, and enough of the colour where the network hardly decides.
    private const double Faintest = 0.12, Strongest = 0.55;

    /// <summary>At each point the colour of the class with the largest margin, the stronger the larger that is.</summary>
    /// <param name="steps">The number of points across and up.</param>
    /// <param name="classes">The number of classes.</param>
    /// <param name="margin">Of a column, a row (0: the lowest) and a class.</param>
    /// <param name="theme">The colours.</param>
    public static Image OfClasses(int steps, int classes, Func<int, int, int, double> margin, ChartTheme theme)
    {
        using var bitmap = new SKBitmap(steps, steps);
        for (int row = 0; row < steps; row++)
        {
            for (int column = 0; column < steps; column++)
            {
                int named = 0;
                for (int index = 1; index < classes; index++)
                    named = margin(column, row, index) > margin(column, row, named) ? index : named;
                double strength = Faintest + ((Strongest - Faintest) * Math.Max(0, margin(column, row, named)));
                bitmap.SetPixel(column, steps - 1 - row, Color.InterpolateRgb(theme.Background, theme.ColorOf(named), strength).ToSKColor());
            }
        }

        return new Image(bitmap);
    }
}
