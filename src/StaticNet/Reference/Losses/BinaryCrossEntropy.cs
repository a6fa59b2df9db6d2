namespace StaticNet.Reference.Losses;

/// <summary>−Σₖ [ρ y′ₖ ln aₖ + (1 − y′ₖ) ln(1 − aₖ)] with y′ = (1 − ε)y + ε/2.</summary>
/// <param name="labelSmoothing">ε; null: 0.</param>
/// <param name="positiveWeight">ρ; null: 1.</param>
internal sealed class BinaryCrossEntropy(double? labelSmoothing = null, double? positiveWeight = null) : LossFromZ
{
    private readonly double _smoothing = labelSmoothing ?? 0;
    private readonly double _weight = positiveWeight ?? 1;

    public override bool Reads(Activation output) => output == Activation.Sigmoid;

    public override double Value(ReadOnlySpan<double> a, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < a.Length; k++)
            sum -= Times(Positive(y[k]), Math.Log(a[k])) + Times(Negative(y[k]), Math.Log(1 - a[k]));
        return sum;
    }

    public override void Slope(ReadOnlySpan<double> a, ReadOnlySpan<double> y, Span<double> slopeByA)
    {
        for (int k = 0; k < a.Length; k++)
            slopeByA[k] = (Negative(y[k]) / (1 - a[k])) - (Positive(y[k]) / a[k]);
    }

    // ln σ(z) = −softplus(−z) and ln(1 − σ(z)) = −softplus(z). Two terms that are never negative for y in [0, 1]:
    // nothing cancels, which softplus(z) − yz does for large z.
    public override double ValueFromZ(Activation output, ReadOnlySpan<double> z, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < z.Length; k++)
            sum += Times(Positive(y[k]), Softplus(-z[k])) + Times(Negative(y[k]), Softplus(z[k]));
        return sum;
    }

    // ρy′ (a − 1) + (1 − y′) a, straight, which is a − y where ρ = 1 and ε = 0: ∂L/∂a · ∂a/∂z is 0/0 once a rounds to 0 or 1. That it is the derivative of L
    // is for the central differences to say.
    public override void DeltaFromZ(Activation output, ReadOnlySpan<double> z, ReadOnlySpan<double> a, ReadOnlySpan<double> y, Span<double> delta)
    {
        for (int k = 0; k < a.Length; k++)
            delta[k] = _weight == 1 ? a[k] - Smoothed(y[k]) : (Negative(y[k]) * a[k]) - (Positive(y[k]) * (1 - a[k]));
    }

    // What ln a and ln(1 − a) are multiplied by.
    private double Positive(double y) => _weight * Smoothed(y);

    private double Negative(double y) => Smoothed(1 - y);

    private double Smoothed(double y) => ((1 - _smoothing) * y) + (_smoothing / 2);
}
