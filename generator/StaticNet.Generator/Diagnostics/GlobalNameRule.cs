using System.Globalization;
using Microsoft.CodeAnalysis;
using StaticNet.Generator.Contract;
using StaticNet.Generator.Declarations;

namespace StaticNet.Generator.Diagnostics;

/// <summary>What generated code names by <c>global::</c> must mean what it means everywhere: the project's own declarations come first.</summary>
internal static class GlobalNameRule
{
    public static IEnumerable<Diagnostic> Check(NetworkDeclaration network) =>
        from own in GlobalNames.All.Select(name => Own(network.Compilation.Assembly.GlobalNamespace, name))
            .Concat(GlobalNames.Words.SelectMany(word => Words(network.Compilation.Assembly.GlobalNamespace, word)))
        where own is not null
        group own by own.ToDisplayString() into clashes
        select Descriptors.GlobalNameHidden.At(network.Identifier, network.Type.Name, clashes.Key);

    /// <summary>Whether the project declares something in the place of one of these types.</summary>
    public static bool HidesAny(Compilation compilation, IEnumerable<string> metadataNames) =>
        metadataNames.Any(name => Own(compilation.Assembly.GlobalNamespace, name) is not null);

    /// <summary>What a word means in the namespaces around the equations, where it means anything.</summary>
    private static IEnumerable<ISymbol> Words(INamespaceSymbol global, string word) =>
        global.GetMembers(word).Concat(global.GetNamespaceMembers().Where(space => space.Name == "StaticNet").SelectMany(space => space.GetMembers(word)));

    /// <summary>A declaration of the project's that stands where the type, or a namespace on the way to it, is looked for.</summary>
    private static ISymbol? Own(INamespaceSymbol space, string metadataName)
    {
        string[] parts = metadataName.Split('.');
        foreach (string part in parts.Take(parts.Length - 1))
        {
            if (space.GetTypeMembers(part, arity: 0).FirstOrDefault() is { } type)
                return type;
            if (space.GetNamespaceMembers().FirstOrDefault(n => n.Name == part) is not { } next)
                return null;
            space = next;
        }

        string[] nameAndArity = parts[parts.Length - 1].Split('`');
        return nameAndArity.Length == 2
            ? space.GetTypeMembers(nameAndArity[0], int.Parse(nameAndArity[1], CultureInfo.InvariantCulture)).FirstOrDefault()
            : space.GetMembers(nameAndArity[0]).FirstOrDefault(m => m is INamespaceSymbol or INamedTypeSymbol { Arity: 0 });
    }
}
