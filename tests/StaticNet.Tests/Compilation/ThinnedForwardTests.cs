using System.Numerics;
using StaticNet.Reference;
using StaticNet.Tests.Networks;
using StaticNet.Tests.RandomNetworks;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>The outputs of a network as a key thins it, in every schedule, for one sample, parts of vectors and more than a block.</summary>
public class ThinnedForwardTests
{
    private static readonly DropoutKey Key = new(Seed: 0x0123456789ABCDEF, Step: 0xFEDCBA9876543210);

    private static readonly int[] BatchSizes = [1, 2, 16, 17, 70];

    [Fact]
    public void Outputs_are_the_references_and_the_same_bits_in_every_schedule()
    {
        foreach (IGrouping<string, NetworkTopology> same in ThinnedNetworks.Topologies.GroupBy(t => t.Name[..^t.Schedule.ToString().Length]))
        {
            if (same.First().Precision == Precision.Double)
                Compare<double>([.. same], bound: 1e-14);
            else
                Compare<float>([.. same], bound: 2e-6);
        }
    }

    [Fact]
    public void A_sample_s_outputs_know_of_its_place_by_the_masks_alone() => Each(new OtherRows());

    [Fact]
    public void They_are_the_outputs_that_the_loss_judges() => Each(new NoLoss());

    [Fact]
    public void A_key_with_a_probability_gives_the_bits_of_a_network_compiled_with_it() => Each(new CompiledWithIt(), ThinnedNetworks.WithTwins);

    [Fact]
    public void A_probability_of_0_gives_the_whole_network() => Each(new Whole());

    [Fact]
    public void A_network_without_dropout_is_whole_for_every_key()
    {
        INetwork<float> net = new IrisNet(1);
        float[] inputs = [0.5f, -1, 2, 0.25f], expected = new float[3], outputs = new float[3];
        net.Forward(inputs, expected);
        net.Forward(inputs, outputs, Key with { Probability = 0.9 });
        SameBits.Equal<float>(expected, outputs, "outputs");
    }

    // The outputs of a thinned network scatter around those of the network whose values they are means of: exactly those where the layer behind is linear.
    [Fact]
    public void The_mean_over_keys_goes_to_the_whole_network_where_what_follows_is_linear()
    {
        var net = new LinearThinnedNet(1);
        float[] input = [0.5f, -1, 2, 0.25f], whole = new float[2], outputs = new float[2];
        const int Keys = 20_000;
        double[] sum = new double[2], squares = new double[2];
        net.Forward(input, whole);
        for (ulong step = 0; step < Keys; step++)
        {
            net.Forward(input, outputs, new DropoutKey(5, step));
            for (int k = 0; k < 2; k++)
            {
                sum[k] += outputs[k];
                squares[k] += outputs[k] * outputs[k];
            }
        }

        for (int k = 0; k < 2; k++)
        {
            double mean = sum[k] / Keys, deviation = Math.Sqrt((squares[k] / Keys) - (mean * mean));
            Assert.True(deviation > 0.01);
            Assert.Equal(whole[k], mean, 4 * deviation / Math.Sqrt(Keys));
        }
    }

    [Fact]
    public void What_does_not_fit_is_refused_before_anything_is_written()
    {
        var net = new ThinnedNet(1);
        float[] parameters = net.Parameters.ToArray(), outputs = [7, 7, 7];
        foreach (Action call in new Action[]
        {
            () => net.Forward([], outputs, Key),
            () => net.Forward([1, 2], outputs, Key),
            () => net.Forward([1, 2, 3, 4, 5, 6], outputs, Key),
            () => net.Forward([1, 2, 3], outputs.AsSpan(0, 2), Key),
            () => net.Forward(outputs, outputs, Key),
            () => net.Forward([1, 2, 3], net.Parameters[..3], Key),
            () => ThinnedNet.Forward(parameters.AsSpan(1), [1, 2, 3], outputs, Key),
            () => ThinnedNet.Forward(parameters, [1, 2, 3], parameters.AsSpan(2, 3), Key),
        })
        {
            Assert.Throws<ArgumentException>(call);
            Assert.Equal([7, 7, 7], outputs);
            SameBits.Equal<float>(parameters, net.Parameters, "parameters");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(70)]
    public void Nothing_is_allocated(int samples) => Each(new NoAllocation(samples));

    private static void Compare<T>(NetworkTopology[] topologies, double bound)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[]? first = null;
        foreach (NetworkTopology topology in topologies)
        {
            INetwork<T> network = Create<T>(topology);
            var members = new StaticMembers<T>(ThinnedNetworks.Build.Type(topology.Name));
            Batch<T> batch = Batch<T>.Draw(network, BatchSizes[^1], seed: 9);
            double[] expected = new double[BatchSizes[^1] * network.OutputSize];
            new ReferenceNetwork(topology, Array.ConvertAll(network.Parameters.ToArray(), double.CreateChecked)).Forward(Array.ConvertAll(batch.Inputs, double.CreateChecked), expected, Key);
            foreach (int samples in BatchSizes.Reverse())
            {
                T[] outputs = new T[samples * network.OutputSize], again = new T[outputs.Length];
                ReadOnlySpan<T> inputs = batch.Inputs.AsSpan(0, samples * network.InputSize);
                network.Forward(inputs, outputs, Key);
                members.Forward(network.Parameters, inputs, again, Key);
                string what = $"{samples} samples\n{TopologySource.Of(topology)}";
                first ??= outputs;
                SameBits.Equal<T>(first.AsSpan(0, outputs.Length), outputs, what);
                SameBits.Equal<T>(outputs, again, "static Forward, " + what);
                for (int k = 0; k < outputs.Length; k++)
                    Assert.True(Math.Abs(double.CreateChecked(outputs[k]) - expected[k]) <= bound * Math.Max(1, Math.Abs(expected[k])), $"output {k} is {outputs[k]}, not {expected[k]}: {what}");
            }
        }
    }

