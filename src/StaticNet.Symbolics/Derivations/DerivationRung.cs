using System.Text;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet;

/// <summary>One rung of a derivation: its equations, and the rules that led to it.</summary>
public sealed class DerivationRung
{
    private readonly IReadOnlyList<Definition> _definitions;

    internal DerivationRung(string name, IReadOnlyList<string> rules, IReadOnlyList<Definition> definitions)
    {
        (Name, Rules, _definitions) = (name, rules, definitions);
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
    public string ToText() => Write((_, equation) => equation.ToText());

    /// <summary>The rung as plain text, each equation followed by its numbers.</summary>
    /// <param name="values">The numbers of a sample, from <see cref="NetworkEquations.At"/>.</param>
    public string ToText(EquationValues values)
    {
        var printer = new NumbersPrinter(values ?? throw new ArgumentNullException(nameof(values)));
        return Write((definition, equation) =>
        {
            Expr value = Instantiation.WriteOut(definition.Value, Equation.WrittenOutTerms, grouped: false);
            string numbers = definition.Value.Symbols().Any(s => s.Family.Kind == FamilyKind.MeanGradient)
                ? ""
                : $"\n      = {printer.Print(value)} = {NumbersPrinter.Number(values.Of(value))}";
            return equation.ToText() + numbers;
        });
    }

    /// <summary>The rung as LaTeX: one aligned display.</summary>
    public string ToLatex()
    {
        IEnumerable<string> lines = Equations.Select(equation => NetworkEquations.Aligned(equation.ToLatex()));
        return $"% {Name}: {string.Join("; ", Rules)}\n\\begin{{align*}}\n{string.Join(" \\\\\n", lines)}\n\\end{{align*}}\n";
    }

    /// <summary>The same as <see cref="ToText()"/>.</summary>
    public override string ToString() => ToText();

    private string Write(Func<Definition, Equation, string> write)
    {
        var text = new StringBuilder();
        text.Append($"── {Name}{(Rules.Count == 0 ? "" : ": " + string.Join("; ", Rules))} ──\n");
        foreach ((Definition definition, Equation equation) in _definitions.Zip(Equations, (d, e) => (d, e)))
            text.Append(write(definition, equation)).Append('\n');
        return text.ToString();
    }
}
