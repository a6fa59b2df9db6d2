namespace StaticNet;

/// <summary>Solves a network on paper.</summary>
/// <example><code>File.WriteAllText("solution.md", AssignmentNet.Equations.Solved().ToMarkdown());</code></example>
public static class Solutions
{
    /// <summary>The complete solution of a network, to hand in as LaTeX, Markdown or HTML: everything that can be said of it, with a sample in numbers.</summary>
    /// <param name="equations">The equations of the network.</param>
    /// <param name="options">The numbers, and how it is written; null: short decimals in the course's notation.</param>
    /// <exception cref="InvalidOperationException">The network is one for inference, without a loss.</exception>
    /// <exception cref="ArgumentException">A length does not fit, or the loss is not made for the target.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is not positive and finite, or there are less than 1 or more than 17 digits.</exception>
    public static Solution Solved(this NetworkEquations equations, SolutionOptions? options = null) =>
        new(equations ?? throw new ArgumentNullException(nameof(equations)), options ?? new());
}
