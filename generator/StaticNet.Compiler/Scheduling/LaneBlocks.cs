using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>A part of the program that runs over a block of samples, a vector of them at once, and becomes one method.</summary>
/// <param name="Definitions">What it computes.</param>
internal abstract record LaneBlock(IReadOnlyList<Definition> Definitions)
{
    /// <summary>When it runs; of straight-line code that spans several phases, when it ends.</summary>
    public Phase Phase => Definitions[Definitions.Count - 1].Phase;
}

/// <summary>Straight-line code for groups of vectors of samples.</summary>
/// <param name="Definitions">What it computes.</param>
/// <param name="Statements">The same, value by value.</param>
/// <param name="IsWhole">Whether it is all that computes a result.</param>
/// <param name="Precision">The number type.</param>
internal sealed record StraightLanes(IReadOnlyList<Definition> Definitions, IReadOnlyList<Statement> Statements, bool IsWhole, Precision Precision) : LaneBlock(Definitions)
{
    /// <summary>The most vectors of a group.</summary>
    public int Vectors => Cost.Vectors(Statements, IsWhole, Precision);
}

/// <summary>The values of an indexed variable, and others of the same index that are made of it, in tiles of so many units and vectors of samples.</summary>
/// <param name="Definitions">The first may hold reductions; all run over the same index, or over none.</param>
/// <param name="Units">The units of a tile.</param>
/// <param name="Vectors">The most vectors of samples of a tile.</param>
internal sealed record TileLanes(IReadOnlyList<Definition> Definitions, int Units, int Vectors) : LaneBlock(Definitions)
{
    /// <summary>The index that runs over the units; null for scalars.</summary>
    public RunningIndex? Unit => Definitions[0].Indices.FirstOrDefault();

    /// <summary>Whether sums or maxima over another index are taken.</summary>
    public bool HasReductions => HasReduction(Definitions[0]);

    /// <summary>Whether groups of vectors go through all units; else each unit goes through all samples.</summary>
    public bool IsOfGroups => Unit is null || HasReductions;

    /// <summary>The sums of weights times values, which the runtime computes for every layer alike; null: none, or other sums.</summary>
    public WeightedSum? WeightedSum => IsByRuntime && Unit is { } unit ? WeightedSum.Of(Definitions[0].Value, unit) : null;

    /// <summary>The same with one more definition. Several sums take the accumulators of several vectors.</summary>
    public TileLanes With(Definition definition) => this with
    {
        Definitions = [.. Definitions, definition],
        Vectors = Unit is null && SegmentedSum.Count(SumOfSample(definition)!.Bound.Count) * (Definitions.Count + 1) * Vectors > TileShapes.MostAccumulators ? 1 : Vectors,
    };

    /// <summary>The sum over units in a value of a sample; null: none, or more than a sum.</summary>
    public static ReductionExpr? SumOfSample(Definition definition)
    {
        List<ReductionExpr> reductions = [.. definition.Value.Nodes().OfType<ReductionExpr>().Distinct()];
        return definition.Target.Indices.Count == 0 && reductions.Count == 1 && reductions[0].Reduction == Reduction.Sum ? reductions[0] : null;
    }

    /// <summary>Whether the runtime computes what it can; else all of it is loops.</summary>
    public bool IsByRuntime { get; init; } = true;

    /// <summary>
    /// Whether the sums of a segment wait in memory while those of the next are formed: together they would not fit the registers, and what
    /// is spilled is spilled in the innermost loop.
    /// </summary>
    public bool Spills(ReductionExpr reduction) => SegmentedSum.Count(reduction.Bound.Count) * Units * Vectors > TileShapes.MostAccumulators;

    /// <summary>The numbers that wait in memory for others of their sum.</summary>
    /// <param name="lanes">The numbers of a vector.</param>
    /// <param name="row">Those of a row.</param>
    public int Spilled(int lanes, int row) => WeightedSum is { } sum
        ? sum.Spilled(Unit!.Count, lanes, row)
        : lanes * Definitions[0].Value.Nodes().OfType<ReductionExpr>().Distinct().Sum(reduction => Spills(reduction) ? (SegmentedSum.Count(reduction.Bound.Count) - 1) * Units * Vectors : 0);

    public static bool HasReduction(Definition definition) => definition.Value.Nodes().Any(node => node is ReductionExpr);
}

/// <summary>
/// The gradients of the weights of a layer with the units in the lanes: δ of the block is transposed so that the units of a sample lie side by side,
/// and each sample adds its products to sums that stay in registers. No lanes are left to add up, and the sums are as many as the weights.
/// </summary>
/// <param name="Definition">The gradient of one sample, δⱼ aᵢ.</param>
internal sealed record UnitGradientLanes(Definition Definition) : LaneBlock([Definition])
{
    /// <summary>δⱼ, whose units lie in the lanes.</summary>
    public SymbolExpr Delta => Factors(Definition)!.Value.Delta;

    /// <summary>aᵢ, the same for all units.</summary>
    public SymbolExpr Input => Factors(Definition)!.Value.Input;

    /// <summary>The factors of δⱼ aᵢ; null for any other gradient.</summary>
    public static (SymbolExpr Delta, SymbolExpr Input)? Factors(Definition definition)
    {
        if (definition.Target.Indices.Count != 2 || definition.Value is not ProductExpr { Coefficient.IsOne: true, Factors.Count: 2 } product)
            return null;
        SymbolExpr? Of(Subscript index) => product.Factors.Where(f => f.Exponent == 1).Select(f => f.Base).OfType<SymbolExpr>()
            .FirstOrDefault(symbol => symbol.Indices.SequenceEqual([index]));
        return Of(definition.Target.Indices[0]) is { } delta && Of(definition.Target.Indices[1]) is { } input ? (delta, input) : null;
    }
}

/// <summary>The gradients of the weights or biases of a layer, summed over the samples lane by lane.</summary>
/// <param name="Definition">The gradient of one sample: δⱼ aᵢ of weights, δⱼ of biases.</param>
internal sealed record GradientLanes(Definition Definition) : LaneBlock([Definition])
{
    /// <summary>δⱼ.</summary>
    public SymbolExpr Delta => Factors.Delta;

    /// <summary>aᵢ; null for biases.</summary>
    public SymbolExpr? Input => Factors.Input;

    // The chain rule gives no other: a unit is weights times values, and a bias.
    private (SymbolExpr Delta, SymbolExpr? Input) Factors =>
        Definition.Value is SymbolExpr delta && delta.Indices.SequenceEqual(Definition.Target.Indices) ? (delta, null)
        : UnitGradientLanes.Factors(Definition) is { } factors ? factors
        : throw new InvalidOperationException($"{Definition.Target} is neither δⱼ aᵢ nor δⱼ.");
}
