using Microsoft.CodeAnalysis;
using StaticNet.Generator.Declarations;
using StaticNet.Generator.Diagnostics;
using StaticNet.Generator.Model;

namespace StaticNet.Generator.Parsing;

/// <summary>From a class that names a file to what it says besides; the file is looked at later, since it changes apart from the source.</summary>
internal static class ModelParser
{
    public static ClassModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type
            || NetworkDeclaration.Read(type, context.SemanticModel.Compilation, cancellation) is not { Model: { } model } network
            || model.Declaration != context.TargetNode)
        {
            return null;
        }

        if (NetworkParser.Copied(network) is { } copied)
            return copied;
        Diagnostic[] errors = [.. NetworkRules.Check(network, cancellation)];
        RefusedModel? refusal = NetworkParser.CanDeclareMembers(network) ? NetworkParser.Refused(network, errors) : null;
        return errors.Length == 0 && network.IsReadableModel ? Declared(network, refusal) : refusal;
    }

    /// <summary>What a class says that names a file.</summary>
    public static DeclaredModel Declared(NetworkDeclaration network, RefusedModel? refusal) => new(
        network.ModelRequest,
        new(network.L1?.Lambda ?? 0, network.L2?.Lambda ?? 0, network.L1?.CoversBiases == true || network.L2?.CoversBiases == true),
        refusal,
        NetworkParser.Namespace(network),
        NetworkParser.ContainingTypes(network),
        NetworkParser.ClassName(network))
    {
        HasTwin = NetworkParser.HasTwin(network.Type),
        HasRequiredMembers = NetworkParser.HasRequiredMembers(network.Type),
    };
}
