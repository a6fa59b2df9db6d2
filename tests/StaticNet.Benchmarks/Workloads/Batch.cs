using System.Numerics;

namespace StaticNet.Benchmarks;

/// <summary>Samples that a network could meet: inputs in [−1, 1], targets among the values that its outputs can take.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="Samples">m.</param>
/// <param name="Inputs">m rows.</param>
/// <param name="Targets">m rows.</param>
internal sealed record Batch<T>(int Samples, T[] Inputs, T[] Targets)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The same samples for the same topology, always.</summary>
    public static Batch<T> Of(NetworkTopology topology, int samples)
    {
        var random = new Random(1);
        T[] inputs = [.. Enumerable.Range(0, samples * topology.InputSize).Select(_ => Within(-1, 1))];
        T[] targets = [.. Enumerable.Range(0, samples).SelectMany(_ => Row())];
        return new(samples, inputs, targets);

        T Within(double low, double high) => T.CreateTruncating(low + ((high - low) * random.NextDouble()));

        IEnumerable<T> Row()
        {
            int right = random.Next(topology.OutputSize);
            return Enumerable.Range(0, topology.OutputSize).Select(k => topology.Layers[^1].Activation switch
            {
                Activation.Softmax => k == right ? T.One : T.Zero,
                Activation.Sigmoid => Within(0, 1),
                _ => Within(-1, 1),
            });
        }
    }
}
