using Microsoft.CodeAnalysis;

namespace StaticNet.Generator;

/// <summary>Which attributes must be there, and where they may stand.</summary>
internal static class StructureRules
{
    /// <summary>The attributes whose order is the network's.</summary>
    private static readonly string[] Ordered = [NetworkAttributes.Input, NetworkAttributes.Dense, NetworkAttributes.Dropout, NetworkAttributes.Loss];

    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network) =>
        [.. MissingLayers(network), .. MissingLoss(network), .. SpreadOverParts(network)];

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

    private static IEnumerable<Diagnostic> MissingLoss(NetworkDeclaration network)
    {
        if (network.Loss is null)
            yield return Descriptors.MissingLoss.At(network.Input!.Location, network.Type.Name);
    }

    /// <summary>C# defines no order between the attributes of several parts of a class.</summary>
    private static IEnumerable<Diagnostic> SpreadOverParts(NetworkDeclaration network) =>
        from attribute in network.Attributes
        where Ordered.Contains(attribute.Name) && attribute.Declaration != network.Input!.Declaration
        select Descriptors.SpreadOverParts.At(attribute.Location, attribute, network.Type.Name);
}
