using System.Globalization;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Drawing;

/// <summary>Lays a network out in columns, from the inputs on the left to the targets on the right, and draws it.</summary>
internal sealed class NetworkSketch
{
    private const double Margin = 24;
    private const double Header = 54;
    private const int NamedWeights = 12;
    private const double BiasLength = 17;

    private readonly NetworkTopology _topology;
    private readonly Notation _notation;
    private readonly IDrawingCanvas _canvas;
    private readonly List<Column> _columns = [];
    private readonly Column _targets;
    private readonly Point _loss;
    private readonly double _height;

    public NetworkSketch(NetworkTopology topology, Notation notation, IDrawingCanvas canvas)
    {
        (_topology, _notation, _canvas) = (topology, notation, canvas);
        double inner = Enumerable.Range(0, topology.Layers.Count + 1).Max(column => Column.HeightOf(UnitsOf(column)));
        _height = Header + inner + Margin;
        double middle = Header + (inner / 2) + 4;
        double x = Margin + 50;
        for (int column = 0; column <= topology.Layers.Count; column++)
        {
            if (column > 0)
                x += IsNamed(column - 1) ? 200 : 170;
            _columns.Add(Column.At(x, middle, UnitsOf(column)));
        }

        _loss = new(x + 130, middle);
        _targets = Column.At(x + 240, middle, topology.OutputSize);
    }

    private Column Outputs => _columns[_columns.Count - 1];

    public string Draw()
    {
        for (int layer = 0; layer < _topology.Layers.Count; layer++)
            DrawEdges(layer);
        if (_topology.HasLoss)
            DrawLossEdges();
        for (int column = 0; column < _columns.Count; column++)
            DrawUnits(column);
        for (int layer = 0; layer < _topology.Layers.Count; layer++)
            DrawNames(layer);
        if (_topology.HasLoss)
            DrawLoss();
        DrawHeadings();
        return _canvas.Document((_topology.HasLoss ? _targets.X + 40 : _loss.X) + Margin, _height, _topology.Name, NetworkDrawing.Describe(_topology));
    }

    private int UnitsOf(int column) => column == 0 ? _topology.InputSize : _topology.Layers[column - 1].Units;

    private bool IsNamed(int layer) => _topology.FanIn(layer) * _topology.Layers[layer].Units <= NamedWeights;

    private static string Index(params int[] places) =>
        string.Join(places.Any(place => place > 8) ? "," : "", places.Select(place => (place + 1).ToString(CultureInfo.InvariantCulture)));

    private IReadOnlyList<(Point From, Point To)> Edges(int layer) =>
        [.. from target in _columns[layer + 1].Shown from source in _columns[layer].Shown select (source.Place, target.Place)];

    private void DrawEdges(int layer)
    {
        foreach ((Point from, Point to) in Edges(layer))
            _canvas.Edge(IsNamed(layer) ? "edge" : "thin", from, to, Column.Radius, Column.Radius);
    }

    private void DrawUnits(int column)
    {
        Column drawn = _columns[column];
        string style = column == 0 ? "input" : column == _columns.Count - 1 ? "output" : "hidden";
        foreach ((int unit, Point place) in drawn.Shown)
        {
            if (column > 0 && IsNamed(column - 1))
                _canvas.Edge("bias", new(place.X, place.Y - Column.Radius - BiasLength), place, 0, Column.Radius);
            _canvas.Circle(style, place, Column.Radius);
            if (column == 0)
            {
                _canvas.Name(place, "x", null, Index(unit));
                continue;
            }

            _canvas.Name(new(place.X, place.Y - 5), "a", _notation.UnitLayer(column + 1), Index(unit));
            _canvas.Text(Activation(column).Length > 8 ? "word long" : "word", new(place.X, place.Y + 17), Activation(column));
        }

        if (drawn.Ellipsis is { } left)
            _canvas.Ellipsis(left);
    }

