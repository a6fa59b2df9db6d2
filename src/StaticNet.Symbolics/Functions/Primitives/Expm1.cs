using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>eᵘ − 1, without losing a small u; its slope is eᵘ, which v + 1 would lose near v = −1.</summary>
internal sealed class Expm1 : Primitive
{
    public static readonly Expm1 Function = new();

    public override string Name => "Expm1";

    public override OperationCount Operations => new(Transcendentals: 1);

    // The rounding of eᵘ is divided out again (Kahan).
    public override double Evaluate(double u) => Math.Exp(u) is var exp && exp == 1 ? u
        : exp - 1 is var less && (less == -1 || double.IsInfinity(exp)) ? less
        : less * (u / Math.Log(exp));

    public override Expr Slope(Expr u, Expr v) => u.Apply(Exp.Function);
}
