namespace StaticNet.Reference.Activations;

/// <summary>a = z/(1 + |z|), with slope 1/(1 + |z|)²; 1 at 0, where the second derivative jumps.</summary>
internal sealed class Softsign : ElementwiseActivation
{
    public override double Value(double z) => double.IsInfinity(z) ? Math.Sign(z) : z / (1 + Math.Abs(z));

    public override double Slope(double z) => Math.Pow(1 + Math.Abs(z), -2);

    public override int Piece(double z) => z > 0 ? 1 : 0;
}
