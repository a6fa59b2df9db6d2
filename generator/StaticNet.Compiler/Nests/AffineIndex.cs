using System.Globalization;

namespace StaticNet.Compiler.Nests;

/// <summary>Where along an index: the index of a loop and an offset from it, or a fixed number.</summary>
/// <param name="Loop">The loop's index; null: the offset is all.</param>
/// <param name="Offset">What is added, in elements.</param>
internal sealed record AffineIndex(string? Loop, int Offset = 0)
{
    public static AffineIndex Fixed(int value) => new(null, value);

    /// <summary>The same, some elements further along a loop.</summary>
    public AffineIndex Shift(string loop, int by) => Loop == loop ? this with { Offset = Offset + by } : this;

    /// <summary>The same with the index of a loop known.</summary>
    public AffineIndex Fix(string loop, int value) => Loop == loop ? Fixed(value + Offset) : this;

    /// <summary>As part of a name: j, j16 for j + 16, or a fixed index, which counts from 1.</summary>
    public override string ToString() =>
        Loop is null ? Text(Offset + 1) : Offset == 0 ? Loop : Loop + Text(Offset);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
