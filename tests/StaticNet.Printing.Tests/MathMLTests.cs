using System.Xml.Linq;
using Xunit;

namespace StaticNet.Printing.Tests;

/// <summary>MathML is well-formed, is the committed one, and a browser sets all of it.</summary>
public sealed class MathMLTests
{
    private static readonly XNamespace MathML = "http://www.w3.org/1998/Math/MathML";

    // The elements of MathML Core that we write, and how many children each takes; −1: any number.
    private static readonly Dictionary<string, int> Children = new()
    {
        ["math"] = -1, ["mrow"] = -1, ["mi"] = 0, ["mn"] = 0, ["mo"] = 0, ["mtext"] = 0, ["mspace"] = 0, ["mfrac"] = 2, ["msqrt"] = -1, ["msub"] = 2, ["msup"] = 2,
        ["msubsup"] = 3, ["munder"] = 2, ["mover"] = 2, ["munderover"] = 3, ["mtable"] = -1, ["mtr"] = -1, ["mtd"] = -1,
    };

    [Theory]
    [MemberData(nameof(Networks.Names), MemberType = typeof(Networks))]
    public void Is_well_formed(string name)
    {
        NetworkTopology topology = Networks.Named(name);
        foreach (Equation equation in Networks.Equations(topology))
            AssertMathML(XDocument.Parse(equation.ToMathML()).Root!);
        foreach (string article in (string[])[NetworkEquations.Of(topology).ToMathML(), Networks.Ladder(topology).ToMathML(new Notation { Weight = "w" })])
        {
            XElement root = XDocument.Parse(article).Root!;
            Assert.Equal("article", root.Name.LocalName);
            Assert.All(root.Descendants(MathML + "math"), AssertMathML);
        }
    }

    // Read back by a reader of these tests, the equations say what was derived: at random points, to 30 digits.
    [Theory]
    [MemberData(nameof(Networks.Names), MemberType = typeof(Networks))]
    public void Is_read_back_and_right(string name)
    {
        NetworkTopology topology = Networks.Named(name);
        if (topology.ParameterCount > 1000)
            return;
        NetworkEquations equations = NetworkEquations.Of(topology);
        IEnumerable<Equation> printed = [.. equations.Forward.Where(equation => equation.ToText()[0] is not ('x' or 'ã')), .. equations.Loss, .. equations.Deltas, .. equations.Gradients, .. Networks.Ladder(topology).Rungs.SelectMany(rung => rung.Equations)];
        foreach (Equation equation in Share.Of(printed, 9, name.Length))
        {
            string read = MathMLReader.Read(equation.ToMathML());
            AnswerCheck check = equations.Check(read);
            Assert.True(check.IsRight, $"{equation}\n{read}\n{check}");
        }
    }

    [Fact]
    public void Is_the_committed_one()
    {
        string path = Path.Combine(Tool.Folder("GoldenFolder"), "2-1-2.mathml.html");
        string actual = NetworkEquations.Of(Networks.TanhSigmoid).ToMathML() + Networks.Ladder(Networks.TanhSigmoid).ToMathML();
        if (Environment.GetEnvironmentVariable("STATICNET_UPDATE_GOLDENS") == "1")
            File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"{path} is missing: run with STATICNET_UPDATE_GOLDENS=1.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    // The page writes how many formulas have a size, and how many of their elements the browser knows as MathML.
    [Fact]
    public void A_browser_sets_it()
    {
        string chromium = Tool.Find("chromium", "chromium-browser", "google-chrome", "chrome");
        string folder = Directory.CreateTempSubdirectory("staticnet-").FullName;
        try
        {
            string articles = string.Concat(Networks.All.Select(topology => NetworkEquations.Of(topology).ToMathML() + Networks.Ladder(topology).ToMathML()));
            string page = Path.Combine(folder, "page.html");
            File.WriteAllText(page, $$"""
                <!doctype html><meta charset="utf-8"><body>{{articles}}<script>
                const all = [...document.querySelectorAll('math')], parts = [...document.querySelectorAll('math *')];
                const set = all.filter(m => m.getBoundingClientRect().width > (m.getAttribute('display') === 'block' ? 20 : 2) && m.getBoundingClientRect().height > 5);
                document.body.textContent = `set ${set.length} of ${all.length}; strangers ${parts.filter(p => !(p instanceof MathMLElement)).length}`;
                </script></body>
                """);
            (int exitCode, string output, string error) = Tool.Run(
                chromium, "", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--user-data-dir=" + Path.Combine(folder, "profile"), "--dump-dom", new Uri(page).AbsoluteUri);
            Assert.True(exitCode == 0, error);
            int count = articles.Split("<math ").Length - 1;
            Assert.Contains($"set {count} of {count}; strangers 0", output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AssertMathML(XElement math)
    {
        Assert.Equal(MathML + "math", math.Name);
        Assert.Equal(math.Parent?.Name.LocalName is "p" or "h1" or "h2" ? null : "block", math.Attribute("display")?.Value);
        Assert.All(math.DescendantsAndSelf(), element =>
        {
            Assert.Equal(MathML, element.Name.Namespace);
            int children = Children[element.Name.LocalName];
            Assert.True(children < 0 || element.Elements().Count() == children, element.ToString());
        });
    }
}
