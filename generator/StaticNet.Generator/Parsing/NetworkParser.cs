using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StaticNet.Generator;

/// <summary>From an annotated class to a model; null for one that a rule or C# itself refuses, which the analyzer reports.</summary>
internal static class NetworkParser
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) => node is ClassDeclarationSyntax;

    public static NetworkModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type)
            return null;
        NetworkDeclaration? network = NetworkDeclaration.Read(type, context.SemanticModel.Compilation, cancellation);
        return network is { IsReadable: true } && !NetworkRules.Check(network, cancellation).Any() ? Model(network) : null;
    }

    private static NetworkModel Model(NetworkDeclaration network) => new(
        Topology(network),
        Identifier.Escape(network.Type.ContainingNamespace),
        new(network.SelfAndContainers.Skip(1).Reverse().Select(t => new ContainingType(Keyword(t), Identifier.Escape(t.Name)))),
        Identifier.Escape(network.Type.Name))
    {
        HasTwin = HasTwin(network.Type),
    };

    private static NetworkTopology Topology(NetworkDeclaration network) => new(
        network.Type.Name,
        network.InputSize!.Value,
        new(network.Layers.Select((layer, place) => Layer(network, layer, place))),
        new(network.Loss!.Function!.Value, network.Loss.Delta, network.Loss.LabelSmoothing, new(network.Loss.ClassWeights), network.Loss.PositiveWeight),
        network.Precision,
        network.Schedule);

    private static LayerSpec Layer(NetworkDeclaration network, LayerDeclaration layer, int place) => new(
        layer.Units!.Value,
        layer.Activation!.Value,
        layer.Alpha,
        new(
            L1: (network.L1?.Lambda ?? 0) + layer.L1,
            L2: (network.L2?.Lambda ?? 0) + layer.L2,
            Biases: network.L1?.CoversBiases == true || network.L2?.CoversBiases == true),
        network.Dropouts.FirstOrDefault(dropout => dropout.Layer == place)?.Probability ?? 0);

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        { IsRecord: true } => "record",
        _ => "class",
    };

    private static bool HasTwin(INamedTypeSymbol type)
    {
        for (ISymbol symbol = type; symbol.ContainingSymbol is INamespaceOrTypeSymbol outer; symbol = outer)
        {
            if (outer.GetMembers().OfType<INamespaceOrTypeSymbol>().Any(other => IsTwin(symbol, other)))
                return true;
        }

        return false;
    }

    /// <summary>A generic type is no twin: nothing is generated for or within one.</summary>
    private static bool IsTwin(ISymbol symbol, INamespaceOrTypeSymbol other) =>
        !SymbolEqualityComparer.Default.Equals(symbol, other)
        && other is not INamedTypeSymbol { Arity: > 0 }
        && string.Equals(symbol.Name, other.Name, StringComparison.OrdinalIgnoreCase);
}
