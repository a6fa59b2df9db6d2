using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>u, but no farther from 0 than the largest number of the type: what a formula that overflows is evaluated as, so that 0·v is 0. Its slope is 1.</summary>
internal sealed class Saturate : Primitive
{
    public static readonly Saturate Function = new();

    public override string Name => "Saturate";

    public override string Latex => "\\mathrm{saturate}";

    public override OperationCount Operations => new(Comparisons: 2);

    public override double Evaluate(double u) => Math.Max(-double.MaxValue, Math.Min(u, double.MaxValue));

    public override Expr Slope(Expr u, Expr v) => u.Pool.One;
}
