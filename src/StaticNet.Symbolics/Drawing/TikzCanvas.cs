using System.Globalization;
using System.Text;
using StaticNet.Symbolics.Documents;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Drawing;

/// <summary>Writes the shapes of a drawing as a TikZ picture, with every name set by LaTeX.</summary>
internal sealed class TikzCanvas : IDrawingCanvas
{
    // A drawing as wide as a page shows text of eight points.
    private const double PointsPerPixel = 0.55;

    private readonly StringBuilder _shapes = new();

    public void Edge(string style, Point from, Point to, double leave, double arrive)
    {
        double length = from.DistanceTo(to);
        Point start = from.Towards(to, leave / length);
        Point end = to.Towards(from, arrive / length);
        string pen = style switch { "thin" => "black!28, line width=0.3pt", "bias" => "black!55, dashed", _ => "black!55" };
        Shape($"\\draw[{pen}] {At(start)} -- {At(end)};");
    }

    public void Circle(string style, Point centre, double radius) => Shape(style == "dot"
        ? $"\\fill[black!60] {At(centre)} circle[radius={N(radius)}pt];"
        : $"\\draw[fill={Fill(style)}] {At(centre)} circle[radius={N(radius)}pt];");

    public void Box(string style, Point centre, double width, double height, double corner)
    {
        (Point first, Point last) = (new(centre.X - (width / 2), centre.Y - (height / 2)), new(centre.X + (width / 2), centre.Y + (height / 2)));
        Shape($"\\{(style == "paper" ? "fill[white" : $"draw[fill={Fill(style)}")}, rounded corners={N(corner)}pt] {At(first)} rectangle {At(last)};");
    }

    public void Text(string style, Point place, string text)
    {
        string font = style switch { "heading" => "\\footnotesize\\bfseries", "comma" => "\\small", "caption" => "\\footnotesize", "word long" => "\\tiny", _ => "\\scriptsize" };
        // The place is that of the base line.
        Node(new(place.X, place.Y - 4), $"{font} {LatexEscape.Of(text)}");
    }

    public void Name(Point centre, string letter, int? layer, string indices, string size = "")
    {
        string above = layer is { } number ? string.Format(CultureInfo.InvariantCulture, "^{{({0})}}", number) : "";
        Node(centre, $"{(size.Length > 0 ? "\\scriptsize" : "\\small")} ${Alphabet.Latex(letter)}{above}{(indices.Length > 0 ? $"_{{{indices}}}" : "")}$");
    }

    public void Ellipsis(Point centre)
    {
        for (int dot = -1; dot <= 1; dot++)
            Circle("dot", new(centre.X, centre.Y + (10 * dot)), 2.2);
    }

    public string Document(double width, double height, string name, string description) =>
        $"% {name}: {description}\n\\begin{{tikzpicture}}[x={N(1)}pt, y=-{N(1)}pt]\n{_shapes}\\end{{tikzpicture}}\n";

    private static string Fill(string style) => style switch { "hidden" => "blue!9", "output" => "green!12", "loss" => "orange!13", _ => "black!4" };

    private static string At(Point point) =>
        string.Format(CultureInfo.InvariantCulture, "({0:0.#},{1:0.#})", point.X, point.Y);

    private static string N(double pixels) => (pixels * PointsPerPixel).ToString("0.##", CultureInfo.InvariantCulture);

    private void Node(Point place, string text) => Shape($"\\node[inner sep=0pt] at {At(place)} {{{text}}};");

    private void Shape(string command) => _shapes.Append(command).Append('\n');
}
