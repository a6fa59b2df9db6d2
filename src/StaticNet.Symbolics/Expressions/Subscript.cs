using System.Globalization;

namespace StaticNet.Symbolics.Expressions;

/// <summary>A subscript of a symbol: a fixed index, or one that runs.</summary>
internal abstract record Subscript;

/// <summary>A fixed index, 0-based; it prints 1-based.</summary>
internal sealed record FixedIndex(int Value) : Subscript
{
    public override string ToString() => (Value + 1).ToString(CultureInfo.InvariantCulture);
}

/// <summary>An index that runs over 1…Count.</summary>
/// <param name="Name">j, i, k in definitions; #1, #2 … where a Σ or max binds it.</param>
/// <param name="Count">The number of its values.</param>
internal sealed record RunningIndex(string Name, int Count) : Subscript
{
    public override string ToString() => Name;
}
