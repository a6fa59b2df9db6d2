using System.Globalization;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Derivations;

/// <summary>How J is made of the losses of the samples and the penalties, with the values of the hyperparameters.</summary>
internal static class ObjectiveText
{
    public static string Of(NetworkDerivation derivation)
    {
        var printer = new TextPrinter();
        IEnumerable<string> penalties = derivation.Penalties.Select(term =>
            $" + Σ over θ⁽{TextPrinter.Superscript(term.Layer + 1)}⁾{(term.Biases ? $", b⁽{TextPrinter.Superscript(term.Layer + 1)}⁾" : "")} of {Plain(printer, term)}");
        List<string> values = [.. Hyperparameters(derivation).Select(symbol =>
            $"{printer.Name(symbol)} = {symbol.Family.Value.ToString("R", CultureInfo.InvariantCulture)}")];
        return "J = (1/m) Σₛ L⁽ˢ⁾" + string.Concat(penalties) + (values.Count == 0 ? "" : "        with " + string.Join(", ", values));
    }

    public static string Latex(NetworkDerivation derivation)
    {
        var printer = new LatexPrinter();
        IEnumerable<string> penalties = derivation.Penalties.Select(term =>
            $" + \\sum_{{\\theta \\in \\theta^{{({term.Layer + 1})}}{(term.Biases ? $" \\cup b^{{({term.Layer + 1})}}" : "")}}} {printer.Print(term.Value)}");
        List<string> values = [.. Hyperparameters(derivation).Select(symbol =>
            $"{printer.Name(symbol)} = {symbol.Family.Value.ToString("R", CultureInfo.InvariantCulture)}")];
        return "J = \\frac{1}{m} \\sum_{s=1}^{m} L_s" + string.Concat(penalties) + (values.Count == 0 ? "" : " \\qquad " + string.Join(",\\ ", values));
    }

    private static string Plain(TextPrinter printer, PenaltyTerm term) =>
        term.Value is SumExpr ? $"({printer.Print(term.Value)})" : printer.Print(term.Value);

    private static IEnumerable<SymbolExpr> Hyperparameters(NetworkDerivation derivation) =>
        derivation.Equations.Select(d => d.Value).Concat(derivation.Penalties.Select(p => p.Value))
            .SelectMany(value => value.Symbols())
            .Where(symbol => symbol.Family.Kind == FamilyKind.Hyperparameter)
            .Distinct();
}
