namespace StaticNet.Reference.Activations;

/// <summary>a = z for z &gt; 0 and αz else, with slopes 1 and α; so α at the kink.</summary>
/// <param name="alpha">α; null: 0.01.</param>
internal sealed class LeakyReLU(double? alpha) : ElementwiseActivation
{
    private readonly double _alpha = alpha ?? 0.01;

    public override double Value(double z) => z > 0 ? z : _alpha * z;

    public override double Slope(double z) => z > 0 ? 1 : z <= 0 ? _alpha : z;

    public override int Piece(double z) => z > 0 ? 1 : 0;
}
