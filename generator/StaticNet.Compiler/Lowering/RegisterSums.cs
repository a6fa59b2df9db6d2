using System.Globalization;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// Lowers the sums of a layer for one sample, zⱼ = bⱼ + Σᵢ θⱼᵢ aᵢ: the segments side by side, then the pairwise tree. An input comes from memory in every element of a vector, or out of a
/// vector of inputs by permutations.
/// </summary>
/// <param name="definition">The sums.</param>
/// <param name="sum">What is summed over the inputs.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="registers">What is in registers.</param>
/// <param name="lanes">The numbers of a vector.</param>
internal sealed class RegisterSums(Definition definition, ReductionExpr sum, RegisterMemory memory, UnitRegisters registers, int lanes)
{
    private const string Index = "i";
    private const int Four = 4;

    private readonly int _terms = sum.Bound.Count;
    private readonly int _segments = Segments.Count(sum.Bound.Count);
    private readonly IndexedVariable _sums = definition.Target.Variable;
    private readonly IndexedVariable _weights = sum.Body.Symbols().First(symbol => symbol.Variable.Kind == VariableKind.Weight).Variable;
    private readonly IndexedVariable _inputs = sum.Body.Symbols().First(symbol => symbol.Variable.Kind != VariableKind.Weight).Variable;
    private readonly IndexedVariable _biases = ((SymbolExpr)((SumExpr)definition.Value).Terms[1].Term).Variable;

    private string Name => NameTable.Array(_inputs) + "_" + Index;

    /// <summary>The sums of a group of vectors.</summary>
    public IEnumerable<Nest> Lower(IReadOnlyList<UnitVector> vectors)
    {
        if (_sums.Size == 2 && SamplePolicy.ArePaired(_terms, lanes))
            return [new Define(Element(vectors[0]), new PairedSumValue(Bias(vectors[0]), Weight(vectors[0], AffineIndex.Fixed(0)), Input(AffineIndex.Fixed(0)), _terms))];
        return
        [
            .. Enumerable.Range(0, _segments).SelectMany(segment => vectors.Select(vector => new Assign(Partial(segment, vector), segment == 0 ? new LoadValue(Bias(vector)) : new NumberValue(0), Declares: true))),
            .. SamplePolicy.IsUnrolled(_terms, vectors.Count) ? Unrolled(vectors) : Looped(vectors),
            .. vectors.Select(vector => new Define(Element(vector), _segments == 1
                ? Partial(0, vector)
                : new JoinValue(Reduction.Sum, new([.. Enumerable.Range(0, _segments).Select(segment => Partial(segment, vector))])))),
        ];
    }

    // The terms of the segments in turn.
    private IEnumerable<Nest> Unrolled(IReadOnlyList<UnitVector> vectors) =>
        from n in Enumerable.Range(0, (_terms + _segments - 1) / _segments)
        from segment in Enumerable.Range(0, _segments)
        let term = Segments.Start(_terms, segment) + n
        where term < Segments.Start(_terms, segment + 1)
        let local = LocalValue.Vector(Name + Text(term) + (vectors[0].First == 0 ? "" : "_j" + Text(vectors[0].First)))
        from nest in Broadcast(local, term).Concat(Add(vectors, segment, AffineIndex.Fixed(term), local))
        select nest;

    private IEnumerable<Nest> Broadcast(LocalValue local, int term)
    {
        UnitVector vector = registers.Find(_terms, term);
        bool isInRegister = registers.IsVector(_inputs) && !registers.IsStored(_inputs);
        if (!isInRegister && !(_inputs.Kind == VariableKind.Input && _terms >= SamplePolicy.SpreadTerms && vector.Width >= Four))
            return [new Assign(local, new BroadcastValue(Input(AffineIndex.Fixed(term))), Declares: true)];
        // Four of a vector are spread over one, and then each of them.
        int lane = term - vector.First, from = lane / Four * Four, last = Math.Min(from + Four, vector.Width) - 1;
        var four = LocalValue.Vector($"{Name}{Text(vector.First + from)}to{Text(vector.First + last)}");
        return
        [
            new Assign(four, new Tile4Value(new ElementValue(_inputs, new([new(null, vector.First, vector.Width)])), from), Declares: true),
            new Assign(local, new BroadcastLaneValue(four, lane % Four), Declares: true),
        ];
    }

    // Four terms of each segment a round, where that is worth the code; then one; then what the longer segments have left.
    private IEnumerable<Nest> Looped(IReadOnlyList<UnitVector> vectors)
    {
        int shortest = _terms / _segments, fours = SamplePolicy.IsSpreadInLoop(_terms) ? shortest / Four * Four : 0;
        AffineIndex Term(int segment, int n, int width = 0) => new(Index, Segments.Start(_terms, segment) + n, width);
        LocalValue Local(int segment, string n) => LocalValue.Vector(NameTable.Array(_inputs) + (_segments == 1 ? "_i" : Text(segment + 1)) + n);
        IReadOnlyList<int> segments = [.. Enumerable.Range(0, _segments)];
        IEnumerable<Nest> Step(int segment, AffineIndex term, LocalValue local) =>
            [new Assign(local, new BroadcastValue(Input(term)), Declares: true), .. Add(vectors, segment, term, local)];
        if (fours > 0)
        {
            yield return new Loop(Index, new(0, fours, Four),
            [
                .. segments.Select(segment => new Assign(Local(segment, "_four"), new Tile4Value(new LoadValue(Input(Term(segment, 0, Four))), 0), Declares: true)),
                .. from n in Enumerable.Range(0, Four)
                   from segment in segments
                   let local = Local(segment, n == 0 ? "" : "_" + Text(n))
                   from nest in Add(vectors, segment, Term(segment, n), local).Prepend(new Assign(local, new BroadcastLaneValue(Local(segment, "_four"), n), Declares: true))
                   select nest,
            ]);
        }

        if (fours < shortest)
            yield return new Loop(Index, new(fours, shortest, 1), [.. segments.SelectMany(segment => Step(segment, Term(segment, 0), Local(segment, "")))]);
        for (int segment = 0; segment < _terms % _segments; segment++)
        {
            int term = Segments.Start(_terms, segment + 1) - 1;
            foreach (Nest nest in Step(segment, AffineIndex.Fixed(term), LocalValue.Vector(Name + Text(term) + (vectors[0].First == 0 ? "" : "_j" + Text(vectors[0].First)))))
                yield return nest;
        }
    }

    private IEnumerable<Nest> Add(IReadOnlyList<UnitVector> vectors, int segment, AffineIndex term, LocalValue input) => vectors.Select(vector =>
        new Assign(Partial(segment, vector), new MultiplyAddValue(new LoadValue(Weight(vector, term)), input, Partial(segment, vector)), Declares: false));

    private LocalValue Partial(int segment, UnitVector vector) => new(NameTable.Array(_sums) + (_segments == 1 ? "" : "s" + Text(segment + 1)), new([Units(vector)]));

    private ElementValue Element(UnitVector vector) => new(_sums, new([Units(vector)]));

    private Access Bias(UnitVector vector) => memory.At(new(_biases, new([Units(vector)])));

    private Access Weight(UnitVector vector, AffineIndex term) => memory.At(new(_weights, new([Units(vector), term])));

    private Access Input(AffineIndex term) => memory.At(new(_inputs, new([term])));

    private static AffineIndex Units(UnitVector vector) => new(null, vector.First, vector.Width);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
