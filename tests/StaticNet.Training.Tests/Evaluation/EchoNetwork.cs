using System.Numerics;

namespace StaticNet.Training.Tests;

/// <summary>A network whose outputs are its inputs, whatever activation it claims: to measure given outputs through a network.</summary>
public sealed class EchoNetwork<T>(int size, Activation activation, LossFunction loss) : INetwork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _parameters = new T[new NetworkTopology("Echo", size, new([new LayerSpec(size, activation)]), loss).ParameterCount];

    public NetworkTopology Topology { get; } = new("Echo", size, new([new LayerSpec(size, activation)]), loss);

    public int InputSize => size;

    public int OutputSize => size;

    public int ParameterCount => _parameters.Length;

    public Span<T> Parameters => _parameters;

    /// <summary>How often outputs were asked for.</summary>
    public int Forwards { get; private set; }

    public void Forward(ReadOnlySpan<T> inputs, Span<T> outputs)
    {
        Forwards++;
        inputs.CopyTo(outputs);
    }

    public T MeanLoss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) => T.CreateTruncating(0.125);

    public T Loss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) => throw new NotSupportedException();

    public T Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient) => throw new NotSupportedException();

    public T Penalty() => throw new NotSupportedException();

    public T Accumulate(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradientSum) => throw new NotSupportedException();

    public T ApplyMeanAndPenalty(T lossSum, int samples, Span<T> gradientSum) => throw new NotSupportedException();
}
