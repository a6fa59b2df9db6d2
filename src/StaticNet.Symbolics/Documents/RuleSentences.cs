using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Documents;

/// <summary>The rules that led to a rung, as lines of prose; a formula too long for a line is displayed after it.</summary>
internal static class RuleSentences
{
    // In em: about a third of a line.
    private const double LongestInline = 14;

    /// <summary>Lines, each with the formula that is displayed below it; null: there is none.</summary>
    public static IEnumerable<(Prose Line, Formula? Display)> Of(IReadOnlyList<Prose> rules)
    {
        var line = new List<Prose>();
        foreach (Prose rule in rules)
        {
            if (rule.Parts.Count > 1 && rule.Parts[rule.Parts.Count - 1] is Formula formula && LatexWidth.Of(formula.Write(new LatexPrinter())) > LongestInline)
            {
                line.Add(new([.. rule.Parts.Take(rule.Parts.Count - 1)]));
                yield return (Sentence(line), formula);
                line.Clear();
            }
            else
            {
                line.Add(rule);
            }
        }

        if (line.Count > 0)
            yield return (Sentence(line) + ".", null);
    }

    private static Prose Sentence(IEnumerable<Prose> rules)
    {
        Prose joined = Prose.Join("; ", rules);
        return joined.Parts[0] is Words first ? new([char.ToUpperInvariant(first.Text[0]) + first.Text.Substring(1), .. joined.Parts.Skip(1)]) : joined;
    }
}
