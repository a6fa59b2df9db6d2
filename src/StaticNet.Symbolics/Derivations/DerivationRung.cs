using System.Text;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet;

/// <summary>One rung of a derivation: its equations, and the rules that led to it.</summary>
public sealed class DerivationRung
{
    private readonly IReadOnlyList<Definition> _definitions;

    private readonly Func<Notation, IReadOnlyList<string>> _rules;

    internal DerivationRung(string name, Func<Notation, IReadOnlyList<string>> rules, IReadOnlyList<Definition> definitions)
    {
        (Name, _rules, _definitions) = (name, rules, definitions);
        Rules = RulesIn(Notation.Course);
        Equations = [.. definitions.Select(definition => new Equation(definition))];
    }

    /// <summary>"paths", "substituted", "factored", "simplified" or "objective".</summary>
    public string Name { get; }

    /// <summary>The rules that led from the rung before to this one.</summary>
    public IReadOnlyList<string> Rules { get; }

    /// <summary>The equations; the last one is that of the parameter, those before it give its δ's.</summary>
    public IReadOnlyList<Equation> Equations { get; }

    internal IReadOnlyList<Definition> Definitions => _definitions;

    /// <summary>The rung as plain text.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToText(Notation? notation = null) => Write((_, equation) => equation.ToText(notation), notation);

    /// <summary>The rung as plain text, each equation followed by its numbers.</summary>
    /// <param name="values">The numbers of a sample, from <see cref="NetworkEquations.At"/>.</param>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToText(EquationValues values, Notation? notation = null)
    {
        var printer = new NumbersPrinter((values ?? throw new ArgumentNullException(nameof(values))).Of) { Notation = Notation.OrCourse(notation) };
        return Write((definition, equation) =>
        {
            Expr value = Instantiation.WriteOut(definition.Value, Equation.WrittenOutTerms, grouped: false);
            string numbers = definition.Value.Symbols().Any(s => s.Family.Kind == FamilyKind.MeanGradient)
                ? ""
                : $"\n      = {printer.Print(value)} = {NumbersPrinter.Number(values.Of(value))}";
            return equation.ToText(notation) + numbers;
        }, notation);
    }

    /// <summary>The rung as LaTeX: one aligned display.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToLatex(Notation? notation = null)
    {
        IEnumerable<string> lines = Equations.Select(equation => equation.AlignedLatex(notation));
        return $"% {Name}: {string.Join("; ", RulesIn(notation))}\n\\begin{{align*}}\n{string.Join(" \\\\\n", lines)}\n\\end{{align*}}\n";
    }

    /// <summary>The same as <see cref="ToText(Notation)"/>.</summary>
    public override string ToString() => ToText();

    internal IReadOnlyList<string> RulesIn(Notation? notation) => _rules(Notation.OrCourse(notation));

    private string Write(Func<Definition, Equation, string> write, Notation? notation)
    {
        var text = new StringBuilder();
        text.Append($"── {Name}{(Rules.Count == 0 ? "" : ": " + string.Join("; ", RulesIn(notation)))} ──\n");
        foreach ((Definition definition, Equation equation) in _definitions.Zip(Equations, (d, e) => (d, e)))
            text.Append(write(definition, equation)).Append('\n');
        return text.ToString();
    }
}
