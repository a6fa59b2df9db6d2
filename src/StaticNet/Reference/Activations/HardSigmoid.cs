namespace StaticNet.Reference.Activations;

/// <summary>a = relu6(z + 3)/6, with slope 1/6 within (−3, 3) and 0 else, at ±3 too.</summary>
internal sealed class HardSigmoid : ElementwiseActivation
{
    public override double Value(double z) => Math.Min(Math.Max(z + 3, 0), 6) / 6;

    public override double Slope(double z) => Math.Abs(z) >= 3 ? 0 : double.IsNaN(z) ? z : 1.0 / 6;

    protected override bool IsCutOff(double z) => Math.Abs(z) >= 3;

    public override int Piece(double z) => z <= -3 ? -1 : z < 3 ? 0 : 1;
}
