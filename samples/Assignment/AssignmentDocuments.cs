using System.Globalization;
using System.Text;
using StaticNet;

namespace Samples.Assignment;

/// <summary>The solutions to hand in: each network as Markdown and as LaTeX, with its drawing and the derivation of one weight a layer.</summary>
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
        foreach (NetworkEquations equations in (NetworkEquations[])[Assignment1Squared.Equations, Assignment1CrossEntropy.Equations, Assignment2.Equations])
        {
            string name = equations.Topology.Name;
            yield return (name + "-drawing.svg", equations.Topology.ToSvg());
            yield return (name + ".md", Markdown(equations, name + "-drawing.svg"));
            yield return (name + ".tex", equations.ToLatexDocument(Ladders(equations), others: Others(name)));
        }
    }

    /// <summary>Writes them into a folder, which is made where it is missing.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach ((string file, string content) in All())
            File.WriteAllText(Path.Combine(folder, file), content);
    }

    private static Dictionary<string, long> Others(string name) => new() { ["SymPy's cse"] = SymPyOperations[name] };

    private static string Markdown(NetworkEquations equations, string drawing)
    {
        var text = new StringBuilder(equations.ToMarkdown(drawing: drawing, others: Others(equations.Topology.Name)));
        foreach ((string heading, DerivationLadder ladder) in Ladders(equations))
            text.Append("\n## ").Append(heading).Append("\n\n").Append(ladder.ToMarkdown());
        return text.ToString();
    }

    // The weight from the first to the first unit of each layer, from the output back: the chain grows as it goes.
    private static IEnumerable<(string Heading, DerivationLadder Ladder)> Ladders(NetworkEquations equations)
    {
        for (int layer = equations.Topology.Layers.Count - 1; layer >= 0; layer--)
        {
            string number = (layer + 1).ToString(CultureInfo.InvariantCulture);
            yield return ($@"Derivation of $\partial L / \partial \theta^{{({number})}}_{{11}}$", equations.OfWeight(layer, unit: 0, input: 0));
        }
    }
}
