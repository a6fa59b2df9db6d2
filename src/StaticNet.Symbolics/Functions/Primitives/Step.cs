using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>
/// [u &gt; 0]: 1 where u &gt; 0, 0 where u ≤ 0; its slope is 0. As a factor it is a mask: a comparison, and no multiplication, so that of a NaN beside a
/// mask of 0 nothing is left.
/// </summary>
internal class Step : Primitive
{
    public static readonly Step Function = new();

    public override string Name => "Step";

    public override bool IsMask => true;

    public override OperationCount Operations => new(Comparisons: 1);

    public override double Evaluate(double u) => u > 0 ? 1 : u <= 0 ? 0 : u;

    public override Expr Slope(Expr u, Expr v) => u.Pool.Zero;
}
