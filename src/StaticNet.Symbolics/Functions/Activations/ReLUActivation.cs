using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>a = max(0, z).</summary>
internal sealed class ReLUActivation : ActivationRule
{
    public override Activation Activation => Activation.ReLU;

    public override string ShortName => "ReLU";

    public override NumberSet Range => NumberSet.NonNegatives;

    public override bool HasDeadUnits => true;

    // He et al. 2015, section 2.2: of a symmetric z half of the variance is cut.
    public override InitialVariance InitialVariance => InitialVariance.He;

    public override Expr Value(ActivationInput z) => z.Own.Apply(PositivePart.Function);
}
