namespace StaticNet.Reference.Losses;

/// <summary>A loss that is the sum of a function of each output and its own target.</summary>
internal abstract class ElementwiseLoss : ReferenceLoss
{
    /// <summary>ℓ(a, y).</summary>
    protected abstract double Value(double a, double y);

    /// <summary>∂ℓ/∂a.</summary>
    protected abstract double Slope(double a, double y);

    public sealed override double Value(ReadOnlySpan<double> a, ReadOnlySpan<double> y)
    {
        double sum = 0;
        for (int k = 0; k < a.Length; k++)
            sum += Value(a[k], y[k]);
        return sum;
    }

    public sealed override void Slope(ReadOnlySpan<double> a, ReadOnlySpan<double> y, Span<double> slopeByA)
    {
        for (int k = 0; k < a.Length; k++)
            slopeByA[k] = Slope(a[k], y[k]);
    }
}
