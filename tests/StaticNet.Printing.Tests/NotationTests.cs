using Xunit;

namespace StaticNet.Printing.Tests;

/// <summary>A notation changes letters and layers, and nothing else; a bad one is refused by name.</summary>
public sealed class NotationTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("w 1")]
    [InlineData("w_1")]
    [InlineData("$")]
    [InlineData("<b>")]
    [InlineData("é")]
    [InlineData("x")]
    [InlineData("J")]
    public void A_bad_symbol_is_refused_by_name(string symbol)
    {
        foreach ((string name, Action set) in (IEnumerable<(string, Action)>)
            [("Weight", () => _ = new Notation { Weight = symbol }), ("Bias", () => _ = new Notation { Bias = symbol }), ("Delta", () => _ = new Notation { Delta = symbol })])
        {
            ArgumentException refused = Assert.Throws<ArgumentException>(set);
            Assert.Contains($"{name} is '{symbol}'", refused.Message);
        }
    }

    [Fact]
    public void Null_is_no_symbol() => Assert.Throws<ArgumentException>(() => new Notation { Weight = null! });

    [Fact]
    public void A_layer_below_0_is_refused()
    {
        Assert.Contains("InputLayer is -1", Assert.Throws<ArgumentOutOfRangeException>(() => new Notation { InputLayer = -1 }).Message);
        Assert.Contains("FirstWeightLayer is -2", Assert.Throws<ArgumentOutOfRangeException>(() => new Notation { FirstWeightLayer = -2 }).Message);
    }

    [Fact]
    public void Two_things_do_not_share_a_symbol()
    {
        var notation = new Notation { Weight = "w", Bias = "w" };
        Assert.Contains("'w'", Assert.Throws<ArgumentException>(() => NetworkEquations.Of(Networks.TanhSigmoid).ToText(notation)).Message);
        Assert.Throws<ArgumentException>(() => Networks.TanhSigmoid.ToSvg(notation));
    }

    [Fact]
    public void Letters_and_layers_are_the_ones_asked_for()
    {
        var notation = new Notation { Weight = "w", Bias = "c", Delta = "g", InputLayer = 0 };
        NetworkEquations equations = NetworkEquations.Of(Networks.TanhSigmoid);
        Assert.Equal("z⁽¹⁾₁ = w⁽¹⁾₁₁ x₁ + w⁽¹⁾₁₂ x₂ + c⁽¹⁾₁", equations.Forward[0].ToText(notation));
        Assert.Equal("∂J/∂w⁽²⁾₁₁ = g⁽²⁾₁ a⁽¹⁾₁", equations.Gradients[0].ToText(notation));
        Assert.Equal(@"\frac{\partial J}{\partial w^{(2)}_{11}} = g^{(2)}_{1} \, a^{(1)}_{1}", equations.Gradients[0].ToLatex(notation));
        Assert.Contains("∂a⁽²⁾ⱼ/∂z⁽²⁾ⱼ = a⁽²⁾ⱼ (1 − a⁽²⁾ⱼ)", equations.OfWeight(0, 0, 0).ToText(notation));
    }

    [Theory]
    [MemberData(nameof(Networks.Names), MemberType = typeof(Networks))]
    public void Nothing_keeps_the_course_s_letters(string name)
    {
        var notation = new Notation { Weight = "w", Bias = "c", Delta = "g", InputLayer = 0, FirstWeightLayer = 0 };
        NetworkEquations equations = NetworkEquations.Of(Networks.Named(name));
        foreach (string text in (string[])[equations.ToText(notation), equations.ToMarkdown(notation), equations.ToMathML(notation), equations.ToLatex(notation),
            Networks.Ladder(equations.Topology).ToText(notation), Networks.Ladder(equations.Topology).ToMarkdown(notation)])
        {
            Assert.DoesNotContain("θ", text);
            Assert.DoesNotContain("δ", text);
            Assert.DoesNotContain(@"\theta", text);
            Assert.DoesNotContain(@"\delta", text);
        }
    }

    [Fact]
    public void The_course_is_the_default()
    {
        NetworkEquations equations = NetworkEquations.Of(Networks.TanhSigmoid);
        Assert.Equal(equations.ToText(), equations.ToText(Notation.Course));
        Assert.Equal(Notation.Course, new Notation());
    }
}
