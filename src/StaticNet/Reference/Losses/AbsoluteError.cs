namespace StaticNet.Reference.Losses;

/// <summary>Σₖ |aₖ − yₖ|, with slope sign(a − y); 0 at the kink.</summary>
internal sealed class AbsoluteError : ElementwiseLoss
{
    public override int Piece(double a, double y) => a > y ? 1 : a < y ? -1 : 0;

    protected override double Value(double a, double y) => Math.Abs(a - y);

    protected override double Slope(double a, double y) => ReferencePenalty.Sign(a - y);
}
