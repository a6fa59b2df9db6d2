namespace StaticNet.Reference.Losses;

/// <summary>Σₖ (aₖ − yₖ ln aₖ).</summary>
internal sealed class Poisson : LogLoss
{
    protected override double Value(double logA, double a, ReadOnlySpan<double> y, int k) => y[k] == 0 ? a : a - (y[k] * logA);

    protected override double SlopeByLog(double a, ReadOnlySpan<double> y, int k) => a - y[k];
}
