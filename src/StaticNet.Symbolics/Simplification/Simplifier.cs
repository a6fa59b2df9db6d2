using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Simplification;

/// <summary>
/// Brings an expression into its cheapest known form by general identities, one rule a method. The canonical constructors of
/// <see cref="ExprPool"/> have done the local ones already: like terms, powers, zeros and ones, factors out of sums.
/// </summary>
/// <param name="targetsSumToOne">Whether Σₖ yₖ = 1 may be used.</param>
internal sealed class Simplifier(bool targetsSumToOne)
{
    private const int Rounds = 16;
    private const int ExpansionLimit = 64;

    /// <summary>The names of the rules that changed something, in order; one entry a rule.</summary>
    public List<string> Applied { get; } = [];

    public Expr Simplify(Expr expr)
    {
        Expr best = expr;
        for (int round = 0; round < Rounds; round++)
        {
            Expr next = expr.Rewrite(Improve);
            if (ReferenceEquals(next, expr))
                break;
            expr = next;
            if (IsBetter(expr, best))
                best = expr;
        }

        return best;
    }

    // A Kronecker symbol has no code: it goes at any price. Else the later form where it costs no more: (c·u + c·v)³ stays, c³(u + v)³ costs more.
    private static bool IsBetter(Expr expr, Expr best) =>
        Kroneckers(expr) < Kroneckers(best) || OperationCounter.Count(expr).Total <= OperationCounter.Count(best).Total;

    private static int Kroneckers(Expr expr) => expr.Nodes().Count(node => node is KroneckerExpr);

    private Expr Improve(Expr expr)
    {
        expr = expr switch
        {
            ReductionExpr { Reduction: Reduction.Sum } sum => Collapse(sum),
            SelectExpr select => Mask(select),
            ProductExpr product => AbsoluteValue(CancelOverSum(product)),
            SumExpr sum => CommonDenominator(sum),
            _ => expr,
        };
        if (expr is not (ProductExpr or SumExpr))
            return expr;

        Expr expanded = Expand(expr);
        (Expr, string)[] collected = LosesDigits(expr, expanded) ? [] : [(expanded, RuleNames.Collect), (Factor(expanded), RuleNames.Collect)];
        Expr best = expr;
        foreach ((Expr candidate, string rule) in collected.Append((Factor(expr), RuleNames.Factor)))
        {
            if (OperationCounter.Count(candidate).Total < OperationCounter.Count(best).Total)
                best = Note(rule, best, candidate);
        }

        // a(1 − a) reads better than a − a² and costs the same.
        Expr factored = Factor(best);
        return OperationCounter.Count(factored).Total <= OperationCounter.Count(best).Total ? Note(RuleNames.Factor, best, factored) : best;
    }

    // Σₖ (u + [k=j]·vₖ) = Σₖ u + vⱼ,   Σₖ yₖ = 1
    private Expr Collapse(ReductionExpr sum)
    {
        if (targetsSumToOne && IsTarget(sum.Body))
            return Note(RuleNames.TargetsSumToOne, sum, sum.Pool.One);
        if (targetsSumToOne && sum.Body is SumExpr terms && terms.Summands().All(t => SumsUp(t, sum.Bound)))
            return Note(RuleNames.TargetsSumToOne, sum, Split(sum, terms));             // Σₖ ((1 − ε)yₖ + ε/K) = (1 − ε) Σₖ yₖ + ε
        Expr body = sum.Body is ProductExpr product ? DistributeKronecker(product) : sum.Body;
        if (body is not SumExpr || !body.Nodes().Any(node => node is KroneckerExpr && node.Mentions(sum.Bound)))
            return sum;
        return Note(RuleNames.Kronecker, sum, Split(sum, body));
    }

    // u or u·yₖ, with no other k in it
    private static bool SumsUp(Expr term, RunningIndex bound) => !term.Mentions(bound) || IsTarget(term)
        || (term is ProductExpr product && product.Factors.Where(f => f.Base.Mentions(bound)).All(f => IsTarget(f.Base) && f.Exponent == 1));

    private static bool IsTarget(Expr node) => node is SymbolExpr { Variable.Kind: VariableKind.Target };

    // Σₖ (u + v) = Σₖ u + Σₖ v
    private static Expr Split(ReductionExpr sum, Expr body) =>
        sum.Pool.Sum([.. body.Summands().Select(t => ((Rational)1, sum.Pool.Reduce(Reduction.Sum, sum.Bound, t, sum.Hint)))]);

    // {c if p > 0, else 0} = c·[p > 0]
    private static Expr Mask(SelectExpr select) => select.Positive is NumberExpr && select.Otherwise.IsZero
        ? select.Positive * select.Condition.Apply(Step.Function)
        : select;

    // u·sign u = |u|
    private static Expr AbsoluteValue(Expr expr)
    {
        if (expr is not ProductExpr product)
            return expr;
        foreach ((Expr factor, int exponent) in product.Factors)
        {
            if (factor is CallExpr { Function: Sign } sign && exponent == 1 && product.Factors.Any(f => ReferenceEquals(f.Base, sign.Argument) && f.Exponent > 0))
                return expr / sign / sign.Argument * sign.Argument.Apply(Abs.Function);
        }

        return expr;
    }

