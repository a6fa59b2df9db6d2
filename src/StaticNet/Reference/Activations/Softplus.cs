namespace StaticNet.Reference.Activations;

/// <summary>a = ln(1 + eᶻ), with slope 1/(1 + e⁻ᶻ).</summary>
internal sealed class Softplus : ElementwiseActivation
{
    // ln(1 + eᶻ) = max(0, z) + ln(1 + e) with e = e^−|z|, where the rounding of 1 + e is divided out again (Kahan).
    public override double Value(double z)
    {
        double e = Math.Exp(-Math.Abs(z));
        double sum = 1 + e;
        return Math.Max(0, z) + (sum == 1 ? e : Math.Log(sum) * e / (sum - 1));
    }

    public override double Slope(double z) => 1 / (1 + Math.Exp(-z));
}
