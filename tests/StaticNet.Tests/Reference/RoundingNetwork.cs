namespace StaticNet.Tests.Reference;

/// <summary>One linear unit with squared error in honest <see cref="float"/> arithmetic, rounded at every step as compiled code is.</summary>
internal sealed class RoundingNetwork(NetworkTopology topology, float[] parameters) : INetwork<float>
{
    public NetworkTopology Topology => topology;

    public int InputSize => topology.InputSize;

    public int OutputSize => 1;

    public int ParameterCount => topology.ParameterCount;

    public Span<float> Parameters => parameters;

    public void Forward(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        for (int s = 0; s < outputs.Length; s++)
        {
            outputs[s] = parameters[^1];
            for (int i = 0; i < InputSize; i++)
                outputs[s] += parameters[i] * inputs[(s * InputSize) + i];
        }
    }

    public float Loss(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => Backward(inputs, targets, new float[ParameterCount]);

    public float MeanLoss(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets) => Loss(inputs, targets);

    public float Backward(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradient)
    {
        gradient.Clear();
        float sum = Accumulate(inputs, targets, gradient);
        return ApplyMeanAndPenalty(sum, targets.Length, gradient);
    }

    public float Penalty() => 0;

    public float Accumulate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, Span<float> gradientSum)
    {
        float[] outputs = new float[targets.Length];
        Forward(inputs, outputs);
        float sum = 0;
        for (int s = 0; s < targets.Length; s++)
        {
            float delta = outputs[s] - targets[s];
            sum += delta * delta / 2;
            gradientSum[InputSize] += delta;
            for (int i = 0; i < InputSize; i++)
                gradientSum[i] += delta * inputs[(s * InputSize) + i];
        }

        return sum;
    }

    public float ApplyMeanAndPenalty(float lossSum, int samples, Span<float> gradientSum)
    {
        foreach (ref float slope in gradientSum)
            slope /= samples;
        return lossSum / samples;
    }
}
