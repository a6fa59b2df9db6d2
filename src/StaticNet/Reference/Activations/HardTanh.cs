namespace StaticNet.Reference.Activations;

/// <summary>a = z clipped to [−1, 1], with slope 1 within (−1, 1) and 0 else, at ±1 too.</summary>
internal sealed class HardTanh : ElementwiseActivation
{
    public override double Value(double z) => Math.Clamp(z, -1, 1);

    public override double Slope(double z) => Math.Abs(z) >= 1 ? 0 : double.IsNaN(z) ? z : 1;

    protected override bool IsCutOff(double z) => Math.Abs(z) >= 1;

    public override int Piece(double z) => z <= -1 ? -1 : z < 1 ? 0 : 1;
}
