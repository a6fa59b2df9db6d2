using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace StaticNet.CodeFixes;

/// <summary>
/// A code fix for diagnostics of a network class: it changes one document, keeps what is written around the change, and can be applied to a
/// whole solution. What is sensible the analyzer decides; a fix only writes it.
/// </summary>
public abstract class NetworkCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            foreach ((string title, Action<DocumentEditor> change) in Fixes(diagnostic, root, node))
            {
                // The title tells the fixes of a diagnostic apart and is the same for every class.
                string key = string.Format(CultureInfo.InvariantCulture, "{0}: {1}", diagnostic.Id, title);
                context.RegisterCodeFix(CodeAction.Create(title, cancellation => Apply(context.Document, change, cancellation), key), diagnostic);
            }
        }
    }

    /// <summary>The ways out of a problem: what the user reads, and the change.</summary>
    /// <param name="diagnostic">The problem.</param>
    /// <param name="root">The file.</param>
    /// <param name="node">What the problem was reported at.</param>
    protected abstract IEnumerable<(string Title, Action<DocumentEditor> Change)> Fixes(Diagnostic diagnostic, SyntaxNode root, SyntaxNode node);

    private static async Task<Document> Apply(Document document, Action<DocumentEditor> change, CancellationToken cancellation)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        change(editor);
        return editor.GetChangedDocument();
    }
}
