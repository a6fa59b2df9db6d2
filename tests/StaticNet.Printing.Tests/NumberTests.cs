using Xunit;

namespace StaticNet.Printing.Tests;

/// <summary>Numbers, letters and brackets as a teacher writes them.</summary>
public sealed class NumberTests
{
    private static readonly NetworkEquations Penalised = NetworkEquations.Of(Networks.Named("DropoutAndPenalties"));

    [Fact]
    public void A_decimal_is_the_one_that_the_user_wrote()
    {
        Assert.Contains("λ₂⁽¹⁾ = 0.06,", Penalised.Objective);
        Assert.DoesNotContain("0.060000000000000005", Penalised.ToText() + Penalised.ToLatexDocument() + Penalised.ToMathML() + Penalised.ToMarkdown());
        Assert.Contains("λ₂⁽¹⁾ = 1·10⁻⁷", NetworkEquations.Of(Networks.Named("SmoothPenalisedSELU")).Objective);
        Assert.Contains(@"10^{-7}", NetworkEquations.Of(Networks.Named("SmoothPenalisedSELU")).ToLatex());
    }

    [Fact]
    public void One_letter_has_one_meaning()
    {
        Assert.Contains("ξ⁽¹⁾ᵢ = 0 with probability 0.2, else 1/(1 − 0.2), ξ⁽²⁾ᵢ = 0 with probability 0.25, else 1/(1 − 0.25)", Penalised.Objective);
        Assert.DoesNotContain("m⁽", Penalised.ToText());
        string selu = NetworkEquations.Of(Networks.Named("SmoothPenalisedSELU")).ToText();
        Assert.Contains("γ z⁽²⁾₁", selu);
        Assert.DoesNotContain("λ z", selu);
        Assert.Throws<ArgumentException>(() => new Notation { Weight = "ξ" });
    }

    [Fact]
    public void A_square_stands_on_the_value_not_on_its_layer()
    {
        string text = NetworkEquations.Of(Networks.TanhSigmoid).Deltas[^1].ToText();
        Assert.Contains("(1 − (a⁽²⁾₁)²)", text);
        Assert.Contains(@"{\left(a^{(2)}_{1}\right)}^{2}", NetworkEquations.Of(Networks.TanhSigmoid).Deltas[^1].ToLatex());
    }

    [Fact]
    public void Max_needs_no_mask_beside_it_and_factors_stand_by_their_indices()
    {
        NetworkEquations hinge = NetworkEquations.Of(Networks.Named("WithSquaredHinge"));
        Assert.Equal("δ⁽³⁾₁ = −2 y₁ max(0, 1 − y₁ a⁽³⁾₁) a⁽³⁾₁ (1 − a⁽³⁾₁)", hinge.Deltas[0].ToText());
        Assert.Equal("∂a⁽³⁾₂/∂z⁽³⁾₁ = −a⁽³⁾₁ a⁽³⁾₂", NetworkEquations.Of(Networks.Named("WithSoftmax")).OutputJacobian[1, 0].ToText());
    }

    [Fact]
    public void Numbers_have_digits_that_say_something_one_minus_and_no_doubled_bracket()
    {
        NetworkEquations equations = NetworkEquations.Of(Networks.TanhSigmoid);
        EquationValues values = equations.At([-0.001234567, 0.5, 0, 0.25, -0.75, 0, 0], [-0.097687, 0], [0, 1]);
        string text = equations.OfWeight(0, 0, 0).ToText(values);
        Assert.DoesNotContain("−0)", text);
        Assert.DoesNotMatch(@"·−|−0[^.]|\(\(−[0-9.]+\)\)|(?<![a-z])-", text);
        Assert.Contains("0.000120601", values.ToString());
        Assert.Contains("0.0001206", values.ToText(digits: 4));
        Assert.DoesNotContain("-", values.Update(0.5).ToString());
        Assert.Equal("θ: −0.5 − 0.1 · (−0.25) = −0.475", new UpdateRow("θ", -0.5, -0.25, 0.1).ToString());
    }

