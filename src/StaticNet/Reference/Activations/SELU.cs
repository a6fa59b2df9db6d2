namespace StaticNet.Reference.Activations;

/// <summary>a = λz for z &gt; 0 and λα(eᶻ − 1) else, with slopes λ and λαeᶻ; so λα at the kink. Klambauer et al. 2017.</summary>
internal sealed class SELU : ElementwiseActivation
{
    private const double Lambda = 1.0507009873554804934193349852946;
    private const double Alpha = 1.6732632423543772848170429916717;

    // eᶻ − 1 = 2 tanh(z/2)/(1 − tanh(z/2)) keeps the digits of a small z.
    public override double Value(double z)
    {
        double t = Math.Tanh(z / 2);
        return z > 0 ? Lambda * z : Lambda * Alpha * 2 * t / (1 - t);
    }

    public override double Slope(double z) => z > 0 ? Lambda : Lambda * Alpha * Math.Exp(z);

    public override int Piece(double z) => z > 0 ? 1 : 0;
}
