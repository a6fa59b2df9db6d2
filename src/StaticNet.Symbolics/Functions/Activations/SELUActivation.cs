using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = λz where z &gt; 0, λα(eᶻ − 1) elsewhere; the slope at 0 is λα.</summary>
internal sealed class SELUActivation : ActivationRule
{
    // Klambauer et al. 2017, section 2: the two numbers that keep mean 0 and variance 1, to the digits of PyTorch's.
    private const double Lambda = 1.0507009873554804934193349852946;
    private const double Alpha = 1.6732632423543772848170429916717;

    public override Activation Activation => Activation.SELU;

    public override string ShortName => "SELU";

    // The variance 1/n that λ and α are made for.
    public override InitialVariance InitialVariance => InitialVariance.LeCun;

    public override Expr Value(ActivationInput z)
    {
        Expr lambda = z.Own.Pool.Symbol(IndexedVariable.Hyperparameter(0, "λ", Lambda));
        Expr alpha = z.Own.Pool.Symbol(IndexedVariable.Hyperparameter(0, "α", Alpha));
        return z.Own.Pool.Select(z.Own, lambda * z.Own, lambda * alpha * z.Own.Apply(Expm1.Function));
    }
}
