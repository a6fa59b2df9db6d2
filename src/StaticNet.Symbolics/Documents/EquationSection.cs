using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Documents;

/// <summary>A section of a document of equations.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Equations">Its equations; none for the objective, which speaks of all samples.</param>
internal sealed record EquationSection(Prose Title, IReadOnlyList<Equation> Equations)
{
    /// <summary>J, which no equation over symbols stands for; null: the section is not about it.</summary>
    public Formula? Objective { get; init; }

    /// <summary>What is said before the equations.</summary>
    public Prose Lead { get; init; } = Prose.None;

    /// <summary>What is said after them: why they are so simple, and what the functions in them stand for.</summary>
    public IReadOnlyList<Prose> Remarks { get; init; } = [];

    /// <summary>The sections of a network, in the order of reading: a layer's δ stands with the gradients that it gives.</summary>
    public static IReadOnlyList<EquationSection> Of(NetworkEquations equations)
    {
        var meanings = new FunctionMeanings();
        var sections = new List<EquationSection> { Explained("Forward pass", equations.Forward, meanings) };
        if (equations.Topology.HasLoss)
        {
            sections.Add(Explained("Loss of a sample", equations.Loss, meanings));
            sections.Add(new("Objective", []) { Objective = ObjectiveText.Objective(equations.Derivation), Remarks = With(ObjectiveText.Conditions(equations.Derivation)) });
        }

        if (equations.Evaluated.Count > 0)
            sections.Add(Explained("Evaluated as", equations.Evaluated, meanings) with { Lead = "These forms equal the ones above; they do not overflow, and nothing is computed twice." });
        for (int layer = equations.Topology.Layers.Count - 1; layer >= 0 && equations.Topology.HasLoss; layer--)
            sections.Add(Backward(equations, layer, meanings));
        return sections;
    }

    private static EquationSection Backward(NetworkEquations equations, int layer, FunctionMeanings meanings)
    {
        List<Equation> delta = [.. equations.Deltas.Where(equation => equation.Target.Variable.Layer == layer + 2)];
        List<Equation> gradients = [.. equations.Gradients.Where(equation => equation.Target.Variable.Layer == layer + 1)];
        NetworkSymbols symbols = equations.Derivation.Symbols;
        RunningIndex unit = symbols.Unit(layer);
        Formula named = Named(symbols.Delta(layer, unit).Variable);
        var slope = new Formula(printer => printer.Slope("L", Whole(symbols.PreActivation(layer, unit).Variable, printer)));
        Prose title = new(
            "Backward: ", new Formula(printer => printer.Equality(named.Write(printer), slope.Write(printer))), " and the gradients of ",
            Named(symbols.Weight(layer, unit, symbols.Input(layer)).Variable), " and ", Named(symbols.Bias(layer, unit).Variable));
        return Explained(title, [.. delta, .. gradients], meanings);
    }

    private static Formula Named(IndexedVariable variable) => new(printer => Whole(variable, printer));

    private static string Whole(IndexedVariable variable, ExprPrinter printer) => printer.Whole(variable);

    private static EquationSection Explained(Prose title, IReadOnlyList<Equation> equations, FunctionMeanings meanings)
    {
        IEnumerable<Prose> notes = equations.Select(equation => equation.NoteLine).Where(note => !note.IsEmpty).GroupBy(note => note.ToText()).Select(same => new Prose(["Here ", .. same.First().Parts, "."]));
        IReadOnlyList<Prose> said = meanings.New(equations.Select(equation => equation.Value));
        return new(title, equations) { Remarks = said.Count == 0 ? [.. notes] : [.. notes, new(["Here ", .. Prose.Join("; ", said).Parts, "."])] };
    }

    private static IReadOnlyList<Prose> With(IReadOnlyList<Prose> conditions) =>
        conditions.Count == 0 ? [] : [new(["with ", .. Prose.Join(", ", conditions).Parts, "."])];
}
