using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>sign u: −1, 0 or 1; sign 0 = 0; its slope is 0.</summary>
internal sealed class Sign : Primitive
{
    public static readonly Sign Function = new();

    public override string Name => "Sign";

    public override string Latex => "\\mathrm{sign}";

    public override bool BindsTightly => true;

    public override OperationCount Operations => new(Comparisons: 2);

    public override double Evaluate(double u) => u > 0 ? 1 : u < 0 ? -1 : u;

    public override Expr Slope(Expr u, Expr v) => u.Pool.Zero;
}
