namespace StaticNet.Reference.Activations;

/// <summary>aⱼ = exp(zⱼ) / Σₖ exp(zₖ), with the full matrix of slopes ∂aₖ/∂zᵢ = aₖ (1{k = i} − aᵢ).</summary>
internal sealed class Softmax : ReferenceActivation
{
    public override void Value(ReadOnlySpan<double> z, Span<double> a)
    {
        // Numerator and denominator times exp(−max z): the same quotient, and no exponential overflows.
        double largest = double.NegativeInfinity;
        foreach (double value in z)
            largest = Math.Max(largest, value);

        double sum = 0;
        for (int j = 0; j < z.Length; j++)
        {
            a[j] = Math.Exp(z[j] - largest);
            sum += a[j];
        }

        for (int j = 0; j < z.Length; j++)
            a[j] /= sum;
    }

    public override void Delta(
        ReadOnlySpan<double> z, ReadOnlySpan<double> a, ReadOnlySpan<double> slopeByA, Span<double> delta)
    {
        for (int i = 0; i < z.Length; i++)
        {
            delta[i] = 0;
            for (int k = 0; k < z.Length; k++)
                delta[i] += slopeByA[k] * a[k] * ((k == i ? 1 : 0) - a[i]);
        }
    }
}
