using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace StaticNet.Printing.Tests;

/// <summary>KaTeX, in its strict mode, sets every formula that we write as LaTeX: in equations, in ladders and in Markdown.</summary>
public sealed partial class KatexTests
{
    private const string Version = "0.19.1";

    private static readonly Notation Other = new() { Weight = "w", Bias = "bias", Delta = "Δ", InputLayer = 0 };

    private static readonly Lock Installing = new();

    [Theory]
    [MemberData(nameof(Networks.Names), MemberType = typeof(Networks))]
    public void Every_equation_is_set(string name)
    {
        NetworkTopology topology = Networks.Named(name);
        NetworkEquations equations = NetworkEquations.Of(topology);
        DerivationLadder ladder = Networks.Ladder(topology);
        // Every second network in another notation, or all of them in both.
        int number = Networks.All.Index().Single(place => place.Item == topology).Index;
        bool isOther = number % 2 == 1;
        Notation?[] notations = Share.Of((Notation?[])[null, Other], [isOther ? Other : null]);
        Equation[] all = [.. Networks.Equations(topology)];
        AssertSet(
        [
            .. from equation in all from notation in notations select equation.ToLatex(notation),
            .. from notation in notations from text in (string[])[equations.ToLatex(notation), ladder.ToLatex(notation)] from block in Aligned(text) select block,
            .. Share.IsWhole || number % 10 == 0 ? Blocks(equations.Solved(new() { Notation = isOther ? Other : null }).ToMarkdown()) : [],
            .. from notation in notations from text in (string[])[equations.ToMarkdown(notation), ladder.ToMarkdown(notation)] from block in Blocks(text) select block,
        ]);
    }

    [Theory]
    [InlineData("θβ")]
    [InlineData("Omega")]
    [InlineData("Ω")]
    [InlineData("Α")]
    [InlineData("weightΔ")]
    public void Every_symbol_is_set(string symbol)
    {
        var notation = new Notation { Weight = symbol };
        AssertSet([.. Networks.Equations(Networks.TanhSigmoid).Select(equation => equation.ToLatex(notation))]);
    }

    [Fact]
    public void The_check_refuses_what_is_no_formula() => Assert.Equal(3, Refused([@"\theta_1_2", @"\notACommand", "é", "x"]).Length);

    private static void AssertSet(IReadOnlyList<string> formulas)
    {
        Assert.NotEmpty(formulas);
        // The same formula stands in an equation, in the text and in Markdown.
        Assert.Empty(Refused([.. formulas.Distinct()]));
    }

    private static string[] Refused(IReadOnlyList<string> formulas)
    {
        string node = Tool.Find("node");
        string script = Path.Combine(AppContext.BaseDirectory, "check-katex.cjs");
        (int exitCode, string output, string error) = Tool.Run(node, JsonSerializer.Serialize(formulas), script, Katex());
        Assert.True(exitCode == 0, error);
        return JsonSerializer.Deserialize<string[]>(output)!;
    }

    // Installed once, into obj.
    private static string Katex()
    {
        lock (Installing)
        {
            string folder = Tool.Folder("KatexFolder");
            if (File.Exists(Path.Combine(folder, "node_modules", "katex", "package.json")))
                return folder;
            string npm = Tool.Find("npm");
            Directory.CreateDirectory(folder);
            (int exitCode, _, string error) = Tool.Run(npm, "", "install", "--prefix", folder, "--no-audit", "--no-fund", "--no-save", "katex@" + Version);
            if (exitCode != 0)
                Tool.Missing($"npm could not install katex {Version}: {error}");
            return folder;
        }
    }

    private static IEnumerable<string> Aligned(string latex) =>
        AlignPattern().Matches(latex).Select(match => $"\\begin{{aligned}}{match.Groups[1].Value}\\end{{aligned}}");

    private static IEnumerable<string> Blocks(string markdown) => BlockPattern().Matches(markdown).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\\begin\{align\*\}(.*?)\\end\{align\*\}", RegexOptions.Singleline)]
    private static partial Regex AlignPattern();

    [GeneratedRegex(@"^\$\$\n(.*?)\n\$\$$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex BlockPattern();
}
