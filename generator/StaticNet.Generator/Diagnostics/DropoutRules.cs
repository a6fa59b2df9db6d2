using Microsoft.CodeAnalysis;
using StaticNet.Generator.Declarations;

namespace StaticNet.Generator.Diagnostics;

/// <summary>Where dropout may stand, and its probability. Without an order there is no place to speak of.</summary>
internal static class DropoutRules
{
    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network) =>
        [.. network.Dropouts.SelectMany(Probability), .. Places(network)];

    private static IEnumerable<Diagnostic> Probability(DropoutDeclaration dropout)
    {
        if (dropout.Probability is { } p && !(p is >= 0 and < 1))
            yield return Descriptors.DropoutProbability.At(dropout.Attribute.LocationOf("probability"), dropout, ConstantText.Of(p));
    }

    private static IEnumerable<Diagnostic> Places(NetworkDeclaration network)
    {
        if (network.Output is null)
            yield break;
        int before = -2;
        foreach (DropoutDeclaration dropout in network.Dropouts)
        {
            if (dropout.Layer < 0 || dropout.Layer == network.Layers.Length)
                yield return Descriptors.DropoutOutside.At(dropout.Attribute.Location, dropout, dropout.Layer < 0 ? network.Input! : network.Output);
            else if (dropout.Layer == before)
                yield return Descriptors.DropoutTwice.At(dropout.Attribute.Location, dropout, network.Layers[dropout.Layer]);
            before = dropout.Layer;
        }
    }
}
