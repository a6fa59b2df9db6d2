using System.Globalization;
using ScottPlot;
using StaticNet;
using StaticNet.Charts;
using StaticNet.Evaluation;
using StaticNet.Training;

namespace Samples.Course;

/// <summary>The same network for the same items, without a penalty on its weights and with one.</summary>
public abstract class PenaltyLesson : Lesson
{
    /// <summary>A weight below this counts as none.</summary>
    public const double Nothing = 0.01;

    private const int Epochs = 200;
    private const double LearningRate = 0.3;

    /// <summary>"L1".</summary>
    protected abstract string Penalty { get; }

    /// <summary>The equations of the network with the penalty.</summary>
    protected abstract NetworkEquations Equations { get; }

    /// <summary>What the rules have in common, and where they differ; lines end in LF.</summary>
    protected abstract string Convention { get; }

    /// <summary>The network with the penalty.</summary>
    public abstract INetwork<float> WithPenalty(int seed);

    /// <summary>Trains a network on the 800 items of a seed.</summary>
    public static PenaltyOutcome Train(INetwork<float> net, int seed)
    {
        TaughtData data = TaughtData.Make(seed);
        Trainer.Fit(net, data.Training, new TrainingOptions { Epochs = Epochs, BatchSize = 20, Optimizer = new Sgd(LearningRate), Seed = seed, Callbacks = Watchers });
        return new PenaltyOutcome(Metrics.Accuracy(net, data.Training), Metrics.Accuracy(net, data.Test), PenaltyOutcome.WeightsOf(net));
    }

    /// <inheritdoc/>
    public override int TrainingsOf(int seeds) => 2 * seeds;

    /// <inheritdoc/>
    public override LessonOutcome Run(int seeds, ChartTheme theme)
    {
        PenaltyOutcome[] without = [.. Enumerable.Range(0, seeds).Select(seed => Train(new PlainNet(seed), seed))];
        PenaltyOutcome[] with = [.. Enumerable.Range(0, seeds).Select(seed => Train(WithPenalty(seed), seed))];
        var table = new TextTable("", "training accuracy", "test accuracy", "Σ|θ|", "largest |θ|", "|θ| < 0.01", "Σ|θ| of idle inputs");
        AddRow(table, "without", without);
        AddRow(table, $"with {Penalty}", with);
        string text = string.Create(CultureInfo.InvariantCulture, $"""
            {table}
            10 → 16 tanh → 4 σ, squared error, 224 weights; 1,000 items of 10 features and 4 classes, made by a network with fixed weights plus noise: 800 to learn
            from, 200 to test; gradient descent, η = {LearningRate}; means over seeds: {seeds}. Idle inputs are the five features that the classes do not depend on: 80 weights.

            The update of a weight of the output layer, from the hidden unit j to the output k:
            course   Δw = −η (xⱼ (oₖ − tₖ) oₖ (1 − oₖ) ± λ)
            ours     Δθ = −η ∂J/∂θ, and for the first of them, where a is o and y is t:
                     {Find("δ⁽³⁾₁", Equations.Deltas)}
                     {Find("∂J/∂θ⁽²⁾₁₁", Equations.Gradients)}
            {Convention}

            """);
        return new LessonOutcome(
            text.ReplaceLineEndings("\n"),
            Chart.Histograms(
                [new("without", without[0].Weights), new($"with {Penalty}", with[0].Weights)], $"What {Penalty} leaves of 224 weights", "|θ|", bins: 60, theme));
    }

    private static string Find(string name, IReadOnlyList<Equation> equations) =>
        equations.Single(equation => equation.ToText().StartsWith(name + " = ", StringComparison.Ordinal)).ToText();

    private static void AddRow(TextTable table, string name, PenaltyOutcome[] outcomes) => table.Add(
        name,
        TextTable.Percent(outcomes.Average(outcome => outcome.TrainingAccuracy)),
        TextTable.Percent(outcomes.Average(outcome => outcome.TestAccuracy)),
        TextTable.Number(outcomes.Average(outcome => outcome.Sum), "F1"),
        TextTable.Number(outcomes.Average(outcome => outcome.Weights.Max()), "F2"),
        TextTable.Number(outcomes.Average(outcome => outcome.Weights.Count(weight => weight < Nothing)), "F1"),
        TextTable.Number(outcomes.Average(outcome => outcome.SumOfIdle), "F2"));
}
