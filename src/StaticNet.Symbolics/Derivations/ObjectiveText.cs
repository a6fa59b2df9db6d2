using System.Globalization;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Derivations;

/// <summary>How J is made of the losses of the samples and the penalties, with what is assumed of the targets and the values of the hyperparameters.</summary>
internal static class ObjectiveText
{
    public static string Of(NetworkDerivation derivation, Notation? notation = null)
    {
        var printer = new TextPrinter { Notation = Notation.OrCourse(notation) };
        Notation used = printer.Notation;
        IEnumerable<string> penalties = derivation.Penalties.Select(term =>
            $" + Σ over {used.Weight}⁽{TextPrinter.Superscript(used.WeightLayer(term.Layer + 1))}⁾{(term.Biases ? $", {used.Bias}⁽{TextPrinter.Superscript(used.WeightLayer(term.Layer + 1))}⁾" : "")} of {Plain(printer, term)}");
        List<string> with = [.. Assumption(derivation, "Σₖ yₖ = 1"), .. Hyperparameters(derivation, printer), .. Masks(derivation, printer, (m, p) => $"{m} = 0 with probability p = {p}, else 1/(1 − p)")];
        return "J = (1/m) Σₛ L⁽ˢ⁾" + string.Concat(penalties) + (with.Count == 0 ? "" : "        with " + string.Join(", ", with));
    }

    public static string Latex(NetworkDerivation derivation, Notation? notation = null)
    {
        var printer = new LatexPrinter { Notation = Notation.OrCourse(notation), MarksBreaks = true };
        (string weight, string bias) = (Alphabet.Latex(printer.Notation.Weight), Alphabet.Latex(printer.Notation.Bias));
        IEnumerable<string> penalties = derivation.Penalties.Select(term =>
            $" {LatexLines.BeforeTerm}+ \\sum_{{{weight} \\in {weight}^{{({printer.Notation.WeightLayer(term.Layer + 1)})}}{(term.Biases ? $" \\cup {bias}^{{({printer.Notation.WeightLayer(term.Layer + 1)})}}" : "")}}} {Grouped(printer, term)}");
        List<string> with =
        [
            .. Assumption(derivation, "\\sum_{k} y_{k} = 1"),
            .. Hyperparameters(derivation, printer),
            .. Masks(derivation, printer, (m, p) => $"{m} = 0 \\text{{ with probability }} p = {p} \\text{{, else }} \\tfrac{{1}}{{1 - p}}"),
        ];
        return "J = \\frac{1}{m} \\sum_{s=1}^{m} L^{(s)}" + string.Concat(penalties) + (with.Count == 0 ? "" : LatexLines.BeforeTerm + " \\qquad " + string.Join(",\\ ", with));
    }

    public static string MathML(NetworkDerivation derivation, Notation? notation = null)
    {
        var printer = new MathMLPrinter { Notation = Notation.OrCourse(notation) };
        IEnumerable<string> penalties = derivation.Penalties.Select(term => "<mo>+</mo>" + Penalty(printer, term));
        List<string> values =
        [
            .. Assumption(derivation, "<munder><mo>∑</mo><mi>k</mi></munder><msub><mi>y</mi><mi>k</mi></msub><mo>=</mo><mn>1</mn>"),
            .. Hyperparameters(derivation, printer),
            .. Masks(derivation, printer, (m, p) => $"{m}<mo>=</mo><mn>0</mn><mtext>&#160;with probability&#160;</mtext><mi>p</mi><mo>=</mo><mn>{p}</mn>"
                + "<mtext>, else&#160;</mtext><mfrac><mn>1</mn><mrow><mn>1</mn><mo>−</mo><mi>p</mi></mrow></mfrac>"),
        ];
        return "<mi>J</mi><mo>=</mo><mfrac><mn>1</mn><mi>m</mi></mfrac><munderover><mo>∑</mo><mrow><mi>s</mi><mo>=</mo><mn>1</mn></mrow><mi>m</mi></munderover>"
            + MathMLPrinter.SampleLoss + string.Concat(penalties)
            + (values.Count == 0 ? "" : "<mspace width=\"2em\"/>" + string.Join("<mo>,</mo><mspace width=\"0.5em\"/>", values));
    }

    // Σ over the weights of a layer of λ|θ| + …
    private static string Penalty(MathMLPrinter printer, PenaltyTerm term)
    {
        Notation used = printer.Notation;
        string layer = MathMLPrinter.Superscript(used.WeightLayer(term.Layer + 1));
        string weights = $"{MathMLPrinter.Identifier(used.Weight)}<mo>∈</mo>{MathMLPrinter.Scripted(MathMLPrinter.Identifier(used.Weight), "", layer)}";
        string biases = term.Biases ? $"<mo>∪</mo>{MathMLPrinter.Scripted(MathMLPrinter.Identifier(used.Bias), "", layer)}" : "";
        string value = printer.Print(term.Value);
        return $"<munder><mo>∑</mo><mrow>{weights}{biases}</mrow></munder>{(term.Value is SumExpr ? $"<mrow><mo>(</mo>{value}<mo>)</mo></mrow>" : value)}";
    }

    private static string Grouped(LatexPrinter printer, PenaltyTerm term) =>
        term.Value is SumExpr ? $"\\left({printer.Print(term.Value)}\\right)" : printer.Print(term.Value);

    private static string Plain(TextPrinter printer, PenaltyTerm term) =>
        term.Value is SumExpr ? $"({printer.Print(term.Value)})" : printer.Print(term.Value);

    private static IEnumerable<string> Assumption(NetworkDerivation derivation, string text) =>
        derivation.TargetsSumToOne ? [text] : [];

    // The factors that dropout draws, one line a layer.
    private static IEnumerable<string> Masks(NetworkDerivation derivation, ExprPrinter printer, Func<string, string, string> write) =>
        Enumerable.Range(0, derivation.Topology.Layers.Count).Where(derivation.Topology.HasDropout).Select(layer => write(
            printer.Name(derivation.Symbols.Mask(layer, derivation.Symbols.Input(layer))),
            derivation.Topology.Layers[layer].Dropout.ToString("R", CultureInfo.InvariantCulture)));

    private static IEnumerable<string> Hyperparameters(NetworkDerivation derivation, ExprPrinter printer) =>
        derivation.Penalties.Select(p => p.Value).Concat(derivation.Equations.Select(d => d.Value))
            .SelectMany(value => value.Symbols())
            .Where(symbol => symbol.Family.Kind == FamilyKind.Hyperparameter)
            .SelectMany(Places)
            .Distinct()
            .Select(place => printer is MathMLPrinter
                ? $"{printer.Name(place.Symbol)}<mo>=</mo><mn>{place.Value.ToString("R", CultureInfo.InvariantCulture)}</mn>"
                : $"{printer.Name(place.Symbol)} = {place.Value.ToString("R", CultureInfo.InvariantCulture)}");

    // Itself, or each place of a vector.
    private static IEnumerable<(SymbolExpr Symbol, double Value)> Places(SymbolExpr symbol) => symbol.Indices.Count == 0
        ? [(symbol, symbol.Family.Value)]
        : symbol.Family.Values.Select((value, place) => ((SymbolExpr)symbol.Pool.Symbol(symbol.Family, new FixedIndex(place)), value));
}
