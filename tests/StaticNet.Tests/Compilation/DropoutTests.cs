using System.Numerics;
using StaticNet.Reference;
using StaticNet.Tests.Networks;
using StaticNet.Training;
using StaticNet.Data;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>Dropout in compiled networks: against the reference at the masks of a key, and what a key means.</summary>
public class DropoutTests
{
    private static readonly DropoutKey Key = new(Seed: 0x0123456789ABCDEF, Step: 0xFEDCBA9876543210);

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(600)]
    public void Thinned_networks_agree_with_the_reference_and_with_differences(int samples)
    {
        Check(new ThinnedNet(1), samples);
        Check(new ThinnedLoopsNet(1), samples);
    }

    [Fact]
    public void Without_a_key_the_network_is_whole()
    {
        var net = new ThinnedNet(3);
        ThinnedNetWithout whole = new(3);
        Batch<float> batch = Batch<float>.Draw(net, 40, seed: 2);
        float[] gradient = new float[ThinnedNet.ParameterCount], expected = new float[ThinnedNet.ParameterCount];
        SameBits.Equal(whole.Backward(batch.Inputs, batch.Targets, expected), net.Backward(batch.Inputs, batch.Targets, gradient), "J");
        SameBits.Equal<float>(expected, gradient, "gradient");
        SameBits.Equal(whole.Loss(batch.Inputs, batch.Targets), net.Loss(batch.Inputs, batch.Targets), "J");
    }

    [Fact]
    public void A_key_gives_the_same_bits_each_time_and_another_key_others()
    {
        var net = new ThinnedNet(1);
        Batch<float> batch = Batch<float>.Draw(net, 70, seed: 2);
        float[] first = Gradient(net, batch, Key), again = Gradient(net, batch, Key);
        SameBits.Equal<float>(first, again, "gradient");
        SameBits.Equal(net.Loss(batch.Inputs, batch.Targets, Key), net.Backward(batch.Inputs, batch.Targets, again, Key), "J");
        Assert.NotEqual(first, Gradient(net, batch, Key with { Step = Key.Step + 1 }));
        Assert.NotEqual(first, Gradient(net, batch, Key with { Step = Key.Step ^ (1UL << 40) }));
        Assert.NotEqual(first, Gradient(net, batch, Key with { Seed = Key.Seed + 1 }));
    }

    [Fact]
    public void Class_indices_give_the_bits_of_one_hot_targets()
    {
        var net = new ThinnedNet(1);
        int[] classes = [0, 2, 1, 1, 0];
        float[] inputs = [.. Batch<float>.Draw(net, classes.Length, seed: 4).Inputs];
        float[] targets = [.. classes.SelectMany(c => Enumerable.Range(0, 3).Select(k => k == c ? 1f : 0))];
        float[] expected = new float[ThinnedNet.ParameterCount], gradient = new float[ThinnedNet.ParameterCount];
        float j = net.Backward(inputs, targets, expected, Key);
        SameBits.Equal(j, net.BackwardForClasses(inputs, classes, gradient, Key), "J");
        SameBits.Equal(j, net.LossForClasses(inputs, classes, Key), "J");
        SameBits.Equal<float>(expected, gradient, "gradient");
    }

    [Fact]
    public void Shards_know_their_place_in_the_batch()
    {
        const int Samples = 300;
        INetwork<float> net = new ThinnedNet(1);
        Batch<float> batch = Batch<float>.Draw(net, Samples, seed: 5);
        float[] expected = new float[net.ParameterCount], sum = new float[net.ParameterCount], rest = new float[net.ParameterCount];
        float j = net.Backward(batch.Inputs, batch.Targets, expected, Key);
        (int inputs, int targets) = (256 * net.InputSize, 256 * net.OutputSize);
        float loss = net.Accumulate(batch.Inputs.AsSpan(0, inputs), batch.Targets.AsSpan(0, targets), sum, Key, 0);
        loss += net.Accumulate(batch.Inputs.AsSpan(inputs), batch.Targets.AsSpan(targets), rest, Key, 256);
        for (int p = 0; p < sum.Length; p++)
            sum[p] += rest[p];
        SameBits.Equal(j, net.ApplyMeanAndPenalty(loss, Samples, sum), "J");
        SameBits.Equal<float>(expected, sum, "gradient");
    }

    [Fact]
    public void The_masks_are_the_keys_for_compiled_code_and_equations()
    {
        var net = new ThinnedNet(1);
        Batch<float> batch = Batch<float>.Draw(net, 3, seed: 2);
        double[] parameters = Array.ConvertAll(net.Parameters.ToArray(), w => (double)w);
        double[] sum = new double[ThinnedNet.ParameterCount];
        for (int s = 0; s < 3; s++)
        {
            EquationValues values = ThinnedNet.Equations.At(
                parameters, [.. batch.Inputs[(3 * s)..(3 * s + 3)].Select(x => (double)x)], [.. batch.Targets[(3 * s)..(3 * s + 3)].Select(y => (double)y)], Key.Masks(ThinnedNet.Topology, s));
            for (int unit = 0; unit < 6; unit++)
            {
                for (int input = 0; input < 3; input++)
                    sum[ThinnedNet.WeightIndex(0, unit, input)] += values.WeightGradient(0, unit, input) / 3;
            }
        }

        float[] gradient = Gradient(net, batch, Key);
        for (int p = 0; p < 18; p++)
            Assert.Equal(sum[p], gradient[p], 1e-6);
    }

    [Fact]
    public void A_share_p_of_the_factors_is_zero_and_their_mean_is_one()
    {
        // 20,000 samples: three standard deviations of a share near p are below 0.0023 · √6.
        NetworkTopology topology = ThinnedNet.Topology;
        const int Samples = 20_000;
        double[] zeros = new double[topology.MaskSize], sums = new double[topology.MaskSize];
        for (int s = 0; s < Samples; s++)
        {
            double[] masks = Key.Masks(topology, s);
            for (int n = 0; n < masks.Length; n++)
            {
                double p = n < 3 ? 0.25 : 0.5;
                Assert.True(masks[n] == 0 || masks[n] == 1 / (1 - p));
                zeros[n] += masks[n] == 0 ? 1.0 / Samples : 0;
                sums[n] += masks[n] / Samples;
            }
        }

        Assert.All(zeros.Index(), zero => Assert.Equal(zero.Index < 3 ? 0.25 : 0.5, zero.Item, 0.012));
        Assert.All(sums, mean => Assert.Equal(1, mean, 0.024));
    }

    [Fact]
    public void Neighbouring_units_samples_and_steps_are_drawn_apart()
    {
        // Any two of them agree in half of the places, give or take four standard deviations.
        NetworkTopology topology = new("Half", 64, new([new LayerSpec(1, Dropout: 0.5)]), LossFunction.SquaredError);
        const int Draws = 2_000;
        int units = 0, samples = 0, steps = 0;
        for (int s = 0; s < Draws; s++)
        {
            double[] masks = Key.Masks(topology, s);
            units += masks[s % 63] == masks[(s % 63) + 1] ? 1 : 0;
            samples += masks[s % 64] == Key.Masks(topology, s + 1)[s % 64] ? 1 : 0;
            steps += masks[s % 64] == (Key with { Step = Key.Step + 1 }).Masks(topology, s)[s % 64] ? 1 : 0;
        }

        Assert.All([units, samples, steps], agreeing => Assert.InRange(agreeing, 910, 1090));
    }

    [Fact]
    public void The_first_masks_are_Philoxs_first_words()
    {
        // Random123's known answer of philox4x32-10 for key 0 and counter 0: 6627e8d5 e169c58d bc57ac4c 9b00dbd8; over 2³²: 0.40, 0.88, 0.74, 0.61.
        NetworkTopology topology = new("Known", 4, new([new LayerSpec(1, Dropout: 0.7)]), LossFunction.SquaredError);
        Assert.Equal([0, 1 / (1 - 0.7), 1 / (1 - 0.7), 0], new DropoutKey(0, 0).Masks(topology, 0));
    }

    [Fact]
    public void Training_thins_the_network_by_the_seed_and_the_step()
    {
        Dataset<float> data = new([0.5f, -1, 0.25f, 1, 0.5f, -0.5f], [1, 0, 0, 0, 0, 1], 3, 3);
        var options = new TrainingOptions { Epochs = 3, BatchSize = 2, Optimizer = new Sgd(0.1), Seed = 9 };
        ThinnedNet one = new(1), same = new(1), other = new(1);
        ThinnedNetWithout whole = new(1);
        Trainer.Fit(one, data, options);
        Trainer.Fit(same, data, options);
        Trainer.Fit(other, data, options with { Seed = 10 });
        Trainer.Fit(whole, data, options);
        SameBits.Equal<float>(one.Parameters, same.Parameters, "parameters");
        Assert.NotEqual(one.Parameters.ToArray(), other.Parameters.ToArray());
        Assert.NotEqual(one.Parameters.ToArray(), whole.Parameters.ToArray());
    }

    [Fact]
    public void Bad_lengths_and_places_are_named()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Key.Masks(ThinnedNet.Topology, -1));
        Assert.Contains("9", Assert.Throws<ArgumentException>(() => ThinnedNet.Equations.At(new double[ThinnedNet.ParameterCount], [1, 2, 3], [1, 0, 0], [1, 1])).Message, StringComparison.Ordinal);
        var reference = new ReferenceNetwork(ThinnedNet.Topology, new double[ThinnedNet.ParameterCount]);
        Assert.Contains("9", Assert.Throws<ArgumentException>(() => reference.Trace([1, 2, 3], [1, 1])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ThinnedNet().Backward([1, 2], [1, 0, 0], new float[ThinnedNet.ParameterCount], Key));
        Assert.Throws<ArgumentException>(() => new ThinnedNet().Loss([1, 2, 3], [1, 0], Key));
    }

    private static float[] Gradient(ThinnedNet net, Batch<float> batch, DropoutKey key)
    {
        float[] gradient = new float[ThinnedNet.ParameterCount];
        net.Backward(batch.Inputs, batch.Targets, gradient, key);
        return gradient;
    }

    private static void Check<T>(INetwork<T> net, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Batch<T>.DrawBiases(net, seed: 1);
        Batch<T> batch = Batch<T>.Draw(net, samples, seed: 3);
        GradientCheck.Run(net, batch.Inputs, batch.Targets, maxWeights: samples > 100 ? 4 : 24, Key).ThrowIfFailed();
        GradientCheck.Run(net, batch.Inputs, batch.Targets, maxWeights: 4).ThrowIfFailed();

        // The mask matters: the reference at another key is far off.
        var reference = new ReferenceNetwork(net.Topology, Array.ConvertAll(net.Parameters.ToArray(), double.CreateChecked));
        double[] inputs = Array.ConvertAll(batch.Inputs, double.CreateChecked), targets = Array.ConvertAll(batch.Targets, double.CreateChecked);
        double[] one = new double[net.ParameterCount], other = new double[net.ParameterCount];
        reference.Backward(inputs, targets, one, Key);
        reference.Backward(inputs, targets, other, Key with { Seed = 1 });
        Assert.True(one.Zip(other, (a, b) => Math.Abs(a - b)).Max() > 1e-3 * one.Max(Math.Abs));
    }
}
