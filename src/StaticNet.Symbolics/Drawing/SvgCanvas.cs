using System.Globalization;
using System.Text;

namespace StaticNet.Symbolics.Drawing;

/// <summary>Writes the shapes of a drawing as SVG, in invariant numbers of at most one decimal.</summary>
internal sealed class SvgCanvas : IDrawingCanvas
{
    private readonly StringBuilder _shapes = new();

    public void Edge(string style, Point from, Point to, double leave, double arrive)
    {
        double length = from.DistanceTo(to);
        Point start = from.Towards(to, leave / length);
        Point end = to.Towards(from, arrive / length);
        Shape($"<line class=\"{style}\" x1=\"{N(start.X)}\" y1=\"{N(start.Y)}\" x2=\"{N(end.X)}\" y2=\"{N(end.Y)}\"/>");
    }

    public void Circle(string style, Point centre, double radius) =>
        Shape($"<circle class=\"{style}\" cx=\"{N(centre.X)}\" cy=\"{N(centre.Y)}\" r=\"{N(radius)}\"/>");

    public void Box(string style, Point centre, double width, double height, double corner) =>
        Shape($"<rect class=\"{style}\" x=\"{N(centre.X - (width / 2))}\" y=\"{N(centre.Y - (height / 2))}\" width=\"{N(width)}\" height=\"{N(height)}\" rx=\"{N(corner)}\"/>");

    public void Text(string style, Point place, string text) =>
        Shape($"<text class=\"{style}\" x=\"{N(place.X)}\" y=\"{N(place.Y)}\">{Escape(text)}</text>");

    // The scripts stand over each other whatever the font.
    public void Name(Point centre, string letter, int? layer, string indices, string size = "")
    {
        double scale = size.Length > 0 ? 0.8 : 1;
        double wide = Math.Max(layer is null ? 0 : 2 + Digits(layer.Value), indices.Length) * 5.4 * scale;
        double x = centre.X - (wide / 2) + (letter.Length * 4.5 * scale);
        double y = centre.Y + (5.5 * scale);
        Shape($"<text class=\"name{size} end\" x=\"{N(x)}\" y=\"{N(y)}\">{Escape(letter)}</text>");
        if (layer is { } number)
            Shape($"<text class=\"script{size}\" x=\"{N(x + 1)}\" y=\"{N(y - (7 * scale))}\">({number.ToString(CultureInfo.InvariantCulture)})</text>");
        if (indices.Length > 0)
            Shape($"<text class=\"script{size}\" x=\"{N(x + 1)}\" y=\"{N(y + (4 * scale))}\">{Escape(indices)}</text>");
    }

    public void Ellipsis(Point centre)
    {
        for (int dot = -1; dot <= 1; dot++)
            Circle("dot", new(centre.X, centre.Y + (10 * dot)), 2.2);
    }

    public string Document(double width, double height, string name, string description)
    {
        string id = new([.. name.Where(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))]);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" class="staticnet" viewBox="0 0 {N(width)} {N(height)}" width="{N(width)}" height="{N(height)}" role="img" aria-labelledby="{id}-title {id}-desc">
            <title id="{id}-title">{Escape(name)}</title>
            <desc id="{id}-desc">{Escape(description)}</desc>
            <style>
            {DrawingStyle.Css}
            </style>
            <rect class="paper" x="0" y="0" width="{N(width)}" height="{N(height)}" rx="12"/>
            {_shapes}</svg>

            """.Replace("\r\n", "\n");
    }

    /// <summary>Begins a group of shapes that a page speaks to.</summary>
    /// <param name="attributes">Its attributes, escaped.</param>
    public void Open(string attributes) => Shape($"<g {attributes}>");

    /// <summary>Ends the group.</summary>
    public void Close() => Shape("</g>");

    /// <summary>The shapes drawn so far.</summary>
    public override string ToString() => _shapes.ToString();

    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    private static string N(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static int Digits(int number) => number.ToString(CultureInfo.InvariantCulture).Length;

    private void Shape(string element) => _shapes.Append(element).Append('\n');
}
