using System.Globalization;
using Samples.Iris;
using StaticNet.Evaluation;
using StaticNet.Training;
using Xunit;

namespace StaticNet.Samples.Tests;

public sealed class IrisTests
{
    // Trained for real, ten times. The bounds are the sample's promise; measured were a mean of 0.963 and a minimum of 0.941 for these
    // seeds, 0.965 and 0.922 for the seeds 0 to 39.
    [Fact]
    public void Names_the_species_of_flowers_it_has_not_seen()
    {
        double[] accuracies = [.. Enumerable.Range(0, 10).Select(seed => Accuracy(Experiment.Run(seed)))];
        Assert.True(accuracies.Average() >= 0.95, $"mean {accuracies.Average()}");
        Assert.True(accuracies.Min() >= 0.90, $"minimum {accuracies.Min()}");
    }

    [Fact]
    public void Splits_the_flowers_evenly_and_keeps_the_test_flowers_out_of_the_scale()
    {
        IrisData data = IrisData.Load(seed: 3);
        Assert.Equal((99, 51), (data.Training.Count, data.Test.Count));
        for (int species = 0; species < 3; species++)
        {
            Assert.Equal(33, Enumerable.Range(0, 99).Count(row => data.Training.ClassOf(row) == species));
            Assert.Equal(17, Enumerable.Range(0, 51).Count(row => data.Test.ClassOf(row) == species));
        }

        // Standardised on the training flowers: their mean is 0 and their variance 1, which the test flowers only come close to.
        for (int feature = 0; feature < 4; feature++)
        {
            double[] values = [.. Enumerable.Range(0, 99).Select(row => (double)data.Training.Input(row)[feature])];
            Assert.Equal(0, values.Average(), tolerance: 1e-6);
            Assert.Equal(1, values.Average(value => value * value), tolerance: 1e-6);
            Assert.NotEqual(0, Enumerable.Range(0, 51).Average(row => data.Test.Input(row)[feature]), tolerance: 1e-4);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void The_same_seed_gives_the_same_bits(int seed) =>
        Assert.Equal(Experiment.Run(seed, epochs: 5).Net.Parameters.ToArray(), Experiment.Run(seed, epochs: 5).Net.Parameters.ToArray());

    [Fact]
    public void Prints_one_screen_of_plain_text()
    {
        (int exitCode, string output) = Show(console => IrisSample.ShowOne(console, seed: 0));
        Assert.Equal(0, exitCode);
        Text.AssertPlain(output);
        string[] lines = output.TrimEnd().ReplaceLineEndings("\n").Split('\n');
        Assert.InRange(lines.Length, 10, 30);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 100));
        Assert.Equal("IrisNet · 4 → 8 tanh → 3 softmax · categorical cross-entropy", lines[0]);
        Assert.Contains("epoch  100", output);
        Assert.Contains("actual \\ predicted", output);
        Assert.Contains("to the same bits", output);
        Assert.Contains("Gradient check: passed", output);
    }

    [Fact]
    public void Prints_the_error_and_accuracy_that_the_network_has()
    {
        Experiment experiment = Experiment.Run(seed: 2);
        (_, string output) = Show(console => IrisSample.ShowOne(console, seed: 2));
        string test = Text.Lines(output).Single(line => line.StartsWith("test", StringComparison.Ordinal));
        double error = Metrics.MeanError(experiment.Net, experiment.Data.Test);
        Assert.Equal(["test", $"{error:F4}", $"{100 * Accuracy(experiment):F1}", "%"], test.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    // ∂J/∂θ⁽²⁾ⱼ₁ = δ⁽³⁾ⱼ a⁽²⁾₁, each factor found on its own way, to the precision of float: 2⁻²⁴ ≈ 6e-8 for each of a few roundings.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void The_equation_of_a_weight_holds_in_numbers(int seed)
    {
        var weight = OneWeight.OfHardestFlower(Experiment.Run(seed));
        Assert.Equal(Math.Tanh(weight.Z), weight.Hidden, tolerance: 1e-12);
        Assert.Equal(weight.ByHand, weight.Compiled, tolerance: 1e-6);
        Assert.NotEqual(0, weight.Compiled, tolerance: 1e-4);
        Assert.StartsWith($"δ⁽³⁾{"₁₂₃"[weight.Unit]} = a⁽³⁾{"₁₂₃"[weight.Unit]} − y", weight.DeltaEquation.ToText());
        Assert.Equal("a⁽²⁾₁ = tanh z⁽²⁾₁", weight.HiddenEquation.ToText());
        Assert.Equal($"∂J/∂θ⁽²⁾{"₁₂₃"[weight.Unit]}₁ = δ⁽³⁾{"₁₂₃"[weight.Unit]} a⁽²⁾₁", weight.Equation.ToText());
    }

    [Fact]
    public void The_gradient_check_passes_for_every_seed()
    {
        for (int seed = 0; seed < 10; seed++)
        {
            Experiment experiment = Experiment.Run(seed);
            GradientCheck.Run(experiment.Net, experiment.Data.Training.Inputs, experiment.Data.Training.Targets).ThrowIfFailed();
        }
    }

    [Fact]
    public void Prints_mean_and_minimum_over_the_seeds()
    {
        (int exitCode, string output) = Show(console => IrisSample.ShowSeeds(console, seeds: 3));
        Assert.Equal(0, exitCode);
        Text.AssertPlain(output);
        double[] accuracies = [.. Enumerable.Range(0, 3).Select(seed => Accuracy(Experiment.Run(seed)))];
        Assert.Equal(
            [Percent("0", accuracies[0]), Percent("1", accuracies[1]), Percent("2", accuracies[2]), Percent("mean", accuracies.Average()), Percent("least", accuracies.Min())],
            Text.Lines(output)[^5..].Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
    }

    private static string Percent(string name, double share) => string.Create(CultureInfo.InvariantCulture, $"{name} {100 * share:F1} %");

    private static double Accuracy(Experiment experiment) => Metrics.Accuracy(experiment.Net, experiment.Data.Test);

    private static (int ExitCode, string Output) Show(Func<Spectre.Console.IAnsiConsole, int> show)
    {
        using var output = new StringWriter();
        return (show(Terminal.Plain(output)), output.ToString());
    }
}
