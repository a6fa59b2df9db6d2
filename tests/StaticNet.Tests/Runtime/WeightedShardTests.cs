using System.Numerics;
using StaticNet.Reference;
using StaticNet.Runtime.V1;
using StaticNet.Tests.Compilation;
using StaticNet.Tests.Networks;
using Xunit;

namespace StaticNet.Tests.Runtime;

/// <summary>Weighted sums over a shard against the sum over its samples, each times its weight.</summary>
public class WeightedShardTests
{
    private static readonly DropoutKey Key = new(Seed: 7, Step: 8);

    [Fact]
    public void It_is_the_weighted_sum_of_the_samples()
    {
        for (int seed = 0; seed < 12; seed++)
        {
            AgainstReference(new IrisNet(seed), seed, null, 2e-6);
            AgainstReference(new PenalisedNet(seed), seed, null, 1e-13);
            AgainstReference(new ThinnedNet(seed), seed, Key, 2e-6);
            AgainstReference(new ThinnedLoopsNet(seed), seed, Key, 1e-13);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(17)]
    [InlineData(256)]
    public void Weights_of_1_give_the_bits_of_none(int samples)
    {
        Ones(new IrisNet(1), samples, null);
        Ones(new PenalisedNet(1), samples, null);
        Ones(new ThinnedNet(1), samples, Key);
        Ones(new ThinnedLoopsNet(1), samples, Key);
    }

    [Fact]
    public void A_weight_for_all_changes_J_and_its_gradient_by_rounding_alone()
    {
        INetwork<double> net = new PenalisedNet(1);
        Batch<double> batch = Batch<double>.Draw(net, 30, seed: 1);
        double[] weights = [.. Enumerable.Repeat(0.7, 30)], expected = new double[net.ParameterCount], gradient = new double[net.ParameterCount];
        double j = net.Backward(batch.Inputs, batch.Targets, expected);
        double loss = WeightedShard.Accumulate(net, batch.Inputs, batch.Targets, weights, gradient, new double[net.ParameterCount]);
        Assert.Equal(1, net.ApplyWeightedMeanAndPenalty(loss, WeightedShard.Total<double>(weights), gradient) / j, 1e-15);
        for (int p = 0; p < expected.Length; p++)
            Assert.Equal(expected[p], gradient[p], 1e-15);
    }

    [Fact]
    public void A_weight_of_2_is_the_sample_twice()
    {
        INetwork<double> net = new IrisDoubleNet(1);
        Batch<double> batch = Batch<double>.Draw(net, 5, seed: 1);
        double[] twice = [.. batch.Inputs, .. batch.Inputs[8..12]], targets = [.. batch.Targets, .. batch.Targets[6..9]], gradient = new double[net.ParameterCount], expected = new double[net.ParameterCount];
        double j = net.Backward(twice, targets, expected);
        double loss = WeightedShard.Accumulate<double>(net, batch.Inputs, batch.Targets, [1, 1, 2, 1, 1], gradient, new double[net.ParameterCount]);
        Assert.Equal(j, net.ApplyWeightedMeanAndPenalty(loss, WeightedShard.Total<double>([1, 1, 2, 1, 1]), gradient), 1e-15);
        for (int p = 0; p < expected.Length; p++)
            Assert.Equal(expected[p], gradient[p], 1e-15);
    }

    [Fact]
    public void A_sample_of_weight_0_is_not_looked_at()
    {
        INetwork<float> net = new IrisNet(1);
        float[] inputs = [1, 2, 3, 4, float.NaN, float.PositiveInfinity, 0, 0, 4, 3, 2, 1], targets = [1, 0, 0, float.NaN, 0, 0, 0, 1, 0];
        float[] gradient = new float[net.ParameterCount], expected = new float[net.ParameterCount], scratch = new float[net.ParameterCount];
        float loss = WeightedShard.Accumulate<float>(net, inputs, targets, [1, 0, 1], gradient, scratch);
        float one = net.Accumulate(inputs.AsSpan(0, 4), targets.AsSpan(0, 3), expected), other = net.Accumulate(inputs.AsSpan(8), targets.AsSpan(6), expected);
        SameBits.Equal(one + other, loss, "loss");
        SameBits.Equal<float>(expected, gradient, "gradient");

        gradient.AsSpan().Clear();
        Assert.Equal(0, WeightedShard.Accumulate<float>(net, inputs, targets, [0, 0, 0], gradient, scratch));
        Assert.All(gradient, slope => Assert.Equal(0, slope));
    }

    [Fact]
    public void Masks_are_those_of_a_sample_s_place_in_the_batch()
    {
        INetwork<double> net = new ThinnedLoopsNet(1);
        Batch<double> batch = Batch<double>.Draw(net, 3, seed: 1);
        double[] expected = new double[net.ParameterCount], gradient = new double[net.ParameterCount], scratch = new double[net.ParameterCount];
        double loss = 0;
        for (int s = 0; s < 3; s++)
            loss += net.Accumulate(batch.Inputs.AsSpan(20 * s, 20), batch.Targets.AsSpan(2 * s, 2), expected, Key, 500 + s);
        double weighted = WeightedShard.Accumulate<double>(net, batch.Inputs, batch.Targets, [2, 2, 2], gradient, scratch, Key, 500);
        Assert.Equal(2 * loss, weighted, 1e-13);
        for (int p = 0; p < expected.Length; p++)
            Assert.Equal(2 * expected[p], gradient[p], 1e-13);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        INetwork<float> net = new ThinnedNet(1);
        float[] weights = [1, 1, 2, 0, 3, 0.5f, 0.5f], inputs = new float[7 * 3], targets = new float[7 * 3], gradient = new float[net.ParameterCount], scratch = new float[net.ParameterCount];
        Assert.Equal(0, Allocation.Least(() =>
        {
            WeightedShard.Accumulate<float>(net, inputs, targets, weights, gradient, scratch, Key);
            WeightedShard.Total<float>(weights);
        }));
    }

    [Fact]
    public void What_does_not_fit_is_refused_before_anything_is_added()
    {
        INetwork<float> net = new IrisNet(1);
        float[] x = new float[8], y = new float[6], gradient = [.. Enumerable.Repeat(3f, net.ParameterCount)], scratch = new float[net.ParameterCount];
        foreach ((Action call, string said) in new (Action, string)[]
        {
            (() => WeightedShard.Accumulate<float>(net, x, y, [1], gradient, scratch), "weights holds 1 values, but inputs holds 2 samples"),
            (() => WeightedShard.Accumulate<float>(net, x, y, [1, -1], gradient, scratch), "weights[1] is -1"),
            (() => WeightedShard.Accumulate<float>(net, x, y, [1, float.NaN], gradient, scratch), "weights[1] is NaN"),
            (() => WeightedShard.Accumulate<float>(net, x, y, [float.PositiveInfinity, 1], gradient, scratch), "weights[0] is Infinity"),
            (() => WeightedShard.Accumulate<float>(net, x, y.AsSpan(1), [1, 1], gradient, scratch), "5"),
            (() => WeightedShard.Accumulate<float>(net, x, y, [1, 1], gradient, scratch.AsSpan(1)), "scratch holds 66"),
            (() => WeightedShard.Accumulate<float>(net, x, y, [1, 1], gradient, gradient), "overlap"),
            (() => WeightedShard.Accumulate<float>(net, new float[257 * 4], new float[257 * 3], new float[257], gradient, scratch), "256"),
        })
        {
            Assert.Contains(said, Assert.Throws<ArgumentException>(call).Message, StringComparison.Ordinal);
            Assert.All(gradient, slope => Assert.Equal(3, slope));
        }
    }

    private static void Ones<T>(INetwork<T> net, int samples, DropoutKey? key)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Batch<T> batch = Batch<T>.Draw(net, samples, seed: samples, key);
        T[] weights = [.. Enumerable.Repeat(T.One, samples)], expected = new T[net.ParameterCount], gradient = new T[net.ParameterCount];
        T j = key is { } drawn ? net.Backward(batch.Inputs, batch.Targets, expected, drawn) : net.Backward(batch.Inputs, batch.Targets, expected);
        T loss = WeightedShard.Accumulate<T>(net, batch.Inputs, batch.Targets, weights, gradient, new T[net.ParameterCount], key);
        SameBits.Equal(j, net.ApplyWeightedMeanAndPenalty(loss, WeightedShard.Total<T>(weights), gradient), "J");
        SameBits.Equal<T>(expected, gradient, "gradient");
    }

