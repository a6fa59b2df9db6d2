namespace StaticNet.Reference.Losses;

/// <summary>½ Σₖ (aₖ − yₖ)².</summary>
internal sealed class SquaredError : ReferenceLoss
{
    public override double Value(ReadOnlySpan<double> a, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < a.Length; k++)
            sum += (a[k] - y[k]) * (a[k] - y[k]);
        return sum / 2;
    }

    public override void Slope(ReadOnlySpan<double> a, ReadOnlySpan<double> y, Span<double> slopeByA)
    {
        for (int k = 0; k < a.Length; k++)
            slopeByA[k] = a[k] - y[k];
    }
}
