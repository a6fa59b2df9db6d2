using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>Σₖ |aₖ − yₖ|; slope 0 at a = y.</summary>
internal sealed class AbsoluteErrorLoss : LossRule
{
    public override LossFunction Loss => LossFunction.AbsoluteError;

    public override string Name => "absolute error";

    public override Expr Term(LossInput output) => output.Residual.Apply(Abs.Function);
}
