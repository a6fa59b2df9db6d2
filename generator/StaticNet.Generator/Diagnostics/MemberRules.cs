using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StaticNet.Generator;

/// <summary>User members that C# would refuse beside the generated ones. An overload with other parameters is none.</summary>
internal static class MemberRules
{
    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network)
    {
        ILookup<string, string> methods = GeneratedMembers.MethodsOf(network).ToLookup(m => m.Name, m => m.Parameters);
        // An accessor collides where its property does, which is reported.
        foreach (ISymbol member in network.UserMembers.Where(m => m is not IMethodSymbol { AssociatedSymbol: not null }))
        {
            if (member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
            {
                if (Parameters(constructor) is "" or "int" && !IsPrimary(constructor))
                    yield return Descriptors.ConstructorCollides.At(Place(member), $"{network.Type.Name}({Parameters(constructor)})");
            }
            else if (GeneratedSpelling(member, methods) is { } generated)
            {
                yield return Descriptors.MemberCollides.At(Place(member), network.Type.Name, member.Name, generated);
            }
        }
    }

    /// <summary>The generated member that this one collides with; null for none.</summary>
    private static string? GeneratedSpelling(ISymbol member, ILookup<string, string> methods)
    {
        if (ImplementsInterface(member) is { } interfaceMember)
            return $"INetwork.{interfaceMember.Name}";
        if (GeneratedMembers.Values.Contains(member.Name))
            return member.Name;
        if (!methods.Contains(member.Name))
            return null;
        if (member is not IMethodSymbol method)
            return $"{member.Name}({methods[member.Name].First()})";
        return CanCollide(method) && Parameters(method) is { } parameters && methods[member.Name].Contains(parameters)
            ? $"{member.Name}({parameters})"
            : null;
    }

    /// <summary>A generic method is another method; not so beside an accessor (CS0082).</summary>
    private static bool CanCollide(IMethodSymbol method) =>
        method.Arity == 0 || method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal);

    private static Location Place(ISymbol member) => member.Locations.First(l => l.SourceTree is { } tree && !OwnOutput.Contains(tree));

    private static ISymbol? ImplementsInterface(ISymbol member)
    {
        IEnumerable<ISymbol> implemented = member switch
        {
            IMethodSymbol { AssociatedSymbol: null } method => method.ExplicitInterfaceImplementations,
            IPropertySymbol property => property.ExplicitInterfaceImplementations,
            _ => [],
        };
        return implemented.FirstOrDefault(m => NetworkAttributes.IsLibraryType(m.ContainingType, "INetwork`1"));
    }

    /// <summary>The types of the parameters; null when one is by reference, which tells signatures apart.</summary>
    private static string? Parameters(IMethodSymbol method) =>
        method.Parameters.All(p => p.RefKind == RefKind.None)
            ? string.Join(", ", method.Parameters.Select(p => TypeName(p.Type)))
            : null;

    /// <summary>Spans without their namespace, as <see cref="GeneratedMembers"/> spells them.</summary>
    private static string TypeName(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)
        .Replace("System.ReadOnlySpan<", "ReadOnlySpan<")
        .Replace("System.Span<", "Span<");

    private static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is TypeDeclarationSyntax);
}
