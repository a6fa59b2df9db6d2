using System.Globalization;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>Writes what a sample adds to the gradients of a layer, with vectors of the machine along the units.</summary>
/// <param name="code">Where to.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="topology">The network.</param>
/// <param name="functions">Takes the names of the wrappers that are called for single weights.</param>
/// <param name="laneFunctions">Takes the names of the wrappers that are called for vectors.</param>
/// <param name="declared">The families that have a reference already.</param>
internal sealed class SampleGradientCode(CodeWriter code, MemoryMap memory, NetworkTopology topology, HashSet<string> functions, HashSet<string> laneFunctions, HashSet<Family> declared)
{
    // δ in half of the registers of a machine with AVX2.
    private const int MostVectors = 8;

    // What a round adds to at least, where it can: the loop costs little beside it.
    private const int LeastVectors = 8;

    private readonly int _half = CostModel.Lanes(topology) / 2;
    private readonly Dictionary<SymbolExpr, string> _names = [];
    private string _gradient = "";
    private Expr _value = null!;

    public void Write(Definition definition)
    {
        code.Line($"// {new Equation(definition, writeOut: false).ToText()}");
        foreach (Family family in definition.Value.Symbols().Append(definition.Target).Select(s => s.Family).Where(declared.Add))
            memory.Declare(code, null, family);
        Family gradient = definition.Target.Family;
        (_gradient, _value) = (NameTable.Array(gradient), ConstantFolding.Fold(definition.Value));
        if (UnitGradientLanes.Factors(definition) is not var (delta, input))
            Row((SymbolExpr)_value, gradient.Size);
        else if (gradient.Shape[0] == 1 && gradient.Shape[1] >= _half / 2)
            Row(input, gradient.Shape[1], $"var {Name(delta, "_all")} = {Call("Splat", At(delta, "0"))};");
        else if (gradient.Shape[0] < _half / 2)
            Scalars(delta, input, gradient.Shape[0], gradient.Shape[1]);
        else if (gradient.Shape[0] % _half == 0)
            Tiles(delta, input, gradient.Shape[0], gradient.Shape[1]);
        else
            Rows(delta, input, gradient.Shape[0], gradient.Shape[1]);
    }

    // The units are whole vectors: δ of some stays in registers.
    private void Tiles(SymbolExpr delta, SymbolExpr input, int units, int inputs)
    {
        int vectors = Enumerable.Range(1, MostVectors).Last(n => units % (n * _half) == 0);
        string d = NameTable.Array(delta.Family);
        static string Vector(int n) => n == 0 ? "" : n == 1 ? " + TLanes.Count" : $" + {Text(n)} * TLanes.Count";
        code.Open($"for (long j = 0; j < {Text(units)}; j += {(vectors == 1 ? "" : Text(vectors) + " * ")}TLanes.Count)");
        for (int n = 0; n < vectors; n++)
            code.Line($"var {d}_j{Suffix(n)} = {Call("Load", $"ref {d}, j{Vector(n)}")};");
        int together = Enumerable.Range(1, Math.Max(1, LeastVectors / vectors)).Last(n => inputs % n == 0);
        code.OpenRounds("i", 0, inputs, together);
        code.Line($"long row = i * {Text(units)} + j;");
        for (int i = 0; i < together; i++)
        {
            code.Line($"var {Name(input, "_i" + Suffix(i))} = {Call("Splat", At(input, i == 0 ? "i" : $"i + {Text(i)}"))};");
            for (int n = 0; n < vectors; n++)
            {
                Name(delta, "_j" + Suffix(n));
                Add($"row{(i == 0 ? "" : $" + {Text(i * units)}")}{Vector(n)}");
            }
        }

        code.Close();
        code.Close();
    }

    private void Rows(SymbolExpr delta, SymbolExpr input, int units, int inputs)
    {
        code.Open($"for (long i = 0; i < {Text(inputs)}; i++)");
        code.Line($"var {Name(input, "_i")} = {Call("Splat", At(input, "i"))};");
        Row(delta, units, row: $"i * {Text(units)} + ");
        code.Close();
    }

    // Along memory. What is left over is the end of a vector that ends with it; that is taken before the numbers that it shares with others are added to.
    private void Row(SymbolExpr values, int count, string? same = null, string row = "")
    {
        string family = NameTable.Array(values.Family);
        if (same is not null)
            code.Line(same);
        if (count < _half / 2)
        {
            Few(values, count);
            return;
        }

        string last = $"{Text(count)} - TLanes.Count";
        bool isExact = count % _half == 0;
        if (!isExact)
        {
            Name(values, "_last");
            code.Line($"var {family}_last = {Call("Load", $"ref {family}, {last}")};");
            code.Line($"var last = {Sum($"ref {_gradient}, {row}{last}")};");
        }

        code.Open($"for (long j = 0; j <= {last}; j += TLanes.Count)");
        code.Line($"var {Name(values, "_j")} = {Call("Load", $"ref {family}, j")};");
        Add($"{row}j");
        code.Close();
        if (!isExact)
            code.Line($"{Call("Store", $"last, ref {_gradient}, {row}{last}")};");
    }

    private void Scalars(SymbolExpr delta, SymbolExpr input, int units, int inputs)
    {
        string d = NameTable.Array(delta.Family);
        for (int k = 0; k < units; k++)
            code.Line($"{memory.Type} {d}_{Text(k + 1)} = {At(delta, Text(k))};");
        code.Open($"for (long i = 0; i < {Text(inputs)}; i++)");
        code.Line($"{memory.Type} {Name(input, "_i")} = {At(input, "i")};");
        for (int k = 0; k < units; k++)
        {
            Name(delta, $"_{Text(k + 1)}");
            AddOne($"At(ref {_gradient}, {(units == 1 ? "i" : $"i * {Text(units)}")}{(k == 0 ? "" : " + " + Text(k))})");
        }

        code.Close();
    }

    private void Few(SymbolExpr values, int count)
    {
        string family = NameTable.Array(values.Family);
        for (int k = 0; k < count; k++)
        {
            _names[values] = $"At(ref {family}, {Text(k)})";
            AddOne($"At(ref {_gradient}, {Text(k)})");
        }
    }

    private void Add(string place) => code.Line($"{Call("Store", $"{Sum($"ref {_gradient}, {place}")}, ref {_gradient}, {place}")};");

    private string Sum(string place) => new ExpressionWriter(topology.Precision, symbol => _names[symbol], laneFunctions, lanes: true).AddTo(place, _value);

    private void AddOne(string place) =>
        code.Line($"{place} = {new ExpressionWriter(topology.Precision, symbol => _names[symbol], functions).AddTo($"ref {place}", _value)};");

    private string Name(SymbolExpr symbol, string suffix) => _names[symbol] = NameTable.Array(symbol.Family) + suffix;

    private static string At(SymbolExpr symbol, string place) => symbol.Family.Shape.Count == 0 ? NameTable.Array(symbol.Family) : $"At(ref {NameTable.Array(symbol.Family)}, {place})";

    private string Call(string function, string arguments)
    {
        laneFunctions.Add(function);
        return $"{function}({arguments})";
    }

    private static string Suffix(int vector) => vector == 0 ? "" : Text(vector);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
