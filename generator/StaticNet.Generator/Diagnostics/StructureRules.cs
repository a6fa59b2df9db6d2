using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Generator;

/// <summary>Which attributes must be there, and where they may stand.</summary>
internal static class StructureRules
{
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
        if (network.Loss is not null)
            yield break;
        LayerDeclaration? output = network.Output;
        LossFunction loss = output?.Activation is { } activation && Enum.IsDefined(typeof(Activation), activation)
            ? ActivationRule.Of(activation).UsualLoss
            : LossFunction.SquaredError;
        yield return Diagnostic.Create(
            Descriptors.MissingLoss,
            network.Input!.Location,
            [(output?.Attribute ?? network.Input).Location],
            ImmutableDictionary.CreateRange<string, string?>([new(NetworkAttributes.Loss, loss.ToString())]),
            network.Type.Name,
            loss.ToString());
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
