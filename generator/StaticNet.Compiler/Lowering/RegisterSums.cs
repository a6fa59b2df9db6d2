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
    private const int Fours = 4;

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
        let local = LocalValue.Vector(Name + Numeral.Of(term) + (vectors[0].First == 0 ? "" : "_j" + Numeral.Of(vectors[0].First)))
        from nest in Spread(term).Concat(Add(vectors, segment, AffineIndex.Fixed(term), local, Broadcast(term)))
        select nest;

    // Four of a vector are spread over one, and then each of them.
    private IEnumerable<Nest> Spread(int term)
    {
        UnitVector vector = registers.Find(_terms, term);
        return IsSpread(vector) ? [new Assign(Four(vector, term), new Tile4Value(new ElementValue(_inputs, new([new(null, vector.First, vector.Width)])), From(vector, term)), Declares: true)] : [];
    }

    private Value Broadcast(int term)
    {
        UnitVector vector = registers.Find(_terms, term);
        Access? input = IsInRegister ? null : Input(AffineIndex.Fixed(term));
        return input is null || IsSpread(vector) ? new BroadcastLaneValue(Four(vector, term), (term - vector.First) % Fours, input) : new BroadcastValue(input);
    }

    private bool IsInRegister => registers.IsVector(_inputs) && !registers.IsStored(_inputs);

    private bool IsSpread(UnitVector vector) => IsInRegister || (_inputs.Kind == VariableKind.Input && _terms >= SamplePolicy.SpreadTerms && vector.Width >= Fours);

    private LocalValue Four(UnitVector vector, int term)
    {
        int from = From(vector, term), last = Math.Min(from + Fours, vector.Width) - 1;
        return LocalValue.Vector($"{Name}{Numeral.Of(vector.First + from)}to{Numeral.Of(vector.First + last)}");
    }

    private static int From(UnitVector vector, int term) => (term - vector.First) / Fours * Fours;

    // Four terms of each segment a round, where that is worth the code; then one; then what the longer segments have left.
    private IEnumerable<Nest> Looped(IReadOnlyList<UnitVector> vectors)
    {
        int shortest = _terms / _segments, fours = SamplePolicy.IsSpreadInLoop(_terms) ? shortest / Fours * Fours : 0;
        AffineIndex Term(int segment, int n, int width = 0) => new(Index, Segments.Start(_terms, segment) + n, width);
        LocalValue Local(int segment, string n) => LocalValue.Vector(NameTable.Array(_inputs) + (_segments == 1 ? "_i" : Numeral.Of(segment + 1)) + n);
        IReadOnlyList<int> segments = [.. Enumerable.Range(0, _segments)];
        IEnumerable<Nest> Step(int segment, AffineIndex term, LocalValue local) => Add(vectors, segment, term, local, new BroadcastValue(Input(term)));
        if (fours > 0)
        {
            yield return new Loop(Index, new(0, fours, Fours),
            [
                .. segments.Select(segment => new Assign(Local(segment, "_four"), new Tile4Value(new LoadValue(Input(Term(segment, 0, Fours))), 0), Declares: true)),
                .. from n in Enumerable.Range(0, Fours)
                   from segment in segments
                   let local = Local(segment, n == 0 ? "" : "_" + Numeral.Of(n))
                   let term = Term(segment, n)
                   from nest in Add(vectors, segment, term, local, new BroadcastLaneValue(Local(segment, "_four"), n, Input(term)))
                   select nest,
            ]);
        }

        if (fours < shortest)
            yield return new Loop(Index, new(fours, shortest, 1), [.. segments.SelectMany(segment => Step(segment, Term(segment, 0), Local(segment, "")))]);
        for (int segment = 0; segment < _terms % _segments; segment++)
        {
            int term = Segments.Start(_terms, segment + 1) - 1;
            foreach (Nest nest in Step(segment, AffineIndex.Fixed(term), LocalValue.Vector(Name + Numeral.Of(term) + (vectors[0].First == 0 ? "" : "_j" + Numeral.Of(vectors[0].First)))))
                yield return nest;
        }
    }

    // An input that several vectors of weights are multiplied by has a local.
    private IEnumerable<Nest> Add(IReadOnlyList<UnitVector> vectors, int segment, AffineIndex term, LocalValue local, Value input) =>
    [
        .. vectors.Count > 1 ? [new Assign(local, input, Declares: true)] : Array.Empty<Nest>(),
        .. vectors.Select(vector => new Assign(
            Partial(segment, vector), new MultiplyAddValue(new LoadValue(Weight(vector, term)), vectors.Count > 1 ? local : input, Partial(segment, vector)), Declares: false)),
    ];

    private LocalValue Partial(int segment, UnitVector vector) => new(NameTable.Array(_sums) + (_segments == 1 ? "" : "s" + Numeral.Of(segment + 1)), new([Units(vector)]));

    private ElementValue Element(UnitVector vector) => new(_sums, new([Units(vector)]));

    private Access Bias(UnitVector vector) => memory.At(new(_biases, new([Units(vector)])));

    private Access Weight(UnitVector vector, AffineIndex term) => memory.At(new(_weights, new([Units(vector), term])));

    private Access Input(AffineIndex term) => memory.At(new(_inputs, new([term])));

    private static AffineIndex Units(UnitVector vector) => new(null, vector.First, vector.Width);
}
