using System.Runtime.InteropServices;

namespace StaticNet.Benchmarks;

/// <summary>A network, data, and what is done with them: what every contender of a row gets, and the results it must agree with.</summary>
internal abstract class Workload
{
    public required NetworkTopology Topology { get; init; }

    public required Work Work { get; init; }

    /// <summary>The samples of a call.</summary>
    public required int Samples { get; init; }

    /// <summary>The parameters, input-major, in the network's number type; likewise the rest.</summary>
    public abstract ReadOnlySpan<byte> Parameters { get; }

    public abstract ReadOnlySpan<byte> Inputs { get; }

    public abstract ReadOnlySpan<byte> Targets { get; }

    /// <summary>Ours: the outputs, or J followed by the gradient.</summary>
    public abstract ReadOnlySpan<byte> Results { get; }

    /// <summary>Our loop over the work.</summary>
    public required Loop Ours { get; init; }

    /// <summary>Multiply-adds a sample: forward θa, backward δa for ∂J/∂θ and θᵀδ for every layer but the first.</summary>
    public double MultiplyAdds
    {
        get
        {
            double weights = Enumerable.Range(0, Topology.Layers.Count).Sum(Weights);
            return Work == Work.Inference ? weights : (3 * weights) - Weights(0);
        }
    }

    private double Weights(int layer) => (double)Topology.FanIn(layer) * Topology.Layers[layer].Units;
}
