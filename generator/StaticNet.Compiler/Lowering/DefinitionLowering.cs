using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers one equation for one unit and one vector of samples: its sums in segments, and what is made of them.</summary>
internal sealed class DefinitionLowering
{
    private readonly TileLanes _block;
    private readonly LaneProgram _program;
    private readonly SymbolExpr _target;
    private readonly Expr _value;
    private readonly SampleIndices _indices = new();
    private readonly Dictionary<SymbolExpr, LocalValue> _sums = [];
    private readonly ExpressionLowering _expressions;

    public DefinitionLowering(Definition definition, TileLanes block, LaneProgram program)
    {
        (_block, _program, _target, _value) = (block, program, definition.Target, ConstantFolding.Fold(definition.Value));
        _expressions = new(symbol => _sums.TryGetValue(symbol, out LocalValue? sum) ? sum : _indices.Read(symbol));
        bool isSeeded = LoopBlock.ContiguousSum(definition with { Value = _value }) is not null;
        Expr? seed = isSeeded ? ((SumExpr)_value).Terms[1].Term : null;
        // A value that is its sum needs no other name.
        bool IsValue(ReductionExpr reduction) => (isSeeded || ReferenceEquals(_value, reduction)) && !program.IsOutputDelta(_target.Variable);
        Summations = [.. _value.Nodes().OfType<ReductionExpr>().Distinct().Select((reduction, n) => new Summation(reduction, seed, IsValue(reduction) ? "" : "stuv"[n].ToString()))];
    }

    /// <summary>The sums and maxima in the value.</summary>
    public IReadOnlyList<Summation> Summations { get; }

    /// <summary>The name of the accumulators of a segment.</summary>
    public string AccumulatorName(Summation sum, int segment) => sum.Segments == 1
        ? NameTable.Array(_target.Variable) + sum.Letter
        : NameTable.Array(_target.Variable) + (sum.Letter.Length == 0 ? "s" : sum.Letter) + Numeral.Of(segment + 1);

    /// <summary>A segment of a sum.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="segment">Which, from 0.</param>
    /// <param name="isSpilled">Whether it waits in memory for the others.</param>
    public Segment Segment(Summation sum, int segment, bool isSpilled)
    {
        ReductionExpr reduction = sum.Reduction;
        int first = Segments.Start(reduction.Bound.Count, segment), end = Segments.Start(reduction.Bound.Count, segment + 1);
        bool isMaximum = reduction.Reduction == Reduction.Maximum;
        LocalValue accumulator = Local(AccumulatorName(sum, segment));
        _indices.Bind(reduction.Bound, AffineIndex.Fixed(first));
        Expr? start = isMaximum ? reduction.Body : segment == 0 ? sum.Seed : null;
        var begin = new Assign(accumulator, start is null ? new NumberValue(0) : _expressions.Lower(start), Declares: true);
        string index = reduction.Hint == _block.Unit?.Name ? "k" : reduction.Hint;
        _indices.Bind(reduction.Bound, new AffineIndex(index));
        var step = new Assign(accumulator, _expressions.Accumulate(reduction.Reduction, accumulator, 1, reduction.Body), Declares: false);
        return new(isSpilled, [begin, new Loop(index, new(isMaximum ? first + 1 : first, end, 1), [step])]);
    }

    /// <summary>What a sum begins with.</summary>
    public Value First(Summation sum) => sum.Seed is { } seed ? _expressions.Lower(seed) : new NumberValue(0);

    /// <summary>A sum whose segments are joined.</summary>
    public LocalValue Joined(Summation sum) => Local(NameTable.Array(_target.Variable) + sum.Letter);

    /// <summary>The value, its sums joined.</summary>
    /// <param name="isJoined">Whether they are joined already.</param>
    public Group Result(bool isJoined = false)
    {
        List<Nest> nests = [];
        Expr value = Summations.Count == 1 && Summations[0].Seed is not null
            ? Joined(Summations[0], isJoined, nests)
            : _value.Rewrite(node => Summations.FirstOrDefault(sum => ReferenceEquals(sum.Reduction, node)) is { } sum ? Joined(sum, isJoined, nests) : node);
        Value result = _expressions.Lower(value);
        if (_program.IsOutputDelta(_target.Variable))
            result = new WhereValue(result, new ElementValue(LaneMemory.LaneMask, default, SampleIndices.SampleIndex));
        nests.Add(new Define(_indices.Element(_target), result));
        return new(nests);
    }

    // The segments by the pairwise tree.
    private SymbolExpr Joined(Summation sum, bool isJoined, List<Nest> nests)
    {
        LocalValue joined = Joined(sum);
        if (sum.Segments > 1 && !isJoined)
        {
            IEnumerable<Value> parts = Enumerable.Range(0, sum.Segments).Select(segment => Local(AccumulatorName(sum, segment)));
            nests.Add(new Assign(joined, new JoinValue(sum.Reduction.Reduction, new(parts)), Declares: true));
        }

        var symbol = (SymbolExpr)sum.Reduction.Pool.Symbol(IndexedVariable.Of(VariableKind.Temporary, 0, joined.Name));
        _sums[symbol] = joined;
        return symbol;
    }

    private LocalValue Local(string name) => new(name, _indices.Indices(_target), SampleIndices.SampleIndex);
}
