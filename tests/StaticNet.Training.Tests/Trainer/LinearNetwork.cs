using System.Numerics;

namespace StaticNet.Training.Tests;

/// <summary>A network by hand: one identity layer and squared error, with an L2 penalty on the weights. Stands in for compiled ones.</summary>
internal sealed class LinearNetwork<T> : INetwork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _parameters;
    private readonly T _l2;

    public LinearNetwork(int inputs, int outputs, double l2 = 0, LossFunction loss = LossFunction.SquaredError)
    {
        Topology = new NetworkTopology("Linear", inputs, new([new LayerSpec(outputs, Penalty: new Penalty(L2: l2))]), loss);
        _parameters = new T[ParameterCount];
        _l2 = T.CreateTruncating(l2);
    }

    public NetworkTopology Topology { get; }

    public int InputSize => Topology.InputSize;

    public int OutputSize => Topology.OutputSize;

    public int ParameterCount => Topology.ParameterCount;

    public Span<T> Parameters => _parameters;

    /// <summary>Told the 1-based number of each call of <see cref="Backward"/>.</summary>
    public Action<int>? OnBackward { get; set; }

    public int BackwardCalls { get; private set; }

    /// <summary>The 1-based call of <see cref="Backward"/> whose gradient has a NaN in its last component; 0: none.</summary>
    public int BrokenCall { get; init; }

    public void Forward(ReadOnlySpan<T> inputs, Span<T> outputs)
    {
        for (int s = 0; s < inputs.Length / InputSize; s++)
        {
            for (int k = 0; k < OutputSize; k++)
                outputs[(s * OutputSize) + k] = Output(inputs.Slice(s * InputSize, InputSize), k);
        }
    }

    public T Loss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) => MeanLoss(inputs, targets) + Penalty();

    public T MeanLoss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets)
    {
        T sum = T.Zero;
        for (int s = 0; s < inputs.Length / InputSize; s++)
        {
            for (int k = 0; k < OutputSize; k++)
            {
                T residual = Output(inputs.Slice(s * InputSize, InputSize), k) - targets[(s * OutputSize) + k];
                sum += residual * residual / T.CreateTruncating(2);
            }
        }

        return sum / T.CreateTruncating(inputs.Length / InputSize);
    }

    public T Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient)
    {
        T samples = T.CreateTruncating(inputs.Length / InputSize);
        gradient.Clear();
        for (int s = 0; s < inputs.Length / InputSize; s++)
        {
            ReadOnlySpan<T> x = inputs.Slice(s * InputSize, InputSize);
            for (int k = 0; k < OutputSize; k++)
            {
                T residual = (Output(x, k) - targets[(s * OutputSize) + k]) / samples;
                for (int i = 0; i < InputSize; i++)
                    gradient[(i * OutputSize) + k] += residual * x[i];
                gradient[(InputSize * OutputSize) + k] += residual;
            }
        }

        for (int i = 0; i < InputSize * OutputSize; i++)
            gradient[i] += _l2 * _parameters[i];
        BackwardCalls++;
        OnBackward?.Invoke(BackwardCalls);
        if (BackwardCalls == BrokenCall)
            gradient[^1] = T.NaN;
        return Loss(inputs, targets);
    }

    public T Penalty()
    {
        T sum = T.Zero;
        foreach (T weight in _parameters.AsSpan(0, InputSize * OutputSize))
            sum += weight * weight;
        return _l2 / T.CreateTruncating(2) * sum;
    }

    public T Accumulate(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradientSum) => throw new NotSupportedException();

    public T ApplyMeanAndPenalty(T lossSum, int samples, Span<T> gradientSum) => throw new NotSupportedException();

    private T Output(ReadOnlySpan<T> x, int unit)
    {
        T sum = _parameters[(InputSize * OutputSize) + unit];
        for (int i = 0; i < InputSize; i++)
            sum += _parameters[(i * OutputSize) + unit] * x[i];
        return sum;
    }
}
