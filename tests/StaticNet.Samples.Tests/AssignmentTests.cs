using Samples.Assignment;
using Xunit;

namespace StaticNet.Samples.Tests;

public sealed class AssignmentTests
{
    private static readonly string Output = Run();

    // From the layers, counted by hand: (3 + 1)·2 + (2 + 1)·2 + (2 + 1)·1 = 17 and (2 + 1)·1 + (1 + 1)·2 = 7 weights and biases.
    [Theory]
    [InlineData("Assignment1Squared", 17, 3, 2, 2, 1)]
    [InlineData("Assignment1CrossEntropy", 17, 3, 2, 2, 1)]
    [InlineData("Assignment2", 7, 2, 1, 2)]
    public void Every_weight_and_bias_has_its_equation(string name, int parameters, params int[] sizes)
    {
        string[] gradients = [.. Lines(name).Where(line => line.StartsWith("∂J/∂", StringComparison.Ordinal) && line.Contains(" = "))];
        Assert.Equal(parameters, gradients.Length);
        for (int layer = 1; layer < sizes.Length; layer++)
        {
            for (int unit = 1; unit <= sizes[layer]; unit++)
            {
                Assert.Single(gradients, $"∂J/∂b⁽{Up(layer)}⁾{Down(unit)} = δ⁽{Up(layer + 1)}⁾{Down(unit)}");
                for (int input = 1; input <= sizes[layer - 1]; input++)
                {
                    string from = layer == 1 ? $"x{Down(input)}" : $"a⁽{Up(layer)}⁾{Down(input)}";
                    Assert.Single(gradients, $"∂J/∂θ⁽{Up(layer)}⁾{Down(unit)}{Down(input)} = δ⁽{Up(layer + 1)}⁾{Down(unit)} {from}");
                }
            }
        }
    }

    [Theory]
    [InlineData("Assignment1Squared", 3, 2, 2, 1)]
    [InlineData("Assignment1CrossEntropy", 3, 2, 2, 1)]
    [InlineData("Assignment2", 2, 1, 2)]
    public void Every_node_has_its_equation(string name, params int[] sizes)
    {
        for (int layer = 1; layer < sizes.Length; layer++)
        {
            for (int unit = 1; unit <= sizes[layer]; unit++)
            {
                foreach (string node in (string[])["z", "a", "δ"])
                    Assert.Contains(Lines(name), line => line.StartsWith($"{node}⁽{Up(layer + 1)}⁾{Down(unit)} = ", StringComparison.Ordinal));
            }
        }
    }

    // The δ of the outputs and of the layer before it, derived on paper.
    [Theory]
    [InlineData("Assignment1Squared", "L = ½ (a⁽⁴⁾₁ − y₁)²")]
    [InlineData("Assignment1Squared", "δ⁽⁴⁾₁ = (a⁽⁴⁾₁ − y₁) a⁽⁴⁾₁ (1 − a⁽⁴⁾₁)")]
    [InlineData("Assignment1CrossEntropy", "L = −y₁ ln(a⁽⁴⁾₁) − (1 − y₁) ln(1 − a⁽⁴⁾₁)")]
    [InlineData("Assignment1CrossEntropy", "δ⁽⁴⁾₁ = a⁽⁴⁾₁ − y₁        the slope of σ cancels against binary cross-entropy")]
    [InlineData("Assignment2", "δ⁽²⁾₁ = (δ⁽³⁾₁ θ⁽²⁾₁₁ + δ⁽³⁾₂ θ⁽²⁾₂₁) (1 − (a⁽²⁾₁)²)")]
    public void Loss_and_delta_are_those_of_the_paper(string name, string equation) => Assert.Contains(equation, Lines(name));

    // The fewest operations known for these networks: DESIGN.md, section 6.
    [Theory]
    [InlineData("Assignment1Squared", 67)]
    [InlineData("Assignment1CrossEntropy", 64)]
    [InlineData("Assignment2", 27)]
    public void Costs_no_more_operations_than_it_must(string name, int operations) =>
        Assert.Contains(Lines(name), line => line.Contains($" parameters, {operations} operations a sample"));

    [Theory]
    [InlineData("Assignment1Squared")]
    [InlineData("Assignment1CrossEntropy")]
    [InlineData("Assignment2")]
    public void Agrees_with_the_reference_and_with_differences(string name)
    {
        Assert.Contains($"Gradient check of {name}: passed", Lines(name));
        Assert.Contains(Lines(name), line => line.EndsWith("; 0 left out at kinks", StringComparison.Ordinal));
    }

    // A ReLU that is off for every sample would agree with anything.
    [Fact]
    public void Every_derivative_is_at_work_on_the_data()
    {
        var net = new Assignment1Squared(AssignmentSample.Seed);
        float[] gradient = new float[Assignment1Squared.ParameterCount];
        net.Backward(AssignmentSample.Inputs1, AssignmentSample.Targets1, gradient);
        Assert.DoesNotContain(0f, gradient);
    }

    [Fact]
    public void Writes_plain_text() => Text.AssertPlain(Output);

    private static string Run()
    {
        using var output = new StringWriter();
        Assert.Equal(0, AssignmentSample.Run(output));
        return output.ToString();
    }

    // From the network's title to the next one's.
    private static string[] Lines(string name)
    {
        string[] all = Text.Lines(Output);
        int start = Array.FindIndex(all, line => line.StartsWith(name + " · ", StringComparison.Ordinal));
        int end = Array.FindIndex(all, start + 1, line => line.Contains(" · "));
        return all[start..(end < 0 ? all.Length : end)];
    }

    private static char Up(int digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit];

    private static char Down(int digit) => "₀₁₂₃₄₅₆₇₈₉"[digit];
}
