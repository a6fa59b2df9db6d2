using System.Numerics;
using StaticNet.Tests.Networks;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>One network serves many threads at once, as long as none writes its parameters: its scratch is each thread's own.</summary>
public class SharedNetworkTests
{
    private const int Threads = 8;
    private static readonly DropoutKey Key = new(3, 4);

    [Fact]
    public void Eight_threads_get_the_bits_that_one_gets()
    {
        Share(new AssignmentNet(1), rounds: 50);
        Share(new IrisNet(1), rounds: 50);
        Share(new PenalisedNet(1), rounds: 50);
        Share(new ThinnedNet(1), rounds: 20);
        Share(new ThinnedLoopsNet(1), rounds: 5);
        Share(new UnrolledNet(1), rounds: 5);
        Share(new WideNet(1), rounds: 2);       // its scratch is beyond what goes on the stack
        Share(new DigitsNet(1), rounds: 1);
    }

    private static void Share<T>(INetwork<T> network, int rounds)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // Batches of other sizes and other numbers in each thread: a vector's part, one sample, several shards.
        int[] samples = [1, 2, 5, 16, 17, 70, 257, 300];
        T[][] expected = [.. samples.Select((m, thread) => Results(network, m, thread))];
        using var start = new Barrier(Threads);
        var wrong = new int[Threads];
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
        {
            start.SignalAndWait();
            for (int round = 0; round < rounds; round++)
                wrong[thread] += Results(network, samples[thread], thread).AsSpan().SequenceEqual(expected[thread]) ? 0 : 1;
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.All(wrong, count => Assert.Equal(0, count));
    }

    // All outputs, losses and gradients in one row.
    private static T[] Results<T>(INetwork<T> network, int samples, int seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        T[] inputs = [.. Enumerable.Range(0, samples * network.InputSize).Select(_ => T.CreateTruncating((2 * random.NextDouble()) - 1))];
        var targets = new T[samples * network.OutputSize];
        for (int sample = 0; sample < samples; sample++)
            targets[(sample * network.OutputSize) + random.Next(network.OutputSize)] = T.One;
        T[] outputs = new T[targets.Length], gradient = new T[network.ParameterCount], thinned = new T[network.ParameterCount];
        network.Forward(inputs, outputs);
        T[] losses =
        [
            network.Loss(inputs, targets), network.Backward(inputs, targets, gradient),
            network.Loss(inputs, targets, Key), network.Backward(inputs, targets, thinned, Key),
        ];
        T[] results = [.. outputs, .. losses, .. gradient, .. thinned];
        Assert.All(losses, loss => Assert.True(T.IsFinite(loss)));
        return results;
    }
}
