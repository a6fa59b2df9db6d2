namespace StaticNet.Symbolics.Expressions;

/// <summary>A primitive function of one argument.</summary>
internal sealed class CallExpr(ExprPool pool, Primitive function, Expr argument) : Expr(pool, [argument])
{
    public Primitive Function { get; } = function;

    public Expr Argument => Children[0];

    public override Expr Rebuild(IReadOnlyList<Expr> children) => Pool.Call(Function, children[0]);
}
