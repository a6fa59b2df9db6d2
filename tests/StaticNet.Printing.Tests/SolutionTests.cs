using System.Text.RegularExpressions;
using Xunit;

namespace StaticNet.Printing.Tests;

/// <summary>A complete solution has everything, is worked with the numbers that were given, and refuses what does not fit.</summary>
public sealed class SolutionTests
{
    private static readonly NetworkEquations Equations = NetworkEquations.Of(Networks.TanhSigmoid);

    // In the order of print: θ⁽¹⁾₁₁ θ⁽¹⁾₁₂ b⁽¹⁾₁, θ⁽²⁾₁₁ θ⁽²⁾₂₁ b⁽²⁾₁ b⁽²⁾₂.
    private static readonly double[] Parameters = [0.1, -0.2, 0.3, 0.4, -0.5, 0.6, -0.7];

    private static readonly SolutionOptions Given = new() { Parameters = Parameters, Sample = [0.5, -1], Target = [1, 0], LearningRate = 0.25 };

    [Fact]
    public void Every_parameter_is_derived_and_every_slope_is_there()
    {
        Solution solution = Equations.Solved(Given);
        (string markdown, string latex, string html) = (solution.ToMarkdown(), solution.ToLatexDocument(), solution.ToHtml());
        Assert.Equal(7, Regex.Count(markdown, @"^### \$\\frac\{\\partial L\}", RegexOptions.Multiline));
        Assert.Equal(7, Regex.Count(latex, @"\\section\{\$\\frac\{\\partial L\}"));
        Assert.Equal(7, Regex.Count(html, "<h1>Derivation of "));
        Assert.Equal(4, Regex.Count(markdown[markdown.IndexOf("### Slopes of the outputs", StringComparison.Ordinal)..], @"^\\frac\{\\partial a\^", RegexOptions.Multiline));
        Assert.All((string[])[markdown, latex, html], text => Assert.Contains("Operations of a sample", text, StringComparison.Ordinal));
        Assert.Contains("<svg", html, StringComparison.Ordinal);
        Assert.Contains("data:image/svg+xml;base64,", markdown, StringComparison.Ordinal);
        Assert.Contains(@"\begin{tikzpicture}", latex, StringComparison.Ordinal);
    }

    [Fact]
    public void The_numbers_are_those_of_the_worked_example()
    {
        WorkedExample worked = Equations.Worked(Parameters, [0.5, -1], [1, 0], 0.25);
        string sections = worked.ToMarkdown();
        sections = sections[(sections.IndexOf('\n', StringComparison.Ordinal) + 1)..].Replace("\n## ", "\n### ", StringComparison.Ordinal);
        Assert.Contains(sections, Equations.Solved(Given).ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains(DigitsOf(worked.Before.WeightGradient(0, 0, 1)), Equations.Solved(Given).ToLatexDocument(), StringComparison.Ordinal);
        Assert.Equal(Equations.Solved().ToMarkdown(), Equations.Solved(new()).ToMarkdown());
    }

    [Fact]
    public void Of_a_large_network_the_first_parameters_stand_for_the_others()
    {
        var topology = new NetworkTopology("Large", 40, new([new(16, Activation.ReLU), new LayerSpec(10, Activation.Softmax)]), LossFunction.CategoricalCrossEntropy);
        string markdown = NetworkEquations.Of(topology).Solved(new() { Drawing = "large.svg" }).ToMarkdown();
        Assert.Contains("The network has 826 parameters: the first weight and the first bias of each layer stand for the others.", markdown, StringComparison.Ordinal);
        Assert.Contains("![The network Large](large.svg)", markdown, StringComparison.Ordinal);
        Assert.Contains("314 more parameters change likewise.", markdown, StringComparison.Ordinal);
    }

    public static TheoryData<SolutionOptions, string> Wrong { get; } = new()
    {
        { new() { Parameters = [1] }, "parameters holds 1 values" },
        { new() { Sample = [1] }, "sample holds 1 values" },
        { new() { Target = [1, 0, 0] }, "target holds 3 values" },
        { new() { Target = [2, 0] }, "2" },
        { new() { LearningRate = 0 }, "learning rate" },
        { new() { LearningRate = double.NaN }, "learning rate" },
        { new() { Digits = 0 }, "1 to 17 significant digits" },
        { new() { Digits = 18 }, "1 to 17 significant digits" },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void What_does_not_fit_is_refused(SolutionOptions options, string words) =>
        Assert.Contains(words, Assert.ThrowsAny<ArgumentException>(() => Equations.Solved(options)).Message, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void There_is_no_other_paper_and_nothing_is_refused()
    {
        Assert.Contains("no paper 7", Assert.Throws<ArgumentOutOfRangeException>(() => Equations.Solved(new() { Paper = (PaperSize)7 }).ToLatexDocument()).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => ((NetworkEquations)null!).Solved());
    }

    private static string DigitsOf(double value) => Math.Abs(value).ToString("G6", System.Globalization.CultureInfo.InvariantCulture);
}
