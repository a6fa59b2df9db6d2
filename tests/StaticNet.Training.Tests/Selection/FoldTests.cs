using StaticNet.Data;
using Xunit;

namespace StaticNet.Training.Tests;

public class FoldTests
{
    [Theory]
    [InlineData(10, 2)]
    [InlineData(10, 3)]
    [InlineData(11, 5)]
    [InlineData(7, 7)]
    public void Each_row_is_validated_on_once_and_sizes_differ_by_at_most_one(int rows, int k)
    {
        Dataset<double> data = Numbers(rows);
        var folds = data.Folds(k, seed: 3).ToArray();
        Assert.Equal(k, folds.Length);
        Assert.Equal(data.Inputs.ToArray(), folds.SelectMany(fold => fold.Validation.Inputs.ToArray()).Order());
        Assert.All(folds, fold => Assert.Equal(data.Inputs.ToArray(), fold.Training.Inputs.ToArray().Concat(fold.Validation.Inputs.ToArray()).Order()));
        Assert.InRange(folds.Max(fold => fold.Validation.Count) - folds.Min(fold => fold.Validation.Count), 0, 1);
        Assert.All(folds, fold => Assert.Equal(fold.Validation.Inputs.ToArray(), fold.Validation.Targets.ToArray().Select(y => y - 0.5)));
        Assert.All(folds, fold => Assert.Equal(fold.Validation.Inputs.ToArray(), fold.Validation.Weights.ToArray()));
    }

    [Fact]
    public void The_seed_decides()
    {
        Assert.Equal(First(1), First(1));
        Assert.NotEqual(First(1), First(2));

        static double[] First(int seed) => Numbers(40).Folds(4, seed).First().Validation.Inputs.ToArray();
    }

    // Of classes of 3, 5, 8 and 1000 rows each fold has the rounded-down or rounded-up part, and yet its size differs from the others' by at most one.
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Classes_are_shared_out_as_evenly_as_possible(int k)
    {
        int[] sizes = [3, 5, 8, 1000];
        int[] classes = [.. sizes.SelectMany((size, index) => Enumerable.Repeat(index, size))];
        Dataset<double> data = Dataset.FromClasses<double>([.. classes.Select((_, row) => (double)row)], classes, 1, ["a", "b", "c", "d"]);
        for (int seed = 0; seed < 20; seed++)
        {
            var folds = data.FoldsStratified(k, seed).ToArray();
            Assert.Equal(data.Inputs.ToArray(), folds.SelectMany(fold => fold.Validation.Inputs.ToArray()).Order());
            Assert.InRange(folds.Max(fold => fold.Validation.Count) - folds.Min(fold => fold.Validation.Count), 0, 1);
            foreach ((int index, int size) in sizes.Index())
            {
                Assert.All(folds, fold => Assert.InRange(Enumerable.Range(0, fold.Validation.Count).Count(row => fold.Validation.ClassOf(row) == index), size / k, (size + k - 1) / k));
            }
        }
    }

    [Fact]
    public void Folds_without_rows_are_refused()
    {
        foreach (int k in new[] { -1, 0, 1, 11 })
            Assert.StartsWith($"{k} folds of 10 rows: there are at least 2, and each has a row.", Assert.Throws<ArgumentException>(() => Numbers(10).Folds(k, 0)).Message);
        Assert.StartsWith("2 folds of 1 row:", Assert.Throws<ArgumentException>(() => Numbers(1).Folds(2, 0)).Message);
    }

    [Fact]
    public void A_class_too_rare_for_its_folds_is_named()
    {
        Dataset<double> data = Classes([0, 0, 0, 0, 1, 1, 0]);
        Assert.Equal("Class 'rare' has 2 rows, too few for one in each of 3 folds: make at most 2 folds, or give more rows of it.", Assert.Throws<DatasetException>(() => data.FoldsStratified(3, 0)).Message);
        Assert.Contains("'rare' has 1 row, too few for one in each of 2 folds: give more rows of it, or fold without strata.", Assert.Throws<DatasetException>(() => Classes([0, 0, 1]).FoldsStratified(2, 0)).Message);
        Assert.Equal(2, data.FoldsStratified(2, 0).Count());
    }

    [Fact]
    public void A_class_missing_from_a_training_part_is_named()
    {
        var missing = Assert.Throws<DatasetException>(() => Classes([0, 0, 1, 0]).Folds(2, 0));
        Assert.Matches(@"^Fold [12] of 2 holds back all rows of class 'rare' \(1\) and leaves none to train on: use stratified folds, or give more rows of it\.$", missing.Message);
        Assert.Equal(4, Classes([0, 0, 1, 1]).Folds(4, 0).Count());
    }

    [Fact]
    public void Labels_and_numbers_have_no_strata()
    {
        var labels = new Dataset<double>([1, 2, 3, 4], [1, 1, 1, 0, 0, 0, 1, 1], 1, 2);
        Assert.Contains("to share out rows of labels, use Folds", Assert.Throws<DatasetException>(() => labels.FoldsStratified(2, 0)).Message);
        Assert.Throws<DatasetException>(() => Numbers(4).FoldsStratified(2, 0));
        Assert.Equal(2, labels.Folds(2, 0).Count());
    }

    private static Dataset<double> Classes(int[] classes) => Dataset.FromClasses<double>([.. classes.Select((_, row) => (double)row)], classes, 1, ["frequent", "rare"], TargetEncoding.Binary);

    // Row i has the input i + 1, the target i + 1.5 and the weight i + 1.
    private static Dataset<double> Numbers(int rows)
    {
        double[] inputs = [.. Enumerable.Range(1, rows).Select(x => (double)x)];
        return new Dataset<double>(inputs, [.. inputs.Select(x => x + 0.5)], 1, 1).WithWeights(inputs);
    }
}
