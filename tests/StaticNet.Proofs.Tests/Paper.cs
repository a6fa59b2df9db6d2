namespace StaticNet.Proofs.Tests;

/// <summary>Everything that is printed of a network in one format.</summary>
/// <param name="Format">"text", "latex", "markdown", "mathml" or "html".</param>
/// <param name="Documents">The equations, and the derivations where they stand by themselves.</param>
internal sealed record Paper(string Format, IReadOnlyList<string> Documents)
{
    /// <summary>A network with derivations of its parameters, in each format.</summary>
    public static IReadOnlyList<Paper> Of(NetworkEquations equations, IReadOnlyList<DerivationLadder> ladders) =>
    [
        new("text", [equations.ToText(), .. ladders.Select(ladder => ladder.ToText())]),
        new("latex", [equations.ToLatexDocument(ladders.Select(ladder => ("A parameter", ladder)))]),
        new("markdown", [equations.ToMarkdown(), .. ladders.Select(ladder => ladder.ToMarkdown())]),
        new("mathml", [equations.ToMathML(), .. ladders.Select(ladder => ladder.ToMathML())]),
        new("html", [equations.ToHtml()]),
    ];

    /// <summary>How many equations each of these papers has: those of the network, its objective, and those of every rung.</summary>
    public static int EquationsOf(NetworkEquations equations, IReadOnlyList<DerivationLadder> ladders) =>
        equations.Forward.Count + equations.Loss.Count + 1 + equations.Evaluated.Count + equations.Deltas.Count + equations.Gradients.Count
        + ladders.Sum(ladder => ladder.Rungs.Sum(rung => rung.Equations.Count));
}
