using System.Numerics;
using StaticNet.Reference;
using StaticNet.Tests.Compilation;
using StaticNet.Tests.Networks;
using Xunit;

namespace StaticNet.Tests.Runtime;

/// <summary>λ that are chosen at run time: the bits of compiled ones, the reference's numbers, and errors that name them.</summary>
public class RuntimePenaltyTests
{
    private static readonly Penalty Some = new(L1: 0.375, L2: 0.0625, Biases: true);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void The_attributes_own_lambda_give_the_bits_of_compiled_code(int samples)
    {
        foreach (NetworkTopology topology in PenalisedNetworks.Uniform)
        {
            if (topology.Precision == Precision.Double)
                Same<double>(topology, topology.Layers[0].Penalty, samples);
            else
                Same<float>(topology, topology.Layers[0].Penalty, samples);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Without_other_lambda_each_layer_keeps_its_own(int samples)
    {
        foreach (NetworkTopology topology in PenalisedNetworks.Layered.Concat(PenalisedNetworks.Uniform))
        {
            if (topology.Precision == Precision.Double)
                Same<double>(topology, null, samples);
            else
                Same<float>(topology, null, samples);
        }
    }

    [Fact]
    public void Other_lambda_replace_those_of_the_class_and_of_its_layers()
    {
        foreach (NetworkTopology topology in PenalisedNetworks.Layered)
        {
            if (topology.Precision == Precision.Double)
                AgainstReference<double>(topology, 1e-14);
            else
                AgainstReference<float>(topology, 1e-6);
        }
    }

    [Fact]
    public void No_penalty_leaves_the_mean_loss()
    {
        INetwork<double> net = new PenalisedNet(1);
        Batch<double> batch = Batch<double>.Draw(net, 9, seed: 1);
        double[] gradient = new double[net.ParameterCount], sums = new double[net.ParameterCount];
        double loss = net.Accumulate(batch.Inputs, batch.Targets, gradient);
        gradient.CopyTo(sums, 0);
        SameBits.Equal(net.MeanLoss(batch.Inputs, batch.Targets), net.ApplyMeanAndPenalty(loss, 9, gradient, Penalty.None), "J");
        for (int p = 0; p < sums.Length; p++)
            sums[p] *= 1.0 / 9;
        SameBits.Equal<double>(sums, gradient, "gradient");
        Assert.Equal(0, net.Penalty(Penalty.None));
    }

    [Theory]
    [InlineData(-1, 0, "L1 is -1")]
    [InlineData(0, -0.5, "L2 is -0.5")]
    [InlineData(double.NaN, 0, "L1 is NaN")]
    [InlineData(0, double.PositiveInfinity, "L2 is Infinity")]
    [InlineData(0, 1e39, "L2 is 1E+39")]
    public void What_is_no_lambda_is_refused_before_anything_is_written(double l1, double l2, string said)
    {
        INetwork<float> net = new IrisNet(1);
        float[] sums = [.. Enumerable.Repeat(3f, net.ParameterCount)];
        foreach (Action call in new Action[]
        {
            () => net.ApplyMeanAndPenalty(1, 2, sums, new Penalty(l1, l2)), () => net.ApplyWeightedMeanAndPenalty(1, 2, sums, new Penalty(l1, l2)), () => net.Penalty(new Penalty(l1, l2)),
        })
        {
            Assert.Contains(said, Assert.Throws<ArgumentException>(call).Message, StringComparison.Ordinal);
            Assert.All(sums, sum => Assert.Equal(3, sum));
        }
    }

    [Fact]
    public void What_does_not_fit_is_refused_before_anything_is_written()
    {
        INetwork<float> net = new IrisNet(1);
        float[] sums = [.. Enumerable.Repeat(3f, net.ParameterCount)], parameters = net.Parameters.ToArray();
        foreach ((Action call, string said) in new (Action, string)[]
        {
            (() => net.ApplyMeanAndPenalty(1, 0, sums, Some), "0"),
            (() => net.ApplyMeanAndPenalty(1, 2, sums.AsSpan(1), Some), "66"),
            (() => net.ApplyMeanAndPenalty(1, 2, net.Parameters, Some), "overlap"),
            (() => net.ApplyWeightedMeanAndPenalty(1, 0, sums), "add up to 0"),
            (() => net.ApplyWeightedMeanAndPenalty(1, -2, sums), "add up to -2"),
            (() => net.ApplyWeightedMeanAndPenalty(1, float.NaN, sums), "add up to NaN"),
            (() => net.ApplyWeightedMeanAndPenalty(1, float.PositiveInfinity, sums), "add up to Infinity"),
            (() => net.ApplyWeightedMeanAndPenalty(1, 2, sums.AsSpan(1)), "66"),
            (() => net.ApplyWeightedMeanAndPenalty(1, 2, net.Parameters), "overlap"),
        })
        {
            Assert.Contains(said, Assert.ThrowsAny<ArgumentException>(call).Message, StringComparison.Ordinal);
            Assert.All(sums, sum => Assert.Equal(3, sum));
            SameBits.Equal<float>(parameters, net.Parameters, "parameters");
        }

        Assert.Throws<ArgumentNullException>(() => net.Penalty(null!));
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        INetwork<float> net = new DigitsNet(1);
        float[] sums = new float[net.ParameterCount];
        void Step()
        {
            net.ApplyMeanAndPenalty(1, 2, sums, Some);
            net.ApplyWeightedMeanAndPenalty(1, 2.5f, sums, Some);
            net.ApplyWeightedMeanAndPenalty(1, 2.5f, sums);
            net.Penalty(Some);
        }

        Assert.Equal(0, Allocation.Least(Step));
    }

    // J, its gradient and the penalty by λ at run time, at ordinary parameters and at special ones.
    private static void Same<T>(NetworkTopology topology, Penalty? penalty, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        INetwork<T> net = PenalisedNetworks.Build.Create<T>(topology.Name, seed: 3);
        Batch<T>.DrawBiases(net, seed: 5);
        T[] ordinary = net.Parameters.ToArray(), special = [.. ordinary.Select((w, n) => n % 3 == 1 ? SpecialNumbers.Of<T>()[n / 3 % SpecialNumbers.Of<T>().Length] : w)];
        var random = new Random(samples);
        foreach (T[] parameters in new[] { ordinary, special })
        {
            parameters.CopyTo(net.Parameters);
            T[] expected = [.. parameters.Select(_ => T.CreateTruncating(random.NextDouble() - 0.5))], gradient = [.. expected], weighted = [.. expected];
            expected[0] = gradient[0] = weighted[0] = T.NegativeZero;
            T loss = T.CreateTruncating(random.NextDouble() * samples);
            T[] j = [net.ApplyMeanAndPenalty(loss, samples, expected), net.ApplyMeanAndPenalty(loss, samples, gradient, penalty), net.ApplyWeightedMeanAndPenalty(loss, T.CreateChecked(samples), weighted, penalty)];
            string What() => $"{penalty}, {samples} samples, {(parameters == special ? "special" : "ordinary")} parameters\n{TopologySource.Of(topology)}";
            SameBits.EqualNumbers<T>([j[0], j[0]], [j[1], j[2]], What);
            SameBits.EqualNumbers<T>(expected, gradient, What);
            SameBits.EqualNumbers<T>(expected, weighted, What);
            if (penalty is not null)
                SameBits.EqualNumbers<T>([net.Penalty()], [net.Penalty(penalty)], What);
            Assert.True(parameters == special || T.IsFinite(j[0]));
        }
    }

    private static void AgainstReference<T>(NetworkTopology topology, double bound)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        INetwork<T> net = PenalisedNetworks.Build.Create<T>(topology.Name, seed: 3);
        Batch<T>.DrawBiases(net, seed: 5);
        Batch<T> batch = Batch<T>.Draw(net, 11, seed: 2);
        var reference = new ReferenceNetwork(PenalisedNetworks.With(topology, Some), Array.ConvertAll(net.Parameters.ToArray(), double.CreateChecked));
        double[] expected = new double[net.ParameterCount];
        double j = reference.Backward(Array.ConvertAll(batch.Inputs, double.CreateChecked), Array.ConvertAll(batch.Targets, double.CreateChecked), expected);
        T[] gradient = new T[net.ParameterCount];
        T loss = net.ApplyMeanAndPenalty(net.Accumulate(batch.Inputs, batch.Targets, gradient), 11, gradient, Some);
        Assert.Equal(1, double.CreateChecked(loss) / j, bound);
        Assert.Equal(1, double.CreateChecked(net.Penalty(Some)) / reference.Penalty(), bound);
        double largest = expected.Max(Math.Abs);
        for (int p = 0; p < expected.Length; p++)
            Assert.Equal(0, (double.CreateChecked(gradient[p]) - expected[p]) / largest, bound);
    }
}
