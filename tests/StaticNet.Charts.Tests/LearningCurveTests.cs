using ScottPlot;
using ScottPlot.Plottables;
using StaticNet.Training;
using Xunit;

namespace StaticNet.Charts.Tests;

public sealed class LearningCurveTests
{
    private static readonly TrainingHistory Validated = new([new(1, 0.8, 0.9), new(2, 0.4, 0.5), new(3, 0.2, 0.6)]);
    private static readonly TrainingHistory Unvalidated = new([new(1, 0.8, null), new(2, 0.05, null)]);

    [Fact]
    public void Shows_both_errors_of_every_epoch()
    {
        using Plot plot = Chart.LearningCurve(new TrainingResult(Validated, BestEpoch: 2, StopReason.Completed));
        Scatter[] lines = plot.All<Scatter>();
        Assert.Equal([(1, 0.8), (2, 0.4), (3, 0.2)], lines[0].Points());
        Assert.Equal([(1, 0.9), (2, 0.5), (3, 0.6)], lines[1].Points());
        Assert.Equal([(2, 0.5)], lines[2].Points());
        Assert.Equal(2, Assert.Single(plot.All<VerticalLine>()).X);
        Assert.Equal(["training: J", "validation error", "best epoch 2: 0.5"], plot.Legend());
        plot.AssertLabels("Learning curve", "epoch", "mean loss");

        // From epoch 1 to 3 with a fortieth of that on each side; from 0 to the largest, 0.9, with a twentieth of 0.9 − 0.2 above, and two fiftieths of it below 0.
        plot.AssertLimits(0.95, 3.05, -0.014, 0.935);
    }

    [Fact]
    public void Without_validation_the_best_is_the_lowest_J()
    {
        using Plot plot = Chart.LearningCurve(new TrainingResult(Unvalidated, BestEpoch: 2, StopReason.Completed));
        Assert.Equal(["training: J", "best epoch 2: 0.05"], plot.Legend());
        Assert.Equal([(2, 0.05)], plot.All<Scatter>()[1].Points());
    }

    [Fact]
    public void A_history_alone_marks_nothing()
    {
        using Plot plot = Chart.LearningCurve(Validated);
        Assert.Empty(plot.All<VerticalLine>());
        Assert.Equal(["training: J", "validation error"], plot.Legend());
    }

    [Fact]
    public void A_logarithmic_axis_holds_logarithms_and_is_marked_with_the_values()
    {
        using Plot plot = Chart.LearningCurve(new TrainingHistory([new(1, 100, null), new(2, 1, null), new(3, 0.001, null)]), 3, isLogarithmic: true);
        Scatter[] lines = plot.All<Scatter>();
        Assert.Equal([(1, 2), (2, 0), (3, -3)], lines[0].Points());
        Assert.Equal([(3, -3)], lines[1].Points());
        plot.AssertLimits(0.95, 3.05, -3.25, 2.25);
        Assert.Equal(["10⁻³", "10⁻²", "10⁻¹", "10⁰", "10¹", "10²"], plot.Marks(at => at.Axes.Left));
    }

