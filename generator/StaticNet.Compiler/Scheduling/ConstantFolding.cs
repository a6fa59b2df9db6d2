using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// What is known at build time becomes one number: √(2/π), λα, 1 − ε. A single hyperparameter keeps its name.
/// The operation counter takes the same view.
/// </summary>
internal static class ConstantFolding
{
    public static Expr Fold(Expr expr) => expr switch
    {
        NumberExpr or SymbolExpr => expr,
        _ when expr.IsConstant() => Literal(expr.Pool, Value(expr)),
        SumExpr sum => expr.Pool.Sum([.. Terms(sum)]),
        ProductExpr product when product.JoinsConstants() => Join(product.Coefficient, product),
        _ when expr.Children.Count > 0 => expr.Rebuild([.. expr.Children.Select(Fold)]),
        _ => expr,
    };

    // u + c + d = u + (c + d);  c·(d·u) = (cd)·u
    private static IEnumerable<(Rational, Expr)> Terms(SumExpr sum)
    {
        foreach ((Rational coefficient, Expr term) in sum.Terms.Where(t => !t.Term.IsConstant()))
        {
            yield return term is ProductExpr product && product.JoinsConstants()
                ? (1, Join(coefficient, product))
                : (coefficient, Fold(term));
        }

        List<(Rational Coefficient, Expr Term)> constants = [.. sum.Terms.Where(t => t.Term.IsConstant())];
        if (constants.Count == 0)
            yield return (sum.Constant, sum.Pool.One);
        else if (constants.Count == 1 && constants[0] is { Coefficient.Abs.IsOne: true, Term: SymbolExpr } only && sum.Constant.IsZero)
            yield return only;
        else
            yield return (1, Literal(sum.Pool, constants.Aggregate(sum.Constant.Value, (value, t) => value + (t.Coefficient.Value * Value(t.Term)))));
    }

    private static Expr Join(Rational coefficient, ProductExpr product)
    {
        double value = coefficient.Abs.Value * product.ConstantFactors().Aggregate(1.0, (all, f) => all * Math.Pow(Value(f.Base), f.Exponent));
        return product.Pool.Product(
            coefficient.IsNegative ? -1 : 1,
            [(Literal(product.Pool, value), 1), .. product.Factors.Where(f => !f.Base.IsConstant()).Select(f => (Fold(f.Base), f.Exponent))]);
    }

    private static Expr Literal(ExprPool pool, double value) => pool.Symbol(IndexedVariable.Literal(value));

    private static double Value(Expr constant) => new ExprEvaluator(new Dictionary<IndexedVariable, double[]>()).Evaluate(constant);
}
