using Microsoft.CodeAnalysis;
using StaticNet.Generator.Contract;
using StaticNet.Generator.Declarations;

namespace StaticNet.Generator.Diagnostics;

/// <summary>
/// The λ of L1 and L2. A layer has one set of penalised parameters, its weights or its weights and biases, so whatever would need
/// two is contradictory; a λ of 0 penalises nothing and contradicts nothing.
/// </summary>
internal static class PenaltyRules
{
    private static readonly string[] Kinds = [NetworkAttributes.L1, NetworkAttributes.L2];

    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network) =>
        [.. Lambdas(network), .. Sums(network), .. ClassBiases(network), .. LayerBiases(network)];

    /// <summary>0 ≤ λ, finite in the number type.</summary>
    private static IEnumerable<Diagnostic> Lambdas(NetworkDeclaration network) =>
        from attribute in network.Attributes
        from argument in Kinds.Contains(attribute.Name) ? ["lambda"] : Kinds
        let lambda = attribute.Value<double>(argument)
        where lambda is not null && !IsLambda(network, lambda.Value)
        select Report(network, attribute, argument, lambda.Value);

    /// <summary>What a layer adds to the class's λ must still be finite.</summary>
    private static IEnumerable<Diagnostic> Sums(NetworkDeclaration network) =>
        from layer in network.Layers
        from sum in new[]
        {
            (Kind: NetworkAttributes.L1, Own: layer.L1, Shared: network.L1?.Lambda ?? 0),
            (Kind: NetworkAttributes.L2, Own: layer.L2, Shared: network.L2?.Lambda ?? 0),
        }
        where IsLambda(network, sum.Own) && IsLambda(network, sum.Shared) && !IsLambda(network, sum.Own + sum.Shared)
        select Report(network, layer.Attribute, sum.Kind, sum.Own + sum.Shared);

    private static IEnumerable<Diagnostic> ClassBiases(NetworkDeclaration network)
    {
        if (network is { L1: { Lambda: > 0 } l1, L2: { Lambda: > 0 } l2 } && l1.CoversBiases != l2.CoversBiases)
            yield return Descriptors.BiasesContradict.At((l1.CoversBiases ? l1 : l2).Attribute.LocationOf("Biases"), l1, l2);
    }

    private static IEnumerable<Diagnostic> LayerBiases(NetworkDeclaration network) =>
        from shared in new[] { network.L1, network.L2 }.Where(p => p?.CoversBiases == true).Take(1)
        from layer in network.Layers
        from kind in Kinds
        where (kind == NetworkAttributes.L1 ? layer.L1 : layer.L2) != 0
        select Descriptors.LayerPenaltyContradicts.At(layer.Attribute.LocationOf(kind), layer, shared);

    private static bool IsLambda(NetworkDeclaration network, double value) => value >= 0 && network.Precision.Holds(value);

    private static Diagnostic Report(NetworkDeclaration network, AppliedAttribute attribute, string argument, double lambda) =>
        Descriptors.Lambda.At(attribute.LocationOf(argument), attribute, ConstantText.Of(lambda), network.Precision.NumberType());
}
