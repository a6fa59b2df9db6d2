using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>A network without a loss: its outputs can be written and drawn, and what needs a loss says so.</summary>
public class InferenceEquationsTests
{
    private static readonly NetworkTopology Trained = new(
        "Kinds", 2, new([new LayerSpec(2, Activation.Tanh), new LayerSpec(3, Activation.Softmax)]), LossFunction.CategoricalCrossEntropy);

    private static readonly NetworkTopology Bare = new("Kinds", 2, Trained.Layers, Loss: null);

    private static readonly NetworkEquations Equations = NetworkEquations.Of(Bare);

    private static readonly double[] Parameters = [.. Enumerable.Range(0, Bare.ParameterCount).Select(i => Math.Cos(i))];

    [Fact]
    public void The_topology_has_no_loss_and_says_so()
    {
        Assert.True(Trained.HasLoss);
        Assert.False(Bare.HasLoss);
        Assert.Equal(
            "Kinds is a network for inference and has no loss, so it has no gradient either: add [Loss(LossFunction.CategoricalCrossEntropy)] below its layers.",
            Assert.Throws<InvalidOperationException>(() => Bare.Loss).Message);
        Assert.Equal("Kinds: Input(2), Dense(2, Tanh), Dense(3, Softmax)", Bare.ToString());
        Assert.NotEqual(Trained, Bare);
        Assert.Equal(Trained, Bare with { Loss = LossFunction.CategoricalCrossEntropy });
        Assert.Equal(Bare, new NetworkTopology("Kinds", 2, Trained.Layers, null));
        Assert.Equal(Bare.GetHashCode(), new NetworkTopology("Kinds", 2, Trained.Layers, null).GetHashCode());
    }

    [Fact]
    public void The_forward_pass_is_that_of_the_network_with_a_loss()
    {
        NetworkEquations whole = NetworkEquations.Of(Trained);
        Assert.Equal(whole.Forward.Select(equation => equation.ToText()), Equations.Forward.Select(equation => equation.ToText()));
        Assert.Empty(Equations.Loss);
        Assert.Empty(Equations.Deltas);
        Assert.Empty(Equations.Gradients);
        Assert.Equal("", Equations.Objective);
        Assert.NotEqual(whole.Hash, Equations.Hash);
        Assert.Equal(whole.OutputJacobian[0, 1].ToText(), Equations.OutputJacobian[0, 1].ToText());
        Assert.InRange(Equations.Operations.Total, 1, whole.Operations.Total - 1);
        Assert.Equal("Kinds · 2 → 2 tanh → 3 softmax · for inference", Equations.Title);
    }

    [Fact]
    public void What_is_printed_and_drawn_speaks_of_no_loss()
    {
        string text = Equations.ToText();
        Assert.StartsWith("Kinds · 2 → 2 tanh → 3 softmax · for inference\n15 parameters, ", text, StringComparison.Ordinal);
        Assert.Contains("── forward ──", text);
        foreach (string written in new[] { text, Equations.ToLatex(), Equations.ToMathML() })
        {
            Assert.DoesNotContain("loss", written.ToLowerInvariant());
            Assert.DoesNotContain("J =", written);
            Assert.DoesNotContain("∂", written);
        }

        // The style sheet of a drawing names what any network has.
        foreach (string drawn in new[] { Bare.ToSvg(), Bare.ToTikz() })
        {
            Assert.DoesNotContain("Loss", drawn);
            Assert.DoesNotContain("Target", drawn);
        }
    }

    [Fact]
    public void Its_numbers_are_those_of_the_outputs()
    {
        double[] sample = [0.5, -1];
        EquationValues whole = NetworkEquations.Of(Trained).At(Parameters, sample, [0, 1, 0]), values = Equations.At(Parameters, sample, []);
        for (int unit = 0; unit < 3; unit++)
            Assert.Equal((whole.PreActivation(1, unit), whole.Activation(1, unit)), (values.PreActivation(1, unit), values.Activation(1, unit)));
        Assert.DoesNotContain("J", values.ToText());
        Assert.Throws<ArgumentException>(() => Equations.At(Parameters, sample, [0, 1, 0]));
        NeedsALoss(() => values.J);
        NeedsALoss(() => values.Loss);
        NeedsALoss(() => values.Delta(1, 0));
        NeedsALoss(() => values.WeightGradient(0, 0, 0));
        NeedsALoss(() => values.BiasGradient(0, 0));
        NeedsALoss(() => values.Update(0.1));
    }

    [Fact]
    public void What_needs_a_loss_says_so()
    {
        NeedsALoss(() => Equations.OfWeight(0, 0, 0));
        NeedsALoss(() => Equations.OfBias(1, 2));
        NeedsALoss(() => Equations.Check("∂J/∂b⁽¹⁾₁ = δ⁽²⁾₁"));
        NeedsALoss(() => Equations.ToHtml());
        NeedsALoss(() => Equations.Solved());
        NeedsALoss(() => Equations.Worked(Parameters, [1, 2], [], 0.5));
        NeedsALoss(() => FunctionFacts.TargetsSumToOne(Bare));
        Assert.Equal(0.5, FunctionFacts.DecisionThresholdOf(Bare));
    }

    [Fact]
    public void Penalties_without_a_loss_penalise_nothing()
    {
        NetworkTopology penalised = Bare with { Layers = new(Bare.Layers.Select(layer => layer with { Penalty = new(L2: 0.5) })) };
        Assert.Equal(Equations.ToText(), NetworkEquations.Of(penalised).ToText());
    }

    private static void NeedsALoss<T>(Func<T> action) => Assert.Contains("is a network for inference and has no loss", Assert.Throws<InvalidOperationException>(() => action()).Message);
}
