namespace StaticNet.Reference.Losses;

/// <summary>
/// A loss with ln a in it, which has a stable form from z under the one activation it was made for. Under any other it is
/// computed the textbook way, from a.
/// </summary>
internal abstract class CrossEntropy : ReferenceLoss
{
    /// <summary>The activation under which the stable form holds.</summary>
    public abstract Activation Partner { get; }

    /// <summary>L from the pre-activations z of the output layer: finite, and right to the last digits, at any z.</summary>
    public abstract double ValueFromZ(ReadOnlySpan<double> z, ReadOnlySpan<double> y);

    /// <summary>δ = ∂L/∂z.</summary>
    /// <remarks>
    /// a − y for both cross-entropies, straight: ∂L/∂a · ∂a/∂z is −y/a · a(1 − a) and the like, 0/0 once a rounds to 0 or 1.
    /// That it is the derivative of <see cref="ValueFromZ"/> is for the central differences to say.
    /// </remarks>
    public void DeltaFromZ(ReadOnlySpan<double> a, ReadOnlySpan<double> y, Span<double> delta)
    {
        for (int k = 0; k < a.Length; k++)
            delta[k] = a[k] - y[k];
    }

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
