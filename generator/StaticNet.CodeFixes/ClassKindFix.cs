using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace StaticNet.CodeFixes;

/// <summary>Removes the modifier that a network class cannot have, or makes a class of a record without parameters.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class ClassKindFix : NetworkCodeFix
{
    private const string Record = "SN1005";

    private static readonly ImmutableDictionary<string, SyntaxKind> Modifiers = ImmutableDictionary.CreateRange<string, SyntaxKind>(
    [
        new("SN1003", SyntaxKind.StaticKeyword),
        new("SN1004", SyntaxKind.AbstractKeyword),
        new("SN1006", SyntaxKind.FileKeyword),
    ]);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SN1003", "SN1004", Record, "SN1006"];

    /// <inheritdoc/>
    protected override IEnumerable<(string Title, Action<DocumentEditor> Change)> Fixes(Diagnostic diagnostic, SyntaxNode root, SyntaxNode node)
    {
        if (node is not TypeDeclarationSyntax type)
            yield break;
        if (diagnostic.Id != Record)
        {
            SyntaxKind kind = Modifiers[diagnostic.Id];
            if (type.Modifiers.Any(kind))
                yield return ($"Remove '{SyntaxFacts.GetText(kind)}'", editor => editor.ReplaceNode(type, (current, _) => Without((TypeDeclarationSyntax)current, kind)));
        }
        else if (type is RecordDeclarationSyntax { ParameterList: null } record)
        {
            yield return ("Make it a class", editor => editor.ReplaceNode(record, (current, _) => Class((RecordDeclarationSyntax)current)));
        }
    }

    private static TypeDeclarationSyntax Without(TypeDeclarationSyntax type, SyntaxKind kind)
    {
        SyntaxToken modifier = type.Modifiers.First(m => m.IsKind(kind));
        SyntaxToken next = modifier.GetNextToken();
        TypeDeclarationSyntax shorter = type.ReplaceToken(next, next.WithLeadingTrivia(modifier.LeadingTrivia.AddRange(next.LeadingTrivia)));
        return (TypeDeclarationSyntax)shorter.WithModifiers(shorter.Modifiers.Remove(shorter.Modifiers.First(m => m.IsKind(kind))));
    }

    /// <summary>Token by token, so that everything else stays as it is.</summary>
    private static ClassDeclarationSyntax Class(RecordDeclarationSyntax record)
    {
        SyntaxToken last = record.ClassOrStructKeyword.IsKind(SyntaxKind.None) ? record.Keyword : record.ClassOrStructKeyword;
        SyntaxToken keyword = SyntaxFactory.Token(record.Keyword.LeadingTrivia, SyntaxKind.ClassKeyword, last.TrailingTrivia);
        return SyntaxFactory.ClassDeclaration(
            record.AttributeLists,
            record.Modifiers,
            keyword,
            record.Identifier,
            record.TypeParameterList,
            record.BaseList,
            record.ConstraintClauses,
            record.OpenBraceToken,
            record.Members,
            record.CloseBraceToken,
            record.SemicolonToken);
    }
}
