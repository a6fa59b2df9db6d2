namespace StaticNet.Reference.Losses;

/// <summary>−Σₖ yₖ ln aₖ with Σₖ yₖ = 1.</summary>
internal sealed class CategoricalCrossEntropy : CrossEntropy
{
    public override Activation Partner => Activation.Softmax;

    public override double Value(ReadOnlySpan<double> a, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < a.Length; k++)
        {
            if (y[k] != 0)                                          // 0 ln 0 = 0
                sum -= y[k] * Math.Log(a[k]);
        }

        return sum;
    }

    public override void Slope(ReadOnlySpan<double> a, ReadOnlySpan<double> y, Span<double> slopeByA)
    {
        for (int k = 0; k < a.Length; k++)
            slopeByA[k] = -y[k] / a[k];
    }

    // −ln aₖ = ln Σⱼ exp(zⱼ) − zₖ = (z_top − zₖ) + ln(1 + Σ_{j ≠ top} exp(zⱼ − z_top)): two terms that are never negative.
    public override double ValueFromZ(ReadOnlySpan<double> z, ReadOnlySpan<double> y)
    {
        int top = 0;
        for (int k = 1; k < z.Length; k++)
        {
            if (z[k] > z[top])
                top = k;
        }

        double others = 0;
        for (int k = 0; k < z.Length; k++)
        {
            if (k != top)
                others += Math.Exp(z[k] - z[top]);
        }

        double sum = 0;
        for (int k = 0; k < z.Length; k++)
            sum += y[k] * (z[top] - z[k] + LogOnePlus(others));
        return sum;
    }
}
