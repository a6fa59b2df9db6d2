namespace StaticNet.Reference;

/// <summary>The penalty on one parameter: λ₁|θ| + (λ₂/2)θ², with slope λ₁ sign θ + λ₂θ and sign 0 = 0.</summary>
internal static class ReferencePenalty
{
    public static double Value(Penalty penalty, double theta) =>
        (penalty.L1 * Math.Abs(theta)) + (penalty.L2 / 2 * theta * theta);

    public static double Slope(Penalty penalty, double theta) => (penalty.L1 * Sign(theta)) + (penalty.L2 * theta);

    /// <summary>−1, 0 or 1; of a NaN a NaN, where <see cref="Math.Sign(double)"/> throws.</summary>
    public static double Sign(double theta) => theta > 0 ? 1 : theta < 0 ? -1 : theta;
}
