namespace StaticNet.Reference.Losses;

/// <summary>−Σₖ [yₖ ln aₖ + (1 − yₖ) ln(1 − aₖ)].</summary>
internal sealed class BinaryCrossEntropy : CrossEntropy
{
    public override Activation Partner => Activation.Sigmoid;

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
    public override double ValueFromZ(ReadOnlySpan<double> z, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < z.Length; k++)
            sum += (y[k] * Softplus(-z[k])) + ((1 - y[k]) * Softplus(z[k]));
        return sum;
    }

    // ln(1 + eˣ) = max(x, 0) + ln(1 + e^−|x|).
    private static double Softplus(double x) => Math.Max(x, 0) + LogOnePlus(Math.Exp(-Math.Abs(x)));

    // 0 ln 0 = 0, the limit.
    private static double Times(double y, double logarithm) => y == 0 ? 0 : y * logarithm;
}
