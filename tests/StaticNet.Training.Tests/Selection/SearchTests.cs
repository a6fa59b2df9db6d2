using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Selection;
using Xunit;

namespace StaticNet.Training.Tests;

public class SearchTests
{
    private static readonly Dataset<float> Flowers = Iris.Load();

    private static readonly TrainingOptions Short = new() { Epochs = 10, BatchSize = 16 };

    private static readonly ValueAxis Rates = SearchAxis.Values("learning rate", [1e-4, 0.02, 1e30], (options, rate) => options with { Optimizer = new Sgd(rate) });

    private static readonly ValueAxis Sizes = SearchAxis.Values("batch size", [8, 32], (options, size) => options with { BatchSize = size });

    [Fact]
    public void A_grid_is_a_cross_validation_of_each_combination()
    {
        SearchResult result = GridSearch.Run(seed => new IrisNet(seed), Flowers, [Rates, Sizes], Short, new() { Folds = 3 }, training => Standardization.Fit(training).Apply);
        Assert.Equal(6, result.Ranked.Count);
        foreach (SearchCandidate candidate in result.Ranked.Where(candidate => candidate.Score is not null))
        {
            CrossValidationResult own = CrossValidation.Run(seed => new IrisNet(seed), Flowers, candidate.Options, new() { Folds = 3 }, training => Standardization.Fit(training).Apply);
            Assert.Equal((own.Mean, own.Deviation), (candidate.Score, candidate.Deviation));
            Assert.Equal(own.Folds.Select(fold => fold.Score), candidate.Folds.Select(fold => fold.Score));
        }

        SearchCandidate[] inOrder = [.. result.Ranked.OrderBy(candidate => candidate.Number)];
        Assert.Equal(["0.0001 8", "0.0001 32", "0.02 8", "0.02 32", "1E+30 8", "1E+30 32"], inOrder.Select(candidate => string.Join(' ', candidate.Settings.Select(setting => setting.Value))));
        Assert.Equal(result.Ranked.Take(4).Select(candidate => candidate.Score).OrderDescending(), result.Ranked.Take(4).Select(candidate => candidate.Score));
        Assert.Equal("0.02", result.Best.Settings[0].Value);
        Assert.Equal(Short with { Optimizer = result.BestOptions.Optimizer, BatchSize = result.BestOptions.BatchSize }, result.BestOptions);
        Assert.Equal(0.02, result.BestOptions.Optimizer.LearningRate);
    }

