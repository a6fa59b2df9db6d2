using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Derivations;

/// <summary>
/// The steps from a δ as the chain rule gives it to the simplified one, as one writes them by hand: ((1 − y)/(1 − a) − y/a) · a(1 − a), cancelled
/// (1 − y) a − y (1 − a), multiplied out a − ya − y + ya, and what is left of it, a − y. Each equals the one before at every point.
/// </summary>
internal static class DeltaSteps
{
    // A longer sum is no help to a reader.
    private const int MostTerms = 24;

    /// <summary>The slope multiplied into ∂L/∂a, so that its denominators are gone; null where there were none.</summary>
    public static Expr? Cancelled(Definition delta)
    {
        if (delta.Unsimplified is not { } chain || !HasDenominator(chain))
            return null;
        Expr cancelled = WrittenOut(chain).Rewrite(node => node is BracketExpr bracket ? bracket.Inner : node).Rewrite(node => node is ProductExpr product ? Distributed(product) : node);
        return IsStep(cancelled, delta) ? cancelled : null;
    }

    /// <summary>The same multiplied out, every term for itself; null where nothing of it would cancel or be collected.</summary>
    public static Expr? Expanded(Definition delta)
    {
        if (Terms(delta) is not { } terms)
            return null;
        Expr collected = terms[0].Pool.Sum([.. terms.Select(term => ((Rational)1, term))]);
        bool isShorter = collected.Summands().Count < terms.Count || WrittenOut(delta.Value).Summands().Count < terms.Count;
        return isShorter ? terms[0].Pool.SpelledSum(terms) : null;
    }

    /// <summary>The targets gathered, where their sum is 1: a (y₁ + y₂ + y₃) − y₁; null where they are not all there.</summary>
    public static Expr? Gathered(Definition delta, bool targetsSumToOne)
    {
        if (!targetsSumToOne || Terms(delta) is not { } terms)
            return null;
        ExprPool pool = delta.Value.Pool;
        foreach (IGrouping<Expr, (Expr Term, SymbolExpr Target)> alike in terms.SelectMany(Target, (term, target) => (Term: term, Target: target)).GroupBy(t => t.Term / t.Target))
        {
            if (alike.Key.IsOne || alike.Count() != alike.First().Target.Variable.Size || alike.Select(t => t.Target).Distinct().Count() != alike.First().Target.Variable.Size)
                continue;
            Expr sum = pool.Bracket(pool.Sum([.. alike.Select(t => ((Rational)1, (Expr)t.Target))]));
            // Equal terms stay as many as they are.
            HashSet<Expr> gathered = [.. alike.Select(t => t.Term)];
            IEnumerable<(Rational, Expr)> rest = terms.Where(term => !gathered.Contains(term)).Select(term => ((Rational)1, term));
            return pool.Sum([(1, alike.Key * sum), .. rest]);
        }

        return null;
    }

    private static IReadOnlyList<Expr>? Terms(Definition delta)
    {
        if (Cancelled(delta) is not { } cancelled || cancelled.Nodes().Any(node => node is ReductionExpr or KroneckerExpr))
            return null;
        IReadOnlyList<Expr> terms = [.. Raw(cancelled)];
        return terms.Count is > 1 and <= MostTerms ? terms : null;
    }

    private static IEnumerable<SymbolExpr> Target(Expr term) => term is ProductExpr product
        ? product.Factors.Where(f => f is { Base: SymbolExpr { Variable.Kind: VariableKind.Target }, Exponent: 1 }).Select(f => (SymbolExpr)f.Base)
        : [];

    // u (v + w) as u v, u w; like terms stay apart.
    private static IEnumerable<Expr> Raw(Expr expr)
    {
        if (expr is SumExpr)
            return expr.Summands().SelectMany(Raw);
        if (expr is ProductExpr product && product.Factors.FirstOrDefault(f => f is { Base: SumExpr, Exponent: 1 }).Base is SumExpr sum)
            return sum.Summands().SelectMany(term => Raw(term * (product / sum)));
        return [expr];
    }

    // (u/v + w) v as u + w v
    private static Expr Distributed(ProductExpr product)
    {
        foreach ((Expr factor, int exponent) in product.Factors)
        {
            if (exponent == 1 && factor is SumExpr sum && sum.Summands().Any(HasDenominator))
            {
                Expr others = product / sum;
                return product.Pool.Sum([.. sum.Summands().Select(term => ((Rational)1, term * others))]);
            }
        }

        return product;
    }

    private static Expr WrittenOut(Expr expr) => Instantiation.WriteOut(expr, Equation.WrittenOutTerms, grouped: false);

    private static bool IsStep(Expr expr, Definition delta) => !ReferenceEquals(expr, WrittenOut(delta.Value)) && !ReferenceEquals(expr, delta.Value);

    private static bool HasDenominator(Expr expr) => expr.Nodes().OfType<ProductExpr>().Any(p => p.Factors.Any(f => f.Exponent < 0));
}
