using System.Globalization;
using System.Xml.Linq;
using Xunit;

namespace StaticNet.Printing.Tests;

/// <summary>A drawing is well-formed, says what it shows, stays on its paper, and is the same everywhere.</summary>
public sealed class DrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [MemberData(nameof(Networks.Names), MemberType = typeof(Networks))]
    public void Is_well_formed_and_says_what_it_shows(string name)
    {
        XElement root = Parse(Networks.Named(name).ToSvg());
        Assert.Equal(Svg + "svg", root.Name);
        Assert.Equal(name, root.Element(Svg + "title")!.Value);
        Assert.Contains(name + " · ", root.Element(Svg + "desc")!.Value);
        Assert.Contains("prefers-color-scheme: dark", root.Element(Svg + "style")!.Value);
        Assert.Equal(root.Attribute("aria-labelledby")!.Value.Split(' '), root.Elements().Attributes("id").Select(id => id.Value));
    }

    [Theory]
    [MemberData(nameof(Networks.Names), MemberType = typeof(Networks))]
    public void Stays_on_its_paper(string name)
    {
        XElement root = Parse(Networks.Named(name).ToSvg());
        (double width, double height) = (Number(root, "width"), Number(root, "height"));
        foreach (XElement circle in root.Elements(Svg + "circle"))
        {
            double radius = Number(circle, "r");
            Assert.InRange(Number(circle, "cx"), radius, width - radius);
            Assert.InRange(Number(circle, "cy"), radius, height - radius);
        }

        foreach (XElement text in root.Elements(Svg + "text"))
        {
            Assert.InRange(Number(text, "x"), 10, width - 10);
            Assert.InRange(Number(text, "y"), 10, height - 5);
        }
    }

    [Fact]
    public void A_small_network_names_every_weight_and_bias()
    {
        string[] scripts = [.. Parse(Networks.TanhSigmoid.ToSvg()).Elements(Svg + "text").Where(text => text.Attribute("class")!.Value == "name-small end").Select(text => text.Value)];
        Assert.Equal(4, scripts.Count(letter => letter == "θ"));
        Assert.Equal(3, scripts.Count(letter => letter == "b"));
    }

    [Fact]
    public void A_wide_layer_is_cut_short()
    {
        string svg = Networks.Large.ToSvg();
        Assert.Contains(">784<", svg);
        Assert.Contains("128 × 784", svg);
        Assert.True(svg.Length < 40_000);
    }

    [Fact]
    public void Speaks_the_notation_asked_for()
    {
        string svg = Networks.TanhSigmoid.ToSvg(new Notation { Weight = "w", InputLayer = 0 });
        Assert.Contains(">w<", svg);
        Assert.DoesNotContain("θ", svg);
        Assert.Contains("Layer 0", svg);
    }

    [Fact]
    public void Is_the_same_in_every_culture()
    {
        string expected = Networks.TanhSigmoid.ToSvg();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            comma.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = comma;
            Assert.Equal(expected, Networks.TanhSigmoid.ToSvg());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Networks.Names), MemberType = typeof(Networks))]
    public void Tikz_has_the_shapes_of_the_svg(string name)
    {
        NetworkTopology topology = Networks.Named(name);
        string tikz = topology.ToTikz();
        XElement[] shapes = [.. Parse(topology.ToSvg()).Elements()];
        Assert.StartsWith("% ", tikz, StringComparison.Ordinal);
        Assert.EndsWith("\\end{tikzpicture}\n", tikz, StringComparison.Ordinal);
        Assert.Equal(tikz.Count(c => c == '{'), tikz.Count(c => c == '}'));
        Assert.Equal(shapes.Count(s => s.Name == Svg + "line"), tikz.Split(" -- ").Length - 1);
        Assert.Equal(shapes.Count(s => s.Name == Svg + "circle"), tikz.Split(" circle[").Length - 1);
        // The paper itself is a rectangle of the SVG alone; the script of a name is a text of its own there.
        Assert.Equal(shapes.Count(s => s.Name == Svg + "rect") - 1, tikz.Split(" rectangle ").Length - 1);
        Assert.Equal(shapes.Count(s => s.Name == Svg + "text" && !s.Attribute("class")!.Value.StartsWith("script", StringComparison.Ordinal)), tikz.Split("\\node[").Length - 1);
    }

    [Fact]
    public void Dropout_is_named_between_the_layers()
    {
        string svg = Networks.Named("Dropout").ToSvg();
        Assert.Contains(">p = 0.2<", svg, StringComparison.Ordinal);
        Assert.Contains(">p = 0.5<", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_with_signs_of_its_own_is_escaped() => Assert.Equal("A<B> & \"C\"", Parse((Networks.TanhSigmoid with { Name = "A<B> & \"C\"" }).ToSvg()).Element(Svg + "title")!.Value);

    private static XElement Parse(string svg) => XDocument.Parse(svg).Root!;

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