    [Fact]
    public void A_short_logarithmic_axis_is_marked_between_the_powers_of_ten()
    {
        using Plot plot = Chart.LearningCurve(new TrainingHistory([new(1, 1.1, null), new(2, 0.019, null)]), isLogarithmic: true);
        Assert.Equal(["0.02", "0.05", "0.1", "0.2", "0.5", "1"], plot.Marks(at => at.Axes.Left).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_axis_of_epochs_is_marked_with_whole_numbers()
    {
        using Plot plot = Chart.LearningCurve(Validated);
        Assert.Equal(["1", "2", "3"], plot.Marks(at => at.Axes.Bottom));
    }

    [Fact]
    public void Errors_that_hardly_differ_are_not_shown_from_0()
    {
        using Plot plot = Chart.LearningCurve(new TrainingHistory([new(1, 10, null), new(2, 9, null)]));
        plot.AssertLimits(0.975, 2.025, 8.95, 10.05);
    }

    [Fact]
    public void One_epoch_is_a_point_in_the_middle()
    {
        using Plot plot = Chart.LearningCurve(new TrainingHistory([new(1, 4, null)]), bestEpoch: 1);
        plot.AssertLimits(0.5, 1.5, 3.5, 4.5);
        Assert.True(plot.All<Scatter>()[0].MarkerSize > 0);
    }

    [Fact]
    public void What_is_not_finite_leaves_a_gap()
    {
        using Plot plot = Chart.LearningCurve(new TrainingHistory([new(1, 1, null), new(2, double.PositiveInfinity, null), new(3, 0.5, null)]));
        Assert.Equal([(1, 1), (2, double.NaN), (3, 0.5)], plot.All<Scatter>()[0].Points());
    }

    [Fact]
    public void Says_what_it_cannot_show()
    {
        Assert.Contains("the history has none", Assert.Throws<ArgumentException>(() => Chart.LearningCurve(new TrainingHistory([]))).Message);
        Assert.Contains("epochs 1 to 3", Assert.Throws<ArgumentOutOfRangeException>(() => Chart.LearningCurve(Validated, bestEpoch: 4)).Message);
        Assert.Contains(
            "'training: J' is 0 at 2: a logarithmic axis shows what is above 0",
            Assert.Throws<ArgumentException>(() => Chart.LearningCurve(new TrainingHistory([new(1, 1, null), new(2, 0, null)]), isLogarithmic: true)).Message);
        Assert.Contains(
            "no point whose value is finite", Assert.Throws<ArgumentException>(() => Chart.LearningCurve(new TrainingHistory([new(1, double.NaN, null)]))).Message);
    }

    [Fact]
    public void Metrics_have_a_line_each()
    {
        var history = new TrainingHistory(
            [new(1, 0, null) { Metrics = [0.5, 0.4] }, new(2, 0, null) { Metrics = [0.75, 0.6] }], ["accuracy", "F1"]);
        using Plot plot = Chart.Metrics(history);
        Assert.Equal(["accuracy", "F1"], plot.Legend());
        Assert.Equal([(1, 0.4), (2, 0.6)], plot.All<Scatter>()[1].Points());
        plot.AssertLabels("Metrics", "epoch", "metric");
        Assert.Contains("3 epochs with 0 metrics", Assert.Throws<ArgumentException>(() => Chart.Metrics(Validated)).Message);
    }

    [Fact]
    public void Lines_can_share_a_colour_and_differ_by_dashes()
    {
        using Plot plot = Chart.Lines(
            [ChartSeries.OfEpochs("a", [3, 2]) with { Color = 1 }, new("b", [1, 2], [2, 1]) { Color = 1, IsDashed = true }], "title", "across", "up");
        Scatter[] lines = plot.All<Scatter>();
        Assert.Equal([(1, 3), (2, 2)], lines[0].Points());
        Assert.Equal(ChartTheme.Light.Palette[1], lines[0].LineColor);
        Assert.Equal(ChartTheme.Light.Palette[1], lines[1].LineColor);
        Assert.Equal((LinePattern.Solid, LinePattern.Dashed), (lines[0].LinePattern, lines[1].LinePattern));
        Assert.Equal((6, 0), (lines[0].MarkerSize, lines[1].MarkerSize));
        plot.AssertLabels("title", "across", "up");
        Assert.Contains("'c' has 2 x and 1 y", Assert.Throws<ArgumentException>(() => Chart.Lines([new("c", [1, 2], [1])], "", "", "")).Message);
        Assert.Contains("at least one series", Assert.Throws<ArgumentException>(() => Chart.Lines([], "", "", "")).Message);
        Assert.Contains("point 1 (0-based): x = NaN", Assert.Throws<ArgumentException>(() => Chart.Lines([new("c", [1, double.NaN], [1, 1])], "", "", "")).Message);
    }
}
