namespace StaticNet.Reference.Losses;

/// <summary>−Σₖ [yₖ ln aₖ + (1 − yₖ) ln(1 − aₖ)].</summary>
internal sealed class BinaryCrossEntropy : LossFromZ
{
    public override bool Reads(Activation output) => output == Activation.Sigmoid;

    public override double Value(ReadOnlySpan<double> a, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < a.Length; k++)
            sum -= Times(y[k], Math.Log(a[k])) + Times(1 - y[k], Math.Log(1 - a[k]));
        return sum;
    }

    public override void Slope(ReadOnlySpan<double> a, ReadOnlySpan<double> y, Span<double> slopeByA)
    {
        for (int k = 0; k < a.Length; k++)
            slopeByA[k] = ((1 - y[k]) / (1 - a[k])) - (y[k] / a[k]);
    }

    // ln σ(z) = −softplus(−z) and ln(1 − σ(z)) = −softplus(z). Two terms that are never negative for y in [0, 1]:
    // nothing cancels, which softplus(z) − yz does for large z.
    public override double ValueFromZ(Activation output, ReadOnlySpan<double> z, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < z.Length; k++)
            sum += Times(y[k], Softplus(-z[k])) + Times(1 - y[k], Softplus(z[k]));
        return sum;
    }

    // a − y, straight: ∂L/∂a · ∂a/∂z is 0/0 once a rounds to 0 or 1. That it is the derivative of L is for the central differences to say.
    public override void DeltaFromZ(Activation output, ReadOnlySpan<double> z, ReadOnlySpan<double> a, ReadOnlySpan<double> y, Span<double> delta)
    {
        for (int k = 0; k < a.Length; k++)
            delta[k] = a[k] - y[k];
    }
}
