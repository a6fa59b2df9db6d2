namespace StaticNet.Reference.Activations;

/// <summary>An activation of each unit by itself: aⱼ = φ(zⱼ), so δⱼ = ∂L/∂aⱼ · φ′(zⱼ).</summary>
internal abstract class ElementwiseActivation : ReferenceActivation
{
    /// <summary>φ(z).</summary>
    public abstract double Value(double z);

    /// <summary>φ′(z).</summary>
    public abstract double Slope(double z);

    /// <summary>Whether φ is cut off at z: of what comes from above nothing passes, also not 0 · NaN or 0 · ∞.</summary>
    protected virtual bool IsCutOff(double z) => false;

    public sealed override void Value(ReadOnlySpan<double> z, Span<double> a)
    {
        for (int j = 0; j < z.Length; j++)
            a[j] = Value(z[j]);
    }

    public sealed override void Delta(
        ReadOnlySpan<double> z, ReadOnlySpan<double> a, ReadOnlySpan<double> slopeByA, Span<double> delta)
    {
        for (int j = 0; j < z.Length; j++)
            delta[j] = IsCutOff(z[j]) ? 0 : slopeByA[j] * Slope(z[j]);
    }
}
