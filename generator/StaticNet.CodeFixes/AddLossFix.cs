using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace StaticNet.CodeFixes;

/// <summary>Adds a loss below the last layer: the one that its activation is made for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class AddLossFix : NetworkCodeFix
{
    private const string Loss = "Loss";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SN1014", "SN2005"];

    /// <inheritdoc/>
    protected override IEnumerable<(string Title, Action<DocumentEditor> Change)> Fixes(Diagnostic diagnostic, SyntaxNode root, SyntaxNode node)
    {
        if (diagnostic.AdditionalLocations.Count != 1 || diagnostic.Properties.GetValueOrDefault(Loss) is not { } loss)
            yield break;
        AttributeListSyntax? last = root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeListSyntax>();
        if (last is not null)
            yield return ($"Add LossFunction.{loss}", editor => editor.InsertAfter(last, Below(last, loss, editor.SemanticModel)));
    }

    /// <summary>A list of its own, indented as the one above it and followed by the same end of line.</summary>
    private static AttributeListSyntax Below(AttributeListSyntax above, string loss, SemanticModel model)
    {
        string attribute = Name(model, above.SpanStart, "LossAttribute");
        AttributeSyntax own = SyntaxFactory.Attribute(
            SyntaxFactory.ParseName(attribute.Substring(0, attribute.Length - nameof(Attribute).Length)),
            SyntaxFactory.ParseAttributeArgumentList($"({Name(model, above.SpanStart, "LossFunction")}.{loss})"));
        return SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(own))
            .WithLeadingTrivia(above.GetLeadingTrivia().Where(t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1))
            .WithTrailingTrivia(above.GetTrailingTrivia().Where(t => t.IsKind(SyntaxKind.WhitespaceTrivia) || t.IsKind(SyntaxKind.EndOfLineTrivia)).Reverse().Take(1));
    }

    private static string Name(SemanticModel model, int position, string type) =>
        model.Compilation.GetTypeByMetadataName($"StaticNet.{type}")?.ToMinimalDisplayString(model, position) ?? $"StaticNet.{type}";
}
