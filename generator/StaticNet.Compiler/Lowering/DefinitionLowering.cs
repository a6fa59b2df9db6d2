using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers one equation for one unit and one vector of samples: its sums, and what is made of them.</summary>
internal sealed class DefinitionLowering
{
    private readonly SymbolExpr _target;
    private readonly Expr _value;
    private readonly bool _isOutputDelta;

    public DefinitionLowering(Definition definition, NetworkTopology topology)
    {
        (_target, _value, _isOutputDelta) = (definition.Target, ConstantFolding.Fold(definition.Value), ScheduledProgram.IsOutputDelta(definition.Target.Variable, topology));
        LayerSum? layer = LayerSum.Of(definition with { Value = _value });
        if (layer is not null)
            _value = layer.Sum;
        // A value that is its sum needs no other name.
        string Letter(ReductionExpr reduction, int n) => ReferenceEquals(_value, reduction) && !_isOutputDelta ? "" : "stuv"[n].ToString();
        Summations = [.. _value.Nodes().OfType<ReductionExpr>().Distinct().Select((reduction, n) => new Summation(new(reduction, layer?.Bias), _target, Letter(reduction, n)))];
    }

    /// <summary>The sums and maxima in the value.</summary>
    public IReadOnlyList<Summation> Summations { get; }

    /// <summary>Its sums, segment after segment, and the value.</summary>
    /// <param name="isInterleaved">Whether the segments of a sum stand side by side.</param>
    /// <param name="waits">Whether the segments of a sum but the last wait in memory for it; null: none does.</param>
    public IReadOnlyList<Nest> Lower(bool isInterleaved = false, Func<ReductionExpr, bool>? waits = null) =>
    [
        .. Summations.SelectMany(sum => isInterleaved ? [sum.Interleaved()] : sum.InTurn(waits?.Invoke(sum.Reduction) == true)),
        Result(),
    ];

    /// <summary>The value, its sums joined.</summary>
    /// <param name="isJoined">Whether they are joined already.</param>
    public Group Result(bool isJoined = false)
    {
        var indices = new SampleIndices();
        Expr value = _value.Rewrite(node => Summations.FirstOrDefault(sum => ReferenceEquals(sum.Reduction, node))?.Name ?? node);
        Value result = new ExpressionLowering(symbol => Summations.FirstOrDefault(sum => ReferenceEquals(sum.Name, symbol))?.Joined ?? indices.Read(symbol)).Lower(value);
        if (_isOutputDelta)
            result = new WhereValue(result, new ElementValue(LaneMemory.LaneMask, default, SampleIndices.SampleIndex));
        return new([.. isJoined ? [] : Summations.SelectMany(sum => sum.Join), new Define(indices.Element(_target), result)]);
    }
}
