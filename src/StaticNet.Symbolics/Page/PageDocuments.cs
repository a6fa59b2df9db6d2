using StaticNet.Symbolics.Page;

namespace StaticNet;

/// <summary>A page to explore a network with: one file that needs nothing beside it, no network connection and no library.</summary>
/// <example><code>File.WriteAllText("AssignmentNet.html", AssignmentNet.Equations.ToHtml());</code></example>
public static class PageDocuments
{
    /// <summary>
    /// The network drawn, with every equation and its numbers; the derivation of each parameter, path by path; a sample to step through, forward,
    /// backward and update; and a training on small data. A network too large for that is drawn in summary, with its equations over running indices.
    /// </summary>
    /// <param name="equations">The equations of the network.</param>
    /// <param name="options">What the page begins with; null: short decimals.</param>
    /// <exception cref="InvalidOperationException">The network is one for inference, without a loss: there is nothing to train.</exception>
    /// <exception cref="ArgumentException">A length in the options does not fit the network, or a number is not finite.</exception>
    public static string ToHtml(this NetworkEquations equations, PageOptions? options = null)
    {
        _ = equations ?? throw new ArgumentNullException(nameof(equations));
        _ = equations.Topology.Loss;
        options ??= new();
        options.Check(equations.Topology);
        return new PageContent(equations, options).Write();
    }
}
