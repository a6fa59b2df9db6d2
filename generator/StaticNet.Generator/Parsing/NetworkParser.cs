using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StaticNet.Generator.Contract;
using StaticNet.Generator.Declarations;
using StaticNet.Generator.Diagnostics;
using StaticNet.Generator.Model;

namespace StaticNet.Generator.Parsing;

/// <summary>
/// From an annotated class to a model: of a network; of what a network looks like, where a rule or C# itself refuses it, which the analyzer or the
/// compiler reports; null where nothing can be added to the class.
/// </summary>
internal static class NetworkParser
{
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) => node is ClassDeclarationSyntax or RecordDeclarationSyntax;

    public static ClassModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type
            || NetworkDeclaration.Read(type, context.SemanticModel.Compilation, cancellation) is not { } network
            || network.Model is not null
            || network.Input?.Declaration != context.TargetNode)
        {
            return null;
        }

        if (Copied(network) is { } copied)
            return copied;
        Diagnostic[] errors = [.. NetworkRules.Check(network, cancellation)];
        if (errors.Length == 0 && network.IsReadable)
            return new NetworkModel(Topology(network), Namespace(network), ContainingTypes(network), ClassName(network)) { HasTwin = HasTwin(type), HasRequiredMembers = HasRequiredMembers(type), Last = network.Last };
        return CanDeclareMembers(network) ? Refused(network, errors) : null;
    }

    /// <summary>What the compiler adds comes later: a generated part that is there already was written to a file.</summary>
    public static CopiedModel? Copied(NetworkDeclaration network) => network.Type.GetMembers().FirstOrDefault(OwnOutput.Contains) is { } copied
        ? new CopiedModel(copied.Locations[0].SourceTree?.FilePath ?? "", Namespace(network), ContainingTypes(network), ClassName(network))
        : null;

    /// <summary>What the members of a class look like that is not compiled.</summary>
    public static RefusedModel Refused(NetworkDeclaration network, Diagnostic[] errors) => new(
        errors.Length == 0 ? "" : $"{errors[0].Id}: {errors[0].GetMessage(CultureInfo.InvariantCulture)}",
        network.Precision == Precision.Double ? "double" : "float",
        Sizes(network),
        new(MemberRules.LeftOut(network)),
        Namespace(network),
        ContainingTypes(network),
        ClassName(network))
    {
        HasTwin = HasTwin(network.Type),
        Keyword = Keyword(network.Type),
        CanConstruct = !ClassRules.HasPrimaryConstructor(network.Type) && !BaseClassRule.Check(network).Any(),
    };

    /// <summary>
    /// False where C# would refuse the members, and a second error follow from the first; and where an attribute of ours names one of them, since once
    /// it is declared the attribute may say something else, that nobody refuses.
    /// </summary>
    public static bool CanDeclareMembers(NetworkDeclaration network) =>
        ClassRules.CanDeclareMembers(network)
        && !GlobalNameRule.HidesAny(network.Compilation, GlobalNames.OfRefused)
        && !network.Attributes.SelectMany(attribute => attribute.Syntax.ArgumentList?.DescendantTokens() ?? []).Any(token =>
            ClassMembers.Names.Contains(token.ValueText) && !IsEntry(token));

    /// <summary>True for the names in <c>Entries.Forward</c>, which are those of methods too, and bind through the enum.</summary>
    private static bool IsEntry(SyntaxToken token) =>
        token.GetPreviousToken() is var dot && dot.IsKind(SyntaxKind.DotToken) && dot.GetPreviousToken().ValueText == nameof(Entries);

    /// <summary>The sizes as far as they are known, which array initializers and constants of the user's depend on. A size that is not is 1: an array can have that length.</summary>
    private static NetworkSizes Sizes(NetworkDeclaration network)
    {
        int inputs = AtLeastOne(network.InputSize);
        long parameters = 0;
        foreach (LayerDeclaration layer in network.Layers)
        {
            // At most 2³¹ · 2³¹ + 10⁸: no overflow before the limit is seen.
            parameters = Math.Min(parameters + ((inputs + 1L) * AtLeastOne(layer.Units)), SizeRules.ParameterLimit);
            inputs = AtLeastOne(layer.Units);
        }

        return new(AtLeastOne(network.InputSize), AtLeastOne(network.Output?.Units), network.HasOrder ? AtLeastOne((int)parameters) : 1);
    }

    private static int AtLeastOne(int? size) => Math.Max(size ?? 1, 1);

    public static string Namespace(NetworkDeclaration network) => Identifier.Escape(network.Type.ContainingNamespace);

    public static EquatableArray<ContainingType> ContainingTypes(NetworkDeclaration network) =>
        new(network.SelfAndContainers.Skip(1).Reverse().Select(t => new ContainingType(Keyword(t), Identifier.Escape(t.Name))));

    public static string ClassName(NetworkDeclaration network) => Identifier.Escape(network.Type.Name);

    private static NetworkTopology Topology(NetworkDeclaration network) => new(
        network.Type.Name,
        network.InputSize!.Value,
        new(network.Layers.Select((layer, place) => Layer(network, layer, place))),
        network.Loss?.Spec,
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

    /// <summary>Whether a class, or one that it derives from, has members that must be set where it is created.</summary>
    public static bool HasRequiredMembers(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? of = type; of is not null; of = of.BaseType)
        {
            if (of.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
                return true;
        }

        return false;
    }

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        { IsRecord: true } => "record",
        _ => "class",
    };

    public static bool HasTwin(INamedTypeSymbol type)
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
