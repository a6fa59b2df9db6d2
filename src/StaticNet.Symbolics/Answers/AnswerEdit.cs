namespace StaticNet.Symbolics.Answers;

/// <summary>An answer with one mistake undone.</summary>
/// <param name="Edited">The answer as it should have been, if this was the mistake.</param>
/// <param name="Mistake">The mistake.</param>
/// <param name="Explain">The same in words, asked for once it is the one.</param>
internal sealed record AnswerEdit(AnswerNode Edited, AnswerMistake Mistake, Func<string> Explain)
{
    /// <summary>Every way to change one piece of an answer, by what may stand in its place.</summary>
    public static IEnumerable<AnswerEdit> Everywhere(AnswerNode node, Func<AnswerNode, IEnumerable<AnswerEdit>> here)
    {
        foreach (AnswerEdit edit in here(node))
            yield return edit;
        for (int n = 0; n < node.Children.Count; n++)
        {
            foreach (AnswerEdit edit in Everywhere(node.Children[n], here))
            {
                AnswerNode[] children = [.. node.Children];
                children[n] = edit.Edited;
                yield return edit with { Edited = node.With(children) };
            }
        }
    }
}
