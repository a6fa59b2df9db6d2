using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>−Σₖ [ρ y′ₖ ln aₖ + (1 − y′ₖ) ln(1 − aₖ)] with y′ = (1 − ε)y + ε/2.</summary>
internal sealed class BinaryCrossEntropyLoss : LossRule
{
    public override LossFunction Loss => LossFunction.BinaryCrossEntropy;

    public override string Name => "binary cross-entropy";

    public override NumberSet Targets => NumberSet.UnitInterval;

    public override bool Takes(ActivationRule output) => output.Activation == Activation.Sigmoid;

    public override IReadOnlyList<Activation> UsualOutputs => [Activation.Sigmoid];

    public override bool HasLabelSmoothing => true;

    public override bool HasPositiveWeight => true;

    public override Expr Term(LossInput output)
    {
        Expr y = Smoothed(output, output.Y);
        Expr positive = y * output.A.Apply(Log.Function);
        return -((output.PositiveWeight is { } weight ? weight * positive : positive) + ((1 - y) * (1 - output.A).Apply(Log.Function)));
    }

    // Of σ(z), with u = ρy′ and v = 1 − y′ = (1 − ε)(1 − y) + ε/2: u max(0, −z) + v max(0, z) + (u + v) ln(1 + e^−|z|). No term is ever negative. z is
    // held to a number in the first two, for u or v may be 0.
    public override Expr EvaluatedTerm(LossInput output)
    {
        if (output.PositiveWeight is null && output.LabelSmoothing is null)
            return Term(output);
        (Expr u, Expr v, Expr z) = (Smoothed(output, output.Y), Smoothed(output, 1 - output.Y), output.Z.Apply(Saturate.Function));
        Expr tail = (-output.Z.Apply(Abs.Function)).Apply(Softplus.Function);
        if (output.PositiveWeight is { } weight)
            (u, tail) = (weight * u, ((weight * u) + v) * tail);
        return (u * (-z).Apply(PositivePart.Function)) + (v * z.Apply(PositivePart.Function)) + tail;
    }

    private static Expr Smoothed(LossInput output, Expr y) =>
        output.LabelSmoothing is { } smoothing ? ((1 - smoothing) * y) + (new Rational(1, 2) * smoothing) : y;
}
