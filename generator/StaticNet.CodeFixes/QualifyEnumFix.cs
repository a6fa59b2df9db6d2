using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace StaticNet.CodeFixes;

/// <summary>Writes StaticNet before an enum of ours that another name hides.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class QualifyEnumFix : NetworkCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SN1031"];

    /// <inheritdoc/>
    protected override IEnumerable<(string Title, Action<DocumentEditor> Change)> Fixes(Diagnostic diagnostic, SyntaxNode root, SyntaxNode node)
    {
        if (node is IdentifierNameSyntax name)
            yield return ($"Write StaticNet.{name.Identifier.ValueText}", editor => editor.ReplaceNode(name, SyntaxFactory.ParseExpression($"StaticNet.{name}").WithTriviaFrom(name)));
    }
}
