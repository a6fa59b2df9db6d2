using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>A part of the program that becomes one method, or all of one.</summary>
/// <param name="Phase">When it runs.</param>
internal abstract record Block(Phase Phase);

/// <summary>Straight-line code.</summary>
internal sealed record StraightBlock(Phase Phase, IReadOnlyList<Statement> Statements) : Block(Phase);

/// <summary>All values of an indexed variable in loops of constant bounds.</summary>
internal sealed record LoopBlock(Phase Phase, Definition Definition) : Block(Phase)
{
    /// <summary>
    /// The sum of z = Σᵢ θⱼᵢ aᵢ + b: its weights lie input-major, so i runs outside and j inside, along memory; null for any other shape.
    /// </summary>
    public static ReductionExpr? ContiguousSum(Definition definition) =>
        definition.Target.Indices.Count == 1 && definition.Value is SumExpr { Constant.IsZero: true, Terms.Count: 2 } sum
        && sum.Terms.All(t => t.Coefficient.IsOne) && sum.Terms[1].Term is SymbolExpr
            ? sum.Terms[0].Term as ReductionExpr
            : null;
}
