using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>What a user reads: sections, notes, assumptions, the limits beyond which a variable is written once.</summary>
public class NetworkEquationsTests
{
    [Fact]
    public void The_objective_names_its_penalties_and_what_it_assumes()
    {
        Assert.Equal("J = (1/m) Σₛ L⁽ˢ⁾", NetworkEquations.Of(Networks.TanhSigmoidBinary).Objective);
        string objective = NetworkEquations.Of(Networks.PenalisedSoftmax).Objective;
        Assert.Contains("Σ over θ⁽¹⁾ of (λ₁ |θ| + ½ λ₂ θ²)", objective);
        Assert.EndsWith("with Σₖ yₖ = 1, λ₁ = 0.01, λ₂ = 0.001, α⁽²⁾ = 0.1", objective);
        Assert.Contains(@"\sum_{k} y_{k} = 1", NetworkEquations.Of(Networks.PenalisedSoftmax).ToLatex());
        Assert.Contains("λ₁⁽¹⁾ = 0.1, λ₂⁽²⁾ = 0.3", NetworkEquations.Of(Networks.Named("TwoPenalties")).Objective);
        Assert.Contains("Σ over θ⁽²⁾, b⁽²⁾ of ½ λ₂⁽²⁾ θ²", NetworkEquations.Of(Networks.Named("TwoPenalties")).Objective);
    }

    [Fact]
    public void One_equation_a_value_in_a_small_network()
    {
        NetworkEquations equations = NetworkEquations.Of(Networks.ReLUSigmoidBinary);
        Assert.Equal((10, 1, 5, 17), (equations.Forward.Count, equations.Loss.Count, equations.Deltas.Count, equations.Gradients.Count));
        Assert.Equal("∂J/∂θ⁽³⁾₁₁ = δ⁽⁴⁾₁ a⁽³⁾₁", equations.Gradients[0].ToText());
        Assert.Equal("the slope of σ cancels against binary cross-entropy", equations.Deltas[0].Note);
        Assert.Empty(equations.Deltas[1].Note);
        Assert.Same(Networks.ReLUSigmoidBinary, equations.Topology);
    }

    [Fact]
    public void One_equation_for_each_variable_in_a_large_network()
    {
        NetworkEquations equations = NetworkEquations.Of(Networks.Large);
        Assert.Contains("∂J/∂θ⁽¹⁾ⱼᵢ = δ⁽²⁾ⱼ xᵢ        j = 1…128, i = 1…784", equations.Gradients.Select(e => e.ToText()));
        Assert.Contains(@"j = 1,\dots,128,\ i = 1,\dots,784", equations.ToLatex());
        Assert.True(equations.ToText().Length < 10_000);
    }

    [Fact]
    public void Indices_above_nine_are_set_apart()
    {
        string text = NetworkEquations.Of(Networks.Wide).ToText(), latex = NetworkEquations.Of(Networks.Wide).ToLatex();
        Assert.Contains("θ⁽²⁾₁,₁₁", text);
        Assert.Contains("θ⁽²⁾₁₁ ", text);
        Assert.Contains(@"\theta^{(2)}_{1,11}", latex);
    }

    [Fact]
    public void Text_ends_its_lines_alike_everywhere()
    {
        NetworkEquations equations = NetworkEquations.Of(Networks.PenalisedSoftmax);
        Assert.DoesNotContain('\r', equations.ToText() + equations.ToLatex());
        Assert.Equal(equations.ToText(), equations.ToString());
        Assert.Equal(equations.Loss[0].ToText(), equations.Loss[0].ToString());
    }
}
