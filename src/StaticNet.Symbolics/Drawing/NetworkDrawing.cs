using System.Globalization;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Drawing;

namespace StaticNet;

/// <summary>A network drawn as SVG or TikZ: readable on light and on dark paper, the same text on every machine, with a title and a description.</summary>
/// <example><code>File.WriteAllText("AssignmentNet.svg", AssignmentNet.Topology.ToSvg());</code></example>
public static class NetworkDrawing
{
    /// <summary>
    /// Inputs, units with their activation, weights, biases, loss and targets. Where few weights join two layers each one is named;
    /// a wide layer shows its first units and its last one, and its weights are named together.
    /// </summary>
    /// <param name="topology">The network.</param>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public static string ToSvg(this NetworkTopology topology, Notation? notation = null)
    {
        _ = topology ?? throw new ArgumentNullException(nameof(topology));
        return new NetworkSketch(topology, Notation.OrCourse(notation), new SvgCanvas()).Draw();
    }

    /// <summary>The same drawing as a TikZ picture, for LaTeX with <c>\usepackage{tikz}</c>.</summary>
    /// <param name="topology">The network.</param>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public static string ToTikz(this NetworkTopology topology, Notation? notation = null)
    {
        _ = topology ?? throw new ArgumentNullException(nameof(topology));
        return new NetworkSketch(topology, Notation.OrCourse(notation), new TikzCanvas()).Draw();
    }

    /// <summary>What the drawing shows, in words.</summary>
    internal static string Describe(NetworkTopology topology) => string.Format(
        CultureInfo.InvariantCulture,
        "A dense network drawn from left to right: {0}; {1} weights and biases.",
        NetworkTitle.Of(topology),
        topology.ParameterCount);
}
