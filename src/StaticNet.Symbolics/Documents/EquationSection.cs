namespace StaticNet.Symbolics.Documents;

/// <summary>A section of a document of equations.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Equations">Its equations; none for the objective, which speaks of all samples.</param>
internal sealed record EquationSection(string Title, IReadOnlyList<Equation> Equations)
{
    /// <summary>What the section is about where its equations do not say it.</summary>
    public string Remark { get; init; } = "";

    /// <summary>True for J.</summary>
    public bool IsObjective => Equations.Count == 0;

    /// <summary>What made its equations so simple, each said once.</summary>
    public IEnumerable<string> Notes => Equations.Select(equation => equation.Note).Where(note => note.Length > 0).Distinct();

    /// <summary>The sections of a network, in the order of reading.</summary>
    public static IEnumerable<EquationSection> Of(NetworkEquations equations, Notation? notation)
    {
        string delta = Notation.OrCourse(notation).Delta;
        yield return new("Forward pass", equations.Forward);
        yield return new("Loss of a sample", equations.Loss);
        yield return new("Objective", []);
        if (equations.Evaluated.Count > 0)
            yield return new("Evaluated as", equations.Evaluated) { Remark = "These forms equal the ones above; they do not overflow, and nothing is computed twice." };
        yield return new($"Deltas, {delta} = ∂L/∂z", equations.Deltas);
        yield return new("Gradient of a sample", equations.Gradients);
    }
}