    private static INetwork<T> Create<T>(NetworkTopology topology)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        INetwork<T> network = ThinnedNetworks.Build.Create<T>(topology.Name, seed: 9);
        Batch<T>.DrawBiases(network, seed: 9);
        return network;
    }

    private static void Each(ICheck check, IReadOnlyList<NetworkTopology>? topologies = null)
    {
        foreach (NetworkTopology topology in topologies ?? ThinnedNetworks.Topologies)
        {
            if (topology.Precision == Precision.Double)
                check.Run(Create<double>(topology));
            else
                check.Run(Create<float>(topology));
        }
    }

    private interface ICheck
    {
        void Run<T>(INetwork<T> network)
            where T : unmanaged, IBinaryFloatingPointIeee754<T>;
    }

    private sealed class OtherRows : ICheck
    {
        public void Run<T>(INetwork<T> network)
            where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            const int Samples = 37;
            T[] row = Batch<T>.Draw(network, 1, seed: 3).Inputs, outputs = new T[Samples * network.OutputSize], alone = new T[outputs.Length];
            foreach (int place in new[] { 0, 5, 36 })
            {
                T[] inputs = Batch<T>.Draw(network, Samples, seed: 4).Inputs, others = Batch<T>.Draw(network, Samples, seed: 5).Inputs;
                row.CopyTo(inputs, place * network.InputSize);
                row.CopyTo(others, place * network.InputSize);
                network.Forward(inputs, outputs, Key);
                network.Forward(others.AsSpan(0, (place + 1) * network.InputSize), alone.AsSpan(0, (place + 1) * network.OutputSize), Key);
                SameBits.Equal<T>(outputs.AsSpan(place * network.OutputSize, network.OutputSize), alone.AsSpan(place * network.OutputSize, network.OutputSize), $"row at {place}\n{TopologySource.Of(network.Topology)}");
            }
        }
    }

    // ½ (a − y)² is 0 where y has the bits of a, and nowhere else.
    private sealed class NoLoss : ICheck
    {
        public void Run<T>(INetwork<T> network)
            where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            foreach (int samples in BatchSizes)
            {
                Batch<T> batch = Batch<T>.Draw(network, samples, seed: samples);
                T[] outputs = new T[samples * network.OutputSize];
                network.Forward(batch.Inputs, outputs, Key);
                Assert.Equal(T.Zero, network.Loss(batch.Inputs, outputs, Key));
                outputs[^1] += T.CreateChecked(0.25);
                Assert.True(network.Loss(batch.Inputs, outputs, Key) > T.Zero);
            }
        }
    }

    private sealed class CompiledWithIt : ICheck
    {
        public void Run<T>(INetwork<T> network)
            where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            NetworkTopology topology = ThinnedNetworks.WithOther(network.Topology);
            INetwork<T> compiled = Create<T>(topology);
            DropoutKey key = Key with { Probability = ThinnedNetworks.OtherProbability };
            foreach (int samples in BatchSizes)
            {
                Batch<T> batch = Batch<T>.Draw(network, samples, seed: samples);
                T[] expected = new T[samples * network.OutputSize], outputs = new T[expected.Length], slopes = new T[network.ParameterCount], gradient = new T[network.ParameterCount];
                compiled.Forward(batch.Inputs, expected, Key);
                network.Forward(batch.Inputs, outputs, key);
                SameBits.Equal<T>(expected, outputs, "outputs");
                SameBits.Equal(compiled.Loss(batch.Inputs, batch.Targets, Key), network.Loss(batch.Inputs, batch.Targets, key), "J");
                SameBits.Equal(compiled.Backward(batch.Inputs, batch.Targets, slopes, Key), network.Backward(batch.Inputs, batch.Targets, gradient, key), "J");
                SameBits.Equal<T>(slopes, gradient, "gradient");
                Assert.Equal(Key.Masks(topology, samples), key.Masks(network.Topology, samples));
            }
        }
    }

    private sealed class Whole : ICheck
    {
        public void Run<T>(INetwork<T> network)
            where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            DropoutKey key = Key with { Probability = 0 };
            foreach (int samples in BatchSizes)
            {
                Batch<T> batch = Batch<T>.Draw(network, samples, seed: samples);
                T[] expected = new T[samples * network.OutputSize], outputs = new T[expected.Length];
                network.Forward(batch.Inputs, expected);
                network.Forward(batch.Inputs, outputs, key);
                SameBits.Equal<T>(expected, outputs, $"{samples} samples\n{TopologySource.Of(network.Topology)}");
            }
        }
    }

    private sealed class NoAllocation(int samples) : ICheck
    {
        public void Run<T>(INetwork<T> network)
            where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            T[] inputs = new T[samples * network.InputSize], outputs = new T[samples * network.OutputSize];
            DropoutKey key = Key with { Probability = 0.2 };
            Assert.Equal(0, Allocation.Least(() => network.Forward(inputs, outputs, key)));
        }
    }
}
