using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Generator;

/// <summary>Turns one equation into statements: a short sum stays an expression, a long one becomes a statement a term, in segments.</summary>
internal static class StatementLowering
{
    /// <summary>Up to so many terms a sum is one expression.</summary>
    public const int InlineTerms = 8;

    private const int PartialsOfOneValue = 16;

    public static IReadOnlyList<Statement> Lower(Definition equation)
    {
        Definition? comment = equation;
        int sums = 0;
        var statements = new List<Statement>();
        Expr? seed = null;
        Expr value = equation.Value;

        // z = Σ θa + b: the accumulator starts at the bias.
        if (value is SumExpr sum && LoneSum(sum) is { } lone && Start(sum) is { } start)
        {
            if (lone.Bound.Count <= InlineTerms)
                return [new(equation.Target, value, null, equation)];
            seed = start;
            value = value - start;
        }

        value = value.Rewrite(node => node is ReductionExpr { Bound.Count: > InlineTerms } reduction
            ? Cut(reduction, equation.Target, ref seed, ref comment, ref sums, statements)
            : node);
        if (statements.Count > 0 && ReferenceEquals(value, statements[statements.Count - 1].Target))
            statements[statements.Count - 1] = statements[statements.Count - 1] with { Target = equation.Target };
        else
            statements.Add(new(equation.Target, value, null, comment));
        return statements;
    }

    private static ReductionExpr? LoneSum(SumExpr sum) =>
        sum.Terms.Where(t => t.Coefficient.IsOne).Select(t => t.Term).OfType<ReductionExpr>().FirstOrDefault();

    private static Expr? Start(SumExpr sum) => sum.Terms.Where(t => t.Coefficient.IsOne).Select(t => t.Term).OfType<SymbolExpr>().FirstOrDefault();

    private static Expr Cut(
        ReductionExpr reduction, SymbolExpr target, ref Expr? seed, ref Definition? comment, ref int sums, List<Statement> statements)
    {
        int terms = reduction.Bound.Count;
        int count = Segments.Count(terms);
        var partials = new List<Expr>();
        for (int segment = 0; segment < count; segment++)
        {
            SymbolExpr partial = Partial(target, sums++);
            List<Expr> body =
            [
                .. from n in Enumerable.Range(Segments.Start(terms, segment), Segments.Start(terms, segment + 1) - Segments.Start(terms, segment))
                   select reduction.Body.Substitute(reduction.Bound, new FixedIndex(n)),
            ];
            statements.Add(new(partial, null, new(reduction.Reduction, segment == 0 ? seed : null, body), comment));
            partials.Add(partial);
            comment = null;
        }

        seed = null;
        if (partials.Count == 1)
            return partials[0];
        SymbolExpr joined = Partial(target, sums++);
        statements.Add(new(joined, new PairwiseExpr(target.Pool, reduction.Reduction, partials), null, null));
        return joined;
    }

    private static SymbolExpr Partial(SymbolExpr target, int number)
    {
        Family family = target.Family;
        var partial = new Family(FamilyKind.Shared, family.Layer, family.Letter + "s", new([.. family.Shape, PartialsOfOneValue]));
        return (SymbolExpr)target.Pool.Symbol(partial, [.. target.Indices, new FixedIndex(number)]);
    }
}
