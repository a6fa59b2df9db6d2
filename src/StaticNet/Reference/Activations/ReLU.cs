namespace StaticNet.Reference.Activations;

/// <summary>a = max(0, z), with slope 1 for z &gt; 0 and 0 else; so 0 at the kink.</summary>
internal sealed class ReLU : ElementwiseActivation
{
    public override double Value(double z) => Math.Max(0, z);

    public override double Slope(double z) => z > 0 ? 1 : z <= 0 ? 0 : z;

    protected override bool IsCutOff(double z) => z <= 0;

    public override int Piece(double z) => z > 0 ? 1 : 0;
}
