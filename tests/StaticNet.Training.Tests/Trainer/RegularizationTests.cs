using StaticNet.Data;
using StaticNet.Tests.Compilation;
using Xunit;

namespace StaticNet.Training.Tests;

/// <summary>Weights of rows, and λ and p that a training sets.</summary>
public class RegularizationTests
{
    // A row of weight 2 is a row that comes twice.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_weight_counts_as_so_many_rows(int threads)
    {
        Dataset<float> once = Triples(300);
        float[] weights = [.. Enumerable.Range(0, 300).Select(row => (float)(row % 4))];
        int[] repeated = [.. Enumerable.Range(0, 300).SelectMany(row => Enumerable.Repeat(row, row % 4))];
        IrisNet weighted = new(1), counted = new(1);
        var options = new TrainingOptions { Epochs = 20, BatchSize = BatchSize.All, Optimizer = new Sgd(0.5), Threads = threads };
        TrainingResult a = Trainer.Fit(weighted, once.WithWeights(weights), options), b = Trainer.Fit(counted, once.Select(repeated), options);
        Assert.Equal(b.History.Select(epoch => epoch.Loss), a.History.Select(epoch => epoch.Loss), (x, y) => Math.Abs(x - y) < 1e-6);
        Assert.Equal(counted.Parameters.ToArray(), weighted.Parameters.ToArray(), (x, y) => Math.Abs(x - y) < 1e-5);
        IrisNet other = new(1);
        Trainer.Fit(other, once, options);
        Assert.Contains(other.Parameters.ToArray().Zip(weighted.Parameters.ToArray()), pair => Math.Abs(pair.First - pair.Second) > 1e-3);
    }

    [Theory]
    [InlineData(16)]
    [InlineData(700)]
    public void Weights_of_one_change_no_bit(int batchSize)
    {
        Dataset<float> data = Triples(1500);
        var options = new TrainingOptions { Epochs = 3, BatchSize = batchSize, Threads = 2 };
        IrisNet plain = new(1), weighted = new(1);
        Trainer.Fit(plain, data, options);
        Trainer.Fit(weighted, data.WithWeights([.. Enumerable.Repeat(1f, 1500)]), options);
        SameBits.Equal<float>(plain.Parameters, weighted.Parameters, "weights of 1");
    }

    [Fact]
    public void Threads_change_no_bit_whatever_is_on()
    {
        Dataset<float> data = Triples(1500).WithWeights([.. Enumerable.Range(0, 1500).Select(row => 0.5f + (row % 3))]);
        float[][] bits = [.. new[] { 1, 2, 7 }.Select(threads =>
        {
            var net = new ThinnedNet(seed: 1);
            Trainer.Fit(net, Three(data), new TrainingOptions
            {
                Epochs = 4,
                BatchSize = 700,
                Optimizer = new NAdam(0.01),
                Schedule = new CosineDecay(warmupEpochs: 1),
                Clipping = new ClipByNorm(0.1),
                MaxNorm = new MaxNorm(1),
                Penalty = new Penalty(L1: 1e-3, L2: 1e-2),
                DropoutProbability = 0.3,
                Augmentations = [new Augmentation.GaussianNoise(0.1), new Augmentation.Mixup()],
                Threads = threads,
                Seed = 5,
            });
            return net.Parameters.ToArray();
        })];
        SameBits.Equal<float>(bits[0], bits[1], "2 threads");
        SameBits.Equal<float>(bits[0], bits[2], "7 threads");

        // ThinnedNet takes three inputs.
        static Dataset<float> Three(Dataset<float> four) => new Dataset<float>(
            [.. Enumerable.Range(0, four.Count).SelectMany(row => four.Input(row)[..3].ToArray())], four.Targets, 3, 3).WithWeights(four.Weights);
    }

