using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StaticNet.Generator.Declarations;

namespace StaticNet.Generator.Diagnostics;

/// <summary>
/// One way out of a problem: other values for arguments of our attributes. The rule that finds a problem knows its cures, and a code fix, which
/// knows nothing of networks, carries out the one that the user picks: it finds them in the diagnostic's properties and additional locations.
/// </summary>
/// <param name="title">What the user reads; the same for every network, so that all of a project can be cured at once.</param>
internal sealed class Cure(string title)
{
    private readonly List<(AppliedAttribute Attribute, string Change)> _changes = [];

    /// <summary>Gives an argument another value.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="parameter">The parameter or the property, as it is declared.</param>
    /// <param name="value">The member of an enum of ours.</param>
    public Cure Set(AppliedAttribute attribute, string parameter, Enum value)
    {
        _changes.Add((attribute, $"{parameter}={value}"));
        return this;
    }

    /// <summary>The problem at a place, with the ways out of it.</summary>
    public static Diagnostic Attach(IReadOnlyList<Cure> cures, DiagnosticDescriptor rule, Location location, object?[] values)
    {
        List<Location> places = [];
        ImmutableDictionary<string, string?>.Builder properties = ImmutableDictionary.CreateBuilder<string, string?>();
        for (int n = 0; n < cures.Count; n++)
        {
            List<string> changes = [];
            foreach ((AppliedAttribute attribute, string change) in cures[n]._changes)
            {
                changes.Add(FormattableString.Invariant($"{places.Count}:{change}"));
                places.Add(attribute.Location);
            }

            properties.Add(FormattableString.Invariant($"Cure{n}"), $"{cures[n].Title}\n{string.Join(";", changes)}");
        }

        return Diagnostic.Create(rule, location, places, properties.ToImmutable(), values);
    }

    private string Title { get; } = title;
}
