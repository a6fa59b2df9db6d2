using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Generator;

/// <summary>Writes a family of values for a block of samples: tiles of units and vectors of samples, whose sums stay in registers.</summary>
/// <param name="code">Where to.</param>
/// <param name="program">The network in lanes.</param>
/// <param name="scope">The names.</param>
/// <param name="functions">Takes the names of the wrappers that are called.</param>
internal sealed class TileCode(CodeWriter code, LaneProgram program, LaneScope scope, HashSet<string> functions)
{
    /// <summary>Writes a tile, and where it holds several vectors the call of what computes those that are left over one by one.</summary>
    /// <param name="block">The family.</param>
    /// <param name="rest">The method that <see cref="WriteRest"/> writes.</param>
    public void Write(TileLanes block, string rest)
    {
        foreach (Definition definition in block.Definitions)
            code.Line($"// {new Equation(definition, writeOut: false).ToText()}");
        code.Line($"// {(block.Unit is null || block.Units == 1 ? "" : Text(block.Units) + " units × ")}{Text(block.Vectors * program.Lanes)} samples at once");
        if (block.Vectors == 1 && block.Unit is not null && !block.HasReductions)
        {
            Units(block, units => Samples(block, "nint s = 0", () => Body(block, units)));
            return;
        }

        code.Line("nint s = 0;");
        Samples(block, "", () => Units(block, units => Body(block, units)));
        if (block.Vectors == 1)
            return;
        code.Line("if (s < end)");
        code.Line($"    {rest}(ref w, ref v, s, end);");
    }

    /// <summary>Writes what is left over of a tile of several vectors: less than a tile, vector by vector.</summary>
    /// <param name="block">The family.</param>
    public void WriteRest(TileLanes block)
    {
        TileLanes single = block with { Vectors = 1 };
        code.Line($"// {Text(program.Lanes)} samples at once");
        Samples(single, "", () => Units(single, units => Body(single, units)));
    }

    private void Samples(TileLanes block, string start, Action body)
    {
        string samples = Text(block.Vectors * program.Lanes);
        code.Open($"for ({start}; s <= end - {samples}; s += {samples})");
        HashSet<string> known = scope.Known();
        body();
        scope.Forget(known);
        code.Close();
    }

    private void Units(TileLanes block, Action<int> body)
    {
        if (block.Unit is not { } unit)
        {
            body(1);
            return;
        }

        int tiles = unit.Count / block.Units, rest = unit.Count % block.Units;
        Loop(unit, unit.Name, 0, tiles * block.Units, block.Units, () => body(block.Units));
        if (rest > 0)
            Loop(unit, unit.Name, unit.Count - rest, unit.Count, rest, () => body(rest));
    }

    // One round is no loop, but a block of its own.
    private void Loop(IndexVariable index, string name, int first, int end, int step, Action body)
    {
        bool once = first + step >= end;
        scope.Set(index, once ? null : name, once ? first : 0);
        _first = once ? first : 0;
        _name = once ? null : name;
        if (once)
            code.Open();
        else
            code.Open($"for (nint {name} = {Text(first)}; {name} < {Text(end)}; {name} += {Text(step)})");
        HashSet<string> known = scope.Known();
        body();
        scope.Forget(known);
        code.Close();
    }

    // Where the tile is, and which unit of it.
    private int _first;
    private string? _name;
    private int _unit;

