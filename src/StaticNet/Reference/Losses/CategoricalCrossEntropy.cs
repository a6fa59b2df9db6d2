namespace StaticNet.Reference.Losses;

/// <summary>−Σₖ ωₖ y′ₖ ln aₖ with y′ = (1 − ε)y + ε/K; ω is 1 without class weights.</summary>
/// <param name="labelSmoothing">ε; null: 0.</param>
/// <param name="classWeights">ω; empty: all 1.</param>
internal sealed class CategoricalCrossEntropy(double? labelSmoothing = null, IReadOnlyList<double>? classWeights = null) : LossFromLogarithm
{
    private readonly double _smoothing = labelSmoothing ?? 0;

    public override bool Reads(Activation output) => output == Activation.Softmax;

    // 0 ln 0 = 0
    protected override double Value(double logA, double a, ReadOnlySpan<double> y, int k) => -Times(Share(y, k), logA);

    protected override double SlopeByLog(double a, ReadOnlySpan<double> y, int k) => -Share(y, k);

    private double Share(ReadOnlySpan<double> y, int k)
    {
        double weight = classWeights is { Count: > 0 } ? classWeights[k] : 1;
        return weight * (((1 - _smoothing) * y[k]) + (_smoothing / y.Length));
    }
}
