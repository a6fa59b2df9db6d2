using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Generator;

/// <summary>Writes the gradients of a layer whose units do not fill a vector: the weights of several inputs in each.</summary>
/// <param name="code">Where to.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="topology">The network.</param>
/// <param name="functions">Takes the names of the wrappers that are called for single weights.</param>
/// <param name="laneFunctions">Takes the names of the wrappers that are called for vectors.</param>
internal sealed class NarrowGradientCode(CodeWriter code, MemoryMap memory, NetworkTopology topology, HashSet<string> functions, HashSet<string> laneFunctions)
{
    private readonly int _lanes = CostModel.Lanes(topology);
    private string _delta = "";
    private string _input = "";
    private string _gradient = "";
    private int _units;

    public void Write(NarrowGradientBlock block)
    {
        (SymbolExpr delta, SymbolExpr input) = UnitGradientLanes.Factors(block.Definition)!.Value;
        Family target = block.Definition.Target.Family;
        (_delta, _input, _gradient, _units) = (NameTable.Array(delta.Family), NameTable.Array(input.Family), NameTable.Array(target), target.Shape[0]);
        code.Line($"// {new Equation(block.Definition, writeOut: false).ToText()}");
        foreach (Family family in new[] { delta.Family, input.Family, target }.Where(f => f.Kind != FamilyKind.Input))
            code.Line($"ref {memory.Type} {NameTable.Array(family)} = ref {memory.First(family)};");

        List<UnitPiece> pieces = [.. UnitPiece.Of(target.Shape[1], _lanes, together: 1)];
        Deltas(pieces);
        foreach (UnitPiece piece in pieces)
        {
            Open(piece);
            if (piece.Width > 1)
                code.Line($"var {_input}_i = {Call("Load" + Part(piece.Width), $"ref {_input}, i")};");
            foreach ((int from, int width) in Vectors(piece))
                Add(piece, from, width);
            code.Close();
        }
    }

    // δ as it stands in the vectors: of one unit in all lanes, else the units over and over, from each unit that a vector begins with.
    private void Deltas(List<UnitPiece> pieces)
    {
        if (_units == 1)
        {
            code.Line($"var {_delta}_all = {Call("Splat", _delta)};");
            return;
        }

        List<int> starts = [.. pieces.SelectMany(Vectors).Where(v => v.Width > 1).Select(v => v.From % _units).Distinct()];
        if (starts.Count == 0)
            return;
        // What is no part of a vector is read together with what lies behind it in the scratch.
        code.Line($"var {_delta}_k = {Call("Load" + Part(_units), $"ref {_delta}, 0")};");
        foreach (int start in starts)
            code.Line($"var {From(start)} = {Call("Cycle", $"{_delta}_k, {Text(_units)}, {Text(start)}")};");
    }

    // The gradients of the inputs of a piece, cut into vectors.
    private IEnumerable<(int From, int Width)> Vectors(UnitPiece piece) =>
        from vector in UnitPiece.Of(piece.Width * _units, _lanes, together: 1)
        from n in Enumerable.Range(0, (vector.End - vector.First) / vector.Width)
        select (vector.First + (n * vector.Width), vector.Width);

    private void Add(UnitPiece piece, int from, int width)
    {
        string place = (_units == 1 ? "i" : $"i * {Text(_units)}") + (from == 0 ? "" : $" + {Text(from)}");
        if (width == 1)
        {
            functions.UnionWith(["Fma", "SoFar"]);
            string input = from < _units ? "i" : $"i + {Text(from / _units)}";
            string weight = $"At(ref {_gradient}, {place})";
            code.Line($"{weight} = Fma(At(ref {_delta}, {Text(from % _units)}), At(ref {_input}, {input}), SoFar<TPlace>(ref {weight}));");
            return;
        }

        string inputs = _units == 1 ? $"{_input}_i" : piece.Width == 1 ? Call("Splat", $"At(ref {_input}, i)") : Call("Repeat", $"{_input}_i, {Text(_units)}, {Text(from)}");
        string deltas = _units == 1 ? $"{_delta}_all" : From(from % _units);
        string sum = Call("Fma", $"{deltas}, {inputs}, {Function("SoFar" + Part(width))}<TPlace>(ref {_gradient}, {place})");
        code.Line($"{Call("Store" + Part(width), $"{sum}, ref {_gradient}, {place}")};");
    }

    private void Open(UnitPiece piece)
    {
        if (piece.First + piece.Width < piece.End)
        {
            code.Open($"for (nint i = {Text(piece.First)}; i < {Text(piece.End)}; i += {Text(piece.Width)})");
            return;
        }

        code.Open();
        code.Line($"const nint i = {Text(piece.First)};");
    }

    private string From(int unit) => $"{_delta}_from{Text(unit + 1)}";

    private string Part(int width) => UnitPiece.Part(width, _lanes);

    private string Call(string function, string arguments) => $"{Function(function)}({arguments})";

    private string Function(string name)
    {
        laneFunctions.Add(name);
        return name;
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
