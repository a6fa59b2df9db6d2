using System.Xml.Linq;
using Xunit;

namespace StaticNet.Printing.Tests;

/// <summary>The worked example that students know: Mazur's page, line for line; parameters in the printed order or by name; bad input named.</summary>
public sealed class WorkedExampleTests
{
    private static readonly double[] Weights = [0.15, 0.20, 0.25, 0.30, 0.35, 0.35, 0.40, 0.45, 0.50, 0.55, 0.60, 0.60];

    private static readonly double[] Sample = [0.05, 0.10];

    private static readonly double[] Target = [0.01, 0.99];

    private static NetworkEquations Mazur { get; } = NetworkEquations.Of(new("Mazur", 2, new([new(2, Activation.Sigmoid), new(2, Activation.Sigmoid)]), LossFunction.SquaredError));

    // Each number as the page has it; the page leaves the biases as they are.
    [Theory]
    [InlineData("z⁽²⁾₁ = θ⁽¹⁾₁₁ x₁ + θ⁽¹⁾₁₂ x₂ + b⁽¹⁾₁ = 0.15·0.05 + 0.2·0.1 + 0.35 = 0.3775")]
    [InlineData("a⁽²⁾₁ = σ(z⁽²⁾₁) = σ(0.3775) = 0.593269992")]
    [InlineData(" = 0.596884378")]
    [InlineData("+ 0.45·0.596884378 + 0.6 = 1.10590597")]
    [InlineData("a⁽³⁾₁ = σ(z⁽³⁾₁) = σ(1.10590597) = 0.75136507")]
    [InlineData(" = 0.772928465")]
    [InlineData(" = 0.274811083 + 0.0235600256 = 0.298371109")]
    [InlineData("∂L/∂a⁽³⁾₁ = a⁽³⁾₁ − y₁ = 0.75136507 − 0.01 = 0.74136507")]
    [InlineData("∂a⁽³⁾₁/∂z⁽³⁾₁ = a⁽³⁾₁ (1 − a⁽³⁾₁) = 0.75136507·(1 − 0.75136507) = 0.186815602")]
    [InlineData("∂J/∂θ⁽²⁾₁₁ = δ⁽³⁾₁ a⁽²⁾₁ = 0.138498562·0.593269992 = 0.0821670406")]
    [InlineData("= 0.138498562·0.4 + (−0.0380982365)·0.5 = 0.0553994247 − 0.0190491183 = 0.0363503064")]
    [InlineData(" = 0.241300709")]
    [InlineData("∂J/∂θ⁽¹⁾₁₁ = δ⁽²⁾₁ x₁ = 0.00877135469·0.05 = 0.000438567734")]
    [InlineData("θ⁽²⁾₁₁   0.4    0.0821670406   0.35891648")]
    [InlineData("0.408666186")]
    [InlineData("0.51130127")]
    [InlineData("0.561370121")]
    [InlineData("0.149780716")]
    [InlineData("0.199561432")]
    [InlineData("0.249751144")]
    [InlineData("0.299502287")]
    [InlineData("J has fallen from 0.298371109 to 0.29102777")]
    public void Mazur_s_page_line_for_line(string line) => Assert.Contains(line, Mazur.Worked(Weights, Sample, Target, 0.5, updatesBiases: false).ToText(digits: 9));

    [Fact]
    public void The_printed_order_is_not_the_compiled_one_and_names_give_the_same()
    {
        WorkedExample worked = Mazur.Worked(Weights, Sample, Target, 0.5);
        string[] names = ["w1_11", "θ⁽¹⁾₁₂", "w1_2_1", "w1_22", "b1_1", "b⁽¹⁾₂", "w2_11", "w2_12", "w2_21", "w2_2_2", "b2_1", "b2_2"];
        WorkedExample named = Mazur.Worked(names.Zip(Weights).ToDictionary(pair => pair.First, pair => pair.Second), Sample, Target, 0.5);
        Assert.Equal(0.298371109, worked.Before.J, 9);
        Assert.Equal(0.303658, Mazur.At(Weights, Sample, Target).J, 6);
        Assert.Equal(worked.ToText(), named.ToText());
        Assert.Contains("layer by layer, the weights row by row, then the biases", worked.ToText());
    }

    [Fact]
    public void The_next_iteration_begins_where_this_one_ends()
    {
        WorkedExample worked = Mazur.Worked(Weights, Sample, Target, 0.5);
        WorkedExample next = worked.Next();
        Assert.Equal(worked.After.J, next.Before.J);
        Assert.True(next.After.J < next.Before.J);
        for (int n = 0; n < 200; n++)
            next = next.Next();
        Assert.InRange(next.After.J, 0, 0.05);
    }

    [Fact]
    public void Every_form_is_well_formed_and_has_the_numbers()
    {
        WorkedExample worked = Mazur.Worked(Weights, Sample, Target, 0.5);
        XDocument article = XDocument.Parse(worked.ToMathML());
        Assert.Contains("0.59327", article.Root!.Value);
        foreach (string text in (string[])[worked.ToMarkdown(), worked.ToLatex(), worked.ToMathML(), worked.ToHtml(), worked.ToString()])
        {
            Assert.Contains("0.298371", text);
            Assert.Contains("0.000438568", text);
        }

        Assert.StartsWith("<!doctype html>", worked.ToHtml());
        Assert.DoesNotContain("−0.0 ", worked.ToText());
    }

    [Fact]
    public void Bad_input_is_named()
    {
        Assert.Contains("target[0] is 2", Refused(() => Binary.Worked(new double[7], [1, 2], [2, 7], 0.1)));
        Assert.Contains("target[0] is 2", Refused(() => Binary.At(new double[7], [1, 2], [2, 7])));
        Assert.Contains("The targets sum to 0.5", Refused(() => NetworkEquations.Of(Networks.Named("Net483")).At(new double[67], new double[4], [0.5, 0, 0])));
        Assert.Contains("parameters holds 3 values; Mazur needs 12, in this order: θ⁽¹⁾₁₁, θ⁽¹⁾₁₂,", Refused(() => Mazur.Worked([1, 2, 3], Sample, Target, 0.5)));
        Assert.Contains("no parameter 'w1_13'; the nearest is 'w1_1", Refused(() => Mazur.Worked(new Dictionary<string, double> { ["w1_13"] = 1 }, Sample, Target, 0.5)));
        Assert.Contains("without a value", Refused(() => Mazur.Worked(new Dictionary<string, double> { ["w1_11"] = 1 }, Sample, Target, 0.5)));
        Assert.Contains("two values", Refused(() => Mazur.Worked(new Dictionary<string, double> { ["w1_11"] = 1, ["w1_1_1"] = 1 }, Sample, Target, 0.5)));
        Assert.Contains("sample holds 3", Refused(() => Mazur.Worked(Weights, [1, 2, 3], Target, 0.5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Mazur.Worked(Weights, Sample, Target, 0));
        Assert.Contains("1 to 17", Assert.Throws<ArgumentOutOfRangeException>(() => Mazur.Worked(Weights, Sample, Target, 0.5).ToText(digits: 18)).Message);
    }

    private static NetworkEquations Binary { get; } = NetworkEquations.Of(new("Binary", 2, new([new(1, Activation.Tanh), new(2, Activation.Sigmoid)]), LossFunction.BinaryCrossEntropy));

    private static string Refused(Func<object> call) => Assert.Throws<ArgumentException>(call).Message;
}