    [Fact]
    public void A_batch_without_weight_takes_no_step()
    {
        var net = new LinearNetwork<double>(1, 1);
        Dataset<double> data = new Dataset<double>([1, 2, 3, 4], [1, 2, 3, 4], 1, 1).WithWeights([1, 0, 0, 0]);
        Assert.Throws<NotSupportedException>(() => Trainer.Fit(net, data, new() { Epochs = 1, BatchSize = 1 }));      // the one row that counts needs Accumulate
        var iris = new IrisNet(1);
        float[] before = iris.Parameters.ToArray();
        float[] weights = new float[40];
        weights[7] = 1;
        TrainingResult result = Trainer.Fit(iris, Triples(40).WithWeights(weights), new() { Epochs = 1, BatchSize = 1, Optimizer = new Sgd(0.1) });
        var alone = new IrisNet(1);
        TrainingResult one = Trainer.Fit(alone, Triples(40).Select([7]), new() { Epochs = 1, Optimizer = new Sgd(0.1) });
        Assert.NotEqual(before, iris.Parameters.ToArray());
        Assert.Equal(alone.Parameters.ToArray(), iris.Parameters.ToArray(), (x, y) => Math.Abs(x - y) < 1e-7);
        Assert.Equal(one.History[0].Loss, result.History[0].Loss, 1e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_penalty_of_the_training_is_that_of_an_attribute(int threads)
    {
        // IrisNet has none; the loss on the data, and λ/2 Σθ² over the weights, by hand.
        Dataset<float> data = Triples(600);
        var net = new IrisNet(2);
        double squares = Weights(net).Sum(weight => weight * weight), sizes = Weights(net).Sum(Math.Abs);
        double mean = net.MeanLoss(data.Inputs, data.Targets);
        var options = new TrainingOptions { Epochs = 1, BatchSize = BatchSize.All, Optimizer = new Sgd(1e-9), Threads = threads, Penalty = new Penalty(L1: 0.25, L2: 0.5) };
        Assert.Equal(mean + (0.25 * squares) + (0.25 * sizes), Trainer.Fit(net, data, options).History[0].Loss, 1e-5);

        // A step goes down its slope: λ sign θ + λθ, on top of that of the mean loss.
        IrisNet with = new(2), without = new(2);
        Trainer.Fit(with, data, options with { Optimizer = new Sgd(0.1) });
        Trainer.Fit(without, data, options with { Optimizer = new Sgd(0.1), Penalty = null });
        float theta = new IrisNet(2).Weight(0, 1, 2);
        Assert.Equal(-0.1 * ((0.25 * Math.Sign(theta)) + (0.5 * theta)), with.Weight(0, 1, 2) - without.Weight(0, 1, 2), 1e-6);
        Assert.Equal(without.Bias(0, 3), with.Bias(0, 3), 1e-6f);
    }

    [Fact]
    public void No_penalty_takes_that_of_the_attributes_away()
    {
        var data = new Dataset<double>([1, 2, 3, 4], [1, 0, 0, 1], 2, 2);
        var net = new PenalisedNet(1);
        double mean = net.MeanLoss(data.Inputs, data.Targets);
        Assert.True(net.Penalty() > 0.1);
        Assert.Equal(mean, Trainer.Fit(net, data, new() { Epochs = 1, Penalty = Penalty.None }).History[0].Loss, 1e-12);
    }

    [Fact]
    public void The_probability_of_dropout_is_that_of_the_training()
    {
        Dataset<float> data = new([.. Enumerable.Range(0, 90).Select(i => (i % 7) - 3f)], [.. Enumerable.Range(0, 30).SelectMany(i => new[] { i % 3 == 0 ? 1f : 0, i % 3 == 1 ? 1f : 0, i % 3 == 2 ? 1f : 0 })], 3, 3);
        var net = new ThinnedNet(1);
        double whole = net.Loss(data.Inputs, data.Targets);
        Assert.Equal(whole, Loss(0), 1e-6);
        Assert.NotEqual(whole, Loss(0.5), 1e-3);
        Assert.NotEqual(Loss(null), Loss(0.6), 1e-3);

        double Loss(double? p) => Trainer.Fit(new ThinnedNet(1), data, new() { Epochs = 1, Optimizer = new Sgd(1e-9), DropoutProbability = p }).History[0].Loss;
    }

    [Fact]
    public void What_is_out_of_range_or_has_no_effect_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new TrainingOptions { Penalty = new Penalty(L1: -1) });
        Assert.Throws<ArgumentException>(() => new TrainingOptions { Penalty = new Penalty(L2: double.NaN) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingOptions { DropoutProbability = 1 });
        Assert.Contains("IrisNet has no [Dropout]", Assert.Throws<ArgumentException>(() => Trainer.Fit(new IrisNet(1), Triples(4), new() { DropoutProbability = 0.5 })).Message);
        Assert.Contains("Penalty = (L2 = 0.5), DropoutProbability = 0.25", new TrainingOptions { Penalty = new Penalty(L2: 0.5), DropoutProbability = 0.25 }.ToString());
    }

    private static IEnumerable<double> Weights(IrisNet net) =>
        [.. net.Parameters[..32].ToArray().Concat(net.Parameters[40..64].ToArray()).Select(weight => (double)weight)];

    // Four inputs, three classes.
    private static Dataset<float> Triples(int rows)
    {
        var random = new Random(5);
        float[] inputs = [.. Enumerable.Range(0, 4 * rows).Select(_ => random.NextSingle() - 0.5f)];
        return Dataset.FromClasses<float>(inputs, [.. Enumerable.Range(0, rows).Select(row => row % 3)], 4, ["a", "b", "c"]);
    }
}
