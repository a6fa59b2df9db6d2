using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// The order in which every schedule computes a sum or maximum, so that all give the same bits: it is cut into contiguous segments that one sample runs side by side (one chain of dependent multiply-adds
/// would wait for each), whose results are joined by a pairwise tree. The first segment begins with the seed, the others with nothing.
/// </summary>
internal sealed class SegmentedSum
{
    /// <param name="reduction">The sum or maximum.</param>
    /// <param name="seed">What it begins with; null: nothing.</param>
    public SegmentedSum(ReductionExpr reduction, Expr? seed)
    {
        int terms = reduction.Bound.Count;
        Reduction = reduction;
        Segments = [.. Enumerable.Range(0, Count(terms)).Select(n => new SumSegment(reduction, n, Start(terms, n), Start(terms, n + 1), n == 0 ? seed : null))];
    }

    public ReductionExpr Reduction { get; }

    public IReadOnlyList<SumSegment> Segments { get; }

    /// <summary>Whether there is more than one segment to be joined.</summary>
    public bool IsCut => Segments.Count > 1;

    /// <summary>The segments of so many terms: 1 below 32, 2 below 128, else 4.</summary>
    public static int Count(int terms) => terms < 32 ? 1 : terms < 128 ? 2 : 4;

    // The first (terms mod count) segments are one longer.
    private static int Start(int terms, int segment) => (segment * (terms / Count(terms))) + Math.Min(segment, terms % Count(terms));
}

/// <summary>Terms of a sum or maximum that are added one after the other: a segment, or a part of one.</summary>
/// <param name="Sum">The sum or maximum.</param>
/// <param name="Number">Which of its segments, from 0.</param>
/// <param name="First">The first term.</param>
/// <param name="End">The term after the last.</param>
/// <param name="Seed">What it begins with; null: nothing, of a maximum the first term.</param>
internal sealed record SumSegment(ReductionExpr Sum, int Number, int First, int End, Expr? Seed)
{
    /// <summary>The number of terms.</summary>
    public int Count => End - First;

    /// <summary>What it begins with; null: 0.</summary>
    public Expr? Start => IsFromFirstTerm ? Term(First) : Seed;

    /// <summary>The first term that is added to what it begins with.</summary>
    public int FirstAdded => IsFromFirstTerm ? First + 1 : First;

    /// <summary>The terms in order, all indices fixed.</summary>
    public IEnumerable<Expr> Terms => Enumerable.Range(First, Count).Select(Term);

    private bool IsFromFirstTerm => Sum.Reduction == Reduction.Maximum && Seed is null;

    /// <summary>A term, its index fixed.</summary>
    public Expr Term(int n) => Sum.Body.Substitute(Sum.Bound, new FixedIndex(n));
}
