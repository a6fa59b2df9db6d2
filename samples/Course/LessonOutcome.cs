using ScottPlot;
using StaticNet.Charts;

namespace Samples.Course;

/// <summary>What came of a lesson.</summary>
/// <param name="Text">The table, and a line or two about it: invariant text whose lines end in LF.</param>
/// <param name="Panels">The picture: plots side by side.</param>
public sealed record LessonOutcome(string Text, params IReadOnlyList<Plot> Panels) : IDisposable
{
    private const int PanelWidth = 800, NarrowPanelWidth = 600, Height = 500;

    /// <summary>Writes the picture as SVG or PNG.</summary>
    /// <param name="file">Ends in .svg or .png; overwritten.</param>
    public void Write(string file) => Panels.Write(file, Panels.Count == 1 ? PanelWidth : NarrowPanelWidth * Panels.Count, Height);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Plot panel in Panels)
            panel.Dispose();
    }
}
