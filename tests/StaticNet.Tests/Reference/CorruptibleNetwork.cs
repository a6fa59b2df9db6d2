using System.Numerics;
using StaticNet.Reference;

namespace StaticNet.Tests.Reference;

/// <summary>A network that stands in for a compiled one: the reference rounded to T, with one entry of its results put off on request.</summary>
internal sealed class CorruptibleNetwork<T>(NetworkTopology topology, params T[] parameters) : INetwork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _parameters = parameters;

    /// <summary>The gradient's entry that is put off, and by which factor.</summary>
    public (int Index, double Factor)? GradientFault { get; init; }

    /// <summary>The factor on J of Loss.</summary>
    public double LossFault { get; init; } = 1;

    /// <summary>The factor on the first output.</summary>
    public double OutputFault { get; init; } = 1;

    /// <summary>Whether the last entry of the gradient is forgotten.</summary>
    public bool LeavesLastUnwritten { get; init; }

    public NetworkTopology Topology => topology;

    public int InputSize => topology.InputSize;

    public int OutputSize => topology.OutputSize;

    public int ParameterCount => topology.ParameterCount;

    public Span<T> Parameters => _parameters;

    public void Forward(ReadOnlySpan<T> inputs, Span<T> outputs)
    {
        double[] exact = new double[outputs.Length];
        Exact.Forward(Doubles(inputs), exact);
        exact[0] *= OutputFault;
        Round(exact, outputs);
    }

    public T Loss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) =>
        T.CreateChecked(LossFault * Exact.Loss(Doubles(inputs), Doubles(targets)));

    public T MeanLoss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets) => T.CreateChecked(Exact.MeanLoss(Doubles(inputs), Doubles(targets)));

    public T Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient)
    {
        double[] exact = new double[gradient.Length];
        double j = Exact.Backward(Doubles(inputs), Doubles(targets), exact);
        if (GradientFault is var (index, factor))
            exact[index] *= factor;
        Round(LeavesLastUnwritten ? exact[..^1] : exact, gradient);
        return T.CreateChecked(j);
    }

    public T Penalty() => T.CreateChecked(Exact.Penalty());

    public T Accumulate(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradientSum) =>
        throw new NotSupportedException("A gradient check has no use for shards.");

    public T ApplyMeanAndPenalty(T lossSum, int samples, Span<T> gradientSum) =>
        throw new NotSupportedException("A gradient check has no use for shards.");

    private ReferenceNetwork Exact => new(topology, Doubles(_parameters));

    private static double[] Doubles(ReadOnlySpan<T> numbers) => Array.ConvertAll(numbers.ToArray(), double.CreateChecked);

    private static void Round(double[] exact, Span<T> rounded)
    {
        for (int i = 0; i < exact.Length; i++)
            rounded[i] = T.CreateChecked(exact[i]);
    }
}
