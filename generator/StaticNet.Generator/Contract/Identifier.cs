using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StaticNet.Generator.Contract;

/// <summary>Names as C# takes them.</summary>
internal static class Identifier
{
    /// <summary>The name, with @ before a keyword; before a contextual one too, since <c>class record</c> or <c>class file</c> is refused.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None || name == "extension"
            ? "@" + name
            : name;

    /// <summary>The namespace with each part escaped; empty for the global one.</summary>
    public static string Escape(INamespaceSymbol? space)
    {
        var parts = new Stack<string>();
        for (; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
            parts.Push(Escape(space.Name));
        return string.Join(".", parts);
    }
}
