using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Derivations;

/// <summary>How J is made of the losses of the samples and the penalties, with what is assumed of the targets and the values of the hyperparameters.</summary>
internal static class ObjectiveText
{
    /// <summary>All of it on one line of text.</summary>
    public static string Of(NetworkDerivation derivation, Notation? notation = null)
    {
        string objective = Objective(derivation).Write(new TextPrinter { Notation = Notation.OrCourse(notation) });
        IReadOnlyList<Prose> conditions = Conditions(derivation);
        return conditions.Count == 0 ? objective : $"{objective}        with {Prose.Join(", ", conditions).ToText(notation)}";
    }

    /// <summary>Rows of an aligned display in LaTeX: J, and below it what it is stated with, as much in a row as fits.</summary>
    public static IEnumerable<string> LatexRows(NetworkDerivation derivation, Notation? notation)
    {
        yield return LatexLines.Aligned(Objective(derivation).Write(new LatexPrinter { Notation = Notation.OrCourse(notation), MarksBreaks = true }));
        string row = "";
        foreach (string condition in Conditions(derivation).Select(condition => condition.ToLatex(notation)))
        {
            string longer = row.Length == 0 ? condition : $"{row}, {condition}";
            if (row.Length > 0 && LatexWidth.Of($"\\text{{with {longer}}}") > LatexLines.ArticleWidth)
            {
                yield return $"&\\quad \\text{{with {row}}}";
                longer = condition;
            }

            row = longer;
        }

        if (row.Length > 0)
            yield return $"&\\quad \\text{{with {row}}}";
    }

    /// <summary>J = (1/m) Σₛ L⁽ˢ⁾, and the penalty of each layer that has one.</summary>
    public static Formula Objective(NetworkDerivation derivation) => new(printer => printer switch
    {
        LatexPrinter latex => Latex(derivation, latex),
        MathMLPrinter mathML => MathML(derivation, mathML),
        _ => Text(derivation, printer),
    });

    /// <summary>What is assumed of the targets, the values of the hyperparameters, and how dropout draws.</summary>
    public static IReadOnlyList<Prose> Conditions(NetworkDerivation derivation) =>
    [
        .. derivation.TargetsSumToOne ? [new Prose(RuleProse.TargetsSumToOne)] : Array.Empty<Prose>(),
        .. Hyperparameters(derivation).Select(given => new Prose(Formula.Given(given.Symbol, given.Value))),
        .. from layer in Enumerable.Range(0, derivation.Topology.Layers.Count)
           where derivation.Topology.HasDropout(layer)
           select Drawing(derivation.Symbols.Mask(layer, derivation.Symbols.Input(layer)), derivation.Topology.Layers[layer].Dropout),
    ];

    /// <summary>The symbols that a user gave numbers for, in the order of their appearance.</summary>
    public static IEnumerable<(SymbolExpr Symbol, double Value)> Hyperparameters(NetworkDerivation derivation) =>
        derivation.Penalties.Select(p => p.Value).Concat(derivation.Equations.Select(d => d.Value))
            .SelectMany(value => value.Symbols())
            .Where(symbol => symbol.Variable.Kind == VariableKind.Hyperparameter)
            .SelectMany(Elements)
            .Distinct();

    // Each layer has a probability of its own: a letter for all of them would have several values.
    private static Prose Drawing(SymbolExpr mask, double probability)
    {
        var p = DecimalText.AsGiven(probability);
        return new(
            Formula.Given(mask, 0),
            " with probability ",
            new Formula(printer => printer.Decimal(p)),
            ", else ",
            new Formula(printer => printer switch
            {
                LatexPrinter => $"\\tfrac{{1}}{{1 - {printer.Decimal(p)}}}",
                MathMLPrinter => $"<mfrac><mn>1</mn><mrow><mn>1</mn><mo>−</mo>{printer.Decimal(p)}</mrow></mfrac>",
                _ => $"1/(1 − {p})",
            }));
    }

    private static string Text(NetworkDerivation derivation, ExprPrinter printer)
    {
        Notation used = printer.Notation;
        string Layer(PenaltyTerm term) => $"⁽{TextPrinter.Superscript(used.WeightLayer(term.Layer + 1))}⁾";
        IEnumerable<string> penalties = derivation.Penalties.Select(term =>
            $" + Σ over {used.Weight}{Layer(term)}{(term.Biases ? $", {used.Bias}{Layer(term)}" : "")} of {(term.Value is SumExpr ? $"({printer.Print(term.Value)})" : printer.Print(term.Value))}");
        return "J = (1/m) Σₛ L⁽ˢ⁾" + string.Concat(penalties);
    }

    private static string Latex(NetworkDerivation derivation, LatexPrinter printer)
    {
        (string weight, string bias) = (Alphabet.Latex(printer.Notation.Weight), Alphabet.Latex(printer.Notation.Bias));
        string mark = printer.MarksBreaks ? BreakMarks.BeforeTerm.ToString() : "";
        IEnumerable<string> penalties = derivation.Penalties.Select(term =>
        {
            string layer = $"^{{({printer.Notation.WeightLayer(term.Layer + 1)})}}";
            string value = BreakMarks.Without(printer.Print(term.Value));
            return $" {mark}+ \\sum_{{{weight} \\in {weight}{layer}{(term.Biases ? $" \\cup {bias}{layer}" : "")}}} {(term.Value is SumExpr ? $"\\left({value}\\right)" : value)}";
        });
        return "J = \\frac{1}{m} \\sum_{s=1}^{m} L^{(s)}" + string.Concat(penalties);
    }

    private static string MathML(NetworkDerivation derivation, MathMLPrinter printer)
    {
        string mark = printer.MarksBreaks ? BreakMarks.BeforeTerm.ToString() : "";
        IEnumerable<string> penalties = derivation.Penalties.Select(term => $"{mark}<mo>+</mo>{Penalty(printer, term)}");
        return "<mi>J</mi><mo>=</mo><mfrac><mn>1</mn><mi>m</mi></mfrac><munderover><mo>∑</mo><mrow><mi>s</mi><mo>=</mo><mn>1</mn></mrow><mi>m</mi></munderover>"
            + MathMLPrinter.SampleLoss + string.Concat(penalties);
    }

    // Σ over the weights of a layer of λ|θ| + …
    private static string Penalty(MathMLPrinter printer, PenaltyTerm term)
    {
        Notation used = printer.Notation;
        string layer = MathMLPrinter.Superscript(used.WeightLayer(term.Layer + 1));
        string weights = $"{MathMLPrinter.Identifier(used.Weight)}<mo>∈</mo>{MathMLPrinter.Scripted(MathMLPrinter.Identifier(used.Weight), "", layer)}";
        string biases = term.Biases ? $"<mo>∪</mo>{MathMLPrinter.Scripted(MathMLPrinter.Identifier(used.Bias), "", layer)}" : "";
        string value = BreakMarks.Without(printer.Print(term.Value));
        return $"<munder><mo>∑</mo><mrow>{weights}{biases}</mrow></munder>{(term.Value is SumExpr ? $"<mrow><mo>(</mo>{value}<mo>)</mo></mrow>" : value)}";
    }

    // The symbol itself, or each element of a vector.
    private static IEnumerable<(SymbolExpr Symbol, double Value)> Elements(SymbolExpr symbol) => symbol.Indices.Count == 0
        ? [(symbol, symbol.Variable.Value)]
        : symbol.Variable.Values.Select((value, index) => ((SymbolExpr)symbol.Pool.Symbol(symbol.Variable, new FixedIndex(index)), value));
}
