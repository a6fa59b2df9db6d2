using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>ln(1 + u) for u &gt; −1, without losing a small u; its slope is 1/(1 + u).</summary>
internal sealed class Log1p : Primitive
{
    public static readonly Log1p Function = new();

    public override string Name => "Log1p";

    public override OperationCount Operations => new(Transcendentals: 1);

    // The rounding of 1 + u is divided out again (Kahan).
    public override double Evaluate(double u) => 1 + u is var sum && sum == 1 ? u : double.IsInfinity(sum) ? sum : Math.Log(sum) * (u / (sum - 1));

    public override Expr Slope(Expr u, Expr v) => 1 / (1 + u);
}
