using System.Globalization;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>
/// Writes the step back through the weights: the products of a sum lie in lanes, for as many sums as a vector has lanes, and these are added
/// up together.
/// </summary>
/// <param name="code">Where to.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="scope">The names of a method that holds other blocks too; null: the block is a method.</param>
/// <param name="topology">The network.</param>
/// <param name="functions">Takes the names of the wrappers that are called for single products.</param>
/// <param name="laneFunctions">Takes the names of the wrappers that are called for vectors.</param>
internal sealed class DotCode(CodeWriter code, MemoryMap memory, UnitScope? scope, NetworkTopology topology, HashSet<string> functions, HashSet<string> laneFunctions)
{
    private readonly int _lanes = CostModel.Lanes(topology);

    public void Write(DotBlock block)
    {
        code.Line($"// {new Equation(block.Definition, writeOut: false).ToText()}");
        bool isTree = scope?.Registers.IsTree(block) == true;
        int count = block.Definition.Target.Family.Size, whole = count / _lanes * _lanes;
        foreach (Family family in block.Definition.Value.Symbols().Append(block.Definition.Target).Select(s => s.Family).Distinct())
            memory.Declare(code, scope, family);
        if (!isTree || whole < count)
            memory.Declare(code, scope, block.Products);
        if (isTree)
            Tree(block, whole);
        else if (whole > 0)
            Sums(block, 0, whole, _lanes);
        if (count > whole)
            Sums(block, whole, count, count - whole);
    }

    // The same in registers.
    private void Tree(DotBlock block, int whole)
    {
        Family sums = block.Definition.Target.Family;
        bool isOne = scope!.Registers.IsVector(sums);
        string w = NameTable.Array(block.Weight.Family), s = NameTable.Array(sums);
        int terms = block.Sum.Bound.Count;
        if (!isOne && whole > 0)
            code.OpenRounds("j", 0, whole, _lanes);
        for (int n = 0; whole > 0 && n < _lanes; n++)
        {
            string row = isOne ? Text(n * terms) : n == 0 ? $"j * {Text(terms)}" : $"j * {Text(terms)} + {Text(n * terms)}";
            string Place(int first) => isOne ? Text((n * terms) + first) : n + first == 0 ? row : $"j * {Text(terms)} + {Text((n * terms) + first)}";
            string products = $"{Lanes("Load", $"ref {w}, {Place(0)}")} * {UnitScope.Vector(block.Delta.Family, 0)}";
            for (int first = _lanes; first < terms; first += _lanes)
                products = Lanes("Fma", $"{Lanes("Load", $"ref {w}, {Place(first)}")}, {UnitScope.Vector(block.Delta.Family, first)}, {products}");
            code.Line($"var {s}_{Text(n + 1)} = {products};");
        }

        string sum = whole == 0 ? "" : Lanes("Sums", string.Join(", ", Enumerable.Range(1, _lanes).Select(n => $"{s}_{Text(n)}")));
        if (isOne)
        {
            code.Line($"var {UnitScope.Vector(sums, 0)} = {sum};");
            scope.Vectors.Add(UnitScope.Vector(sums, 0));
            if (scope.Registers.IsStored(sums))
                code.Line($"{Lanes("Store", $"{UnitScope.Vector(sums, 0)}, ref {s}, 0")};");
        }
        else if (whole > 0)
        {
            code.Line($"{Lanes("Store", $"{sum}, ref {s}, j")};");
            code.Close();
        }
    }

    private void Sums(DotBlock block, int first, int end, int step)
    {
        SymbolExpr factor = block.Delta;
        string w = NameTable.Array(block.Weight.Family), p = NameTable.Array(block.Products), s = NameTable.Array(block.Definition.Target.Family);
        string row = $"(j + n) * {Text(block.Sum.Bound.Count)}";
        code.OpenRounds("j", first, end, step);
        code.Open($"for (long n = 0; n < {Text(step)}; n++)");
        code.Line($"var products = {Lanes("Splat", "0" + (memory.Type == "double" ? "d" : "f"))};");
        UnitPiece? rest = null;
        foreach (UnitPiece piece in UnitPiece.Of(block.Sum.Bound.Count, _lanes, together: 1))
        {
            if (piece.Width == 1)
                rest = piece;
            else
                Products(piece, factor.Family, w, row);
        }

        code.Line($"{Lanes("Store", $"products, ref {p}, n * {Text(_lanes)}")};");
        code.Close();
        code.Line($"global::StaticNet.Runtime.LaneSums.Set(ref {p}, ref At(ref {s}, j), {Text(step)});");
        if (rest is not null)
        {
            functions.Add("Fma");
            string delta = scope?.Scalar((SymbolExpr)factor.Pool.Symbol(factor.Family, new FixedIndex(rest.First))) ?? $"At(ref {NameTable.Array(factor.Family)}, {Text(rest.First)})";
            code.Open($"for (long n = 0; n < {Text(step)}; n++)");
            code.Line($"At(ref {s}, j + n) = Fma(At(ref {w}, {row} + {Text(rest.First)}), {delta}, At(ref {s}, j + n));");
            code.Close();
        }

        code.Close();
    }

    private void Products(UnitPiece piece, Family delta, string w, string row)
    {
        string load = (piece.Width == _lanes ? "Load" : "Only") + VectorPart.Name(piece.Width, _lanes);
                code.OpenRounds("k", piece.First, piece.End, piece.Width);
        code.Line($"products = {Lanes("Fma", $"{Lanes(load, $"ref {w}, {row} + k")}, {Lanes(load, $"ref {NameTable.Array(delta)}, k")}, products")};");
        code.Close();
    }

    private string Lanes(string function, string arguments)
    {
        laneFunctions.Add(function);
        return $"{function}({arguments})";
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
