using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>Σₖ ln cosh(aₖ − yₖ).</summary>
internal sealed class LogCoshLoss : LossRule
{
    public override LossFunction Loss => LossFunction.LogCosh;

    public override string Name => "ln cosh";

    public override Expr Term(LossInput output) => output.Residual.Apply(LogCosh.Function);
}
