using System.Globalization;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Derivations;

/// <summary>A fingerprint of all that a derivation says: FNV-1a, 64 bits, over its equations and its program as text.</summary>
internal static class DerivationHash
{
    private const ulong OffsetBasis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static string Of(NetworkDerivation derivation)
    {
        IEnumerable<string> lines = derivation.Equations.Concat(derivation.Program)
            .Select(definition => $"{Text(definition.Target)}[{string.Join(",", definition.Target.Variable.Shape)}] = {Text(definition.Value)}");
        ulong hash = OffsetBasis;
        foreach (char character in string.Join("\n", lines.Concat([Objective(derivation), derivation.Topology.Precision.ToString()])))
            hash = unchecked((hash ^ character) * Prime);
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static string Text(Expr expr) => new FingerprintPrinter().Print(expr);

    // J, what is assumed of the targets and the numbers; unlike the one that people read it never changes.
    private static string Objective(NetworkDerivation derivation)
    {
        string objective = derivation.Topology.HasLoss ? "J = (1/m) Σₛ L⁽ˢ⁾" : "no J";
        IEnumerable<string> penalties = derivation.Penalties.Select(term =>
            $" + Σ over θ{Layer(term.Layer + 1)}{(term.Biases ? $", b{Layer(term.Layer + 1)}" : "")} of {(term.Value is SumExpr ? $"({Text(term.Value)})" : Text(term.Value))}");
        List<string> with =
        [
            .. derivation.TargetsSumToOne ? ["Σₖ yₖ = 1"] : Array.Empty<string>(),
            .. ObjectiveText.Hyperparameters(derivation).Select(given => $"{Text(given.Symbol)} = {Exact(given.Value)}"),
            .. from layer in Enumerable.Range(0, derivation.Topology.Layers.Count)
               where derivation.Topology.HasDropout(layer)
               let mask = derivation.Symbols.Mask(layer, derivation.Symbols.Input(layer))
               select $"{Text(mask)} = 0 with probability p = {Exact(derivation.Topology.Layers[layer].Dropout)}, else 1/(1 − p)",
        ];
        return objective + string.Concat(penalties) + (with.Count == 0 ? "" : "        with " + string.Join(", ", with));
    }

    private static string Layer(int number) => $"⁽{TextPrinter.Superscript(number)}⁾";

    private static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
