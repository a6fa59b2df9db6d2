namespace StaticNet.Reference.Losses;

/// <summary>
/// A loss that sees each output as ln a: by the chain rule δⱼ = Σₖ ∂L/∂ln aₖ · ∂ln aₖ/∂zⱼ, where the last has a form without 0/0 for every positive
/// activation.
/// </summary>
internal abstract class LossFromLogarithm : LossFromZ
{
    // From here down ln(1 + eᶻ) is eᶻ to the last digit of a double.
    private const double SoftplusIsExponential = -40;

    /// <summary>ℓ of output k from ln a, a and y.</summary>
    protected abstract double Value(double logA, double a, ReadOnlySpan<double> y, int k);

    /// <summary>∂ℓ/∂ln a.</summary>
    protected abstract double SlopeByLog(double a, ReadOnlySpan<double> y, int k);

    public override bool Reads(Activation output) =>
        output is Activation.Softmax or Activation.Sigmoid or Activation.Exponential or Activation.Softplus;

    public sealed override double Value(ReadOnlySpan<double> a, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < a.Length; k++)
            sum += Value(Math.Log(a[k]), a[k], y, k);
        return sum;
    }

    public sealed override void Slope(ReadOnlySpan<double> a, ReadOnlySpan<double> y, Span<double> slopeByA)
    {
        for (int k = 0; k < a.Length; k++)
            slopeByA[k] = SlopeByLog(a[k], y, k) / a[k];
    }

    public sealed override double ValueFromZ(Activation output, ReadOnlySpan<double> z, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < z.Length; k++)
        {
            double logA = LogOf(output, z, k);
            sum += Value(logA, Math.Exp(logA), y, k);
        }

        return sum;
    }

    public sealed override void DeltaFromZ(Activation output, ReadOnlySpan<double> z, ReadOnlySpan<double> a, ReadOnlySpan<double> y, Span<double> delta)
    {
        double sum = 0;
        for (int k = 0; k < a.Length; k++)
            sum += SlopeByLog(a[k], y, k);
        for (int j = 0; j < a.Length; j++)
        {
            delta[j] = output switch
            {
                Activation.Softmax => SlopeByLog(a[j], y, j) - (a[j] * sum),                       // ∂ln aₖ/∂zⱼ = [k = j] − aⱼ
                Activation.Sigmoid => SlopeByLog(a[j], y, j) / (1 + Math.Exp(z[j])),               // (ln σ)′ = σ(−z)
                Activation.Exponential => SlopeByLog(a[j], y, j),                                  // (ln eᶻ)′ = 1
                _ when z[j] < SoftplusIsExponential => SlopeByLog(a[j], y, j),
                _ when double.IsPositiveInfinity(SlopeByLog(a[j], y, j)) => 1,                     // (a − y)/a at a = ∞
                _ => SlopeByLog(a[j], y, j) / ((1 + Math.Exp(-z[j])) * a[j]),                      // (ln a)′ = σ(z)/a
            };
        }
    }

    private static double LogOf(Activation output, ReadOnlySpan<double> z, int k) => output switch
    {
        Activation.Softmax => LogSoftmax(z, k),
        Activation.Sigmoid => -Softplus(-z[k]),
        Activation.Exponential => z[k],
        _ => z[k] < SoftplusIsExponential ? z[k] : Math.Log(Softplus(z[k])),
    };

    // −ln aₖ = ln Σⱼ exp(zⱼ) − zₖ = (z_top − zₖ) + ln(1 + Σ_{j ≠ top} exp(zⱼ − z_top)): two terms that are never negative.
    private static double LogSoftmax(ReadOnlySpan<double> z, int k)
    {
        int top = 0;
        for (int j = 1; j < z.Length; j++)
        {
            if (z[j] > z[top])
                top = j;
        }

        double others = 0;
        for (int j = 0; j < z.Length; j++)
        {
            if (j != top)
                others += Math.Exp(z[j] - z[top]);
        }

        return z[k] - z[top] - LogOnePlus(others);
    }
}
