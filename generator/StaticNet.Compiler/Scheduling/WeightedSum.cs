using StaticNet.Runtime.V1;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>A sum Σᵢ θⱼᵢ aᵢ or Σⱼ δⱼ θⱼᵢ: forward through the weights of a layer, or back through them.</summary>
/// <param name="Sum">The sum.</param>
/// <param name="Weight">θ, of the unit and of the term.</param>
/// <param name="Row">What it is multiplied by, of the term alone.</param>
internal sealed record WeightedSum(ReductionExpr Sum, SymbolExpr Weight, SymbolExpr Row)
{
    /// <summary>The sum in a value; null: there is none, another one, or more than one.</summary>
    /// <param name="value">The value of a unit.</param>
    /// <param name="unit">The index of the unit.</param>
    public static WeightedSum? Of(Expr value, RunningIndex unit)
    {
        List<ReductionExpr> reductions = [.. value.Nodes().OfType<ReductionExpr>().Distinct()];
        if (reductions.Count != 1 || reductions[0] is not { Reduction: Reduction.Sum, Body: ProductExpr { Coefficient.IsOne: true, Factors.Count: 2 } product } sum
            || product.Factors.Any(factor => factor.Exponent != 1))
            return null;
        List<SymbolExpr> symbols = [.. product.Factors.Select(factor => factor.Base).OfType<SymbolExpr>()];
        SymbolExpr? weight = symbols.FirstOrDefault(symbol => symbol.Variable.Kind == VariableKind.Weight
            && (symbol.Indices.SequenceEqual([unit, sum.Bound]) || symbol.Indices.SequenceEqual([sum.Bound, unit])));
        SymbolExpr? row = symbols.FirstOrDefault(symbol => symbol.Indices.SequenceEqual([sum.Bound]));
        return weight is null || row is null ? null : new(sum, weight, row);
    }

    /// <summary>The numbers that wait for the sums of so many units to be complete.</summary>
    /// <param name="units">The units.</param>
    /// <param name="lanes">The numbers of a vector.</param>
    /// <param name="row">Those of a row.</param>
    public int Spilled(int units, int lanes, int row) => TileSizes.Spilled(units, Sum.Bound.Count, SegmentedSum.Count(Sum.Bound.Count), lanes, row);

    /// <summary>The numbers that wait for the gradients of a block of so many samples to be complete.</summary>
    public static int SpilledGradients(int inputs, int samples, int lanes) => TileSizes.Spilled(inputs, samples, 1, lanes, samples);

    /// <summary>So many units in whole panels of the vectors of a tile.</summary>
    public static int InPanels(int units, int lanes) => (units + (TileSizes.Vectors * lanes) - 1) / (TileSizes.Vectors * lanes) * (TileSizes.Vectors * lanes);
}