    [Fact]
    public void What_diverges_is_last_with_its_reason()
    {
        SearchResult result = GridSearch.Run(seed => new IrisNet(seed), Flowers, [Rates], Short, new() { Folds = 3 });
        SearchCandidate last = result.Ranked[^1];
        Assert.Equal((null, "1E+30", 0), (last.Score, last.Settings[0].Value, last.Folds.Count));
        Assert.StartsWith("fold 1 of 3: Training diverged in epoch", last.Failure);
        Assert.Contains("\nfailed: learning rate 1E+30: fold 1 of 3: Training diverged", result.ToString());
        Assert.Matches(@"^rank  learning rate  accuracy  deviation\n1 ", result.ToString());

        SearchResult none = GridSearch.Run(seed => new IrisNet(seed), Flowers, [SearchAxis.Values("learning rate", [1e30, -1], (options, rate) => options with { Optimizer = new Sgd(rate) })], Short);
        Assert.StartsWith("All 2 candidates failed, so none is the best. The first: learning rate 1E+30: fold 1 of 5: Training diverged", Assert.Throws<InvalidOperationException>(() => none.BestOptions).Message);
        Assert.Null(none.Ranked[1].Options);
        Assert.StartsWith("The learning rate must be finite and above 0.", none.Ranked[1].Failure);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void Threads_change_nothing(int threads)
    {
        Assert.Equal(Run(1), Run(threads));

        static object[] Run(int threads)
        {
            SearchResult result = GridSearch.Run(seed => new IrisNet(seed), Flowers, [Rates, Sizes], Short, new() { Folds = 3, Threads = threads, Metric = Metric.MeanError });
            return [result.ToString(), .. result.Ranked.Select(candidate => (object)(candidate.Number, candidate.Score, candidate.Deviation, candidate.Failure))];
        }
    }

    [Fact]
    public void Smaller_errors_are_better()
    {
        SearchResult result = GridSearch.Run(seed => new IrisNet(seed), Flowers, [SearchAxis.Values("epochs", [1, 30, 10], (options, epochs) => options with { Epochs = epochs })], Short, new() { Metric = Metric.MeanError });
        Assert.Equal(["30", "10", "1"], result.Ranked.Select(candidate => candidate.Settings[0].Value));
    }

    [Fact]
    public void Validation_data_score_in_place_of_folds()
    {
        (Dataset<float> training, Dataset<float> validation) = Flowers.SplitStratified(0.7, seed: 1);
        SearchResult result = GridSearch.Run(seed => new IrisNet(seed), training, [Sizes], Short, new() { Seed = 5 }, validation: validation);
        foreach (SearchCandidate candidate in result.Ranked)
        {
            var net = new IrisNet(5);
            Trainer.Fit(net, training, candidate.Options);
            Assert.Equal(Metrics.Accuracy(net, validation), candidate.Score);
            Assert.Equal((105, 45), (candidate.Folds.Single().TrainingRows, candidate.Folds.Single().ValidationRows));
        }
    }

    [Fact]
    public void Equals_stay_in_order_and_values_are_applied_in_turn()
    {
        Metric one = Metric.Of<float>("one", (_, _) => 1, isHigherBetter: true);
        ValueAxis first = SearchAxis.Choices("first", ("a", options => options with { Epochs = 1 }), ("b", options => options with { Epochs = 2 }));
        ValueAxis second = SearchAxis.Values("second", [10], (options, factor) => options with { Epochs = options.Epochs * factor });
        SearchResult result = GridSearch.Run(seed => new IrisNet(seed), Flowers, [first, second], options: new() { Metric = one });
        Assert.Equal(["first a, second 10: 1 ± 0", "first b, second 10: 1 ± 0"], result.Ranked.Select(candidate => candidate.ToString()));
        Assert.Equal([10, 20], result.Ranked.Select(candidate => candidate.Options!.Epochs));
        Assert.All(result.Ranked, candidate => Assert.All(candidate.Folds, fold => Assert.Equal(candidate.Options!.Epochs, fold.Training.History.Count)));
    }

    [Fact]
    public void Axes_that_make_no_search_are_refused()
    {
        Assert.Contains("at least one axis", Assert.Throws<ArgumentException>(() => GridSearch.Run(seed => new IrisNet(seed), Flowers, [])).Message);
        Assert.Contains("Two axes are called 'batch size'", Assert.Throws<ArgumentException>(() => GridSearch.Run(seed => new IrisNet(seed), Flowers, [Sizes, Sizes])).Message);
        static ValueAxis Long(string name) => SearchAxis.Values(name, new int[1001], (options, _) => options);
        Assert.Contains("1002001 combinations", Assert.Throws<ArgumentException>(() => GridSearch.Run(seed => new IrisNet(seed), Flowers, [Long("a"), Long("b")])).Message);
        Assert.Contains("'a' has no value", Assert.Throws<ArgumentException>(() => SearchAxis.Values<int>("a", [], (options, _) => options)).Message);
        Assert.Throws<ArgumentException>(() => SearchAxis.Values(" ", [1], (options, _) => options));
        Assert.Contains("The data has 4 inputs a row", Assert.Throws<ArgumentException>(() => GridSearch.Run(seed => new LogisticNet(seed), Flowers, [Sizes])).Message);
    }

    [Fact]
    public void Stopping_by_the_rows_that_score_is_a_failure()
    {
        SearchResult result = GridSearch.Run(seed => new IrisNet(seed), Flowers, [Sizes], Short with { EarlyStopping = new() });
        Assert.All(result.Ranked, candidate => Assert.StartsWith("fold 1 of 5: Early stopping needs a ValidationFraction here", candidate.Failure));
    }
}
