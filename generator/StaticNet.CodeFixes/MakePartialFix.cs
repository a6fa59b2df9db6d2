using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace StaticNet.CodeFixes;

/// <summary>Makes a network class partial, or the types around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class MakePartialFix : NetworkCodeFix
{
    private const string NotPartial = "SN1001";
    private const string ContainerNotPartial = "SN1008";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [NotPartial, ContainerNotPartial];

    /// <inheritdoc/>
    protected override IEnumerable<(string Title, Action<DocumentEditor> Change)> Fixes(Diagnostic diagnostic, SyntaxNode root, SyntaxNode node)
    {
        if (node is not TypeDeclarationSyntax own)
            yield break;
        TypeDeclarationSyntax[] types =
        [
            .. (diagnostic.Id == NotPartial ? [own] : own.Ancestors().OfType<TypeDeclarationSyntax>()).Where(t => !t.Modifiers.Any(SyntaxKind.PartialKeyword)),
        ];
        if (types.Length == 0)
            yield break;
        string title = diagnostic.Id == NotPartial ? "Make the class partial" : "Make the types around the class partial";
        yield return (title, editor =>
        {
            foreach (TypeDeclarationSyntax type in types)
                editor.ReplaceNode(type, (current, _) => MakePartial((TypeDeclarationSyntax)current));
        });
    }

    /// <summary>C# wants the modifier last, right before the keyword.</summary>
    private static TypeDeclarationSyntax MakePartial(TypeDeclarationSyntax type)
    {
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (type.Modifiers.Count > 0)
            return type.AddModifiers(partial);
        partial = partial.WithLeadingTrivia(type.Keyword.LeadingTrivia);
        return type.WithKeyword(type.Keyword.WithLeadingTrivia()).WithModifiers(SyntaxFactory.TokenList(partial));
    }
}
