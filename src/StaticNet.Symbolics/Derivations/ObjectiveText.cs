using System.Globalization;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Derivations;

/// <summary>How J is made of the losses of the samples and the penalties, with what is assumed of the targets and the values of the hyperparameters.</summary>
internal static class ObjectiveText
{
    public static string Of(NetworkDerivation derivation)
    {
        var printer = new TextPrinter();
        IEnumerable<string> penalties = derivation.Penalties.Select(term =>
            $" + Σ over θ⁽{TextPrinter.Superscript(term.Layer + 1)}⁾{(term.Biases ? $", b⁽{TextPrinter.Superscript(term.Layer + 1)}⁾" : "")} of {Plain(printer, term)}");
        List<string> with = [.. Assumption(derivation, "Σₖ yₖ = 1"), .. Hyperparameters(derivation, printer)];
        return "J = (1/m) Σₛ L⁽ˢ⁾" + string.Concat(penalties) + (with.Count == 0 ? "" : "        with " + string.Join(", ", with));
    }

    public static string Latex(NetworkDerivation derivation)
    {
        var printer = new LatexPrinter();
        IEnumerable<string> penalties = derivation.Penalties.Select(term =>
            $" + \\sum_{{\\theta \\in \\theta^{{({term.Layer + 1})}}{(term.Biases ? $" \\cup b^{{({term.Layer + 1})}}" : "")}}} {(term.Value is SumExpr ? $"\\left({printer.Print(term.Value)}\\right)" : printer.Print(term.Value))}");
        List<string> with = [.. Assumption(derivation, "\\sum_{k} y_{k} = 1"), .. Hyperparameters(derivation, printer)];
        return "J = \\frac{1}{m} \\sum_{s=1}^{m} L^{(s)}" + string.Concat(penalties) + (with.Count == 0 ? "" : " \\qquad " + string.Join(",\\ ", with));
    }

    private static string Plain(TextPrinter printer, PenaltyTerm term) =>
        term.Value is SumExpr ? $"({printer.Print(term.Value)})" : printer.Print(term.Value);

    private static IEnumerable<string> Assumption(NetworkDerivation derivation, string text) =>
        LossRule.Of(derivation.Topology.Loss).TargetsSumToOne ? [text] : [];

    private static IEnumerable<string> Hyperparameters(NetworkDerivation derivation, ExprPrinter printer) =>
        derivation.Penalties.Select(p => p.Value).Concat(derivation.Equations.Select(d => d.Value))
            .SelectMany(value => value.Symbols())
            .Where(symbol => symbol.Family.Kind == FamilyKind.Hyperparameter)
            .Distinct()
            .Select(symbol => $"{printer.Name(symbol)} = {symbol.Family.Value.ToString("R", CultureInfo.InvariantCulture)}");
}
