using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Page;
using StaticNet.Symbolics.Printing;

namespace StaticNet;

/// <summary>
/// What a complete solution is worked with: the numbers of one step of gradient descent, and how it is written. What is not given is chosen: short
/// decimals, the same at every call.
/// </summary>
/// <example><code>
/// string solution = AssignmentNet.Equations.Solved(new() { Sample = [1, 0, 1], Target = [1], LearningRate = 0.5 }).ToLatexDocument();
/// </code></example>
public sealed class SolutionOptions
{
    /// <summary>The letters and the numbering; null: the course's.</summary>
    public Notation? Notation { get; init; }

    /// <summary>The parameters in the order of the printed equations: layer by layer, the weights row by row, then the biases; null: short decimals.</summary>
    public IReadOnlyList<double>? Parameters { get; init; }

    /// <summary>The inputs of the sample; null: short decimals.</summary>
    public IReadOnlyList<double>? Sample { get; init; }

    /// <summary>The targets of the sample, of the kind that the loss is made for; null: the first output is meant.</summary>
    public IReadOnlyList<double>? Target { get; init; }

    /// <summary>η, positive and finite.</summary>
    public double LearningRate { get; init; } = 0.5;

    /// <summary>The significant digits of numbers that are computed, 1 to 17.</summary>
    public int Digits { get; init; } = DecimalText.DefaultDigits;

    /// <summary>The paper of a LaTeX document.</summary>
    public PaperSize Paper { get; init; } = PaperSize.A4;

    /// <summary>The address of the drawing that Markdown shows; null: the drawing itself stands in the document, which GitHub does not show.</summary>
    public string? Drawing { get; init; }

    /// <summary>Other programs for the same network and the operations they need, to stand below ours; null: none.</summary>
    public IReadOnlyDictionary<string, long>? Others { get; init; }

    /// <summary>The step of gradient descent with these numbers.</summary>
    /// <exception cref="ArgumentException">A length does not fit, or the loss is not made for the target.</exception>
    internal WorkedExample Work(NetworkEquations equations)
    {
        NetworkTopology topology = equations.Topology;
        double[] parameters = Parameters is { } given ? new ParameterNames(equations.Derivation).Compiled([.. given]) : PageStart.Parameters(equations);
        return new(equations, parameters, [.. Sample ?? PageStart.Sample(topology)], [.. Target ?? PageStart.Target(topology)], LearningRate, updatesBiases: true);
    }
}
