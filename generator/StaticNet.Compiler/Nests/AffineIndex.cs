using StaticNet.Compiler.Writing;

namespace StaticNet.Compiler.Nests;

/// <summary>Where along an index: the index of a loop and an offset from it, or a fixed number.</summary>
/// <param name="Loop">The loop's index; null: the offset is all.</param>
/// <param name="Offset">What is added, in elements.</param>
/// <param name="Lanes">The elements from there on that a vector holds; 0: it is one number, not along a vector.</param>
internal sealed record AffineIndex(string? Loop, int Offset = 0, int Lanes = 0)
{
    public static AffineIndex Fixed(int value) => new(null, value);

    /// <summary>The same, some elements further along a loop.</summary>
    public AffineIndex Shift(string loop, int by) => Loop == loop ? this with { Offset = Offset + by } : this;

    /// <summary>The same with the index of a loop known.</summary>
    public AffineIndex Fix(string loop, int value) => Loop == loop ? this with { Loop = null, Offset = value + Offset } : this;

    /// <summary>As part of a name: j, j16 for j + 16 and for the vector from 16 on, or a fixed index, which counts from 1.</summary>
    public override string ToString() =>
        Loop is null && Lanes == 0 ? Numeral.Of(Offset + 1) : (Loop ?? "j") + (Offset == 0 ? "" : Numeral.Of(Offset));
}
