using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Emission;

/// <summary>The sums over the inputs of a layer, Σᵢ θⱼᵢ aᵢ + bⱼ.</summary>
internal sealed partial class UnitCode
{
    private const int Four = 4;

    // The segments side by side, then what the longer ones have left, then the pairwise tree.
    private void WriteSum(Definition definition, ReductionExpr sum)
    {
        int terms = sum.Bound.Count, count = Segments.Count(terms);
        Expr seed = ((SumExpr)definition.Value).Terms[1].Term;
        SymbolExpr input = sum.Body.Symbols().First(s => s.Family.Kind != FamilyKind.Weight);
        SymbolExpr weight = sum.Body.Symbols().First(s => s.Family.Kind == FamilyKind.Weight);
        if (IsPaired(terms))
        {
            code.Line($"var {Name(definition.Target)} = {Lanes("PairedSum", $"{Load((SymbolExpr)seed)}, ref {NameTable.Array(weight.Family)}, ref {NameTable.Array(input.Family)}, {Text(terms)}")};");
            Finish(definition.Target);
            return;
        }

        string Partial(int segment) => count == 1 ? Name(definition.Target) : Suffixed($"{NameTable.Array(definition.Target.Family)}s{Text(segment + 1)}");

        for (int segment = 0; segment < count; segment++)
            Each(() => code.Line($"var {Partial(segment)} = {(segment == 0 ? Load((SymbolExpr)seed) : Writer().Constant(0))};"));
        if (CostModel.IsUnrolled(terms, _piece))
            Unrolled(input, weight, terms, Partial);
        else
            Looped(input, weight, terms, Partial);
        Each(() =>
        {
            if (count > 1)
            {
                List<Expr> parts = [.. Enumerable.Range(0, count).Select(segment => Local(sum.Pool, Partial(segment)))];
                code.Line($"var {Name(definition.Target)} = {Writer().Write(new PairwiseExpr(sum.Pool, Reduction.Sum, parts))};");
            }

            Finish(definition.Target);
        });
    }

    private void Finish(SymbolExpr target)
    {
        _known.Add(Name(target));
        if (IsStored(target))
            Store(target, Name(target));
    }

    private bool IsPaired(int terms) => _piece is { First: 0, Width: 2 } && CostModel.ArePaired(terms, _lanes);

    private void Unrolled(SymbolExpr input, SymbolExpr weight, int terms, Func<int, string> partial)
    {
        foreach ((int place, int segment) in UnrolledOrder(terms))
        {
            _input = Text(place);
            string value = IsSpread(input, place, terms) ? Spread(input, place, terms) : Splat(input);
            string name = Name(input) + _input + (_piece.First == 0 ? "" : $"_j{Text(_piece.First)}");
            if (_known.Add(name))
                code.Line($"var {name} = {value};");
            AddTerm(weight, name, segment, partial);
        }
    }

    private static IEnumerable<(int Place, int Segment)> UnrolledOrder(int terms) =>
        from n in Enumerable.Range(0, terms)
        from segment in Enumerable.Range(0, Segments.Count(terms))
        let place = Segments.Start(terms, segment) + n
        where place < Segments.Start(terms, segment + 1)
        select (place, segment);

    // Four terms of each segment at a time, where that is worth the code.
    private void Looped(SymbolExpr input, SymbolExpr weight, int terms, Func<int, string> partial)
    {
        int count = Segments.Count(terms), rounds = _piece.Width > 1 && CostModel.IsSpreadInLoop(terms) ? terms / count / Four : 0;
        string Place(string i, int segment, int from) => (Segments.Start(terms, segment) + from) is var start && start == 0 ? i : $"{i} + {Text(start)}";
        string Value(int segment) => count == 1 ? Name(input) : $"{Name(input)}{Text(segment + 1)}";

        if (rounds > 0)
        {
            code.OpenRounds("i", 0, rounds * Four, Four);
            for (int segment = 0; segment < count; segment++)
                code.Line($"var {Value(segment)}_fours = {Lanes("FoursAt", $"ref {NameTable.Array(input.Family)}, {Place("i", segment, 0)}")};");
            for (int n = 0; n < Four; n++)
            {
                for (int segment = 0; segment < count; segment++)
                {
                    _input = Place("i", segment, n);
                    string value = Value(segment) + (n == 0 ? "" : "_" + Text(n));
                    code.Line($"var {value} = {Lanes("Each", $"{Value(segment)}_fours, {Text(n)}")};");
                    AddTerm(weight, value, segment, partial);
                }
            }

            code.Close();
        }

        void Step(int segment)
        {
            code.Line($"var {Value(segment)} = {Splat(input)};");
            AddTerm(weight, Value(segment), segment, partial);
        }

        int shortest = terms / count;
        if (rounds * Four < shortest)
        {
            code.OpenRounds("i", rounds * Four, shortest, 1);
            for (int segment = 0; segment < count; segment++)
            {
                _input = Place("i", segment, 0);
                Step(segment);
            }

            code.Close();
        }

        if (terms % count > 0)
        {
            code.Open();
            for (int segment = 0; segment < terms % count; segment++)
            {
                _input = Text(Segments.Start(terms, segment + 1) - 1);
                Step(segment);
            }

            code.Close();
        }
    }

    private void AddTerm(SymbolExpr weight, string value, int segment, Func<int, string> partial) => Each(() =>
    {
        string sum = partial(segment);
        code.Line(_piece.Width == 1
            ? $"{sum} = {Call("Fma", $"{Load(weight)}, {value}, {sum}")};"
            : $"{sum} = {Lanes("FmaAt" + FmaPart, $"ref {NameTable.Array(weight.Family)}, {Place(weight)}, {value}, {sum}")};");
    });

    // Behind two or three weights the next row or the biases are there to be read.
    private string FmaPart => _piece.Width == _lanes ? "" : _piece.Width == _lanes / 2 ? "Half" : "Quarter";

    private bool IsSpread(SymbolExpr input, int place, int terms)
    {
        if (_piece.Width == 1)
            return false;
        return IsInRegister(input) || (input.Family.Kind == FamilyKind.Input && terms >= CostModel.SpreadTerms && scope.Registers.Find(terms, place).Width >= Four);
    }

    private bool IsInRegister(SymbolExpr input) => scope.Registers.IsVector(input.Family) && !scope.Registers.IsStored(input.Family);

    // An input in all lanes, out of a vector that holds four, out of one that is loaded for as many as it holds or is in a register.
    private string Spread(SymbolExpr input, int place, int terms)
    {
        (int first, int width, int lane) = scope.Registers.Find(terms, place);
        string array = NameTable.Array(input.Family), vector = UnitScope.Vector(input.Family, first);
        if (width == 1)
            return Lanes("Splat", vector);
        if (!IsInRegister(input) && _known.Add(vector))
            code.Line($"var {vector} = {Lanes("Load" + VectorPart.Name(width, _lanes), $"ref {array}, {Text(first)}")};");
        int from = lane / Four * Four, end = Math.Min(from + Four, width);
        string fours = $"{Name(input)}{Text(first + from)}to{Text(first + end - 1)}";
        if (_known.Add(fours))
            code.Line($"var {fours} = {Lanes("Fours", $"{vector}, {Text(from)}")};");
        return Lanes("Each", $"{fours}, {Text(lane % Four)}");
    }
}
