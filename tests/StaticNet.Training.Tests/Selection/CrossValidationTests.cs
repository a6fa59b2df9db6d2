using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Selection;
using Xunit;

namespace StaticNet.Training.Tests;

public class CrossValidationTests
{
    private static readonly Dataset<float> Flowers = Iris.Load();

    private static readonly TrainingOptions Short = new() { Epochs = 20, BatchSize = 16, Optimizer = new Adam(0.02) };

    [Fact]
    public void A_fold_is_a_training_on_the_others_and_a_score_on_itself()
    {
        CrossValidationResult result = CrossValidation.Run(seed => new IrisNet(seed), Flowers, Short, new() { Folds = 3, Seed = 7 }, training => Standardization.Fit(training).Apply);
        List<double> scores = [];
        foreach (var (training, validation) in Flowers.FoldsStratified(3, seed: 7))
        {
            var net = new IrisNet(7 + scores.Count);
            Standardization scaling = Standardization.Fit(training);
            TrainingResult expected = Trainer.Fit(net, scaling.Apply(training), Short);
            Assert.Equal(expected.History.Select(epoch => epoch.Loss), result.Folds[scores.Count].Training.History.Select(epoch => epoch.Loss));
            scores.Add(Metrics.Accuracy(net, scaling.Apply(validation)));
        }

        Assert.Equal(scores, result.Folds.Select(fold => fold.Score));
        Assert.Equal([1, 2, 3], result.Folds.Select(fold => fold.Fold));
        Assert.All(result.Folds, fold => Assert.Equal((100, 50), (fold.TrainingRows, fold.ValidationRows)));
        Assert.Equal(scores.Average(), result.Mean, 15);
        Assert.Equal(Math.Sqrt(scores.Average(score => Math.Pow(score - scores.Average(), 2))), result.Deviation, 15);
        Assert.Equal((Metric.Accuracy, 0), (result.Metric, result.Warnings.Count));
        Assert.InRange(result.Mean, 0.9, 1);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(100)]
    public void Threads_change_nothing(int threads)
    {
        Assert.Equal(Run(1), Run(threads));

        static double[] Run(int threads)
        {
            var options = new CrossValidationOptions { Folds = 8, Metric = Metric.MeanError, Threads = threads };
            CrossValidationResult result = CrossValidation.Run(seed => new IrisNet(seed), Flowers, Short, options, training => Standardization.Fit(training).Apply);
            return [result.Mean, result.Deviation, .. result.Folds.Select(fold => fold.Score), .. result.Folds.SelectMany(fold => fold.Training.History.Select(epoch => epoch.Loss))];
        }
    }

    // Row i has the input i, so each row can be told.
    [Fact]
    public void What_is_fitted_has_not_seen_what_is_scored()
    {
        double[] x = [.. Enumerable.Range(0, 20).Select(i => (double)i)];
        var data = new Dataset<double>(x, x, 1, 1);
        List<(double[] Fitted, List<double[]> Applied)> seen = [];
        CrossValidation.Run(_ => new LinearNetwork<double>(1, 1), data, new() { Epochs = 1 }, new() { Folds = 4, Metric = Metric.MeanError }, training =>
        {
            List<double[]> applied = [];
            seen.Add((training.Inputs.ToArray(), applied));
            return part =>
            {
                applied.Add(part.Inputs.ToArray());
                return part;
            };
        });
        Assert.All(seen, fit =>
        {
            Assert.Equal(15, fit.Fitted.Length);
            Assert.Equal(fit.Fitted, fit.Applied[0]);
            Assert.Equal(x.Except(fit.Fitted), fit.Applied[1].Order());
        });
        Assert.Equal(x, seen.Skip(1).SelectMany(fit => fit.Applied[1]).Order());
    }

