using System.Globalization;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>Writes a family of values as loops of constant bounds; the order of every sum is that of straight-line code.</summary>
/// <param name="code">Where to.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="scope">The names of a method that holds other blocks too; null: the block is a method.</param>
/// <param name="precision">The number type.</param>
/// <param name="functions">Takes the names of the wrappers that are called.</param>
internal sealed class LoopCode(CodeWriter code, MemoryMap memory, UnitScope? scope, Precision precision, HashSet<string> functions)
{
    private readonly Dictionary<IndexVariable, string> _indices = [];
    private readonly Dictionary<SymbolExpr, string> _locals = [];

    public void Write(LoopBlock block)
    {
        Definition definition = block.Definition;
        code.Line($"// {new Equation(definition, writeOut: false).ToText()}");
        Declare(definition, block.Partials);
        if (scope is not null)
            code.Open();
        if (block.ContiguousSum is { } sum)
            WriteContiguousSum(block, sum);
        else
            WriteFamily(definition);
        if (scope is not null)
            code.Close();
    }

    private void Declare(Definition definition, Family? partials)
    {
        IEnumerable<Family> families = definition.Value.Symbols().Select(s => s.Family).Append(definition.Target.Family).Distinct();
        foreach (Family family in partials is null ? families : families.Append(partials))
            memory.Declare(code, scope, family);
    }

    // Value by value; of a matrix the second index runs outside, since it is the one that lies apart in memory.
    private void WriteFamily(Definition definition)
    {
        List<IndexVariable> outside = [.. definition.Indices.Reverse()];
        foreach (IndexVariable index in outside)
            Open(index, index.Name, 0, index.Count);
        var sums = new Dictionary<Expr, string>();
        Expr folded = ConstantFolding.Fold(definition.Value);
        foreach (ReductionExpr reduction in folded.Nodes().OfType<ReductionExpr>().Distinct().ToList())
            sums.Add(reduction, WriteReduction(reduction, sums.Count));
        Expr value = folded.Rewrite(node => sums.TryGetValue(node, out string? name) ? Named(node.Pool, name) : node);
        string target = Name(definition.Target);
        if (definition.Target.Family.Kind is FamilyKind.WeightGradient or FamilyKind.BiasGradient)
            code.Line($"{target} = {Writer().AddTo($"ref {target}", value)};");
        else
            code.Line($"{target} = {Writer().Write(value)};");
        foreach (IndexVariable _ in outside)
            code.Close();
    }

    // The segments side by side, then what the longer ones have left, then the pairwise tree.
    private string WriteReduction(ReductionExpr reduction, int number)
    {
        int terms = reduction.Bound.Count;
        int count = Segments.Count(terms);
        // Beside other blocks s4 may be a family.
        string part = scope is null ? "s" : "part";
        string prefix = number == 0 ? part : $"{part}{Text(number)}_";
        string[] names = [.. Enumerable.Range(1, count).Select(n => prefix + Text(n))];
        string index = number == 0 ? "k" : $"k{Text(number)}";
        ExpressionWriter writer = Writer();

        void Step(int segment, string place)
        {
            _indices[reduction.Bound] = place;
            code.Line($"{names[segment]} = {writer.Accumulate(reduction.Reduction, names[segment], 1, reduction.Body)};");
        }

        for (int segment = 0; segment < count; segment++)
        {
            _indices[reduction.Bound] = Text(Segments.Start(terms, segment));
            string start = reduction.Reduction == Reduction.Maximum ? writer.Write(reduction.Body) : writer.Literal(0);
            code.Line($"{memory.Type} {names[segment]} = {start};");
        }

        code.Open($"for (int {index} = 0; {index} < {Text(terms / count)}; {index}++)");
        for (int segment = 0; segment < count; segment++)
            Step(segment, segment == 0 ? index : $"{index} + {Text(Segments.Start(terms, segment))}");
        code.Close();
        for (int segment = 0; segment < terms % count; segment++)
            Step(segment, Text(Segments.Start(terms, segment + 1) - 1));

        if (count == 1)
            return names[0];
        string sum = prefix + "0";
        var joined = new PairwiseExpr(reduction.Pool, reduction.Reduction, [.. names.Select(name => Named(reduction.Pool, name))]);
        code.Line($"{memory.Type} {sum} = {writer.Write(joined)};");
        return sum;
    }

    private void WriteContiguousSum(LoopBlock block, ReductionExpr sum)
    {
        SymbolExpr target = block.Definition.Target;
        var unit = (IndexVariable)target.Indices[0];
        int terms = sum.Bound.Count;
        int count = Segments.Count(terms);
        Expr seed = ((SumExpr)block.Definition.Value).Terms[1].Term;

        Open(unit, unit.Name, 0, unit.Count);
        code.Line($"{Name(target)} = {Writer().Write(seed)};");
        for (int segment = 1; segment < count; segment++)
            code.Line($"{Partial(block, segment, unit.Name)} = {Writer().Literal(0)};");
        code.Close();
        for (int segment = 0; segment < count; segment++)
        {
            Open(sum.Bound, sum.Hint, Segments.Start(terms, segment), Segments.Start(terms, segment + 1));
            Open(unit, unit.Name, 0, unit.Count);
            string accumulator = segment == 0 ? Name(target) : Partial(block, segment, unit.Name);
            code.Line($"{accumulator} = {Writer().Accumulate(Reduction.Sum, accumulator, 1, sum.Body)};");
            code.Close();
            code.Close();
        }

        if (count == 1)
            return;
        Open(unit, unit.Name, 0, unit.Count);
        var parts = Enumerable.Range(0, count).Select(s => Named(sum.Pool, s == 0 ? Name(target) : Partial(block, s, unit.Name)));
        code.Line($"{Name(target)} = {Writer().Write(new PairwiseExpr(sum.Pool, Reduction.Sum, [.. parts]))};");
        code.Close();
    }

    private static string Partial(LoopBlock block, int segment, string unit) =>
        $"At(ref {NameTable.Array(block.Partials!)}, {MemoryMap.Place(block.Partials!, [Text(segment - 1), unit])})";

    private void Open(IndexVariable index, string name, int first, int end)
    {
        _indices[index] = name;
        code.Open($"for (int {name} = {Text(first)}; {name} < {Text(end)}; {name}++)");
    }

    private ExpressionWriter Writer() => new(precision, Name, functions);

    private string Name(SymbolExpr symbol)
    {
        Family family = symbol.Family;
        if (_locals.TryGetValue(symbol, out string? local))
            return local;
        if (family.Shape.Count == 0)
            return NameTable.Array(family);
        IReadOnlyList<string> indices = [.. symbol.Indices.Select(index => index is IndexVariable v ? _indices[v] : Text(((FixedIndex)index).Value))];
        return $"At(ref {NameTable.Array(family)}, {MemoryMap.Place(family, indices)})";
    }

    // A symbol that stands for a local of the generated code.
    private Expr Named(ExprPool pool, string name)
    {
        var symbol = (SymbolExpr)pool.Symbol(Family.Of(FamilyKind.Shared, 0, name));
        _locals[symbol] = name;
        return symbol;
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
