using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = z where z &gt; 0, αz elsewhere; the slope at 0 is α.</summary>
internal sealed class LeakyReLUActivation : ActivationRule
{
    public override Activation Activation => Activation.LeakyReLU;

    public override string ShortName => "leaky ReLU";

    public override double? DefaultAlpha => 0.01;

    public override InitialVariance InitialVariance => InitialVariance.He;

    public override Expr Value(ActivationInput z) => z.Own.Pool.Select(z.Own, z.Own, z.Alpha! * z.Own);
}
