namespace StaticNet.Models.Tests;

/// <summary>Parameters of any topology, counted in eighths, that can be saved and compute nothing: for sizes that are not worth compiling.</summary>
internal sealed class StoredNetwork(NetworkTopology topology) : INetwork<float>
{
    private readonly float[] _parameters = [.. Enumerable.Range(0, topology.ParameterCount).Select(i => i / 8f)];

    public NetworkTopology Topology => topology;

    public int InputSize => topology.InputSize;

    public int OutputSize => topology.OutputSize;

    public int ParameterCount => topology.ParameterCount;

    public float[] Parameters => _parameters;

    Span<float> IInferenceNetwork<float>.Parameters => _parameters;

    public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs) => throw new NotSupportedException();

    public float Loss(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => throw new NotSupportedException();

    public float MeanLoss(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => throw new NotSupportedException();

    public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient) => throw new NotSupportedException();

    public float Penalty() => throw new NotSupportedException();

    public float Accumulate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradientSum) => throw new NotSupportedException();

    public float ApplyMeanAndPenalty(float lossSum, int samples, Span<float> gradientSum) => throw new NotSupportedException();
}
