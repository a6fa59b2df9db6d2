using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Numerics;
using StaticNet.Selection;
using Xunit;

namespace StaticNet.Training.Tests;

public class RandomSearchTests
{
    private static readonly Dataset<float> Flowers = Iris.Load();

    private static readonly Metric Epochs = Metric.Of<float>("epochs", (_, _) => 0, isHigherBetter: true);

    [Fact]
    public void Draws_are_a_function_of_seed_candidate_and_axis()
    {
        string[] ten = Drawn(10, seed: 1, threads: 1);
        Assert.Equal(ten, Drawn(10, seed: 1, threads: 3));
        Assert.Equal(ten[..4], Drawn(4, seed: 1, threads: 1));
        Assert.NotEqual(ten, Drawn(10, seed: 2, threads: 1));
        Assert.Equal(10, ten.Distinct().Count());
    }

    // A separate Philox 4×32-10 in Python, key 8·2³² + 1 and counter (candidate, axis, 0, 0): u = 0.7413…, 0.5465… and 0.3003…, 0.0015…;
    // exp(ln 1e-4 + u ln 1e3) and 1 + ⌊5u⌋.
    [Fact]
    public void The_first_draws_are_those_of_another_implementation()
    {
        string[] two = Drawn(2, seed: 1, threads: 1);
        Assert.Matches("^learning rate 0\\.0167545234242957[0-9]*, epochs 3:", two[0]);
        Assert.Matches("^learning rate 0\\.00079623407004413[0-9]*, epochs 1:", two[1]);
    }

    [Fact]
    public void Values_are_drawn_from_where_the_axis_says()
    {
        SearchAxis log = SearchAxis.LogUniform("log", 1e-4, 1e-1, (options, _) => options);
        SearchAxis uniform = SearchAxis.Uniform("uniform", -1, 3, (options, _) => options);
        SearchAxis integers = SearchAxis.Integers("integers", -2, 2, (options, _) => options);
        ValueAxis values = SearchAxis.Values("values", ["a", "b", "c"], (options, _) => options);
        double[] us = [.. Enumerable.Range(0, 6000).Select(i => Philox4x32.Generate(9, (uint)i, 0, 0, 0)).Select(word => Philox4x32.Uniform(word.X0, word.X1))];

        // 6,000 draws: each third within 4 standard deviations, √(6000 · ⅓ · ⅔) = 36.5, of 2,000; each fifth within 4 · 31 of 1,200.
        double[] logs = [.. us.Select(u => Number(log.Draw(u)))];
        Assert.All(logs, x => Assert.InRange(x, 1e-4, 1e-1));
        Assert.All(new[] { 1e-4, 1e-3, 1e-2 }, low => Assert.InRange(logs.Count(x => x >= low && x < 10 * low), 1854, 2146));
        double[] numbers = [.. us.Select(u => Number(uniform.Draw(u)))];
        Assert.Equal(us.Select(u => -1 + (u * 4)), numbers);
        Assert.All(Enumerable.Range(-2, 5), whole => Assert.InRange(us.Count(u => Number(integers.Draw(u)) == whole), 1076, 1324));
        Assert.All(new[] { "a", "b", "c" }, text => Assert.InRange(us.Count(u => values.Draw(u).Text == text), 1854, 2146));
    }

    [Fact]
    public void Ends_of_intervals_are_kept()
    {
        double last = 1 - Math.Pow(2, -53);
        SearchAxis log = SearchAxis.LogUniform("log", 1e-300, 3e300, (options, _) => options);
        Assert.InRange(Number(log.Draw(0)), 1e-300, 1.0000001e-300);
        Assert.InRange(Number(log.Draw(last)), 2.9999999e300, 3e300);
        SearchAxis whole = SearchAxis.Integers("whole", int.MinValue, int.MaxValue, (options, _) => options);
        Assert.Equal((int.MinValue, int.MaxValue), ((int)Number(whole.Draw(0)), (int)Number(whole.Draw(last))));
        Assert.Equal("b", SearchAxis.Values("v", ["a", "b"], (options, _) => options).Draw(last).Text);
    }

    [Fact]
    public void Intervals_that_are_none_are_refused()
    {
        foreach ((double low, double high) in new[] { (1, 1), (2, 1), (double.NaN, 1), (0, double.PositiveInfinity), (-double.MaxValue, double.MaxValue) })
            Assert.Contains("the ends are finite", Assert.Throws<ArgumentException>(() => SearchAxis.Uniform("a", low, high, (options, _) => options)).Message);
        Assert.StartsWith("'a' from 0 to 1:", Assert.Throws<ArgumentException>(() => SearchAxis.LogUniform("a", 0, 1, (options, _) => options)).Message);
        Assert.Throws<ArgumentException>(() => SearchAxis.Integers("a", 3, 3, (options, _) => options));
        Assert.Throws<ArgumentOutOfRangeException>(() => RandomSearch.Run(seed => new IrisNet(seed), Flowers, [SearchAxis.Integers("a", 3, 4, (options, _) => options)], candidates: 0));
    }

    private static double Number(AxisValue value) => double.Parse(value.Text, System.Globalization.CultureInfo.InvariantCulture);

    private static string[] Drawn(int candidates, int seed, int threads)
    {
        SearchAxis[] axes =
        [
            SearchAxis.LogUniform("learning rate", 1e-4, 1e-1, (options, rate) => options with { Optimizer = new Adam(rate) }),
            SearchAxis.Integers("epochs", 1, 5, (options, epochs) => options with { Epochs = epochs }),
        ];
        SearchResult result = RandomSearch.Run(seed => new IrisNet(seed), Flowers, axes, candidates, options: new() { Folds = 2, Seed = seed, Threads = threads, Metric = Epochs });
        Assert.All(result.Ranked, candidate => Assert.Equal(candidate.Settings[1].Value, $"{candidate.Folds[0].Training.History.Count}"));
        return [.. result.Ranked.OrderBy(candidate => candidate.Number).Select(candidate => candidate.ToString())];
    }
}
