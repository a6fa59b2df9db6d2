using StaticNet.Data;
using Xunit;

namespace StaticNet.Tests.Data;

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
        Assert.Equal((20, 60), Classes(first));
        Assert.Equal((5, 15), Classes(second));
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

    [Fact]
    public void Both_parts_need_a_row() =>
        Assert.Contains("2 rows leaves one part without a row", Assert.Throws<ArgumentException>(() => Numbers(2).Split(0.01, 1)).Message);

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

    private static (int First, int Second) Classes(Dataset<double> data)
    {
        int[] classes = [.. Enumerable.Range(0, data.Count).Select(data.ClassOf)];
        return (classes.Count(c => c == 0), classes.Count(c => c == 1));
    }
}
