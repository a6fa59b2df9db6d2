using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Turns one equation into statements: a short sum stays an expression, a long one becomes a statement a term, in segments.</summary>
internal static class StatementLowering
{
    /// <summary>Up to so many terms a sum is one expression.</summary>
    public const int InlineTerms = 8;

    // So many terms fit into one method, whatever else is in it.
    private const int TermsOfOneStatement = 200;

    public static IReadOnlyList<Statement> Lower(Definition equation)
    {
        Definition? comment = equation;
        int sums = 0;
        var statements = new List<Statement>();
        Expr? seed = null;
        Expr value = ConstantFolding.Fold(equation.Value);

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
        var sum = new SegmentedSum(reduction, seed);
        var partials = new PartialNames(target, sums++, reduction.Bound.Count + 1);
        var segments = new List<Expr>();
        foreach (SumSegment segment in sum.Segments)
        {
            Expr? start = segment.Seed;
            // A piece starts where the piece before it ended: the order of the terms does not change.
            for (int first = segment.First; first < segment.End; first += TermsOfOneStatement)
            {
                SymbolExpr partial = partials.Next();
                statements.Add(new(partial, null, segment with { First = first, End = Math.Min(first + TermsOfOneStatement, segment.End), Seed = start }, comment));
                (start, comment) = (partial, null);
            }

            segments.Add(start!);
        }

        seed = null;
        if (!sum.IsCut)
            return segments[0];
        SymbolExpr joined = partials.Next();
        statements.Add(new(joined, new PairwiseExpr(target.Pool, reduction.Reduction, segments), null, null));
        return joined;
    }

    /// <summary>Names the partial sums of a value: zs2_1_1, zs2_1_2 … of z2_1.</summary>
    private sealed class PartialNames(SymbolExpr target, int sum, int most)
    {
        private readonly IndexedVariable _variable = new(
            VariableKind.Temporary,
            target.Variable.Layer,
            target.Variable.Letter + "s" + (sum == 0 ? "" : sum.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new([.. target.Variable.Shape, (2 * most / TermsOfOneStatement) + 8]));

        private int _count;

        public SymbolExpr Next() => (SymbolExpr)target.Pool.Symbol(_variable, [.. target.Indices, new FixedIndex(_count++)]);
    }
}
