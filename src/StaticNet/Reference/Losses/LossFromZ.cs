namespace StaticNet.Reference.Losses;

/// <summary>
/// A loss with ln a in it, which has a stable form from z under the activations it is made for. Under any other it is computed the
/// textbook way, from a.
/// </summary>
internal abstract class LossFromZ : ReferenceLoss
{
    /// <summary>Whether the stable form holds under an activation.</summary>
    public abstract bool Reads(Activation output);

    /// <summary>L from the pre-activations z of the output layer: finite, and right to the last digits, at any z.</summary>
    public abstract double ValueFromZ(Activation output, ReadOnlySpan<double> z, ReadOnlySpan<double> y);

    /// <summary>δ = ∂L/∂z.</summary>
    public abstract void DeltaFromZ(Activation output, ReadOnlySpan<double> z, ReadOnlySpan<double> a, ReadOnlySpan<double> y, Span<double> delta);

    /// <summary>y ln a with 0 ln 0 = 0, the limit; but of a NaN a NaN.</summary>
    protected static double Times(double y, double logarithm) => y == 0 && double.IsInfinity(logarithm) ? 0 : y * logarithm;

    /// <summary>ln(1 + eˣ) = max(x, 0) + ln(1 + e^−|x|).</summary>
    protected static double Softplus(double x) => Math.Max(x, 0) + LogOnePlus(Math.Exp(-Math.Abs(x)));

    /// <summary>ln(1 + x) for x ≥ 0, exact to a few units of the last digit where 1 + x drops digits of x.</summary>
    /// <remarks>Kahan's: the error of the sum u = 1 + x and that of ln u cancel in x · ln u/(u − 1).</remarks>
    protected static double LogOnePlus(double x)
    {
        double u = 1 + x;
        if (u == 1)
            return x;
        return double.IsInfinity(u) ? u : x * (Math.Log(u) / (u - 1));
    }
}
