using System.Globalization;
using Spectre.Console;
using StaticNet;
using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Training;

namespace Samples.Iris;

/// <summary>What there is to see after one training: a screenful.</summary>
internal static class Report
{
    private const int EpochsShown = 5;
    private static readonly Style Title = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(decoration: Decoration.Dim);
    private static readonly Style Good = new(Color.Green);
    private static readonly Style Bad = new(Color.Red);

    /// <summary>The network in two lines.</summary>
    public static void WriteTitle(IAnsiConsole console)
    {
        NetworkEquations equations = IrisNet.Equations;
        console.WriteLine(equations.Title, Title);
        console.WriteLine($"{IrisNet.ParameterCount} parameters; {equations.Operations.Total} operations give the outputs and all derivatives of a flower", Quiet);
    }

    /// <summary>How J fell: a few epochs, the last among them where their number divides so.</summary>
    public static void WriteEpochs(IAnsiConsole console, TrainingHistory history)
    {
        int step = Math.Max(1, history.Count / EpochsShown);
        console.WriteLine();
        foreach (TrainingProgress epoch in history.Where(epoch => epoch.Epoch % step == 0))
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch.Epoch,4}   J {epoch.Loss:F4}"));
        console.WriteLine();
    }

    /// <summary>How well it names the species of flowers it has seen, and of flowers it has not.</summary>
    public static void WriteErrors(IAnsiConsole console, Experiment experiment)
    {
        console.WriteLine("             error   accuracy");
        WriteErrors(console, "training", experiment.Net, experiment.Data.Training);
        WriteErrors(console, "test", experiment.Net, experiment.Data.Test);
        console.WriteLine();
        console.WriteLine($"{Metrics.Confusion(experiment.Net, experiment.Data.Test)}");
        console.WriteLine();
    }

    /// <summary>
    /// What a step costs for each of its samples. The training on screen also waited for the JIT and the screen; this one only trained.
    /// </summary>
    public static void WriteSpeed(IAnsiConsole console, Experiment first, Experiment again)
    {
        int epochs = again.Result.History.Count;
        int flowers = again.Data.Training.Count;
        string same = first.Net.Parameters.SequenceEqual(again.Net.Parameters) ? "the same bits" : "OTHER BITS";
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Trained again, to {same}: {again.Time.TotalMilliseconds:F1} ms, {again.Time.TotalNanoseconds / ((double)epochs * flowers):F0} ns a sample-step."));
    }

    /// <summary>Whether the compiled derivatives are right: against backpropagation by hand, and against differences of J.</summary>
    public static void WriteCheck(IAnsiConsole console, GradientCheckReport check)
    {
        console.Write("Gradient check: ");
        console.Write(check.Passed ? "passed" : "FAILED", check.Passed ? Good : Bad);
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $", to {check.CompiledAgainstReference:0e-0} of backpropagation by hand, {check.CompiledAgainstDifferences:0e-0} of differences."));
        console.WriteLine();
    }

    /// <summary>One weight's derivative, each equation with its numbers below it.</summary>
    public static void WriteWeight(IAnsiConsole console, OneWeight weight, string species)
    {
        string delta = Number(weight.Delta), hidden = Number(weight.Hidden);
        console.WriteLine($"One weight, and the test flower it can learn most from, an Iris {species}:");
        WriteFilledIn(console, weight.DeltaEquation, $"{Number(weight.Output)} − {OneWeight.Target} = {delta}");
        WriteFilledIn(console, weight.HiddenEquation, $"tanh {Argument(weight.Z)} = {hidden}");
        WriteFilledIn(console, weight.Equation, $"{delta} × {Argument(weight.Hidden)} = {Number(weight.ByHand)}");
        WriteBelow(console, weight.Equation, $"{Number(weight.Compiled)} compiled", Good);
    }

    private static void WriteErrors(IAnsiConsole console, string name, IrisNet net, Dataset<float> data) =>
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name,-10} {Metrics.MeanError(net, data),7:F4} {100 * Metrics.Accuracy(net, data),8:F1} %"));

    private static void WriteFilledIn(IAnsiConsole console, Equation equation, string numbers)
    {
        console.WriteLine($"  {equation}");
        WriteBelow(console, equation, numbers, Quiet);
    }

    // Under the equals sign of the equation, as in a book.
    private static void WriteBelow(IAnsiConsole console, Equation equation, string numbers, Style style) =>
        console.WriteLine($"  {"".PadRight(equation.ToText().IndexOf('='))}= {numbers}", style);

    // Six decimals, with the minus of the equations.
    private static string Number(double value) => value.ToString("F6", CultureInfo.InvariantCulture).Replace('-', '−');

    private static string Argument(double value) => value < 0 ? $"({Number(value)})" : Number(value);
}
