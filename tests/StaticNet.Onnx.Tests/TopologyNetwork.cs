using System.Numerics;
using StaticNet.Reference;

namespace StaticNet.Onnx.Tests;

/// <summary>A network of any topology that was not compiled: it infers by the reference runtime, and does nothing else.</summary>
/// <param name="topology">Its layers.</param>
/// <param name="parameters">Its parameters.</param>
internal sealed class TopologyNetwork<T>(NetworkTopology topology, T[] parameters) : INetwork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public NetworkTopology Topology => topology;

    public int InputSize => topology.InputSize;

    public int OutputSize => topology.OutputSize;

    public int ParameterCount => topology.ParameterCount;

    public Span<T> Parameters => parameters;

    public void Forward(ReadOnlySpan<T> inputs, Span<T> outputs)
    {
        double[] results = new double[outputs.Length];
        new ReferenceNetwork(topology, Doubles(parameters)).Forward(Doubles(inputs), results);
        for (int i = 0; i < results.Length; i++)
            outputs[i] = T.CreateTruncating(results[i]);
    }

    public T Loss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) => throw new NotSupportedException();

    public T MeanLoss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) => throw new NotSupportedException();

    public T Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient) => throw new NotSupportedException();

    public T Penalty() => throw new NotSupportedException();

    public T Accumulate(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradientSum) => throw new NotSupportedException();

    public T ApplyMeanAndPenalty(T lossSum, int samples, Span<T> gradientSum) => throw new NotSupportedException();

    private static double[] Doubles(ReadOnlySpan<T> numbers)
    {
        double[] doubles = new double[numbers.Length];
        for (int i = 0; i < doubles.Length; i++)
            doubles[i] = double.CreateTruncating(numbers[i]);
        return doubles;
    }
}
