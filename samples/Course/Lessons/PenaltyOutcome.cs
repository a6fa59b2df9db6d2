using StaticNet;

namespace Samples.Course;

/// <summary>What came of one training with or without a penalty.</summary>
/// <param name="TrainingAccuracy">On the items that it learned from, in [0, 1].</param>
/// <param name="TestAccuracy">On others, in [0, 1].</param>
/// <param name="Weights">|θ| of all weights, input-major: of the first layer the idle inputs last; no biases.</param>
public sealed record PenaltyOutcome(double TrainingAccuracy, double TestAccuracy, IReadOnlyList<double> Weights)
{
    private const int Units = 16, Inputs = 10;

    /// <summary>Σ|θ|.</summary>
    public double Sum => Weights.Sum();

    /// <summary>Σ|θ| of the weights that lead from features on which no class depends.</summary>
    public double SumOfIdle => Weights.Skip(TaughtData.MeaningfulFeatures * Units).Take((Inputs - TaughtData.MeaningfulFeatures) * Units).Sum();

    /// <summary>|θ| of the weights of a network, layer by layer, each input-major.</summary>
    public static double[] WeightsOf(INetwork<float> net)
    {
        List<double> weights = [];
        for (int layer = 0; layer < net.Topology.Layers.Count; layer++)
        {
            foreach (float weight in net.Parameters.Slice(net.Topology.LayerOffset(layer), net.Topology.FanIn(layer) * net.Topology.Layers[layer].Units))
                weights.Add(Math.Abs(weight));
        }

        return [.. weights];
    }
}
