using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Turns definitions into blocks with the units in the lanes, where they have that shape.</summary>
/// <param name="lanes">The numbers of a vector.</param>
internal sealed class UnitLowering(int lanes)
{
    // Rows of up to so many weights are read as columns, which costs a permutation or two a vector.
    private const int NarrowRow = 4;

    /// <summary>The lowering for a network; null: it has too few units.</summary>
    public static UnitLowering? Of(NetworkTopology topology) => SchedulePolicy.HasUnitVectors(topology) ? new(Machine.Lanes(topology)) : null;

    /// <summary>The blocks of a definition; none where it has another shape.</summary>
    public IReadOnlyList<Block> Lower(Definition definition)
    {
        List<RunningIndex> indices = [.. definition.Indices];
        if (definition.Target.Indices.Count == 2)
            return UnitGradientLanes.Factors(definition) is null ? [] : [Gradient(definition)];
        if (indices.Count != 1 || indices[0].Count < 2)
            return [];
        List<ReductionExpr> reductions = [.. definition.Value.Nodes().OfType<ReductionExpr>().Distinct()];
        if (reductions.Count == 0 || LayerSum.Of(definition) is not null)
            return [Unit(definition)];
        if (reductions.Count != 1 || !IsStepBack(reductions[0], indices[0]))
            return [];
        return reductions[0].Bound.Count <= NarrowRow ? [Unit(definition)] : SplitStepBack(definition, reductions[0], indices[0]);
    }

    /// <summary>Whether a block takes the definition in: it is made, unit by unit, of what is in registers; of several vectors transcendental functions want their own.</summary>
    public bool Joins(Definition definition, UnitBlock block) =>
        definition.Phase == block.Phase
        && definition.Indices.Count() == 1
        && definition.Indices.SequenceEqual(block.Definitions[0].Indices)
        && definition.Target.Variable.Kind != VariableKind.BiasGradient
        && !TileLanes.HasReduction(definition)
        && (definition.Target.Variable.Size <= lanes || OperationCounter.Count(definition.Value).Transcendentals == 0);

    private Block Gradient(Definition definition) => definition.Target.Variable.Shape[0] < lanes
        ? new NarrowGradientBlock(definition.Phase, definition)
        : Unit(definition);

    private static UnitBlock Unit(Definition definition) => new(definition.Phase, [definition]);

    // Σₖ δₖ θₖⱼ
    private bool IsStepBack(ReductionExpr sum, RunningIndex unit) =>
        sum.Reduction == Reduction.Sum
        && sum.Body is ProductExpr { Coefficient.IsOne: true, Factors.Count: 2 } product
        && product.Factors.All(f => f.Exponent == 1 && f.Base is SymbolExpr)
        && product.Factors.Any(f => ((SymbolExpr)f.Base).Variable.Kind == VariableKind.Weight && ((SymbolExpr)f.Base).Indices.SequenceEqual([sum.Bound, unit]))
        && product.Factors.Any(f => ((SymbolExpr)f.Base).Indices.SequenceEqual([sum.Bound]));

    // δⱼ = φ′ Σₖ δₖ θₖⱼ  ⇒  sⱼ = Σₖ δₖ θₖⱼ, δⱼ = φ′ sⱼ
    private IReadOnlyList<Block> SplitStepBack(Definition definition, ReductionExpr sum, RunningIndex unit)
    {
        int layer = definition.Target.Variable.Layer;
        if (ReferenceEquals(definition.Value, sum))
            return [new DotBlock(definition.Phase, definition)];
        var name = (SymbolExpr)sum.Pool.Symbol(IndexedVariable.Of(VariableKind.Temporary, layer, "s", unit.Count), unit);
        Definition rest = definition with { Value = definition.Value.Rewrite(node => ReferenceEquals(node, sum) ? name : node), Unsimplified = null };
        return [new DotBlock(definition.Phase, new(name, sum, definition.Phase)), Unit(rest)];
    }
}
