using Xunit;

namespace StaticNet.Tool.Tests;

/// <summary>Every command, on a network as text and on an assembly.</summary>
public class CommandTests
{
    [Fact]
    public void Explain_prints_the_ladder_of_a_parameter()
    {
        NetworkEquations equations = Sources.TextNetwork.Parse(ToolRun.Text) is var topology ? NetworkEquations.Of(topology) : null!;
        Assert.Equal($"{equations.Title}\n{equations.OfWeight(1, 1, 0).ToText()}", ToolRun.Success("explain", ToolRun.Text, "--of", "w2_21"));
        Assert.Equal($"{equations.Title}\n{equations.OfBias(0, 1).ToText()}", ToolRun.Success("explain", ToolRun.Text, "--of", "b⁽¹⁾₂"));
        Assert.Contains("∂J/∂w⁽¹⁾₁₁", ToolRun.Success("explain", ToolRun.Text, "--weight-letter", "w"));
    }

    [Fact]
    public void Explain_with_a_sample_prints_its_numbers()
    {
        // Mazur's page, his values by their names.
        string output = ToolRun.Success(
            "explain", "2 > 2 sigmoid > 2 sigmoid, squared", "--of", "w2_11", "--sample", "0.05 0.1", "--target", "0.01, 0.99", "--parameters",
            "w1_11=.15, w1_12=.2, w1_21=.25, w1_22=.3, b1_1=.35, b1_2=.35, w2_11=.4, w2_12=.45, w2_21=.5, w2_22=.55, b2_1=.6, b2_2=.6");
        Assert.Contains("0.082167", output);
        Assert.Equal(ToolRun.Success("explain", ToolRun.Assembly, "-n", "SmallNet", "--sample", "1 0", "--target", "1"), ToolRun.Success("explain", ToolRun.Assembly, "-n", "smallnet", "--sample", "[1, 0]", "--target", "1"));
    }

    [Theory]
    [InlineData("text", "── forward ──")]
    [InlineData("latex", "\\begin{document}")]
    [InlineData("markdown", "# Network")]
    [InlineData("mathml", "<math")]
    public void Equations_come_in_every_format(string format, string words) =>
        Assert.Contains(words, ToolRun.Success("equations", ToolRun.Text, "--format", format));

    [Fact]
    public void Equations_of_an_assembly_are_those_of_all_its_networks() =>
        Assert.Equal(ClassesNet.Equations + "\n" + OutputsNet.Equations + "\n" + SmallNet.Equations, ToolRun.Success("equations", ToolRun.Assembly));

    [Fact]
    public void Check_runs_the_gradient_check_of_every_network()
    {
        string output = ToolRun.Success("check", ToolRun.Assembly);
        Assert.Contains("Gradient check of ClassesNet: passed", output);
        Assert.Contains("Gradient check of SmallNet: passed", output);
        Assert.Contains("OutputsNet computes no gradient.\n", output);
        Assert.Contains("Gradient check of Network: passed", ToolRun.Success("check", "2 > 3 tanh > dropout 0.2 > 2, hinge, l2=0.1, biases", "--samples", "4", "--seed", "3"));
    }

    [Fact]
    public void Check_tells_right_answers_from_wrong_ones_by_its_exit_code()
    {
        Assert.StartsWith("right: ", ToolRun.Success("check", ToolRun.Text, "--answer", "dJ/dw3_11 = (a4_1 - y_1) a3_1"));
        ToolRun wrong = ToolRun.Of("check", ToolRun.Text, "-a", "dJ/dw3_11 = -(a4_1 - y_1) a3_1");
        Assert.Equal((ExitCodes.Failed, "wrong: the sign of the whole is turned round\n", ""), (wrong.Code, wrong.Output, wrong.Error));
    }

    [Fact]
    public void Summary_has_layers_parameters_operations_the_schedule_and_bytes()
    {
        string output = ToolRun.Success("summary", "40 > 30 relu > 10 softmax, cce");
        foreach (string words in (string[])["40 → 30", "1,230", "310", "1,540", "operations a sample", "schedule: ", "bytes: 6,160 of parameters"])
            Assert.Contains(words, output);
    }

    [Fact]
    public void Summary_of_a_network_for_inference_is_of_its_outputs()
    {
        string output = ToolRun.Success("summary", ToolRun.Assembly, "-n", "OutputsNet");
        Assert.Contains("no loss", output);
        Assert.Contains("outputs: ", output);
        Assert.DoesNotContain("gradients: ", output);
    }

    [Fact]
    public void Exercise_prints_the_sheet_and_the_key_and_grades()
    {
        Exercise exercise = Exercises.Create(5, 2);
        Assert.Equal(exercise.ToText(), ToolRun.Success("exercise", "--seed", "5", "--level", "2"));
        Assert.Equal(exercise.ToKey(), ToolRun.Success("exercise", "--seed", "5", "--level", "2", "--key"));
        Assert.Equal("1 of 1 mark: right\n", ToolRun.Success("exercise", "--seed", "5", "--level", "2", "-q", "1", "-a", exercise.Questions[0].Key));
        Assert.Equal(ExitCodes.Failed, ToolRun.Of("exercise", "--seed", "5", "--level", "2", "-q", "1", "-a", "123").Code);
    }

    [Theory]
    [InlineData("2 → 1 tanh → 2 σ · binary cross-entropy")]
    [InlineData("Net · 4 → dropout 0.2 → 8 leaky ReLU → 3 softmax · categorical cross-entropy")]
    [InlineData("2 → 2 GELU (tanh) → 2 hard σ → 1 · ln cosh")]
    [InlineData("2 → 2 exp → 1 exp · Poisson")]
    public void A_title_is_a_network(string title) =>
        Assert.EndsWith(title, ToolRun.Success("equations", title).Split('\n')[0]);

    [Fact]
    public void Completions_name_the_commands_and_what_options_take()
    {
        static string[] Suggested(string line) => ToolRun.Success($"[suggest:{line.Length}]", line).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["exercise", "explain", "export"], Suggested("ex").Order());
        Assert.Contains("markdown", Suggested("equations --format "));
        Assert.Contains("--answer", Suggested("check --a"));
    }

    [Fact]
    public void Help_and_version_are_there()
    {
        Assert.Contains("summary", ToolRun.Success("--help"));
        Assert.Contains("--parameters", ToolRun.Success("explain", "--help"));
        Assert.StartsWith("0.2.0", ToolRun.Success("--version"));
    }
}
