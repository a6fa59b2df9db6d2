using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>One assignment of straight-line code to a named scalar.</summary>
/// <param name="Target">The name, all indices fixed.</param>
/// <param name="Value">The value, sums over few terms still inside; null when <paramref name="Sum"/> is all.</param>
/// <param name="Sum">Many terms of a sum or maximum, one statement a term; null: none.</param>
/// <param name="Equation">The equation that the statement computes, written above it; null where a statement before it carries it.</param>
internal sealed record Statement(SymbolExpr Target, Expr? Value, SumSegment? Sum, Definition? Equation)
{
    /// <summary>What is computed.</summary>
    public IReadOnlyList<Expr> Expressions { get; } = [.. Value is null ? [] : new[] { Value }, .. Sum is null ? [] : Sum.Terms, .. Sum?.Seed is null ? [] : new[] { Sum.Seed }];

    /// <summary>Every name that is read.</summary>
    public IEnumerable<SymbolExpr> Reads => Expressions.SelectMany(Scalars);

    /// <summary>The number of values read and written, about twice the number of multiply-adds.</summary>
    public int Weight => 1 + (Value is null ? 0 : Scalars(Value).Count()) + (2 * (Sum?.Count ?? 0));

    /// <summary>The symbols of an expression with their indices fixed, those under a short sum once for each term.</summary>
    public static IEnumerable<SymbolExpr> Scalars(Expr expr) => expr switch
    {
        SymbolExpr symbol => [symbol],
        ReductionExpr reduction => Enumerable.Range(0, reduction.Bound.Count)
            .SelectMany(n => Scalars(reduction.Body.Substitute(reduction.Bound, new FixedIndex(n)))),
        _ => expr.Children.SelectMany(Scalars),
    };
}
