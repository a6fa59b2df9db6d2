using StaticNet.Data;
using Xunit;

namespace StaticNet.Training.Tests;

public class DatasetRowsTests
{
    private static readonly Dataset<double> Hundred = Numbers(100);

    [Fact]
    public void Select_takes_rows_in_the_given_order_and_keeps_names()
    {
        Dataset<double> rows = Hundred.Select([7, 3, 7]);
        Assert.Equal([7, 3, 7], rows.Inputs.ToArray());
        Assert.Equal([1, 0, 1, 0, 1, 0], rows.Targets.ToArray());
        Assert.Equal(Hundred.ClassNames, rows.ClassNames);
        Assert.Throws<ArgumentException>(() => Hundred.Select([]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Hundred.Select([100]));
    }

    [Fact]
    public void Shuffle_permutes_the_rows_by_its_seed()
    {
        double[] order = Hundred.Shuffle(1).Inputs.ToArray();
        Assert.Equal(Hundred.Inputs.ToArray(), order.Order());
        Assert.Equal(order, Hundred.Shuffle(1).Inputs.ToArray());
        Assert.NotEqual(order, Hundred.Shuffle(2).Inputs.ToArray());
        Assert.NotEqual(order, Hundred.Inputs.ToArray());
    }

    [Fact]
    public void Split_shares_out_every_row_once()
    {
        var (first, second) = Hundred.Split(0.7, seed: 1);
        Assert.Equal((70, 30), (first.Count, second.Count));
        Assert.Equal(Hundred.Inputs.ToArray(), first.Inputs.ToArray().Concat(second.Inputs.ToArray()).Order());
        Assert.Equal(first.Inputs.ToArray(), Hundred.Split(0.7, seed: 1).First.Inputs.ToArray());
    }

    [Fact]
    public void A_stratified_split_keeps_the_share_of_each_class()
    {
        // Numbers(100): one row in four is of class 0.
        var (first, second) = Hundred.SplitStratified(0.8, seed: 3);
        Assert.Equal([20, 60], CountsOf(first));
        Assert.Equal([5, 15], CountsOf(second));
        Assert.Equal(Hundred.Inputs.ToArray(), first.Inputs.ToArray().Concat(second.Inputs.ToArray()).Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.5)]
    [InlineData(double.NaN)]
    public void A_fraction_lies_between_0_and_1(double fraction)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Hundred.Split(fraction, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Hundred.SplitStratified(fraction, 1));
    }