    [Fact]
    public void The_targets_decide_what_is_measured()
    {
        double[] x = [1, 2, 3, 4, 5, 6];
        Assert.Equal(Metric.RSquared, Of(new Dataset<double>(x, x, 1, 1)));
        Assert.Equal(Metric.Accuracy, Of(new Dataset<double>(x, [0, 1, 0, 1, 0, 1], 1, 1)));
        Assert.Equal(Metric.LabelAccuracy, Of(new Dataset<double>(x, [0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 0], 1, 2)));

        static Metric Of(Dataset<double> data) => CrossValidation.Run(_ => new LinearNetwork<double>(1, data.TargetSize), data, new() { Epochs = 1 }, new() { Folds = 2 }).Metric;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void The_first_fold_that_diverges_is_named(int threads)
    {
        var failure = Assert.Throws<CrossValidationException>(() =>
            CrossValidation.Run(seed => new IrisNet(seed), Flowers, Short with { Optimizer = new Sgd(1e30) }, new() { Threads = threads }));
        Assert.Equal(1, failure.Fold);
        Assert.StartsWith("Fold 1 of 5 failed: Training diverged in epoch", failure.Message);
        Assert.IsType<TrainingDivergedException>(failure.InnerException);
    }

    [Fact]
    public void A_metric_that_is_no_number_is_named()
    {
        int calls = 0;
        var metric = Metric.Of<float>("odd", (_, _) => calls++ < 2 ? 1 : double.NaN, isHigherBetter: true);
        Assert.Equal("Fold 2 of 5 failed: The metric 'odd' is NaN.", Assert.Throws<CrossValidationException>(() => CrossValidation.Run(seed => new IrisNet(seed), Flowers, Short, new() { Metric = metric })).Message);
    }

    [Fact]
    public void What_no_fold_could_do_is_said_before_the_first()
    {
        var net = new IrisNet();
        int epochs = 0;
        TrainingOptions told = Short with { Progress = new Told(() => epochs++) };
        Assert.Contains("the same IrisNet twice: each training needs one of its own, seed => new IrisNet(seed)", Assert.Throws<CrossValidationException>(() => CrossValidation.Run(_ => net, Flowers, told)).Message);
        Assert.Contains("returned null for seed 3", Assert.Throws<ArgumentException>(() => CrossValidation.Run(_ => null!, Flowers, told, new() { Seed = 3 })).Message);
        Assert.Contains("The data has 4 inputs a row", Assert.Throws<ArgumentException>(() => CrossValidation.Run(seed => new LogisticNet(seed), Flowers, told)).Message);
        Assert.Contains("Early stopping needs a ValidationFraction here", Assert.Throws<ArgumentException>(() => CrossValidation.Run(seed => new IrisNet(seed), Flowers, told with { EarlyStopping = new() })).Message);
        Assert.Throws<DatasetException>(() => CrossValidation.Run(_ => new LinearNetwork<double>(1, 1), new Dataset<double>([1, 2, 3], [1, 2, 4], 1, 1), told, new() { Folds = 2, Metric = Metric.Accuracy }));
        Assert.Throws<ArgumentException>(() => CrossValidation.Run(seed => new IrisNet(seed), Flowers, told, prepare: _ => null!));
        Assert.Equal(0, epochs);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CrossValidationOptions { Folds = 1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CrossValidationOptions { Threads = 0 });
    }

    [Fact]
    public void Early_stopping_watches_a_fraction_of_the_training_part()
    {
        CrossValidationResult result = CrossValidation.Run(seed => new IrisNet(seed), Flowers, Short with { ValidationFraction = 0.2, EarlyStopping = new(patience: 1) }, new() { Folds = 2 });
        Assert.All(result.Folds, fold => Assert.NotNull(fold.Training.History[0].ValidationError));
    }

    [Fact]
    public void A_class_that_a_fold_lacks_is_a_warning()
    {
        Dataset<double> data = Dataset.FromClasses<double>([1, 2, 3, 4, 5, 6], [0, 0, 0, 0, 1, 1], 1, ["a", "b", "c"]);
        CrossValidationResult result = CrossValidation.Run(_ => new LinearNetwork<double>(1, 3), data, new() { Epochs = 1 }, new() { Folds = 6, IsStratified = false });
        Assert.Matches(@"^Class 'b' has no row to validate on in 4 of 6 folds; the first is fold [123]\.$", result.Warnings[1]);
        Assert.Matches(@"^Class 'a' has no row to validate on in 2 of 6 folds; the first is fold [1-5]\.$", result.Warnings[0]);
        Assert.Equal("Class 'c' has no row in the data.", result.Warnings[2]);
        Assert.EndsWith("\nwarning: Class 'c' has no row in the data.", result.ToString());
    }

    [Fact]
    public void A_table_is_printed()
    {
        double[] x = [1, 2, 3, 4, 5];
        CrossValidationResult result = CrossValidation.Run(_ => new LinearNetwork<double>(1, 1), new Dataset<double>(x, x, 1, 1), new() { Epochs = 1 }, new() { Folds = 2, Metric = Metric.Of<double>("rows", (_, data) => data.Count, true) });
        Assert.StartsWith("fold  rows  rows  epochs", result.ToString());
        Assert.EndsWith("\nrows 2.5 ± 0.5", result.ToString());
    }

    [Fact]
    public void Cancelling_ends_it()
    {
        using var source = new CancellationTokenSource();
        TrainingOptions options = Short with { Progress = new Told(source.Cancel) };
        Assert.ThrowsAny<OperationCanceledException>(() => CrossValidation.Run(seed => new IrisNet(seed), Flowers, options, new() { Threads = 2 }, cancellationToken: source.Token));
    }

    private sealed class Told(Action action) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => action();
    }
}
