using StaticNet;

namespace Samples.Assignment;

/// <summary>
/// The solutions to hand in, complete: each network as Markdown and as LaTeX, with its drawing, every equation, the derivation of every weight and bias, and
/// a step of gradient descent in numbers.
/// </summary>
public static class AssignmentDocuments
{
    /// <summary>What SymPy's common subexpression elimination needs for the outputs and all gradients; the proofs count it again.</summary>
    public static IReadOnlyDictionary<string, long> SymPyOperations { get; } = new Dictionary<string, long>
    {
        ["Assignment1Squared"] = 92,
        ["Assignment1CrossEntropy"] = 173,
        ["Assignment2"] = 102,
    };

    /// <summary>The documents, by the name of the file.</summary>
    public static IEnumerable<(string File, string Content)> All()
    {
        // Question 1 on half the squared error and on cross-entropy, a sample of it worked with learning rate ½; then question 2.
        return [.. Of(Assignment1Squared.Equations, [0.5, -1, 2], [1]), .. Of(Assignment1CrossEntropy.Equations, [0.5, -1, 2], [1]), .. Of(Assignment2.Equations, [1, 0], [1, 0])];
    }

    /// <summary>Writes them into a folder, which is made where it is missing.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach ((string file, string content) in All())
            File.WriteAllText(Path.Combine(folder, file), content);
    }

    private static IEnumerable<(string File, string Content)> Of(NetworkEquations equations, double[] sample, double[] target)
    {
        string name = equations.Topology.Name;
        Solution solution = equations.Solved(new()
        {
            Sample = sample,
            Target = target,
            LearningRate = 0.5,
            Drawing = name + "-drawing.svg",
            Others = new Dictionary<string, long> { ["SymPy's cse"] = SymPyOperations[name] },
        });
        yield return (name + "-drawing.svg", equations.Topology.ToSvg());
        yield return (name + ".md", solution.ToMarkdown());
        yield return (name + ".tex", solution.ToLatexDocument());
    }
}