    [Theory]
    [InlineData(2, 0.01, "A fraction of 0.01 of 2 rows leaves the first part without a row: give at least 0.5, or more rows.")]
    [InlineData(2, 0.99, "A fraction of 0.99 of 2 rows leaves the second part without a row: give at most 0.5, or more rows.")]
    [InlineData(49, 0.001, "A fraction of 0.001 of 49 rows leaves the first part without a row: give at least 0.0204, or more rows.")]
    [InlineData(1, 0.5, "A fraction of 0.5 of 1 row leaves the second part without a row: one row is not enough for two parts; give more.")]
    public void Both_parts_need_a_row(int rows, double fraction, string message)
    {
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Numbers(rows).Split(fraction, 1)).Message);
        Assert.StartsWith(message, Assert.Throws<ArgumentException>(() => Numbers(rows).SplitStratified(fraction, 1)).Message);
    }

    [Fact]
    public void What_a_message_proposes_works()
    {
        Assert.Equal((1, 48), Counts(Numbers(49).Split(0.0204, 1)));
        Assert.Equal((1, 1), Counts(Numbers(2).Split(0.5, 1)));
    }

    [Fact]
    public void A_stratified_split_has_the_total_of_any_other()
    {
        Dataset<double> twenty = Classes([.. Enumerable.Repeat(4, 20)]);
        for (int seed = 0; seed < 10; seed++)
        {
            (Dataset<double> First, Dataset<double> Second) parts = twenty.SplitStratified(0.6, seed);
            Assert.Equal((48, 32), Counts(parts));
            Assert.All(CountsOf(parts.First), count => Assert.InRange(count, 2, 3));
            Assert.Equal(twenty.Inputs.ToArray(), parts.First.Inputs.ToArray().Concat(parts.Second.Inputs.ToArray()).Order());
        }
    }

    // Shares of 17 rows in 25: 4.76, 2.04, 7.48, 1.36 and 1.36, so that the two rows left go to .76 and .48. scikit-learn 1.2.1's _approximate_mode
    // gives the same.
    [Fact]
    public void The_rows_that_are_left_go_to_the_largest_remainders()
    {
        var (first, second) = Classes(7, 3, 11, 2, 2).SplitStratified(0.68, seed: 5);
        Assert.Equal([5, 2, 8, 1, 1], CountsOf(first));
        Assert.Equal([2, 1, 3, 1, 1], CountsOf(second));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.73)]
    [InlineData(0.97)]
    public void Each_class_has_its_share_up_to_a_row(double fraction)
    {
        int[] sizes = [1, 1, 2, 3, 5, 8, 13, 21];
        for (int seed = 0; seed < 20; seed++)
        {
            (Dataset<double> First, Dataset<double> Second) parts = Classes(sizes).SplitStratified(fraction, seed);
            int rows = (int)Math.Round(fraction * 54, MidpointRounding.AwayFromZero);
            Assert.Equal((rows, 54 - rows), Counts(parts));
            Assert.All(CountsOf(parts.First).Zip(sizes), count => Assert.True(Math.Abs(count.First - (count.Second * rows / 54.0)) < 1));
        }
    }

    [Fact]
    public void Between_equal_remainders_the_seed_decides()
    {
        int[] extra = new int[10];
        for (int seed = 0; seed < 200; seed++)
        {
            Dataset<double> first = Classes([.. Enumerable.Repeat(5, 10)]).SplitStratified(0.9, seed).First;
            Assert.Equal(45, first.Count);
            int[] counts = CountsOf(first);
            for (int drawn = 0; drawn < 10; drawn++)
                extra[drawn] += counts[drawn] - 4;
        }

        // Each class has the fifth row in half of the seeds; 70 to 130 of 200 is 4.2 standard deviations.
        Assert.All(extra, count => Assert.InRange(count, 70, 130));
        Assert.Equal(CountsOf(Classes(5, 5, 5).SplitStratified(0.9, 7).First), CountsOf(Classes(5, 5, 5).SplitStratified(0.9, 7).First));
    }

    [Fact]
    public void Labels_and_numbers_are_no_classes_to_share_out()
    {
        var labels = new Dataset<float>([1, 2], [1, 1, 0, 1], 1, 2, classNames: ["a", "b"]);
        Assert.Equal("Row 0 (0-based) is of 2 of the 2 classes: to share out rows of labels, use Split.", Assert.Throws<DatasetException>(() => labels.SplitStratified(0.5, 1)).Message);
        var soft = new Dataset<float>([1, 2], [1, 0, 0.25f, 0.75f], 1, 2, classNames: ["a", "b"]);
        Assert.Equal((1, "a"), Assert.Throws<DatasetException>(() => soft.SplitStratified(0.5, 1)) is var error ? (error.Row, error.Column) : default);
    }

    [Fact]
    public void Stratifying_needs_classes()
    {
        var regression = new Dataset<float>([1, 2], [1, 2], 1, 1);
        Assert.Contains("use Split", Assert.Throws<InvalidOperationException>(() => regression.SplitStratified(0.5, 1)).Message);
    }

    private static Dataset<double> Numbers(int count) => new(
        [.. Enumerable.Range(0, count).Select(i => (double)i)],
        [.. Enumerable.Range(0, count).SelectMany(i => i % 4 == 3 ? new double[] { 1, 0 } : [0, 1])],
        1,
        2,
        classNames: ["fourth", "other"]);

    // So many rows of each class, one after the other.
    private static Dataset<double> Classes(params int[] sizes)
    {
        int[] classes = [.. sizes.SelectMany((size, place) => Enumerable.Repeat(place, size))];
        return new(
            [.. Enumerable.Range(0, classes.Length).Select(i => (double)i)],
            [.. classes.SelectMany(own => Enumerable.Range(0, sizes.Length).Select(place => place == own ? 1.0 : 0))],
            1,
            sizes.Length,
            classNames: [.. sizes.Select((_, place) => $"{place}")]);
    }

    private static int[] CountsOf(Dataset<double> data)
    {
        int[] counts = new int[data.TargetSize];
        for (int row = 0; row < data.Count; row++)
            counts[data.ClassOf(row)]++;
        return counts;
    }

    private static (int First, int Second) Counts((Dataset<double> First, Dataset<double> Second) parts) => (parts.First.Count, parts.Second.Count);
}
