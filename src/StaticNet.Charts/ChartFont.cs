using System.Reflection;
using ScottPlot;
using SkiaSharp;

namespace StaticNet.Charts;

/// <summary>
/// The typeface of the charts travels with them, so that a picture looks the same on every machine, on one without any font too, and so that θ⁽²⁾₁₁ and ∂ are there.
/// </summary>
internal sealed class ChartFont : IFontResolver
{
    /// <summary>
    /// What ScottPlot knows it by. It is no name of an installed font: ScottPlot's own "DejaVu Sans" stays as it is. The typeface itself is called
    /// <see cref="Family"/>, and that is what an SVG says.
    /// </summary>
    public const string Name = "StaticNet.Charts";

    /// <summary>What the typeface calls itself.</summary>
    public const string Family = "DejaVu Sans";

    /// <summary>Its heavier weight. ScottPlot asks for it by itself only where no typeface was set.</summary>
    public static readonly SKTypeface Bold = Load("DejaVuSans-Bold.ttf");

    private static readonly SKTypeface Regular = Load("DejaVuSans.ttf");
    private static readonly Lazy<bool> Registration = new(() =>
    {
        Fonts.FontResolvers.Insert(0, new ChartFont());
        return true;
    });

    private ChartFont()
    {
    }

    /// <summary>Makes it known to ScottPlot, once.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public static string Register() => Registration.Value ? Name : "";

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
        fontName == Name ? (weight >= FontWeight.SemiBold ? Bold : Regular) : null;

    /// <inheritdoc/>
    public SKTypeface? CreateTypeface(string fontName, bool bold, bool italic) => fontName == Name ? (bold ? Bold : Regular) : null;

    private static SKTypeface Load(string file)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        return SKTypeface.FromStream(stream);
    }
}
