namespace StaticNet.Reference.Losses;

/// <summary>Σₖ max(0, 1 − yₖaₖ), with slope −y for ya &lt; 1, 0 else; so 0 at the kink.</summary>
internal sealed class Hinge : ElementwiseLoss
{
    public override int Piece(double a, double y) => y * a < 1 ? 1 : 0;

    protected override double Value(double a, double y) => Math.Max(0, 1 - (y * a));

    protected override double Slope(double a, double y) => y * a < 1 ? -y : y * a >= 1 ? 0 : double.NaN;
}