    private void Body(TileLanes block, int units)
    {
        foreach (Definition written in block.Definitions)
        {
            Definition definition = written with { Value = ConstantFolding.Fold(written.Value) };
            var sums = new List<(ReductionExpr Reduction, Func<SymbolExpr> Result)>();
            ReductionExpr? seeded = new LoopBlock(definition.Phase, definition).ContiguousSum;
            foreach (ReductionExpr reduction in definition.Value.Nodes().OfType<ReductionExpr>().Distinct().ToList())
            {
                Expr? seed = seeded is null ? null : ((SumExpr)definition.Value).Terms[1].Term;
                // A value that is its sum needs no other name.
                bool isSum = (seeded is not null || ReferenceEquals(definition.Value, reduction)) && !program.IsOutputDelta(definition.Target.Family);
                sums.Add((reduction, Reduce(block, definition.Target, reduction, seed, units, isSum ? null : "stuv"[sums.Count].ToString())));
            }

            Each(block, units, () =>
            {
                Expr value = seeded is null
                    ? definition.Value.Rewrite(node => sums.FirstOrDefault(sum => ReferenceEquals(sum.Reduction, node)).Result is { } result ? result() : node)
                    : sums[0].Result();
                scope.Load(value);
                string name = scope.Name(definition.Target);
                string text = scope.Writer().Write(value);
                if (program.IsOutputDelta(definition.Target.Family))
                    text = $"({text}) & {scope.Present()}";
                if (text != name)
                    scope.Define(name, text);
                if (program.Layout.HasRows(definition.Target.Family))
                {
                    functions.Add("Store");
                    code.Line($"Store({name}, {scope.At(definition.Target)});");
                }
            });
        }
    }

    // The segments one after the other, then the pairwise tree.
    private Func<SymbolExpr> Reduce(TileLanes block, SymbolExpr target, ReductionExpr reduction, Expr? seed, int units, string? letter)
    {
        int terms = reduction.Bound.Count;
        int count = Segments.Count(terms);
        ExprPool pool = reduction.Pool;
        string index = reduction.Hint == block.Unit?.Name ? "k" : reduction.Hint;
        bool isMaximum = reduction.Reduction == Reduction.Maximum;

        string Joined() => letter is null ? scope.Name(target) : scope.Suffixed(NameTable.Array(target.Family) + letter, target);
        string Accumulator(int segment) => count == 1 ? Joined() : scope.Suffixed($"{NameTable.Array(target.Family)}{letter ?? "s"}{Text(segment + 1)}", target);

        int Park(int segment) => program.Layout.ParkPlace + (((((segment * block.Units) + _unit) * block.Vectors) + scope.Vector) * program.Lanes);

        for (int segment = 0; segment < count; segment++)
        {
            int part = segment, first = Segments.Start(terms, part), end = Segments.Start(terms, part + 1);
            Each(block, units, () =>
            {
                scope.Set(reduction.Bound, null, first);
                Expr? start = isMaximum ? reduction.Body : part == 0 ? seed : null;
                if (start is not null)
                    scope.Load(start);
                scope.Define(Accumulator(part), start is null ? scope.Writer().Constant(0) : scope.Writer().Write(start));
            });
            code.Open($"for (nint {index} = {Text(isMaximum ? first + 1 : first)}; {index} < {Text(end)}; {index}++)");
            HashSet<string> known = scope.Known();
            scope.Set(reduction.Bound, index);
            Each(block, units, () =>
            {
                scope.Load(reduction.Body);
                string sum = Accumulator(part);
                code.Line($"{sum} = {scope.Writer().Accumulate(reduction.Reduction, sum, 1, reduction.Body)};");
            });
            scope.Forget(known);
            code.Close();
            if (part < count - 1 && block.Parks(reduction))
                Each(block, units, () => code.Line($"Store({Accumulator(part)}, ref v, {Text(Park(part))});"));
        }

        return () =>
        {
            if (count == 1)
                return scope.Local(pool, Accumulator(0));
            for (int part = 0; part < count - 1 && block.Parks(reduction); part++)
                code.Line($"{Accumulator(part)} = Load(ref v, {Text(Park(part))});");
            List<Expr> parts = [.. Enumerable.Range(0, count).Select(segment => scope.Local(pool, Accumulator(segment)))];
            string joined = Joined();
            scope.Define(joined, scope.Writer().Write(new PairwiseExpr(pool, reduction.Reduction, parts)));
            return scope.Local(pool, joined);
        };
    }

    // Every place of a tile: its units, and of each its vectors.
    private void Each(TileLanes block, int units, Action body)
    {
        for (int u = 0; u < units; u++)
        {
            _unit = u;
            if (block.Unit is { } unit)
                scope.Set(unit, _name, _first + u);
            for (int vector = 0; vector < block.Vectors; vector++)
            {
                scope.Vector = vector;
                body();
            }
        }
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
