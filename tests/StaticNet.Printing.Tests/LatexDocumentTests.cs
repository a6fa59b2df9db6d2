using System.Text.RegularExpressions;
using Xunit;

namespace StaticNet.Printing.Tests;

/// <summary>LaTeX compiles every document, and no line of one is wider than its page.</summary>
public sealed partial class LatexDocumentTests
{
    [Theory]
    [InlineData(PaperSize.A4)]
    [InlineData(PaperSize.Letter)]
    public void Every_document_is_set_within_its_page(PaperSize paper)
    {
        // One run for all: what stands before the text is the same in all of them.
        IReadOnlyList<NetworkTopology> networks = paper == PaperSize.A4 ? Networks.All : [.. Networks.All.Where((_, place) => place % 5 == 0)];
        List<(string Name, string Document)> documents = [.. networks.Select(topology => (topology.Name, Document(topology, paper)))];
        AssertSet(documents);
        Assert.True(paper == PaperSize.Letter || networks.Count >= 40, $"{networks.Count} networks.");
    }

    // Complete solutions have some thirty pages each.
    [Fact]
    public void Every_solution_is_set_within_its_page() =>
        AssertSet([.. Share.Of(Networks.All.Where(topology => topology.ParameterCount < 1000), 12).Select(topology => (topology.Name, NetworkEquations.Of(topology).Solved().ToLatexDocument()))]);

    [Fact]
    public void A_document_is_set_by_itself()
    {
        string log = Compile(Document(Networks.TanhSigmoid, PaperSize.A4));
        Assert.Empty(Faults(log));
        Assert.Contains("Output written on", log);
    }

    [Fact]
    public void The_check_finds_errors_and_wide_lines()
    {
        string document = Document(Networks.TanhSigmoid, PaperSize.A4);
        string wide = $"\\[{string.Join("+", Enumerable.Repeat("x", 80))}\\]\n";
        Assert.Contains(Faults(Compile(document.Replace("\\end{document}", wide + "\\end{document}"))), fault => fault.Line.Contains("Overfull"));
        Assert.Contains(Faults(Compile(document.Replace("\\end{document}", "\\notACommand √\n\\end{document}"))), fault => fault.Line.StartsWith('!'));
    }

    [Fact]
    public void Every_equation_has_a_number_and_a_delta_stands_with_its_gradients()
    {
        string document = Document(Networks.TanhSigmoid, PaperSize.A4);
        Assert.DoesNotContain("align*", document);
        string backward = document[document.IndexOf(@"\section{Backward", StringComparison.Ordinal)..];
        string display = backward[..backward.IndexOf(@"\end{align}", StringComparison.Ordinal)];
        Assert.Contains(@"\delta^{(3)}_{1} &= a^{(3)}_{1} - y_{1}", display);
        Assert.Contains(@"\frac{\partial J}{\partial \theta^{(2)}_{11}} &= \delta^{(3)}_{1} \, a^{(2)}_{1}", display);
    }

    [Fact]
    public void Prose_is_set_as_mathematics_where_it_is()
    {
        string document = Document(Networks.TanhSigmoid, PaperSize.A4);
        Assert.Contains(@"slope of $\tanh$", document);
        Assert.Contains("$J$ is the mean over $m$ samples.", document);
        Assert.Contains("from the parameter to $L$.", document);
        Assert.DoesNotContain("plus the penalty", document);
        Assert.Contains("plus the penalty", Document(Networks.Named("NinePaths"), PaperSize.A4));
    }

    [Fact]
    public void There_is_no_other_paper() => Assert.Contains(
        "no paper 7", Assert.Throws<ArgumentOutOfRangeException>(() => NetworkEquations.Of(Networks.TanhSigmoid).ToLatexDocument(paper: (PaperSize)7)).Message);

    private static void AssertSet(IReadOnlyList<(string Name, string Document)> documents)
    {
        string bodies = string.Concat(documents.Select((document, n) => $"\\typeout{{== {n}}}\n\\section*{{{Title(document.Document)}}}\n{Body(document.Document)}\\clearpage\n"));

        string log = Compile(Preamble(documents[0].Document) + bodies + "\\end{document}\n");

        Assert.All(documents, document => Assert.Equal(Preamble(documents[0].Document), Preamble(document.Document)));
        Assert.Empty(Faults(log).Select(fault => documents[Math.Max(0, fault.Place)].Name + ": " + fault.Line));
    }

    private static string Document(NetworkTopology topology, PaperSize paper)
    {
        NetworkEquations equations = NetworkEquations.Of(topology);
        return equations.ToLatexDocument([("The first weight", Networks.Ladder(topology)), ("A bias", equations.OfBias(topology.Layers.Count - 1, 0))], paper: paper);
    }

    private static string Compile(string document)
    {
        string latex = Tool.Find("pdflatex");
        string folder = Directory.CreateTempSubdirectory("staticnet-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "document.tex"), document);
            Tool.Run(latex, "", "-interaction=nonstopmode", "-halt-on-error", "-output-directory=" + folder, Path.Combine(folder, "document.tex"));
            return File.ReadAllText(Path.Combine(folder, "document.log"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<(int Place, string Line)> Faults(string log)
    {
        int place = -1;
        foreach (string line in log.Split('\n'))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
                place = int.Parse(line[3..], System.Globalization.CultureInfo.InvariantCulture);
            if (FaultPattern().IsMatch(line))
                yield return (place, line);
        }
    }

    private static string Preamble(string document) => TitlePattern().Replace(document[..document.IndexOf(@"\maketitle", StringComparison.Ordinal)], "");

    private static string Title(string document) => TitlePattern().Match(document).Groups[1].Value;

    private static string Body(string document)
    {
        int start = document.IndexOf(@"\maketitle", StringComparison.Ordinal) + @"\maketitle".Length;
        return document[start..document.IndexOf(@"\end{document}", StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"^\\title\{(.*)\}$", RegexOptions.Multiline)]
    private static partial Regex TitlePattern();

    [GeneratedRegex(@"^!|^Overfull \\[hv]box|^LaTeX Warning: (?!Label)|^Missing character")]
    private static partial Regex FaultPattern();
}
