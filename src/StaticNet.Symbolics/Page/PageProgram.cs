using System.Text;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Page;

/// <summary>The program of a network as a JavaScript object: the same definitions, in the same order, that are printed and compiled.</summary>
internal static class PageProgram
{
    /// <summary>The sizes of the arrays, and methods forward, loss, backward and, with the penalty, objective.</summary>
    public static string Of(NetworkDerivation derivation, IReadOnlyDictionary<string, PartialExpr> partials)
    {
        var text = new StringBuilder("{\n");
        text.Append($"  arrays: {PageJson.Of(Arrays(derivation))},\n");
        text.Append(Method("forward", derivation.Program.Where(d => d.Phase == Phase.Forward)));
        text.Append(Method("loss", derivation.Program.Where(d => d.Phase == Phase.Loss)));
        text.Append(Method("backward", derivation.Program.Where(d => d.Phase == Phase.Backward)));
        text.Append(Objective(derivation));
        text.Append(Partials(derivation, partials));
        return text.Append('}').ToString();
    }

    /// <summary>What a parameter θ adds to J under λ₁ and λ₂, and the slope of it, as functions.</summary>
    public static string Penalty(NetworkTopology topology)
    {
        var both = new Penalty(L1: 1, L2: 1);
        PenaltyTerm term = PenaltyTerm.Of(topology with { Layers = new(topology.Layers.Select(layer => layer with { Penalty = both })) }, new ExprPool())[0];
        static string Written(Expr expr) => new JavaScriptPrinter(0, variable => variable.Letter == "λ₁" ? "l1" : "l2").Value(expr);
        return $"{{\n  value: (θ, l1, l2) => {Written(term.Value)},\n  slope: (θ, l1, l2) => {Written(term.Slope)},\n}}";
    }

    // Every variable that is given or defined, its shape, and J's gradients beside L's.
    private static SortedDictionary<string, object?> Arrays(NetworkDerivation derivation)
    {
        var arrays = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        IEnumerable<IndexedVariable> variables = derivation.Program.SelectMany(d => d.Value.Symbols().Append(d.Target)).Select(symbol => symbol.Variable);
        NetworkSymbols symbols = derivation.Symbols;
        var first = new FixedIndex(0);
        foreach (IndexedVariable variable in variables.Concat([symbols.Activation(-1, first).Variable, symbols.Target(first).Variable]).Where(f => f.Kind != VariableKind.Hyperparameter))
        {
            arrays[PageNames.Of(variable)] = variable.Shape.ToArray();
            if (variable.Kind is VariableKind.WeightGradient or VariableKind.BiasGradient)
                arrays["j" + PageNames.Of(variable)] = variable.Shape.ToArray();
        }

        return arrays;
    }

    private static string Method(string name, IEnumerable<Definition> definitions)
    {
        var printer = new JavaScriptPrinter(2);
        foreach (Definition definition in definitions)
            printer.Define(definition, PageNames.Of(definition.Target.Variable));
        return $"  {name}(v) {{\n{printer}  }},\n";
    }

    // The gradients with the penalty, and the penalty itself, which the program leaves to the batch.
    private static string Objective(NetworkDerivation derivation)
    {
        var printer = new JavaScriptPrinter(2);
        foreach (Definition gradient in derivation.Equations.Where(e => e.Target.Variable.Kind is VariableKind.WeightGradient or VariableKind.BiasGradient))
            printer.Define(gradient, "j" + PageNames.Of(gradient.Target.Variable));
        printer.Line("let penalty = 0;");
        foreach (PenaltyTerm term in derivation.Penalties)
        {
            string value = new JavaScriptPrinter(0).Value(term.Value);
            foreach (string letter in term.Biases ? new[] { "w", "b" } : ["w"])
                printer.Line(FormattableString.Invariant($"for (const θ of v.{letter}{term.Layer + 1}) penalty += {value};"));
        }

        printer.Line("return penalty;");
        return $"  objective(v) {{\n{printer}  }},\n";
    }

    private static string Partials(NetworkDerivation derivation, IReadOnlyDictionary<string, PartialExpr> partials)
    {
        IEnumerable<string> lines = partials.Select(partial =>
        {
            Expr value = Instantiation.WriteOut(derivation.Partial(partial.Value.Of, partial.Value.By), int.MaxValue, grouped: false);
            return $"    \"{partial.Key}\": v => {new JavaScriptPrinter(0).Value(value)},\n";
        });
        return $"  partials: {{\n{string.Concat(lines)}  }},\n";
    }
}