    // Runs of one weight and weights that change with every sample, some of them 0 and 1.
    private static void AgainstReference<T>(INetwork<T> net, int seed, DropoutKey? key, double bound)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        int samples = random.Next(1, 40);
        Batch<T> batch = Batch<T>.Draw(net, samples, seed, key);
        T[] weights = new T[samples];
        for (int s = 0; s < samples; s++)
            weights[s] = s > 0 && random.Next(2) == 0 ? weights[s - 1] : T.CreateChecked((float)(random.Next(4) switch { 0 => 0, 1 => 1, _ => 3 * random.NextDouble() }));
        T[] sums = new T[net.ParameterCount];
        T loss = WeightedShard.Accumulate<T>(net, batch.Inputs, batch.Targets, weights, sums, new T[net.ParameterCount], key);

        // The gradient of one sample: that of the rows up to it, less that of the rows before it, which keeps its place in the batch and so its masks.
        NetworkTopology bare = net.Topology with { Layers = new(net.Topology.Layers.Select(layer => layer with { Penalty = Penalty.None })) };
        var reference = new ReferenceNetwork(bare, Array.ConvertAll(net.Parameters.ToArray(), double.CreateChecked));
        double[] x = Array.ConvertAll(batch.Inputs, double.CreateChecked), y = Array.ConvertAll(batch.Targets, double.CreateChecked);
        double[] expected = new double[sums.Length], before = new double[sums.Length], mean = new double[sums.Length];
        double expectedLoss = 0, lossBefore = 0;
        for (int s = 0; s < samples; s++)
        {
            double weight = double.CreateChecked(weights[s]), upTo = (s + 1) * reference.Backward(x.AsSpan(0, (s + 1) * net.InputSize), y.AsSpan(0, (s + 1) * net.OutputSize), mean, key);
            expectedLoss += weight * (upTo - lossBefore);
            lossBefore = upTo;
            for (int p = 0; p < expected.Length; p++)
            {
                expected[p] += weight * (((s + 1) * mean[p]) - before[p]);
                before[p] = (s + 1) * mean[p];
            }
        }

        double largest = Math.Max(expected.Max(Math.Abs), 1e-3);
        Assert.Equal(0, (double.CreateChecked(loss) - expectedLoss) / Math.Max(1, Math.Abs(expectedLoss)), 10 * bound);
        for (int p = 0; p < expected.Length; p++)
            Assert.Equal(0, (double.CreateChecked(sums[p]) - expected[p]) / largest, 10 * bound);
    }
}
