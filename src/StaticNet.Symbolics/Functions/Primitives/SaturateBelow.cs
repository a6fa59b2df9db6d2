using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>u, but not below the lowest number of the type: what is multiplied by a factor that is 0 at −∞ is evaluated as, so that the limit, 0, comes out. Its slope is 1.</summary>
internal sealed class SaturateBelow : Primitive
{
    public static readonly SaturateBelow Function = new();

    public override string Name => "SaturateBelow";

    public override string Text => "saturateBelow";

    public override string Latex => "\\mathrm{saturateBelow}";

    public override OperationCount Operations => new(Comparisons: 1);

    public override double Evaluate(double u) => Math.Max(-double.MaxValue, u);

    public override Expr Slope(Expr u, Expr v) => u.Pool.One;
}
