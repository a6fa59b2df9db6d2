namespace StaticNet.Symbolics.Expressions;

/// <summary>Questions about an expression, and rebuilding it with parts replaced.</summary>
internal static class ExprExtensions
{
    /// <summary>True when the index occurs in the expression and no reduction inside it binds it there.</summary>
    public static bool Mentions(this Expr expr, Subscript index) => index is RunningIndex running
        ? expr.FreeIndices().Contains(running)
        : expr.OwnIndices.Contains(index) || expr.Children.Any(child => child.Mentions(index));

    /// <summary>True when its value is known at build time: it is made of numbers and hyperparameters.</summary>
    public static bool IsConstant(this Expr expr) => expr switch
    {
        NumberExpr or RootExpr => true,
        SymbolExpr symbol => symbol.Variable is { Kind: VariableKind.Hyperparameter, Shape.Count: 0 },
        SumExpr or ProductExpr or CallExpr => expr.Children.All(IsConstant),
        _ => false,
    };

    /// <summary>The factors of a product that are known at build time.</summary>
    public static IEnumerable<(Expr Base, int Exponent)> ConstantFactors(this ProductExpr product) => product.Factors.Where(f => f.Base.IsConstant());

    /// <summary>True when the constant factors are one number in code: a root, or several hyperparameters.</summary>
    public static bool JoinsConstants(this ProductExpr product) =>
        product.ConstantFactors().ToList() is var constants && (constants.Count > 1 || constants.Exists(f => f.Base is not SymbolExpr));

    /// <summary>Every node of the expression, itself first.</summary>
    public static IEnumerable<Expr> Nodes(this Expr expr)
    {
        var open = new Stack<Expr>();
        open.Push(expr);
        while (open.Count > 0)
        {
            Expr node = open.Pop();
            yield return node;
            for (int n = node.Children.Count - 1; n >= 0; n--)
                open.Push(node.Children[n]);
        }
    }

    /// <summary>The symbols that occur in the expression.</summary>
    public static IEnumerable<SymbolExpr> Symbols(this Expr expr) => expr.Nodes().OfType<SymbolExpr>();

    /// <summary>The expression with one index replaced by another where no reduction binds it; none captures the other.</summary>
    public static Expr Substitute(this Expr expr, Subscript index, Subscript by)
    {
        if (!expr.Mentions(index))
            return expr;
        if (expr.Children.Count == 0)
            return expr.Reindex(own => own == index ? by : own);
        if (expr is ReductionExpr reduction && reduction.Bound == by)
        {
            var fresh = new RunningIndex("#", reduction.Bound.Count);                  // Σₖ u(k, i) with i → k is Σₙ u(n, k)
            return expr.Pool.Reduce(reduction.Reduction, fresh, reduction.Body.Substitute(by, fresh).Substitute(index, by), reduction.Hint);
        }

        return expr.Rebuild([.. expr.Children.Select(child => child.Substitute(index, by))]);
    }

    /// <summary>The expression with symbols replaced.</summary>
    public static Expr ReplaceSymbols(this Expr expr, Func<SymbolExpr, Expr> replace) =>
        expr.Rewrite(node => node is SymbolExpr symbol ? replace(symbol) : node);

    /// <summary>Rebuilds bottom-up: children first, then each node itself through <paramref name="rewrite"/>.</summary>
    public static Expr Rewrite(this Expr expr, Func<Expr, Expr> rewrite)
    {
        if (expr.Children.Count == 0)
            return rewrite(expr);
        var children = new Expr[expr.Children.Count];
        bool same = true;
        for (int n = 0; n < children.Length; n++)
        {
            children[n] = expr.Children[n].Rewrite(rewrite);
            same &= ReferenceEquals(children[n], expr.Children[n]);
        }

        return rewrite(same ? expr : expr.Rebuild(children));
    }

    /// <summary>Splits a product into the factors that satisfy a condition, and the rest with the coefficient.</summary>
    public static (Expr Chosen, Expr Others) Partition(this ProductExpr product, Func<Expr, bool> condition) => (
        product.Pool.Product(product.Coefficient, [.. product.Factors.Where(f => condition(f.Base))]),
        product.Pool.Product(1, [.. product.Factors.Where(f => !condition(f.Base))]));

    /// <summary>The product without one of its factors.</summary>
    public static Expr Without(this ProductExpr product, Expr factor) =>
        product.Pool.Product(product.Coefficient, [.. product.Factors.Where(f => !ReferenceEquals(f.Base, factor))]);

    /// <summary>The Kronecker symbols among the factors of the expression.</summary>
    public static IEnumerable<Expr> KroneckerFactors(this Expr expr) => expr switch
    {
        KroneckerExpr => [expr],
        ProductExpr product => product.Factors.Select(f => f.Base).OfType<KroneckerExpr>(),
        _ => [],
    };

    /// <summary>The expression without one of its factors; 1 where it is that factor.</summary>
    public static Expr WithoutFactor(this Expr expr, Expr factor) => expr is ProductExpr product ? product.Without(factor) : expr.Pool.One;

    /// <summary>The terms of a sum with their signs, or the expression itself as the one term.</summary>
    public static IReadOnlyList<Expr> Summands(this Expr expr)
    {
        if (expr is not SumExpr sum)
            return [expr];
        IEnumerable<Expr> terms = sum.Terms.Select(t => t.Coefficient * t.Term);
        return sum.Constant.IsZero ? [.. terms] : [expr.Pool.Number(sum.Constant), .. terms];
    }
}
