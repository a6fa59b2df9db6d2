namespace StaticNet.Reference.Activations;

/// <summary>a = z for z &gt; 0 and α(eᶻ − 1) else, with slopes 1 and αeᶻ; so α at 0, a kink unless α = 1.</summary>
/// <param name="alpha">α; null: 1.</param>
internal sealed class ELU(double? alpha) : ElementwiseActivation
{
    private readonly double _alpha = alpha ?? 1;

    // eᶻ − 1 = 2 tanh(z/2)/(1 − tanh(z/2)) keeps the digits of a small z.
    public override double Value(double z)
    {
        double t = Math.Tanh(z / 2);
        return z > 0 ? z : _alpha * 2 * t / (1 - t);
    }

    public override double Slope(double z) => z > 0 ? 1 : _alpha * Math.Exp(z);

    public override int Piece(double z) => z > 0 ? 1 : 0;
}
