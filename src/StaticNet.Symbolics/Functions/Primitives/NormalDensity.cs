using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>φ(u) = exp(−½u²)/√(2π), the density of the normal distribution, with slope −u v.</summary>
internal sealed class NormalDensity : Primitive
{
    public static readonly NormalDensity Function = new();

    public override string Name => "NormalDensity";

    public override string Text => "φ";

    public override string Latex => "\\varphi";

    public override OperationCount Operations => new(Transcendentals: 1);

    public override double Evaluate(double u) => Math.Exp(-u * u / 2) / Math.Sqrt(2 * Math.PI);

    public override Expr Slope(Expr u, Expr v) => -(u * v);
}
