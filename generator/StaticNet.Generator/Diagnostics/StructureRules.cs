using Microsoft.CodeAnalysis;
using StaticNet.Generator.Declarations;

namespace StaticNet.Generator.Diagnostics;

/// <summary>Which attributes must be there, and where they may stand.</summary>
internal static class StructureRules
{
    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network) =>
        [.. MissingLayers(network), .. MissingLoss.Check(network), .. SpreadOverParts(network)];

    public static IEnumerable<Diagnostic> MissingInput(NetworkDeclaration network)
    {
        AppliedAttribute first = network.Attributes[0];
        yield return Descriptors.MissingInput.At(first.Location, first, network.Type.Name);
    }

    private static IEnumerable<Diagnostic> MissingLayers(NetworkDeclaration network)
    {
        if (network.Layers.IsEmpty)
            yield return Descriptors.NoLayers.At(network.Input!.Location, network.Type.Name);
    }

    /// <summary>C# defines no order between the attributes of several parts of a class: one error, which names all that stand apart.</summary>
    private static IEnumerable<Diagnostic> SpreadOverParts(NetworkDeclaration network)
    {
        AppliedAttribute[] apart =
        [
            .. network.Attributes
                .Where(a => NetworkAttributes.Ordered.Contains(a.Name) && a.Declaration != network.Input!.Declaration)
                .OrderBy(a => a.Syntax.SyntaxTree.FilePath, StringComparer.Ordinal)
                .ThenBy(a => a.Syntax.SpanStart),
        ];
        if (apart.Length > 0)
            yield return Descriptors.SpreadOverParts.At(apart[0].Location, string.Join(", ", apart.AsEnumerable()), network.Type.Name);
    }
}
