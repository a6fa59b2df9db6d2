namespace StaticNet.Symbolics.Drawing;

/// <summary>What a network is drawn on: x to the right, y down, in pixels. The styles are those of <see cref="DrawingStyle"/>.</summary>
internal interface IDrawingCanvas
{
    /// <summary>A line, shortened at both ends by the radii of what it joins.</summary>
    void Edge(string style, Point from, Point to, double leave, double arrive);

    void Circle(string style, Point centre, double radius);

    void Box(string style, Point centre, double width, double height, double corner);

    void Text(string style, Point place, string text);

    /// <summary>A name with its layer above and its indices below, centred.</summary>
    /// <param name="centre">The middle.</param>
    /// <param name="letter">The symbol.</param>
    /// <param name="layer">Its layer; null: none.</param>
    /// <param name="indices">Its indices; empty: none.</param>
    /// <param name="size">"-small", or empty.</param>
    void Name(Point centre, string letter, int? layer, string indices, string size = "");

    /// <summary>Three dots, one above the other: units that are left out.</summary>
    void Ellipsis(Point centre);

    /// <summary>The whole drawing.</summary>
    string Document(double width, double height, string name, string description);
}
