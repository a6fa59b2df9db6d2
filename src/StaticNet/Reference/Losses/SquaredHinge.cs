namespace StaticNet.Reference.Losses;

/// <summary>Σₖ max(0, 1 − yₖaₖ)², with slope −2y(1 − ya) for ya &lt; 1, 0 else.</summary>
internal sealed class SquaredHinge : ElementwiseLoss
{
    public override int Piece(double a, double y) => y * a < 1 ? 1 : 0;

    protected override double Value(double a, double y) => y * a >= 1 ? 0 : (1 - (y * a)) * (1 - (y * a));

    protected override double Slope(double a, double y) => y * a >= 1 ? 0 : -2 * y * (1 - (y * a));
}
