using System.Numerics;
using ScottPlot;

namespace StaticNet.Charts;

public static partial class Chart
{
    /// <summary>The weights of a network, without its biases: a histogram for each layer.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">Its parameters are finite.</param>
    /// <param name="title">Null: "Weights of" the network.</param>
    /// <param name="bins">The number of bins, 2 to 1000.</param>
    /// <param name="theme">Null: <see cref="ChartTheme.Light"/>.</param>
    /// <exception cref="ArgumentException">A weight is NaN or ∞; it is named.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of bins is out of its range.</exception>
    /// <example><code>Plot plot = Chart.Weights(net);</code></example>
    public static Plot Weights<T>(IInferenceNetwork<T> network, string? title = null, int bins = 40, ChartTheme? theme = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        NetworkTopology topology = network.Topology;
        List<NamedValues> rows = [];
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            ReadOnlySpan<T> weights = network.Parameters.Slice(topology.LayerOffset(layer), topology.FanIn(layer) * topology.Layers[layer].Units);
            double[] values = new double[weights.Length];
            for (int i = 0; i < values.Length; i++)
                values[i] = double.CreateTruncating(weights[i]);
            rows.Add(new NamedValues(Text.Weights(layer + 1), values));
        }

        return Histograms(rows, title ?? $"Weights of {topology.Name}", "weight", bins, theme);
    }
}
