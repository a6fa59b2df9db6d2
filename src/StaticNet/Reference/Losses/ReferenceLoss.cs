namespace StaticNet.Reference.Losses;

/// <summary>A loss by hand, as the textbook writes it: from the outputs a and the targets y of one sample.</summary>
internal abstract class ReferenceLoss
{
    /// <summary>L(a, y).</summary>
    public abstract double Value(ReadOnlySpan<double> a, ReadOnlySpan<double> y);

    /// <summary>∂L/∂a.</summary>
    public abstract void Slope(ReadOnlySpan<double> a, ReadOnlySpan<double> y, Span<double> slopeByA);

    /// <summary>Which smooth piece of L an output lies on. A central difference means nothing across two pieces.</summary>
    public virtual int Piece(double a, double y) => 0;
}