    // θ on each edge, or once for all; b above each unit where there is room.
    private void DrawNames(int layer)
    {
        int number = _notation.WeightLayer(layer + 1);
        if (!IsNamed(layer))
        {
            Column left = _columns[layer];
            Point middle = new((left.X + _columns[layer + 1].X) / 2, _loss.Y);
            _canvas.Box("paper", middle, 92, 52, 10);
            _canvas.Name(new(middle.X - 20, middle.Y - 8), _notation.Weight, number, "");
            _canvas.Text("comma", new(middle.X - 3, middle.Y - 2), ",");
            _canvas.Name(new(middle.X + 20, middle.Y - 8), _notation.Bias, number, "");
            _canvas.Text("caption", new(middle.X, middle.Y + 17), string.Format(CultureInfo.InvariantCulture, "{0} × {1}, {0}", _columns[layer + 1].Units, left.Units));
            return;
        }

        IEnumerable<(int Unit, int Input)> weights = from target in _columns[layer + 1].Shown from source in _columns[layer].Shown select (target.Unit, source.Unit);
        foreach (((int unit, int input), Point place) in weights.Zip(new EdgeLabels(Edges(layer)).Place(), (weight, place) => (weight, place)))
        {
            _canvas.Box("paper", place, 36, 23, 6);
            _canvas.Name(place, _notation.Weight, number, Index(unit, input), "-small");
        }

        foreach ((int unit, Point place) in _columns[layer + 1].Shown)
            _canvas.Name(new(place.X + 17, place.Y - Column.Radius - BiasLength + 3), _notation.Bias, number, Index(unit), "-small");
    }

    private void DrawLossEdges()
    {
        foreach ((_, Point place) in Outputs.Shown)
            _canvas.Edge("edge", place, _loss, Column.Radius, 0);
        foreach ((_, Point place) in _targets.Shown)
            _canvas.Edge("edge", place, _loss, 16, 0);
    }

    private void DrawLoss()
    {
        _canvas.Box("loss", _loss, 56, 46, 10);
        _canvas.Name(new(_loss.X, _loss.Y - 1), "L", null, "");
        foreach ((int unit, Point place) in _targets.Shown)
        {
            _canvas.Circle("input", place, 18);
            _canvas.Name(place, "y", null, Index(unit));
        }

        if (_targets.Ellipsis is { } left)
            _canvas.Ellipsis(left);
    }

    private void DrawHeadings()
    {
        for (int column = 0; column < _columns.Count; column++)
        {
            _canvas.Text("heading", new(_columns[column].X, 26), string.Format(CultureInfo.InvariantCulture, "Layer {0}", _notation.UnitLayer(column + 1)));
            string what = column == 0 ? (UnitsOf(0) == 1 ? "input" : "inputs") : Activation(column);
            _canvas.Text("caption", new(_columns[column].X, 43), string.Format(CultureInfo.InvariantCulture, "{0} {1}", UnitsOf(column), what));
        }

        foreach (int layer in Enumerable.Range(0, _topology.Layers.Count).Where(_topology.HasDropout))
        {
            Point between = new((_columns[layer].X + _columns[layer + 1].X) / 2, 26);
            _canvas.Text("caption", between, "dropout");
            _canvas.Text("caption", new(between.X, 43), "p = " + _topology.Layers[layer].Dropout.ToString("R", CultureInfo.InvariantCulture));
        }

        if (!_topology.HasLoss)
            return;
        _canvas.Text("heading", new(_loss.X, 26), "Loss");
        _canvas.Text("caption", new(_loss.X, 43), LossRule.Of(_topology.Loss.Function).Name);
        _canvas.Text("heading", new(_targets.X, 26), _topology.OutputSize == 1 ? "Target" : "Targets");
    }

    private string Activation(int column)
    {
        Activation activation = _topology.Layers[column - 1].Activation;
        return activation == StaticNet.Activation.Identity ? "linear" : ActivationRule.Of(activation).ShortName;
    }
}
