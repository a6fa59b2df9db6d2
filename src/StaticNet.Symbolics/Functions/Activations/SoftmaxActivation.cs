using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>aⱼ = exp zⱼ / Σₖ exp zₖ, evaluated with the maximum subtracted from every z.</summary>
internal sealed class SoftmaxActivation : ActivationRule
{
    public override Activation Activation => Activation.Softmax;

    public override string ShortName => "softmax";

    public override Expr Value(ActivationInput z) => z.Own.Apply(Exp.Function) / z.Sum(other => other.Apply(Exp.Function));

    public override Expr StableValue(ActivationInput z)
    {
        Expr maximum = z.Maximum();
        return (z.Own - maximum).Apply(Exp.Function) / z.Sum(other => (other - maximum).Apply(Exp.Function));
    }
}
