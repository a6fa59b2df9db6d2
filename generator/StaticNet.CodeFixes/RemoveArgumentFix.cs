using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace StaticNet.CodeFixes;

/// <summary>Removes a parameter that the function does not have or cannot have that value, or a penalty that contradicts the class's.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class RemoveArgumentFix : NetworkCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SN1017", "SN1018", "SN1021", "SN1038", "SN1039", "SN1040", "SN1041", "SN1042", "SN1043", "SN1044"];

    /// <inheritdoc/>
    protected override IEnumerable<(string Title, Action<DocumentEditor> Change)> Fixes(Diagnostic diagnostic, SyntaxNode root, SyntaxNode node)
    {
        // The reported place is the whole argument, a property; one that must be given cannot be removed.
        if (node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { NameEquals: { } name, Parent.Parent: AttributeSyntax attribute } argument)
            yield break;
        yield return ($"Remove {name.Name.Identifier.ValueText}", editor => editor.ReplaceNode(attribute, AttributeArguments.Without(attribute, argument)));
    }
}
