namespace StaticNet.Reference.Losses;

/// <summary>Σₖ (aₖ − yₖ ln aₖ).</summary>
internal sealed class Poisson : LossFromLogarithm
{
    // a outgrows ln a.
    protected override double Value(double logA, double a, ReadOnlySpan<double> y, int k) => double.IsInfinity(a) ? a + (0 * y[k]) : a - Times(y[k], logA);

    protected override double SlopeByLog(double a, ReadOnlySpan<double> y, int k) => a - y[k];
}
