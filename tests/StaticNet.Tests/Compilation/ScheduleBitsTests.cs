using System.Numerics;
using StaticNet.Reference;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>Over all generated topologies: one sample has the same bits alone, anywhere in a batch and in every schedule.</summary>
public class ScheduleBitsTests
{
    // From one sample to more than a block holds, around the widths of vectors, of tiles and of blocks.
    private static readonly int[] BatchSizes = [1, 2, 3, 4, 7, 8, 9, 15, 16, 17, 31, 32, 33, 47, 48, 63, 64, 65, 70];

    [Fact]
    public void SchedulesGiveTheSameForwardBits()
    {
        foreach ((InMemoryBuild build, IReadOnlyList<NetworkTopology> topologies) in new[] { (Builds.Combinations, Topologies.Combinations), (Builds.Edges, Topologies.Edges) })
        {
            IGrouping<string, NetworkTopology>[] groups = [.. topologies.GroupBy(t => t.Name[..^t.Schedule.ToString().Length])];
            foreach ((int turn, IGrouping<string, NetworkTopology> same) in Share.Covering(groups, 3, group => Kinds(group.First())).Index())
            {
                if (same.First().Precision == Precision.Double)
                    Compare<double>(build, [.. same], turn);
                else
                    Compare<float>(build, [.. same], turn);
            }
        }
    }

    [Fact]
    public void ASampleHasItsBitsInAnyBatchAndLossHasThoseOfBackward()
    {
        foreach ((InMemoryBuild build, IReadOnlyList<NetworkTopology> topologies) in new[] { (Builds.Combinations, Topologies.Combinations), (Builds.Edges, Topologies.Edges) })
        {
            foreach ((int number, NetworkTopology topology) in Share.Covering(topologies, 3, topology => [.. Kinds(topology), topology.Schedule]).Index())
            {
                // Less than a block and more take turns; STATICNET_LONG=1 asks for both of each.
                foreach (int samples in SpecialNumbers.IsLong ? [5, 37] : new[] { number % 2 == 0 ? 5 : 37 })
                {
                    if (topology.Precision == Precision.Double)
                        Check(build.Create<double>(topology.Name, seed: 3), samples);
                    else
                        Check(build.Create<float>(topology.Name, seed: 3), samples);
                }
            }
        }
    }

    // Where a large network goes from one by one to blocks, which is not the same number of samples for its outputs as for its loss and gradient; and from few samples of a block, of which the units lie in the vectors
    // where those have 512 bits, to more.
    [Fact]
    public void SoItHasWithFewSamplesOfALargeNetwork()
    {
        NetworkTopology[] topologies = [.. from precision in Enum.GetValues<Precision>() from hidden in new[] { 20, 100, 800 } select Large(precision, hidden)];
        InMemoryBuild build = InMemoryBuild.Of(topologies);
        foreach (NetworkTopology topology in topologies)
        {
            for (int samples = 3; samples <= 13; samples++)
            {
                if (topology.Precision == Precision.Double)
                    CheckFew(build.Create<double>(topology.Name, seed: 3), samples);
                else
                    CheckFew(build.Create<float>(topology.Name, seed: 3), samples);
            }
        }

        static NetworkTopology Large(Precision precision, int hidden) => new(
            $"Few{hidden}{precision}", 201, new([new(hidden, Activation.Tanh), new(5, Activation.Softmax)]), LossFunction.CategoricalCrossEntropy, precision);
    }

    // What CI's share has each of: a function in a hidden layer and in the last, a loss, each in the precision that it is drawn for.
    private static IEnumerable<object> Kinds(NetworkTopology topology) =>
        [.. topology.Layers.Select((layer, number) => (object)(layer.Activation, number == topology.Layers.Count - 1)), topology.Loss, topology.Precision];

    private static void Compare<T>(InMemoryBuild build, NetworkTopology[] topologies, int turn)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[]? first = null;
        foreach (NetworkTopology topology in topologies)
        {
            INetwork<T> network = build.Create<T>(topology.Name, seed: 9);
            Batch<T>.DrawBiases(network, seed: 9);
            Batch<T> batch = Batch<T>.Draw(network, BatchSizes[^1], seed: 9);
            // The largest, which the others begin like, and by turns a third of these.
            foreach (int samples in Share.Of(BatchSizes[..^1], 3, turn).Reverse().Prepend(BatchSizes[^1]))
            {
                T[] outputs = new T[samples * network.OutputSize];
                network.Forward(batch.Inputs.AsSpan(0, samples * network.InputSize), outputs);
                first ??= outputs;
                SameBits.Equal<T>(first.AsSpan(0, outputs.Length), outputs, $"{samples} samples\n{TopologySource.Of(topology)}");
            }
        }
    }

    private static void CheckFew<T>(INetwork<T> network, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Check(network, samples);
        if (samples % 4 > 0)
            return;
        Batch<T> batch = Batch<T>.Draw(network, samples, seed: 4);
        GradientCheck.Run(network, batch.Inputs, batch.Targets, maxWeights: 4).ThrowIfFailed();
    }

    private static void Check<T>(INetwork<T> network, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        string what = TopologySource.Of(network.Topology);
        Batch<T>.DrawBiases(network, seed: 4);
        Batch<T> batch = Batch<T>.Draw(network, samples, seed: 4);
        T[] outputs = new T[samples * network.OutputSize];
        network.Forward(batch.Inputs, outputs);
        T[] alone = new T[network.OutputSize];
        for (int s = 0; s < samples; s++)
        {
            network.Forward(batch.Inputs.AsSpan(s * network.InputSize, network.InputSize), alone);
            SameBits.Equal<T>(outputs.AsSpan(s * network.OutputSize, network.OutputSize), alone, $"Forward of sample {s}\n{what}");
        }

        T loss = network.Loss(batch.Inputs, batch.Targets);
        T[] gradient = new T[network.ParameterCount], again = new T[network.ParameterCount];
        again.AsSpan().Fill(T.NaN);
        SameBits.Equal(loss, network.Backward(batch.Inputs, batch.Targets, gradient), $"J of Backward\n{what}");
        SameBits.Equal(loss, network.Backward(batch.Inputs, batch.Targets, again), $"J of Backward again\n{what}");
        SameBits.Equal<T>(gradient, again, $"∂J/∂θ again\n{what}");
        SameBits.Equal<T>(gradient, SameBits.ByShards(network, batch.Inputs, batch.Targets, samples).Gradient, $"∂J/∂θ by shards\n{what}");
    }
}
