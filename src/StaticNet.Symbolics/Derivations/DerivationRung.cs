using System.Text;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet;

/// <summary>One rung of a derivation: its equations, and the rules that led to it.</summary>
public sealed class DerivationRung
{
    private readonly IReadOnlyList<Definition> _definitions;

    internal DerivationRung(string name, IReadOnlyList<Prose> rules, IReadOnlyList<Definition> definitions)
    {
        (Name, RuleLines, _definitions) = (name, rules, definitions);
        Rules = RulesIn(null);
        Equations = [.. definitions.Select(definition => new Equation(definition))];
    }

    /// <summary>"paths", "substituted", "factored"; "cancelled", "expanded" and "collected" where there is such a step; "simplified", "written out", "objective".</summary>
    public string Name { get; }

    /// <summary>The rules that led from the rung before to this one.</summary>
    public IReadOnlyList<string> Rules { get; }

    /// <summary>The equations; the last one is that of the parameter, those before it give its δ's.</summary>
    public IReadOnlyList<Equation> Equations { get; }

    internal IReadOnlyList<Definition> Definitions => _definitions;

    /// <summary>The rules with their mathematics.</summary>
    internal IReadOnlyList<Prose> RuleLines { get; }

    /// <summary>The name as a heading.</summary>
    internal string Heading => char.ToUpperInvariant(Name[0]) + Name.Substring(1);

    /// <summary>The rung as plain text; a sum over paths has a path on each line.</summary>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    public string ToText(Notation? notation = null) => Write(Line, notation);

    /// <summary>The rung as plain text, each equation followed by its numbers.</summary>
    /// <param name="values">The numbers of a sample, from <see cref="NetworkEquations.At"/>.</param>
    /// <param name="notation">The letters and the numbering; null: the course's.</param>
    /// <param name="digits">The significant digits of each number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are less than 1 or more than 17 digits.</exception>
    public string ToText(EquationValues values, Notation? notation = null, int digits = DecimalText.DefaultDigits)
    {
        _ = values ?? throw new ArgumentNullException(nameof(values));
        var numbers = new SampleNumbers(values.Of, DecimalText.Checked(digits));
        return Write((definition, equation, used) =>
        {
            if (definition.Value.Symbols().Any(s => s.Variable.Kind == VariableKind.MeanGradient) || definition.Indices.Any())
                return Line(definition, equation, used);
            Expr value = Instantiation.WriteOut(definition.Value, Equation.WrittenOutTerms, grouped: false);
            string with = new TextPrinter { Notation = used, Numbers = numbers }.Print(value);
            string result = DecimalText.Rounded(values.Of(value), digits).ToString();
            return $"{Line(definition, equation, used)}\n      = {(with == result ? "" : with + " = ")}{result}";
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

    internal IReadOnlyList<string> RulesIn(Notation? notation) => [.. RuleLines.Select(rule => rule.ToText(notation))];

    // The terms of a sum over several paths stand under each other.
    private string Line(Definition definition, Equation equation, Notation notation)
    {
        if (Name is not ("paths" or "substituted") || definition.Value is not SumExpr { Constant.IsZero: true, Terms.Count: > 1 } sum)
            return equation.ToText(notation);
        string name = new TextPrinter { Notation = notation }.Name(definition.Target);
        string indent = new(' ', name.Length + 1);
        return $"{name} = {string.Join($"\n{indent}+ ", sum.Terms.Select(t => new TextPrinter { Notation = notation }.Print(Instantiation.WriteOut(t.Coefficient * t.Term, Equation.WrittenOutTerms, grouped: false))))}";
    }

    private string Write(Func<Definition, Equation, Notation, string> write, Notation? notation)
    {
        var text = new StringBuilder();
        text.Append($"── {Name}{(RuleLines.Count == 0 ? "" : ": " + string.Join("; ", RulesIn(notation)))} ──\n");
        foreach ((Definition definition, Equation equation) in _definitions.Zip(Equations, (d, e) => (d, e)))
            text.Append(write(definition, equation, Notation.OrCourse(notation))).Append('\n');
        return text.ToString();
    }
}
