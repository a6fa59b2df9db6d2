using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>The natural logarithm ln u, with slope 1/u.</summary>
internal sealed class Log : Primitive
{
    public static readonly Log Function = new();

    public override string Name => "Log";

    public override string Text => "ln";

    public override OperationCount Operations => new(Transcendentals: 1);

    public override double Evaluate(double u) => Math.Log(u);

    public override Expr Slope(Expr u, Expr v) => 1 / u;

    public override Expr? Canonical(Expr u) => u switch
    {
        { IsOne: true } => u.Pool.Zero,                                                 // ln 1 = 0
        CallExpr { Function: Exp } exp => exp.Argument,                                 // ln eᵘ = u
        ProductExpr { Coefficient.IsOne: true } product => u.Pool.Sum(                  // ln uv⁻¹ = ln u − ln v   (u, v > 0, as all our exponentials and their sums)
            [.. product.Factors.Select(f => ((Rational)f.Exponent, f.Base.Apply(Function)))]),
        _ => null,
    };
}
