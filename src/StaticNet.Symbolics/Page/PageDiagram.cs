using System.Globalization;
using StaticNet.Symbolics.Drawing;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Page;

/// <summary>
/// The network as SVG whose weights, biases, units, targets and loss are groups that a script finds by name: data-v names the value, data-column the
/// place in the order from left to right. The script writes the numbers and lays the paths over the edges.
/// </summary>
internal sealed class PageDiagram
{
    private const double Radius = 27;
    private const double Header = 52;
    private const double Margin = 20;
    private const int LabelledWeights = 12;
    private const double LabelWidth = 44;
    private const double LabelHeight = 34;

    private readonly NetworkTopology _topology;
    private readonly Notation _notation;
    private readonly SvgCanvas _canvas = new();
    private readonly Point[][] _places;
    private readonly Point[] _targets;
    private readonly Point _loss;
    private readonly double _height;

    public PageDiagram(NetworkTopology topology, Notation notation)
    {
        (_topology, _notation) = (topology, notation);
        int[] units = [topology.InputSize, .. topology.Layers.Select(layer => layer.Units)];
        double inner = units.Max(count => count * Spacing(count));
        _height = Header + inner + Margin;
        double middle = Header + (inner / 2);
        double x = Margin + Radius;
        _places = new Point[units.Length][];
        for (int column = 0; column < units.Length; column++)
        {
            x += column == 0 ? 0 : IsLabelled(column - 1) ? 215 : 160;
            _places[column] = Column(x, middle, units[column]);
        }

        _loss = new(x + 105, middle);
        _targets = Column(x + 195, middle, topology.OutputSize);
    }

    /// <summary>The most units of a layer that are drawn one by one.</summary>
    public static int WidestLayer => 16;

    /// <summary>The element.</summary>
    public string Draw()
    {
        DrawHeadings();
        for (int layer = 0; layer < _topology.Layers.Count; layer++)
            DrawWeights(layer);
        DrawLossEdges();
        _canvas.Open("id=\"paths\"");
        _canvas.Close();
        for (int layer = 0; layer < _topology.Layers.Count; layer++)
            DrawLabels(layer);
        for (int layer = 0; layer < _topology.Layers.Count; layer++)
            DrawBiases(layer);
        for (int column = 0; column < _places.Length; column++)
            DrawUnits(column);
        DrawLoss();
        double width = _targets[0].X + Radius + Margin;
        return FormattableString.Invariant($"""
            <svg xmlns="http://www.w3.org/2000/svg" id="diagram" viewBox="0 0 {width:0.#} {_height:0.#}" role="group" aria-label="{Escape(NetworkDrawing.Describe(_topology))}">
            {_canvas}</svg>

            """).Replace("\r\n", "\n");
    }

    private static double Spacing(int units) => units <= 4 ? 112 : units <= 8 ? 82 : 66;

    private static Point[] Column(double x, double middle, int units) =>
        [.. Enumerable.Range(0, units).Select(unit => new Point(x, middle + ((unit - ((units - 1) / 2.0)) * Spacing(units))))];

    private static string Escape(string text) => MathMLPrinter.Escape(text);

    private static string Index(params int[] places) =>
        string.Join(places.Any(place => place > 8) ? "," : "", places.Select(place => (place + 1).ToString(CultureInfo.InvariantCulture)));

    private bool IsLabelled(int layer) => _topology.FanIn(layer) * _topology.Layers[layer].Units <= LabelledWeights;

    // A group that can be pointed at, chosen and reached by the arrow keys.
    private void Open(string kind, string name, int column, Point place) => _canvas.Open(FormattableString.Invariant(
        $"class=\"item {kind}\" data-v=\"{name}\" data-column=\"{column}\" data-x=\"{place.X:0.#}\" data-y=\"{place.Y:0.#}\" role=\"button\" tabindex=\"-1\""));

    private IEnumerable<(int Unit, int Input)> Weights(int layer) =>
        from unit in Enumerable.Range(0, _topology.Layers[layer].Units) from input in Enumerable.Range(0, _topology.FanIn(layer)) select (unit, input);

    private (Point From, Point To) EdgeOf(int layer, (int Unit, int Input) weight) => (_places[layer][weight.Input], _places[layer + 1][weight.Unit]);

    // What is written on an item, apart from it: an item has its name in words.
    private void OpenTag(string kind, string name) => _canvas.Open($"class=\"{kind}\" data-tag=\"{name}\" aria-hidden=\"true\"");

    private void DrawWeights(int layer)
    {
        foreach ((int Unit, int Input) weight in Weights(layer))
        {
            (Point from, Point to) = EdgeOf(layer, weight);
            Open("weight", Name(layer, weight), (2 * layer) + 1, from.Towards(to, 0.5));
            _canvas.Edge("reach", from, to, Radius, Radius);
            _canvas.Edge("edge", from, to, Radius, Radius);
            _canvas.Close();
        }
    }

