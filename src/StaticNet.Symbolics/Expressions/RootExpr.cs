namespace StaticNet.Symbolics.Expressions;

/// <summary>
/// √(q πⁿ), an exact constant: q has no square left to take out. A product holds at most one, since √u √v = √(uv).
/// </summary>
internal sealed class RootExpr(ExprPool pool, Rational square, int pi) : Expr(pool, [])
{
    /// <summary>q.</summary>
    public Rational Square { get; } = square;

    /// <summary>n.</summary>
    public int Pi { get; } = pi;

    public double Value => Math.Sqrt(Square.Value * Math.Pow(Math.PI, Pi));

    /// <summary>True for 1/√…, which is written below the bar.</summary>
    public bool IsReciprocal => Square.Numerator == 1 && Pi <= 0;

    /// <summary>1/√(q πⁿ) = √(q⁻¹ π⁻ⁿ).</summary>
    public RootExpr Reciprocal => (RootExpr)Pool.Root(Rational.Power(Square, -1), -Pi);

    public override Expr Rebuild(IReadOnlyList<Expr> children) => this;
}
