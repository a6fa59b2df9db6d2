namespace StaticNet.Reference.Activations;

/// <summary>An activation by hand: its values, and the way back through it.</summary>
internal abstract class ReferenceActivation
{
    /// <summary>a = φ(z) for the units of one layer.</summary>
    public abstract void Value(ReadOnlySpan<double> z, Span<double> a);

    /// <summary>δᵢ = Σₖ ∂L/∂aₖ · ∂aₖ/∂zᵢ: from the slopes by the values to the slopes by the pre-activations.</summary>
    public abstract void Delta(ReadOnlySpan<double> z, ReadOnlySpan<double> a, ReadOnlySpan<double> slopeByA, Span<double> delta);

    /// <summary>Which smooth piece of φ a value lies on. A central difference means nothing across two pieces.</summary>
    public virtual int Piece(double z) => 0;
}
