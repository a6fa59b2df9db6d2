using System.Globalization;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>Writes the gradients of a layer whose units do not fill a vector: the weights of several inputs in each.</summary>
/// <param name="code">Where to.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="scope">The names of a method that holds other blocks too; null: the block is a method.</param>
/// <param name="topology">The network.</param>
/// <param name="functions">Takes the names of the wrappers that are called for single weights.</param>
/// <param name="laneFunctions">Takes the names of the wrappers that are called for vectors.</param>
internal sealed class NarrowGradientCode(CodeWriter code, MemoryMap memory, UnitScope? scope, NetworkTopology topology, HashSet<string> functions, HashSet<string> laneFunctions)
{
    private readonly int _lanes = CostModel.Lanes(topology);
    private string _delta = "";
    private string _input = "";
    private string _gradient = "";
    private int _units;
    private Family? _deltas;
    private ExprPool? _pool;

    public void Write(NarrowGradientBlock block)
    {
        (SymbolExpr delta, SymbolExpr input) = block.Factors;
        Family target = block.Definition.Target.Family;
        (_delta, _input, _gradient, _units) = (NameTable.Array(delta.Family), NameTable.Array(input.Family), NameTable.Array(target), target.Shape[0]);
        code.Line($"// {new Equation(block.Definition, writeOut: false).ToText()}");
        (_deltas, _pool) = (delta.Family, delta.Pool);
        foreach (Family family in new[] { delta.Family, input.Family, target })
            memory.Declare(code, scope, family);
        if (scope is not null)
            code.Open();
        List<UnitPiece> pieces = [.. UnitPiece.Of(target.Shape[1], _lanes, together: 1)];
        Deltas(pieces);
        foreach (UnitPiece piece in pieces)
        {
            if (scope?.Registers.IsVector(input.Family) == true)
            {
                for (int first = piece.First; first < piece.End; first += piece.Width)
                    Add(piece, first, UnitScope.Vector(input.Family, first));
                continue;
            }

            code.OpenRounds("i", piece.First, piece.End, piece.Width);
            if (piece.Width > 1)
                code.Line($"var {_input}_i = {Call("Load" + Part(piece.Width), $"ref {_input}, i")};");
            Add(piece, null, piece.Width > 1 ? $"{_input}_i" : $"At(ref {_input}, i)");
            code.Close();
        }

        if (scope is not null)
            code.Close();
    }

    // δ as it stands in the vectors: of one unit in all lanes, else the units over and over, from each unit that a vector begins with.
    private void Deltas(List<UnitPiece> pieces)
    {
        List<int> starts = [.. pieces.SelectMany(Vectors).Where(v => v.Width > 1).Select(v => v.From % _units).Distinct()];
        if (starts.Count == 0)
            return;
        if (_units == 1)
        {
            code.Line($"var {_delta}_all = {Call("Splat", Delta(0))};");
            return;
        }

        string deltas = UnitScope.Vector(_deltas!, 0);
        // What is no part of a vector is read together with what lies behind it in the scratch.
        if (scope?.Registers.IsOneVector(_deltas!) != true)
            code.Line($"var {deltas = _delta + "_k"} = {Call("Load" + Part(_units), $"ref {_delta}, 0")};");
        foreach (int start in starts)
            code.Line($"var {From(start)} = {Call("Cycle", $"{deltas}, {Text(_units)}, {Text(start)}")};");
    }

    private string Delta(int unit)
    {
        var symbol = (SymbolExpr)_pool!.Symbol(_deltas!, _deltas!.Shape.Count == 0 ? [] : [new FixedIndex(unit)]);
        return scope?.Scalar(symbol) ?? (_deltas.Shape.Count == 0 ? _delta : $"At(ref {_delta}, {Text(unit)})");
    }

    // The gradients of the inputs of a piece, cut into vectors.
    private IEnumerable<(int From, int Width)> Vectors(UnitPiece piece) =>
        from vector in UnitPiece.Of(piece.Width * _units, _lanes, together: 1)
        from n in Enumerable.Range(0, (vector.End - vector.First) / vector.Width)
        select (vector.First + (n * vector.Width), vector.Width);

    // The gradients of the inputs from i or, where they are in a register, from first on.
    private void Add(UnitPiece piece, int? first, string input)
    {
        foreach ((int from, int width) in Vectors(piece))
        {
            string place = first is { } known ? Text((known * _units) + from) : (_units == 1 ? "i" : $"i * {Text(_units)}") + (from == 0 ? "" : $" + {Text(from)}");
            if (width == 1)
            {
                functions.UnionWith(["Fma", "SoFar"]);
                string weight = $"At(ref {_gradient}, {place})";
                code.Line($"{weight} = Fma({Delta(from % _units)}, {Lane(input, piece.Width, from / _units)}, SoFar<TPlace>(ref {weight}));");
                continue;
            }

            string inputs = piece.Width == 1 ? Call("Splat", input) : _units == 1 ? input : Call("Repeat", $"{input}, {Text(_units)}, {Text(from)}");
            string deltas = _units == 1 ? $"{_delta}_all" : From(from % _units);
            string sum = Call("Fma", $"{deltas}, {inputs}, {Function("SoFar" + Part(width))}<TPlace>(ref {_gradient}, {place})");
            code.Line($"{Call("Store" + Part(width), $"{sum}, ref {_gradient}, {place}")};");
        }
    }

    private string Lane(string input, int width, int lane) => width == 1 ? input : Call("Lane", $"{input}, {Text(lane)}");

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
