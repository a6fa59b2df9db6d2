namespace StaticNet.Reference.Losses;

/// <summary>(1/K) Σₖ (aₖ − yₖ)².</summary>
internal sealed class MeanSquaredError : ReferenceLoss
{
    public override double Value(ReadOnlySpan<double> a, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < a.Length; k++)
            sum += (a[k] - y[k]) * (a[k] - y[k]);
        return sum / a.Length;
    }

    public override void Slope(ReadOnlySpan<double> a, ReadOnlySpan<double> y, Span<double> slopeByA)
    {
        for (int k = 0; k < a.Length; k++)
            slopeByA[k] = 2 * (a[k] - y[k]) / a.Length;
    }
}