    [Fact]
    public void Values_and_the_Jacobian_print_themselves()
    {
        NetworkEquations equations = NetworkEquations.Of(Networks.TanhSigmoid);
        string values = equations.At(new double[7], [1, 2], [0, 1]).ToString();
        Assert.Contains("a⁽³⁾₁ = 0.5\n", values);
        Assert.EndsWith("J = 1.38629\n", values);
        Assert.StartsWith("∂a⁽³⁾₁/∂z⁽³⁾₁ = a⁽³⁾₁ (1 − a⁽³⁾₁)\n∂a⁽³⁾₁/∂z⁽³⁾₂ = 0\n", equations.OutputJacobian.ToString());
    }

    [Fact]
    public void A_text_ladder_has_a_path_on_each_line()
    {
        string[] lines = NetworkEquations.Of(Networks.TanhSigmoid).OfWeight(0, 0, 0).ToText().Split('\n');
        Assert.Equal("∂L/∂θ⁽¹⁾₁₁ = (∂L/∂a⁽³⁾₁) (∂a⁽³⁾₁/∂z⁽³⁾₁) (∂z⁽³⁾₁/∂a⁽²⁾₁) (∂a⁽²⁾₁/∂z⁽²⁾₁) (∂z⁽²⁾₁/∂θ⁽¹⁾₁₁)", lines[1]);
        Assert.Equal("           + (∂L/∂a⁽³⁾₂) (∂a⁽³⁾₂/∂z⁽³⁾₂) (∂z⁽³⁾₂/∂a⁽²⁾₁) (∂a⁽²⁾₁/∂z⁽²⁾₁) (∂z⁽²⁾₁/∂θ⁽¹⁾₁₁)", lines[2]);
    }

    [Fact]
    public void The_steps_to_the_simplest_delta_are_those_of_the_blackboard()
    {
        DerivationLadder ladder = NetworkEquations.Of(Networks.TanhSigmoid).OfBias(1, 0);
        Assert.Equal(["paths", "substituted", "factored", "cancelled", "expanded", "simplified", "written out", "objective"], ladder.Rungs.Select(rung => rung.Name));
        Assert.Equal("δ⁽³⁾₁ = (1 − y₁) a⁽³⁾₁ − y₁ (1 − a⁽³⁾₁)", ladder.Rungs[3].Equations[0].ToText());
        Assert.Equal("∂L/∂θ⁽¹⁾₁₁ = (θ⁽²⁾₁₁ (a⁽³⁾₁ − y₁) + θ⁽²⁾₂₁ (a⁽³⁾₂ − y₂)) (1 − (a⁽²⁾₁)²) x₁", NetworkEquations.Of(Networks.TanhSigmoid).OfWeight(0, 0, 0).Rungs[^2].Equations[0].ToText());
        DerivationLadder softmax = NetworkEquations.Of(Networks.Named("Net483")).OfBias(1, 0);
        Assert.Equal("δ⁽³⁾₁ = a⁽³⁾₁ (y₁ + y₂ + y₃) − y₁", softmax.Rungs.Single(rung => rung.Name == "collected").Equations[0].ToText());
        Assert.Contains("slope of softmax: ∂a⁽³⁾ᵢ/∂z⁽³⁾ⱼ = a⁽³⁾ᵢ ([i = j] − a⁽³⁾ⱼ)", softmax.Rungs[1].Rules);
    }

    [Theory]
    [MemberData(nameof(Networks.Names), MemberType = typeof(Networks))]
    public void Markdown_keeps_to_what_GitHub_sets(string name)
    {
        string markdown = NetworkEquations.Of(Networks.Named(name)).ToMarkdown() + Networks.Ladder(Networks.Named(name)).ToMarkdown();
        Assert.DoesNotMatch(@"\\(operatorname|def|newcommand|require|text\{[^}]*\$)", markdown);
        Assert.DoesNotMatch(@"\$\$[^$]*\\[{}_]", markdown);
    }
}
