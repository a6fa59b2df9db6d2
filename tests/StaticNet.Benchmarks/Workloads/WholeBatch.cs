using StaticNet.Training;

namespace StaticNet.Benchmarks;

/// <summary>J of a batch as L-BFGS sees it, and how often it looked.</summary>
internal sealed class WholeBatch(Net4x32x16x4 network, Batch<float> batch) : IObjective<float>
{
    public long Evaluations { get; private set; }

    public float Evaluate(Span<float> gradient)
    {
        Evaluations++;
        return network.Backward(batch.Inputs, batch.Targets, gradient);
    }
}