    // u/v + w/v² = (u·v + w)/v²
    private Expr CommonDenominator(SumExpr sum)
    {
        List<(Expr Base, int Exponent)> below = [.. sum.Terms.Select(t => t.Term).OfType<ProductExpr>().SelectMany(p => p.Factors).Where(f => f.Exponent < 0)];
        if (below.Select(f => f.Base).Distinct().Count() != 1 || below.Min(f => f.Exponent) > -2)
            return sum;
        Expr denominator = below[0].Base.Power(-below.Min(f => f.Exponent));
        Expr above = sum.Pool.Sum([.. sum.Summands().Select(t => ((Rational)1, t * denominator))]);
        Expr joined = (above is SumExpr ? Expand(above) : above) / denominator;
        return OperationCounter.Count(joined).Total < OperationCounter.Count(sum).Total ? Note(RuleNames.CommonDenominator, sum, joined) : sum;
    }

    // u·(v + [k=j]·w) = u·v + [k=j]·u·w
    private static Expr DistributeKronecker(ProductExpr product)
    {
        foreach ((Expr factor, int exponent) in product.Factors)
        {
            if (exponent == 1 && factor is SumExpr && factor.Summands().Any(t => t.Nodes().Any(node => node is KroneckerExpr)))
                return Distribute(product.Without(factor), factor);
        }

        return product;
    }

    // (u/v + w)·v = u + w·v
    private Expr CancelOverSum(ProductExpr product)
    {
        foreach ((Expr factor, int exponent) in product.Factors)
        {
            if (exponent != 1 || factor is not SumExpr sum)
                continue;
            (Expr cancelling, Expr rest) = product.Partition(other =>
                !ReferenceEquals(other, sum) && sum.Children.Any(term => HasDenominator(term, other)));
            if (cancelling is NumberExpr)
                continue;
            Expr cancelled = rest / sum * Distribute(cancelling, sum);
            if (OperationCounter.Count(cancelled).Total <= OperationCounter.Count(product).Total)
                return Note(RuleNames.Cancel, product, cancelled);
        }

        return product;
    }

    private static bool HasDenominator(Expr term, Expr factor) =>
        term is ProductExpr product && product.Factors.Any(f => ReferenceEquals(f.Base, factor) && f.Exponent < 0);

    /// <summary>u·(v + w) = u·v + u·w, everywhere in the sum or product.</summary>
    public static Expr Expand(Expr expr)
    {
        IReadOnlyList<Expr> terms = expr.Summands();
        for (int round = 0; round < Rounds; round++)
        {
            List<Expr> next = [.. terms.SelectMany(ExpandOnce)];
            if (next.Count > ExpansionLimit)
                return expr;
            if (next.Count == terms.Count)
                break;
            terms = next;
        }

        return expr.Pool.Sum([.. terms.Select(t => ((Rational)1, t))]);
    }

    // u·v − u·w has the rounding of u·v, which may be all that is left where v ≈ w; u·(v − w) has that of itself. A product may be multiplied out where
    // its terms meet their like in the rest of the sum, but not if two of different sign stay: (1 + u)(1 − v) + v is not 1 + u − u·v.
    private static bool LosesDigits(Expr expr, Expr expanded)
    {
        HashSet<Expr> left = [.. expanded.Summands()];
        return expr.Summands().Any(summand => summand is ProductExpr && IsDifference([.. Expand(summand).Summands().Where(left.Contains)]));
    }

    private static bool IsDifference(List<Expr> terms) => terms.Exists(IsNegative) && !terms.TrueForAll(IsNegative);

    private static bool IsNegative(Expr term) => term is NumberExpr { Value.IsNegative: true } or ProductExpr { Coefficient.IsNegative: true };

    private static IReadOnlyList<Expr> ExpandOnce(Expr term)
    {
        if (term is ProductExpr product)
        {
            foreach ((Expr factor, int exponent) in product.Factors)
            {
                if (exponent > 0 && factor is SumExpr sum)
                    return [.. sum.Summands().Select(t => t * (product / sum))];
            }
        }

        return [term];
    }

    // u·v + u·w = u·(v + w)
    private static Expr Factor(Expr expr)
    {
        if (expr is not SumExpr { Constant.IsZero: true } sum)
            return expr;
        List<Dictionary<Expr, int>> terms = [.. sum.Terms.Select(t => Exponents(t.Term))];
        (Expr, int)[] common =
        [
            .. from factor in terms[0].Keys
               where terms.All(t => t.TryGetValue(factor, out int exponent) && exponent > 0)
               select (factor, terms.Min(t => t[factor])),
        ];
        Rational coefficient = sum.Terms.All(t => t.Coefficient.Abs.Equals(sum.Terms[0].Coefficient.Abs)) ? sum.Terms[0].Coefficient.Abs : 1;
        Expr shared = expr.Pool.Product(coefficient, common);
        return shared.IsOne ? expr : shared * expr.Pool.Sum([.. sum.Terms.Select(t => ((Rational)1, t.Coefficient * t.Term / shared))]);
    }

    private static Dictionary<Expr, int> Exponents(Expr term) =>
        term is ProductExpr product ? product.Factors.ToDictionary(f => f.Base, f => f.Exponent) : new() { [term] = 1 };

    private static Expr Distribute(Expr factor, Expr sum) =>
        factor.Pool.Sum([.. sum.Summands().Select(t => ((Rational)1, factor * t))]);

    private Expr Note(string rule, Expr before, Expr after)
    {
        if (!ReferenceEquals(before, after) && !Applied.Contains(rule))
            Applied.Add(rule);
        return after;
    }
}
