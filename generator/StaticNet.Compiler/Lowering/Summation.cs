using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>A sum or maximum in the value of a definition.</summary>
/// <param name="Reduction">The sum or maximum.</param>
/// <param name="Seed">What it begins with; where there is one, the sum is all of the value. Null: nothing.</param>
/// <param name="Letter">What sets its name apart from that of the value; empty: it is the value.</param>
internal sealed record Summation(ReductionExpr Reduction, Expr? Seed, string Letter)
{
    /// <summary>The segments that it is cut into.</summary>
    public int Segments { get; } = Scheduling.Segments.Count(Reduction.Bound.Count);
}
