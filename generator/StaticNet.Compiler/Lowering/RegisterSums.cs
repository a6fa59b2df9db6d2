using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers the sums of a layer for one sample, zⱼ = bⱼ + Σᵢ θⱼᵢ aᵢ: the segments side by side, in an accumulator a vector of units each.</summary>
/// <param name="sums">The sums.</param>
/// <param name="layer">What each is made of.</param>
/// <param name="memory">Where values lie.</param>
/// <param name="registers">What is in registers.</param>
/// <param name="lanes">The numbers of a vector.</param>
internal sealed class RegisterSums(IndexedVariable sums, LayerSum layer, RegisterMemory memory, UnitRegisters registers, int lanes)
{
    private const string Index = "i";

    private readonly IReadOnlyList<SumSegment> _segments = layer.Segmented.Segments;
    private readonly InterleavedSegments _rounds = new(layer.Segmented.Segments);
    private readonly SpreadInputs _inputs = new(layer.Inputs, memory, registers);

    /// <summary>The sums of a group of vectors.</summary>
    public IEnumerable<Nest> Lower(IReadOnlyList<UnitVector> vectors)
    {
        if (sums.Size == 2 && SamplePolicy.ArePaired(layer.Terms, lanes))
            return [new Define(Element(vectors[0]), new PairedSumValue(Bias(vectors[0]), Weight(vectors[0], AffineIndex.Fixed(0)), _inputs.At(AffineIndex.Fixed(0)), layer.Terms))];
        return
        [
            .. _segments.SelectMany(segment => vectors.Select(vector => new Assign(Partial(segment, vector), segment.Start is null ? new NumberValue(0) : new LoadValue(Bias(vector)), Declares: true))),
            .. SamplePolicy.IsUnrolled(layer.Terms, vectors.Count) ? Unrolled(vectors) : Looped(vectors),
            .. vectors.Select(vector => new Define(Element(vector), JoinValue.Of(layer.Sum.Reduction, _segments.Select(segment => Partial(segment, vector))))),
        ];
    }

    private IEnumerable<Nest> Unrolled(IReadOnlyList<UnitVector> vectors) =>
        _rounds.Unrolled(0, (segment, term) => _inputs.Spread(term).Concat(Add(vectors, segment, AffineIndex.Fixed(term), Local(vectors, term), _inputs.Broadcast(term))));

    // Four terms of each segment a round, where that is worth the code; then one; then what the longer segments have left.
    private IEnumerable<Nest> Looped(IReadOnlyList<UnitVector> vectors)
    {
        int fours = SamplePolicy.IsSpreadInLoop(layer.Terms) ? _rounds.SharedRounds / SpreadInputs.Fours * SpreadInputs.Fours : 0;
        IEnumerable<Nest> Next(SumSegment segment, AffineIndex term, LocalValue local) => Add(vectors, segment, term, local, new BroadcastValue(_inputs.At(term)));
        return
        [
            .. fours == 0 ? Array.Empty<Nest>() : [new Loop(Index, new(0, fours, SpreadInputs.Fours), Fours(vectors))],
            .. _rounds.Shared(Index, fours, (segment, term) => Next(segment, term, LocalOfRound(segment))),
            .. _rounds.Unrolled(_rounds.SharedRounds, (segment, term) => Next(segment, AffineIndex.Fixed(term), Local(vectors, term))),
        ];
    }

    private IReadOnlyList<Nest> Fours(IReadOnlyList<UnitVector> vectors)
    {
        AffineIndex Term(SumSegment segment, int n) => _rounds.Term(segment, Index, n);
        LocalValue Four(SumSegment segment) => LocalOfRound(segment, "_four");
        return
        [
            .. _segments.Select(segment => new Assign(Four(segment), new Tile4Value(new LoadValue(_inputs.At(Term(segment, 0) with { Lanes = SpreadInputs.Fours })), 0), Declares: true)),
            .. from n in Enumerable.Range(0, SpreadInputs.Fours)
               from segment in _segments
               let local = LocalOfRound(segment, n == 0 ? "" : "_" + Numeral.Of(n))
               from nest in Add(vectors, segment, Term(segment, n), local, new BroadcastLaneValue(Four(segment), n, _inputs.At(Term(segment, n))))
               select nest,
        ];
    }

    // An input that several vectors of weights are multiplied by has a local.
    private IEnumerable<Nest> Add(IReadOnlyList<UnitVector> vectors, SumSegment segment, AffineIndex term, LocalValue local, Value input) =>
    [
        .. vectors.Count > 1 ? [new Assign(local, input, Declares: true)] : Array.Empty<Nest>(),
        .. vectors.Select(vector => new Assign(
            Partial(segment, vector), new MultiplyAddValue(new LoadValue(Weight(vector, term)), vectors.Count > 1 ? local : input, Partial(segment, vector)), Declares: false)),
    ];

    private LocalValue Local(IReadOnlyList<UnitVector> vectors, int term) => _inputs.Local(term, vectors[0].First == 0 ? "" : "_j" + Numeral.Of(vectors[0].First));

    private LocalValue LocalOfRound(SumSegment segment, string suffix = "") => _inputs.LocalOfRound(_segments.Count > 1 ? segment.Number + 1 : 0, suffix);

    private LocalValue Partial(SumSegment segment, UnitVector vector) => new(NameTable.Array(sums) + (_segments.Count > 1 ? "s" + Numeral.Of(segment.Number + 1) : ""), new([Units(vector)]));

    private ElementValue Element(UnitVector vector) => new(sums, new([Units(vector)]));

    private Access Bias(UnitVector vector) => memory.At(new(layer.Bias.Variable, new([Units(vector)])));

    private Access Weight(UnitVector vector, AffineIndex term) => memory.At(new(layer.Weights, new([Units(vector), term])));

    private static AffineIndex Units(UnitVector vector) => new(null, vector.First, vector.Width);
}
