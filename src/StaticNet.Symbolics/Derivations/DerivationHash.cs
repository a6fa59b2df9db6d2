using System.Globalization;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Derivations;

/// <summary>A fingerprint of all that a derivation says: FNV-1a, 64 bits, over its equations and its program as text.</summary>
internal static class DerivationHash
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static string Of(NetworkDerivation derivation)
    {
        IEnumerable<string> lines = derivation.Equations.Concat(derivation.Program)
            .Select(definition => $"{new TextPrinter().Print(definition.Target)}[{string.Join(",", definition.Target.Family.Shape)}] = {new TextPrinter().Print(definition.Value)}");
        ulong hash = OffsetBasis;
        foreach (char character in string.Join("\n", lines.Concat([ObjectiveText.Of(derivation), derivation.Topology.Precision.ToString()])))
            hash = unchecked((hash ^ character) * Prime);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
