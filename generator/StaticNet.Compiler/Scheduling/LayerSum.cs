using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>The sum of a layer, zⱼ = Σᵢ θⱼᵢ aᵢ + bⱼ. Its weights lie input-major, so that i runs outside and j inside, along memory.</summary>
/// <param name="Sum">Σᵢ θⱼᵢ aᵢ.</param>
/// <param name="Bias">bⱼ, with which the sum begins.</param>
internal sealed record LayerSum(ReductionExpr Sum, SymbolExpr Bias)
{
    /// <summary>The number of inputs.</summary>
    public int Terms => Sum.Bound.Count;

    /// <summary>The order in which it is added up.</summary>
    public SegmentedSum Segmented => new(Sum, Bias);

    /// <summary>θ.</summary>
    public IndexedVariable Weights => Sum.Body.Symbols().First(symbol => symbol.Variable.Kind == VariableKind.Weight).Variable;

    /// <summary>a.</summary>
    public IndexedVariable Inputs => Sum.Body.Symbols().First(symbol => symbol.Variable.Kind != VariableKind.Weight).Variable;

    /// <summary>The sum of a definition; null: it has another shape.</summary>
    public static LayerSum? Of(Definition definition) =>
        definition.Target.Indices.Count == 1 && definition.Value is SumExpr { Constant.IsZero: true, Terms.Count: 2 } sum && sum.Terms.All(t => t.Coefficient.IsOne)
        && sum.Terms[0].Term is ReductionExpr reduction && sum.Terms[1].Term is SymbolExpr bias
            ? new(reduction, bias)
            : null;
}
