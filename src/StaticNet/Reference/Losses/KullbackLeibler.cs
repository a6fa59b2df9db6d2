namespace StaticNet.Reference.Losses;

/// <summary>Σₖ yₖ (ln yₖ − ln aₖ), with 0 ln 0 = 0.</summary>
internal sealed class KullbackLeibler : LossFromLogarithm
{
    protected override double Value(double logA, double a, ReadOnlySpan<double> y, int k) => Times(y[k], Math.Log(y[k])) - Times(y[k], logA);

    protected override double SlopeByLog(double a, ReadOnlySpan<double> y, int k) => -y[k];
}
