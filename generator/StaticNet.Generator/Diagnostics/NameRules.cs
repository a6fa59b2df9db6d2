using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StaticNet.Generator.Declarations;

namespace StaticNet.Generator.Diagnostics;

/// <summary>Names that get in each other's way: the class's and the generated members', the user's and our enums'.</summary>
internal static class NameRules
{
    private static readonly string[] Enums = [nameof(Activation), nameof(LossFunction), nameof(Precision), nameof(Schedule), nameof(Entries)];

    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network) => [.. ClassName(network), .. HiddenEnums(network)];

    /// <summary>A member cannot be named like its class (CS0542); a setter that is not there is no member.</summary>
    private static IEnumerable<Diagnostic> ClassName(NetworkDeclaration network)
    {
        string name = network.Type.Name;
        if (MemberRules.Generated(network).Any(member => MemberRules.IsNamed(member, name)))
            yield return Descriptors.ClassNameCollides.At(network.Identifier, name);
    }

    /// <summary>Attribute arguments bind through the members of the class: where C# refused one, say what stood in the way.</summary>
    private static IEnumerable<Diagnostic> HiddenEnums(NetworkDeclaration network) =>
        from attribute in network.Attributes
        where attribute.IsBroken
        from argument in attribute.Syntax.ArgumentList?.Arguments ?? default
        from name in argument.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
        where Enums.Contains(name.Identifier.ValueText) && name.Parent is MemberAccessExpressionSyntax access && access.Expression == name
        let hiding = InScope(network, name.Identifier.ValueText)
        where hiding is not null && !IsColorColor(hiding)
        select Descriptors.EnumHidden.At(
            name.GetLocation(), attribute, name.Identifier.ValueText, hiding.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));

    /// <summary>What the name means inside the class: a member of it, of its bases or of the types around it, or one of those types.</summary>
    private static ISymbol? InScope(NetworkDeclaration network, string name)
    {
        foreach (INamedTypeSymbol container in network.SelfAndContainers)
        {
            for (INamedTypeSymbol? type = container; type is not null; type = type.BaseType)
            {
                if (type.GetMembers(name).FirstOrDefault(m => network.Compilation.IsSymbolAccessibleWithin(m, network.Type)) is { } member)
                    return member;
            }

            if (container.Name == name)
                return container;
        }

        return null;
    }

    /// <summary>A property <c>Activation Activation</c> does not hide the enum: C# tries both meanings.</summary>
    private static bool IsColorColor(ISymbol member) => member switch
    {
        IPropertySymbol property => NetworkAttributes.IsLibraryType(property.Type, member.Name),
        IFieldSymbol field => NetworkAttributes.IsLibraryType(field.Type, member.Name),
        _ => false,
    };
}
