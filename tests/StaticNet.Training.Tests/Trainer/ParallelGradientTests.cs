using System.Numerics;
using StaticNet.Data;
using StaticNet.Tests.Compilation;
using Xunit;

namespace StaticNet.Training.Tests;

/// <summary>Threads change the time that a batch takes, and no bit of it.</summary>
public class ParallelGradientTests
{
    private static readonly DropoutKey Key = new(5, 6);

    // One shard, one sample more, an uneven tree, and more shards than there are blocks, the last one cut.
    public static TheoryData<int, int> ThreadsAndSamples =>
        [.. from threads in new[] { 1, 2, 7 } from samples in new[] { 1, 256, 257, 600, 1300, 5000, (128 * 256) + 77 } select (threads, samples)];

    [Theory]
    [MemberData(nameof(ThreadsAndSamples))]
    public void Any_number_of_threads_gives_the_bits_of_Backward(int threads, int samples)
    {
        Compare(new IrisNet(1), threads, samples, key: null);
        if (samples > 10_000)
            return;
        Compare(new PenalisedNet(1), threads, samples, key: null);
        Compare(new ThinnedNet(1), threads, samples, Key);
        Compare(new ThinnedNet(1), threads, samples, key: null);
    }

    [Fact]
    public void Batches_of_all_sizes_may_follow_each_other()
    {
        using var parallel = new ParallelGradient<float>(new IrisNet(1), threads: 3);
        foreach (int samples in new[] { 300, 40_000, 1, 5000, 257 })
            Compare(new IrisNet(1), parallel, samples, key: null);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Nothing_is_allocated_on_any_thread(int threads)
    {
        var net = new WatchedNetwork();
        using var parallel = new ParallelGradient<float>(net, threads);
        (float[] inputs, float[] targets) = Rows(net, 2000);
        float[] gradient = new float[IrisNet.ParameterCount];
        for (int warm = 0; warm < 50; warm++)
            parallel.Backward(inputs, targets, gradient);

        void Run()
        {
            for (int run = 0; run < 50; run++)
                parallel.Backward(inputs, targets, gradient);
        }

        Assert.Equal(0, Allocation.Least(Run));
        Assert.Equal(0, Allocation.Least(() =>
        {
            long before = net.Allocated;
            Run();
            return net.Allocated - before;
        }));
    }

    [Fact]
    public void A_training_has_the_same_bits_on_any_number_of_threads()
    {
        float[][] trained = [.. new[] { 1, 2, 7 }.Select(Trained)];
        SameBits.Equal<float>(trained[0], trained[1], "2 threads");
        SameBits.Equal<float>(trained[0], trained[2], "7 threads");
        Assert.NotEqual(new ThinnedNet(1).Parameters.ToArray(), trained[0]);

        static float[] Trained(int threads)
        {
            var net = new ThinnedNet(1);
            (float[] inputs, float[] targets) = Rows(net, 1500);
            Trainer.Fit(net, new Dataset<float>(inputs, targets, 3, 3), new TrainingOptions { Epochs = 8, BatchSize = 700, Seed = 3, Threads = threads });
            return net.Parameters.ToArray();
        }
    }

    [Fact]
    public void What_a_thread_throws_reaches_the_caller_and_the_next_batch_is_right()
    {
        var failing = new WatchedNetwork();
        using var parallel = new ParallelGradient<float>(failing, threads: 3);
        (float[] inputs, float[] targets) = Rows(failing, 2000);
        failing.Fails = true;
        Assert.Equal("planted", Assert.Throws<InvalidOperationException>(() => parallel.Backward(inputs, targets, new float[IrisNet.ParameterCount])).Message);
        failing.Fails = false;
        Compare(failing, parallel, 2000, key: null);
    }

    [Fact]
    public void Bad_arguments_are_named()
    {
        Assert.Throws<ArgumentNullException>(() => new ParallelGradient<float>(null!, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParallelGradient<float>(new IrisNet(1), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TrainingOptions { Threads = 0 });
        var parallel = new ParallelGradient<float>(new IrisNet(1), 2);
        float[] gradient = new float[IrisNet.ParameterCount];
        float[] inputs = new float[4 * 1000];
        Assert.Contains("2997", Assert.Throws<ArgumentException>(() => parallel.Backward(inputs, new float[2997], gradient)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => parallel.Backward(inputs.AsMemory(1), new float[3000], gradient));
        Assert.Throws<ArgumentException>(() => parallel.Backward(inputs, new float[3000], new float[5]));
        Assert.Throws<ArgumentException>(() => parallel.Backward(inputs, new float[3000], inputs.AsSpan(0, gradient.Length)));
        parallel.Dispose();
        parallel.Dispose();
        Assert.Throws<ObjectDisposedException>(() => parallel.Backward(inputs, new float[3000], gradient));
    }

    private static void Compare<T>(INetwork<T> net, int threads, int samples, DropoutKey? key)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var parallel = new ParallelGradient<T>(net, threads);
        Compare(net, parallel, samples, key);
    }

    private static void Compare<T>(INetwork<T> net, ParallelGradient<T> parallel, int samples, DropoutKey? key)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        (T[] inputs, T[] targets) = Rows(net, samples);
        T[] expected = new T[net.ParameterCount], gradient = new T[net.ParameterCount];
        T j = key is { } drawn ? net.Backward(inputs, targets, expected, drawn) : net.Backward(inputs, targets, expected);
        gradient.AsSpan().Fill(T.NaN);
        SameBits.Equal(j, parallel.Backward(inputs, targets, gradient, key), "J");
        SameBits.Equal<T>(expected, gradient, "gradient");
    }

    private static (T[] Inputs, T[] Targets) Rows<T>(INetwork<T> net, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(samples);
        T[] inputs = [.. Enumerable.Range(0, samples * net.InputSize).Select(_ => T.CreateTruncating((2 * random.NextDouble()) - 1))];
        T[] targets = new T[samples * net.OutputSize];
        for (int s = 0; s < samples; s++)
            targets[(s * net.OutputSize) + random.Next(net.OutputSize)] = T.One;
        return (inputs, targets);
    }

    /// <summary>Fails on request, in any shard; and counts what each thread allocates from one shard to its next, but for its first: then it gets its scratch.</summary>
    private sealed class WatchedNetwork : INetwork<float>
    {
        [ThreadStatic]
        private static long _before;

        [ThreadStatic]
        private static int _shards;

        private readonly INetwork<float> _inner = new IrisNet(1);
        private long _allocated;

        public bool Fails { get; set; }

        public long Allocated => Interlocked.Read(ref _allocated);

        public NetworkTopology Topology => _inner.Topology;

        public int InputSize => _inner.InputSize;

        public int OutputSize => _inner.OutputSize;

        public int ParameterCount => _inner.ParameterCount;

        public Span<float> Parameters => _inner.Parameters;

        public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs) => _inner.Forward(inputs, outputs);

        public float Loss(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => _inner.Loss(inputs, targets);

        public float MeanLoss(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => _inner.MeanLoss(inputs, targets);

        public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient) => _inner.Backward(inputs, targets, gradient);

        public float Penalty() => _inner.Penalty();

        public float Accumulate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradientSum)
        {
            long now = GC.GetAllocatedBytesForCurrentThread();
            if (++_shards > 2)
                Interlocked.Add(ref _allocated, now - _before);
            _before = now;
            return Fails ? throw new InvalidOperationException("planted") : _inner.Accumulate(inputs, targets, gradientSum);
        }

        public float ApplyMeanAndPenalty(float lossSum, int samples, Span<float> gradientSum) => _inner.ApplyMeanAndPenalty(lossSum, samples, gradientSum);
    }
}
