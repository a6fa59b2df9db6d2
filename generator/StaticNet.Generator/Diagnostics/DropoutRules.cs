using Microsoft.CodeAnalysis;

namespace StaticNet.Generator;

/// <summary>Where dropout may stand, and its probability. Out of the order of one declaration there is no place to speak of.</summary>
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
        if (network.Layers.IsEmpty)
            yield break;
        int before = -2;
        foreach (DropoutDeclaration dropout in network.Dropouts.Where(d => d.Attribute.Declaration == network.Input!.Declaration))
        {
            if (dropout.Layer < 0 || dropout.Layer == network.Layers.Length)
                yield return Descriptors.DropoutOutside.At(dropout.Attribute.Location, dropout, dropout.Layer < 0 ? network.Input! : network.Layers[network.Layers.Length - 1]);
            else if (dropout.Layer == before)
                yield return Descriptors.DropoutTwice.At(dropout.Attribute.Location, dropout, network.Layers[dropout.Layer]);
            before = dropout.Layer;
        }
    }
}
