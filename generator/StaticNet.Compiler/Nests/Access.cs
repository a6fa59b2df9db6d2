using StaticNet.Compiler.Writing;

namespace StaticNet.Compiler.Nests;

/// <summary>An address: a buffer, and an offset that grows with indices by strides.</summary>
/// <param name="Buffer">The reference that it counts from.</param>
/// <param name="Offset">Where all indices are 0.</param>
/// <param name="Terms">The indices and their strides, in elements.</param>
internal sealed record Access(string Buffer, int Offset, EquatableArray<AccessTerm> Terms)
{
    public static Access Of(string buffer, int offset, params AccessTerm[] terms) => new(buffer, offset, new(terms));

    /// <summary>The numbers of the vector that lies there; at most 1: a number.</summary>
    public int Lanes => Terms.Select(term => term.Index.Lanes).DefaultIfEmpty().Max();

    public IEnumerable<AffineIndex> Indices => Terms.Select(term => term.Index);

    public Access Map(Func<AffineIndex, AffineIndex> map) => this with { Terms = new([.. Terms.Select(term => term with { Index = map(term.Index) })]) };

    /// <summary>How far apart the neighbours along a loop lie.</summary>
    public int Stride(string loop) => Terms.Where(term => term.Index.Loop == loop).Sum(term => term.Stride);

    /// <summary>The offset as code.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        int constant = Offset;
        foreach (AccessTerm term in Terms)
        {
            constant += term.Index.Offset * term.Stride;
            if (term.Index.Loop is { } loop)
                parts.Add(term.Stride == 1 ? loop : $"{loop} * {Numeral.Of(term.Stride)}");
        }

        if (parts.Count == 0)
            return Numeral.Of(constant);
        string sum = string.Join(" + ", parts);
        return constant == 0 ? sum : constant > 0 ? $"{sum} + {Numeral.Of(constant)}" : $"{sum} - {Numeral.Of(-constant)}";
    }
}

/// <summary>An index in an address, and how far apart its neighbours lie.</summary>
internal readonly record struct AccessTerm(AffineIndex Index, int Stride);
