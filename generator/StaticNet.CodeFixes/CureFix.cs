using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace StaticNet.CodeFixes;

/// <summary>Carries out the cures that the analyzer attached to a diagnostic: other activations, another loss, another schedule.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class CureFix : NetworkCodeFix
{
    private const string CurePrefix = "Cure";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ["SN1017", "SN1022", "SN1023", "SN1024", "SN1025", "SN1027", "SN1048", "SN2001", "SN2002", "SN2003", "SN2004"];

    /// <inheritdoc/>
    protected override IEnumerable<(string Title, Action<DocumentEditor> Change)> Fixes(Diagnostic diagnostic, SyntaxNode root, SyntaxNode node) =>
        from property in diagnostic.Properties
        where property.Key.StartsWith(CurePrefix, StringComparison.Ordinal)
        orderby property.Key
        let cure = property.Value!.Split('\n')
        select (cure[0], (Action<DocumentEditor>)(editor => Apply(editor, root, diagnostic.AdditionalLocations, cure[1])));

    /// <summary>Makes changes of the form <c>place:parameter=member</c>, separated by semicolons.</summary>
    private static void Apply(DocumentEditor editor, SyntaxNode root, IReadOnlyList<Location> places, string changes)
    {
        foreach (string change in changes.Split(';'))
        {
            string[] parts = change.Split(':', '=');
            Location place = places[int.Parse(parts[0], CultureInfo.InvariantCulture)];
            if (root.FindNode(place.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
                editor.ReplaceNode(attribute, AttributeArguments.With(attribute, parts[1], parts[2], editor.SemanticModel));
        }
    }
}
