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
    /// <summary>The method of what is left over.</summary>
    /// <param name="method">The method of whole tiles.</param>
    public static string Rest(string method) => method + "Rest";

    /// <summary>The method of the segments of all units.</summary>
    /// <param name="method">The method that calls it.</param>
    /// <param name="segment">Which, from 0.</param>
    public static string Pass(string method, int segment) => $"{method}Pass{Text(segment + 1)}";

    /// <summary>Writes a tile, and where it holds several vectors the call of what computes those that are left over one by one.</summary>
    /// <param name="block">The family.</param>
    /// <param name="method">The method that is written.</param>
    public void Write(TileLanes block, string method)
    {
        Equations(block);
        code.Line(
            $"// {(block.Unit is null || block.Units == 1 ? "" : Text(block.Units) + " units × ")}{Text(block.Vectors * program.Lanes)} samples at once"
            + (block.Passes > 0 ? $", the sums in {Text(block.Passes + 1)} passes" : ""));
        if (block.Vectors == 1 && block.Unit is not null && !block.HasReductions)
        {
            Units(block, units => Samples(block, "nint s = 0", () => Body(block, units)));
            return;
        }

        code.Line("nint s = 0;");
        Samples(block, "", () => Tiles(block, method));
        if (block.Vectors == 1)
            return;
        code.Line("if (s < end)");
        code.Line($"    {Rest(method)}(ref w, ref v, s, end);");
    }

    /// <summary>Writes what is left over of a tile of several vectors: less than a tile, vector by vector.</summary>
    /// <param name="single">The family, a vector at a time.</param>
    /// <param name="method">The method that is written.</param>
    public void WriteRest(TileLanes single, string method)
    {
        Equations(single);
        code.Line($"// {Text(program.Lanes)} samples at once");
        Samples(single, "", () => Tiles(single, method));
    }

    /// <summary>Writes one segment of the sums of all units, which waits for the others.</summary>
    /// <param name="block">The family.</param>
    /// <param name="segment">Which, from 0.</param>
    public void WritePass(TileLanes block, int segment)
    {
        foreach (Definition definition in block.Definitions)
        {
            foreach (Summation sum in Summations(Folded(definition)).Where(sum => block.PassesBySegment(sum.Reduction)))
            {
                int terms = sum.Reduction.Bound.Count;
                code.Line($"// {new Equation(definition, writeOut: false).ToText()}");
                code.Line($"// of the sum {sum.Reduction.Hint} = {Text(Segments.Start(terms, segment) + 1)}…{Text(Segments.Start(terms, segment + 1))}");
                Units(block, units => Add(block, sum, segment, units));
            }
        }
    }

    private void Equations(TileLanes block)
    {
        foreach (Definition definition in block.Definitions)
            code.Line($"// {new Equation(definition, writeOut: false).ToText()}");
    }

    // The last pass is one with what is made of the sums.
    private void Tiles(TileLanes block, string method)
    {
        for (int segment = 0; segment < block.Passes; segment++)
            code.Line($"{Pass(method, segment)}(ref w, ref v, s);");
        Units(block, units => Body(block, units));
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

        foreach ((int first, int end, int units) in TileShapes.Tiles(unit.Count, block.Units))
            Loop(unit, unit.Name, first, end, units, () => body(units));
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
        foreach (Definition definition in block.Definitions.Select(Folded))
        {
            List<Summation> sums = Summations(definition);
            foreach (Summation sum in sums)
            {
                for (int segment = block.PassesBySegment(sum.Reduction) ? sum.Segments - 1 : 0; segment < sum.Segments; segment++)
                    Add(block, sum, segment, units);
            }

            Each(block, units, () =>
            {
                Expr value = sums.Count == 1 && sums[0].Seed is not null
                    ? Joined(block, sums[0])
                    : definition.Value.Rewrite(node => sums.FirstOrDefault(sum => ReferenceEquals(sum.Reduction, node)) is { } found ? Joined(block, found) : node);
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

    private static Definition Folded(Definition definition) => definition with { Value = ConstantFolding.Fold(definition.Value) };

    private List<Summation> Summations(Definition definition)
    {
        bool isSeeded = new LoopBlock(definition.Phase, definition).ContiguousSum is not null;
        Expr? seed = isSeeded ? ((SumExpr)definition.Value).Terms[1].Term : null;
        // A value that is its sum needs no other name.
        bool IsSum(ReductionExpr reduction) => (isSeeded || ReferenceEquals(definition.Value, reduction)) && !program.IsOutputDelta(definition.Target.Family);
        return [.. definition.Value.Nodes().OfType<ReductionExpr>().Distinct()
            .Select((reduction, n) => new Summation(definition.Target, reduction, seed, IsSum(reduction) ? null : "stuv"[n].ToString()))];
    }

    // Adds up a segment, and puts the sums aside where another follows and they would not fit the registers with its own.
    private void Add(TileLanes block, Summation sum, int segment, int units)
    {
        ReductionExpr reduction = sum.Reduction;
        int first = Segments.Start(reduction.Bound.Count, segment), end = Segments.Start(reduction.Bound.Count, segment + 1);
        bool isMaximum = reduction.Reduction == Reduction.Maximum;
        Each(block, units, () =>
        {
            scope.Set(reduction.Bound, null, first);
            Expr? start = isMaximum ? reduction.Body : segment == 0 ? sum.Seed : null;
            if (start is not null)
                scope.Load(start);
            scope.Define(Accumulator(sum, segment), start is null ? scope.Writer().Constant(0) : scope.Writer().Write(start));
        });
        string index = reduction.Hint == block.Unit?.Name ? "k" : reduction.Hint;
        code.Open($"for (nint {index} = {Text(isMaximum ? first + 1 : first)}; {index} < {Text(end)}; {index}++)");
        HashSet<string> known = scope.Known();
        scope.Set(reduction.Bound, index);
        Each(block, units, () =>
        {
            scope.Load(reduction.Body);
            string accumulator = Accumulator(sum, segment);
            code.Line($"{accumulator} = {scope.Writer().Accumulate(reduction.Reduction, accumulator, 1, reduction.Body)};");
        });
        scope.Forget(known);
        code.Close();
        if (segment < sum.Segments - 1 && block.Parks(reduction))
            Each(block, units, () => code.Line($"Store({Accumulator(sum, segment)}, {Parked(block, sum, segment)});"));
    }

    // The segments by the pairwise tree.
    private SymbolExpr Joined(TileLanes block, Summation sum)
    {
        ExprPool pool = sum.Reduction.Pool;
        if (sum.Segments == 1)
            return scope.Local(pool, Accumulator(sum, 0));
        for (int segment = 0; segment < sum.Segments - 1 && block.Parks(sum.Reduction); segment++)
            code.Line($"{(block.PassesBySegment(sum.Reduction) ? "var " : "")}{Accumulator(sum, segment)} = Load({Parked(block, sum, segment)});");
        List<Expr> parts = [.. Enumerable.Range(0, sum.Segments).Select(segment => scope.Local(pool, Accumulator(sum, segment)))];
        string name = Name(sum);
        scope.Define(name, scope.Writer().Write(new PairwiseExpr(pool, sum.Reduction.Reduction, parts)));
        return scope.Local(pool, name);
    }

    private string Name(Summation sum) => sum.Letter is null ? scope.Name(sum.Target) : scope.Suffixed(NameTable.Array(sum.Target.Family) + sum.Letter, sum.Target);

    private string Accumulator(Summation sum, int segment) =>
        sum.Segments == 1 ? Name(sum) : scope.Suffixed($"{NameTable.Array(sum.Target.Family)}{sum.Letter ?? "s"}{Text(segment + 1)}", sum.Target);

    // Where passes follow one another, the sums of all units wait.
    private string Parked(TileLanes block, Summation sum, int segment) => block.PassesBySegment(sum.Reduction)
        ? scope.Parked(block.Unit!, segment * block.Unit!.Count, block.Vectors)
        : $"ref v, {Text(program.Layout.ParkPlace + (((((segment * block.Units) + _unit) * block.Vectors) + scope.Vector) * program.Lanes))}";

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

    // A sum or maximum in the value of a definition. Seed: what it begins with; where there is one, the sum is all of the value. Letter: of its name; null: that of the value.
    private sealed record Summation(SymbolExpr Target, ReductionExpr Reduction, Expr? Seed, string? Letter)
    {
        public int Segments { get; } = Generator.Segments.Count(Reduction.Bound.Count);
    }
}
