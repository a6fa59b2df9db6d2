using System.Numerics;
using StaticNet.Tests.Networks;
using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>The same bits: whichever method, batch, schedule, thread or run computes them.</summary>
public class DeterminismTests
{
    public static TheoryData<int> BatchSizes => [1, 2, 255, 256, 257, 511, 512, 513, 600, 768, 1000, 1025];

    [Theory]
    [MemberData(nameof(BatchSizes))]
    public void ShardsAddUpToTheBatch(int samples)
    {
        Shards(new AssignmentNet(1), samples);
        Shards(new IrisNet(2), samples);
        Shards(new IrisDoubleNet(3), samples);
        Shards(new PenalisedNet(4), samples);
        Shards(new PenalisedBiasNet(5), samples);
    }

    [Fact]
    public void ClassesAreOneHotTargets()
    {
        foreach (int samples in new[] { 1, 3, 256, 600 })
        {
            var iris = new IrisNet(samples);
            Classes(iris, samples, iris.LossForClasses, iris.BackwardForClasses, (i, c) => IrisNet.LossForClasses(iris.Parameters, i, c), (i, c, g) => IrisNet.BackwardForClasses(iris.Parameters, i, c, g));
            var loops = new IrisDoubleNet(samples);
            Classes(loops, samples, loops.LossForClasses, loops.BackwardForClasses, (i, c) => IrisDoubleNet.LossForClasses(loops.Parameters, i, c), (i, c, g) => IrisDoubleNet.BackwardForClasses(loops.Parameters, i, c, g));
            var unrolled = new UnrolledNet(samples);
            Classes(unrolled, samples, unrolled.LossForClasses, unrolled.BackwardForClasses, (i, c) => UnrolledNet.LossForClasses(unrolled.Parameters, i, c), (i, c, g) => UnrolledNet.BackwardForClasses(unrolled.Parameters, i, c, g));
        }
    }

    [Fact]
    public void ThreadsDoNotDisturbEachOther()
    {
        Threads(new IrisNet(1), 600);
        Threads(new IrisDoubleNet(1), 600);
        Threads(new UnrolledNet(1), 300);
        Threads(new WideNet(1), 300);
    }

    private static void Shards<T>(INetwork<T> network, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Batch<T> batch = Batch<T>.Draw(network, samples, seed: samples);
        T[] gradient = new T[network.ParameterCount];
        T loss = network.Backward(batch.Inputs, batch.Targets, gradient);
        (T sum, T[] byShards) = SameBits.ByShards(network, batch.Inputs, batch.Targets, samples);
        string what = $"{network.Topology.Name}, {samples} samples";
        SameBits.Equal(loss, sum, what);
        SameBits.Equal<T>(gradient, byShards, what);
        SameBits.Equal(loss, network.Loss(batch.Inputs, batch.Targets), what);
    }

    private delegate T ClassLoss<T>(ReadOnlySpan<T> inputs, ReadOnlySpan<int> classes);

    private delegate T ClassBackward<T>(ReadOnlySpan<T> inputs, ReadOnlySpan<int> classes, Span<T> gradient);

    private static void Classes<T>(INetwork<T> network, int samples, ClassLoss<T> loss, ClassBackward<T> backward, ClassLoss<T> pureLoss, ClassBackward<T> pureBackward)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Batch<T> batch = Batch<T>.Draw(network, samples, seed: 7);
        int[] classes = [.. Enumerable.Range(0, samples).Select(s => s * 5 / 3 % network.OutputSize)];
        T[] targets = new T[samples * network.OutputSize];
        for (int s = 0; s < samples; s++)
            targets[(s * network.OutputSize) + classes[s]] = T.One;

        T[] expected = new T[network.ParameterCount];
        T j = network.Backward(batch.Inputs, targets, expected);
        SameBits.Equal(j, loss(batch.Inputs, classes), "LossForClasses");
        SameBits.Equal(j, pureLoss(batch.Inputs, classes), "static LossForClasses");
        foreach (ClassBackward<T> either in new[] { backward, pureBackward })
        {
            T[] gradient = new T[network.ParameterCount];
            gradient.AsSpan().Fill(T.NaN);
            SameBits.Equal(j, either(batch.Inputs, classes, gradient), "J of BackwardForClasses");
            SameBits.Equal<T>(expected, gradient, "∂J/∂θ of BackwardForClasses");
        }
    }

    private static void Threads<T>(INetwork<T> network, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Batch<T> batch = Batch<T>.Draw(network, samples, seed: 5);
        T[][] gradients = new T[4][];
        T[] losses = new T[gradients.Length];
        Thread[] threads = [.. Enumerable.Range(0, gradients.Length).Select(n => new Thread(() =>
        {
            gradients[n] = new T[network.ParameterCount];
            for (int run = 0; run < 3; run++)
                losses[n] = network.Backward(batch.Inputs, batch.Targets, gradients[n]);
        }))];
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
        for (int n = 1; n < gradients.Length; n++)
        {
            SameBits.Equal(losses[0], losses[n], $"J on thread {n}");
            SameBits.Equal<T>(gradients[0], gradients[n], $"∂J/∂θ on thread {n}");
        }
    }
}
