namespace StaticNet.Reference.Activations;

/// <summary>a = z relu6(z + 3)/6, with slope (2z + 3)/6 within [−3, 3], 0 below and 1 above.</summary>
internal sealed class HardSwish : ElementwiseActivation
{
    public override double Value(double z) => z < -3 ? 0 : z * (Math.Min(Math.Max(z + 3, 0), 6) / 6);

    public override double Slope(double z) => z < -3 ? 0 : z > 3 ? 1 : ((2 * z) + 3) / 6;

    public override int Piece(double z) => z < -3 ? -1 : z > 3 ? 1 : 0;
}