    // Above the edges and the paths: the name of a weight and its number.
    private void DrawLabels(int layer)
    {
        if (!IsLabelled(layer))
            return;
        List<(int Unit, int Input)> weights = [.. Weights(layer)];
        IReadOnlyList<Point> places = new EdgeLabels([.. weights.Select(weight => EdgeOf(layer, weight))], LabelWidth + 4, LabelHeight + 8).Place();
        for (int n = 0; n < weights.Count; n++)
        {
            OpenTag("tag", Name(layer, weights[n]));
            _canvas.Box("label", places[n], LabelWidth, LabelHeight, 8);
            _canvas.Name(new(places[n].X, places[n].Y - 6), _notation.Weight, _notation.WeightLayer(layer + 1), Index(weights[n].Unit, weights[n].Input), "-small");
            _canvas.Text("number", new(places[n].X, places[n].Y + 14), "");
            _canvas.Close();
        }
    }

    private static string Name(int layer, (int Unit, int Input) weight) => FormattableString.Invariant($"w{layer + 1}_{weight.Unit + 1}_{weight.Input + 1}");

    private void DrawBiases(int layer)
    {
        for (int unit = 0; unit < _topology.Layers[layer].Units; unit++)
        {
            Point centre = _places[layer + 1][unit];
            bool crowded = Spacing(_topology.Layers[layer].Units) < 100;
            Point start = new(centre.X + (crowded ? 26 : 16), centre.Y - Radius - (crowded ? 8 : 14));
            string name = FormattableString.Invariant($"b{layer + 1}_{unit + 1}");
            Open("bias", name, (2 * layer) + 2, new(centre.X - 1, start.Y));
            _canvas.Edge("edge", start, centre, 0, Radius);
            if (crowded)
                _canvas.Circle("knob", start, 5);
            _canvas.Close();
            if (!crowded)
                DrawBiasLabel(name, new(start.X + 14, start.Y - 6), layer, unit);
        }
    }

    private void DrawBiasLabel(string name, Point place, int layer, int unit)
    {
        OpenTag("tag", name);
        _canvas.Box("label", place, 62, 20, 8);
        _canvas.Name(new(place.X - 18, place.Y - 1), _notation.Bias, _notation.WeightLayer(layer + 1), Index(unit), "-small");
        _canvas.Text("number", new(place.X + 13, place.Y + 4), "");
        _canvas.Close();
    }

    private void DrawUnits(int column)
    {
        string kind = column == 0 ? "input" : column == _places.Length - 1 ? "output" : "hidden";
        for (int unit = 0; unit < _places[column].Length; unit++)
        {
            Point place = _places[column][unit];
            string name = column == 0 ? FormattableString.Invariant($"x_{unit + 1}") : FormattableString.Invariant($"a{column + 1}_{unit + 1}");
            Open("unit " + kind, name, 2 * column, place);
            _canvas.Circle("body", place, Radius);
            _canvas.Close();
            OpenTag("tag face", name);
            _canvas.Name(new(place.X, place.Y - 6), column == 0 ? "x" : "a", column == 0 ? null : _notation.UnitLayer(column + 1), Index(unit));
            _canvas.Text("number", new(place.X, place.Y + 17), "");
            _canvas.Close();
        }
    }

    private void DrawLossEdges()
    {
        for (int output = 0; output < _topology.OutputSize; output++)
        {
            _canvas.Open(FormattableString.Invariant($"class=\"end\" data-v=\"L/a{_topology.Layers.Count + 1}_{output + 1}\""));
            _canvas.Edge("edge", _places[_places.Length - 1][output], _loss, Radius, 0);
            _canvas.Close();
            _canvas.Edge("edge", _targets[output], _loss, 19, 0);
        }
    }

    private void DrawLoss()
    {
        Open("unit loss", "L", 2 * _places.Length, _loss);
        _canvas.Box("body", _loss, 58, 48, 10);
        _canvas.Close();
        OpenTag("tag face", "L");
        _canvas.Name(new(_loss.X, _loss.Y - 6), "L", null, "");
        _canvas.Text("number", new(_loss.X, _loss.Y + 17), "");
        _canvas.Close();
        for (int output = 0; output < _targets.Length; output++)
        {
            string name = FormattableString.Invariant($"y_{output + 1}");
            Open("unit target", name, (2 * _places.Length) + 1, _targets[output]);
            _canvas.Circle("body", _targets[output], 22);
            _canvas.Close();
            OpenTag("tag face", name);
            _canvas.Name(new(_targets[output].X, _targets[output].Y - 5), "y", null, Index(output));
            _canvas.Text("number", new(_targets[output].X, _targets[output].Y + 14), "");
            _canvas.Close();
        }
    }

    private void DrawHeadings()
    {
        for (int column = 0; column < _places.Length; column++)
        {
            _canvas.Text("heading", new(_places[column][0].X, 18), FormattableString.Invariant($"Layer {_notation.UnitLayer(column + 1)}"));
            _canvas.Text("caption", new(_places[column][0].X, 34), column == 0 ? "inputs" : PageStart.Called(_topology.Layers[column - 1].Activation));
        }

        _canvas.Text("heading", new(_loss.X, 18), "Loss");
        _canvas.Text("heading", new(_targets[0].X, 18), _targets.Length == 1 ? "Target" : "Targets");
    }
}
