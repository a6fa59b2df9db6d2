using System.Text.RegularExpressions;

namespace StaticNet.Proofs.Tests;

/// <summary>A paper with one fault in one of its formulas.</summary>
/// <param name="What">The kind of fault.</param>
/// <param name="Described">What was changed, and where.</param>
/// <param name="Paper">The paper.</param>
internal sealed record PlantedFault(PlantedFault.Kind What, string Described, Paper Paper)
{
    /// <summary>What is done to a formula.</summary>
    internal enum Kind
    {
        Sign,
        Index,
        Equals,
    }

    private const int Each = 6;

    // How each format writes a formula, a minus between terms, two different indices, and an equals sign.
    private static readonly Dictionary<string, (string Formula, string Minus, string Plus, string Index, string EqualsSign)> Formats = new()
    {
        ["text"] = (@"(?m)^(?!──|where).* = .*?(?=        |$)", " − ", " + ", "(?<=[₁₂⁾])([₁₂])(?!\\1)([₁₂])", " = "),
        ["latex"] = (@"(?s)\\begin\{align\}.*?\\end\{align\}", " - ", " + ", "(?<=_.)([12])(?!\\1)([12])", " &= "),
        ["markdown"] = (@"(?s)\\begin\{aligned\}.*?\\end\{aligned\}", " - ", " + ", "(?<=_.)([12])(?!\\1)([12])", " &= "),
        ["mathml"] = (@"<math[^>]* display.*?</math>", "<mo>−</mo>", "<mo>+</mo>", "(?<=<mrow>)(<mn>[12]</mn>)(?!\\1)(<mn>[12]</mn>)", "<mo>=</mo>"),
        ["html"] = (@"(?m)<div class=""equation.*?</div>|^""(?:right|terms)"":.*$", @"<mo>−<\/mo>", @"<mo>+<\/mo>", "(?<=@w[12]_)([12])(?!_\\1)(_[12])", "<mo>=</mo>"),
    };

    /// <summary>Some faults of every kind, spread over the formulas of a paper.</summary>
    public static IEnumerable<PlantedFault> In(Paper paper)
    {
        (string formula, string minus, string plus, string index, string equals) = Formats[paper.Format];
        (Kind, string, Func<Match, string>)[] changes =
        [
            (Kind.Sign, Regex.Escape(minus), _ => plus),
            (Kind.Index, index, match => paper.Format == "html" ? match.Groups[2].Value[1..] + "_" + match.Groups[1].Value : match.Groups[2].Value + match.Groups[1].Value),
            (Kind.Equals, Regex.Escape(equals), match => match.Value.Replace("=", ",")),
        ];
        foreach ((Kind kind, string pattern, Func<Match, string> change) in changes)
        {
            List<(int Document, Match Place)> places =
            [
                .. from document in Enumerable.Range(0, paper.Documents.Count)
                   let formulas = Regex.Matches(paper.Documents[document], formula).ToList()
                   from place in Regex.Matches(paper.Documents[document], pattern)
                   where formulas.Exists(one => one.Index <= place.Index && place.Index + place.Length <= one.Index + one.Length)
                   select (document, place),
            ];
            int step = Math.Max(1, places.Count / Each);
            foreach ((int document, Match place) in places.Where((_, number) => number % step == step / 2))
                yield return new(kind, Around(paper.Documents[document], place), Changed(paper, document, place, change(place)));
        }
    }

    private static Paper Changed(Paper paper, int document, Match place, string instead)
    {
        string text = paper.Documents[document];
        string changed = string.Concat(text.AsSpan(0, place.Index), instead, text.AsSpan(place.Index + place.Length));
        return paper with { Documents = [.. paper.Documents.Select((other, n) => n == document ? changed : other)] };
    }

    private static string Around(string text, Match place)
    {
        int start = Math.Max(0, place.Index - 40);
        return text.Substring(start, Math.Min(text.Length - start, place.Length + 80));
    }
}
