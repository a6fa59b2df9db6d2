using StaticNet.Symbolics.Differentiation;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Derivations;

/// <summary>Works one sample through a network: what is given, forward, loss, backward layer by layer, the update, and what it has brought.</summary>
/// <param name="equations">The network.</param>
/// <param name="values">Its numbers for the sample.</param>
internal sealed class WorkedSections(NetworkEquations equations, EquationValues values)
{
    // A variable of more values is not written out.
    private const int MostValues = 64;

    private readonly NetworkDerivation _derivation = equations.Derivation;

    /// <summary>All sections.</summary>
    /// <param name="update">The step.</param>
    /// <param name="after">The numbers after it.</param>
    public IEnumerable<WorkedSection> All(UpdateStep update, EquationValues after)
    {
        yield return Given(update.LearningRate);
        yield return new("Forward pass", Forward());
        yield return Loss("Loss");
        for (int layer = equations.Topology.Layers.Count - 1; layer >= 0; layer--)
            yield return Backward(layer);
        yield return new("Update", []) { Update = update };
        var next = new WorkedSections(equations, after);
        yield return new("Next iteration: forward pass with the new parameters", next.Forward());
        yield return next.Loss("Loss afterwards") with { Lead = Change(values.J, after.J) };
    }

    private static Prose Change(double before, double after) => new(
        Formula.J,
        new Words(after < before ? " has fallen from " : after > before ? " has risen from " : " has stayed at "),
        Number(before),
        " to ",
        Number(after),
        ".");

    private static Formula Number(double value) => new(printer => printer.Decimal(DecimalText.Rounded(value, printer.Digits)));

    private WorkedSection Given(double rate)
    {
        NetworkSymbols symbols = _derivation.Symbols;
        IEnumerable<SymbolExpr> inputs = Enumerable.Range(0, equations.Topology.InputSize).Select(i => symbols.Activation(-1, new FixedIndex(i)));
        IEnumerable<SymbolExpr> targets = Enumerable.Range(0, equations.Topology.OutputSize).Select(k => symbols.Target(new FixedIndex(k)));
        IEnumerable<SymbolExpr> all = [.. inputs, .. targets, .. new ParameterNames(_derivation).InOrder.Select(parameter => parameter.Symbol)];
        IEnumerable<WorkedLine> lines = all.Where(symbol => symbol.Variable.Size <= MostValues).Select(symbol => WorkedLine.Given(symbol, values.Of(symbol)));
        return new("Given", [.. lines, new(Formula.Letter("η"), null, rate, [])])
        {
            Lead = "The parameters stand in the order of the printed equations: layer by layer, the weights row by row, then the biases.",
        };
    }

    private IReadOnlyList<WorkedLine> Forward() => [.. Lines(_derivation.Equations.Where(equation => equation.Phase == Phase.Forward))];

    private WorkedSection Loss(Prose title)
    {
        Definition loss = _derivation.Equations.First(equation => equation.Phase == Phase.Loss);
        WorkedLine own = Line(loss, withTerms: true);
        if (_derivation.Penalties.Count == 0)
            return new(title, [own]);
        Formula sum = Formula.Of("J − L, the penalty", "J - L\\text{, the penalty}", "<mi>J</mi><mo>−</mo><mi>L</mi><mtext>, the penalty</mtext>");
        return new(title, [own, new(sum, null, values.Penalty, []), new(Formula.J, null, values.J, [])]);
    }

    // ∂L/∂a and ∂a/∂z of each unit, their product δ, and the gradients of the layer.
    private WorkedSection Backward(int layer)
    {
        NetworkSymbols symbols = _derivation.Symbols;
        int units = equations.Topology.Layers[layer].Units;
        var lines = new List<WorkedLine>();
        if (units <= MostValues)
        {
            for (int unit = 0; unit < units; unit++)
            {
                var j = new FixedIndex(unit);
                lines.Add(Line(_derivation.Pool.Partial(symbols.Loss(), symbols.Activation(layer, j)), Adjoint(layer, j), withTerms: true));
                if (equations.Topology.Layers[layer].Activation != Activation.Softmax)
                    lines.Add(Line(_derivation.Pool.Partial(symbols.Activation(layer, j), symbols.PreActivation(layer, j)), _derivation.Layers.ActivationSlope(layer, j, j), withTerms: false));
            }
        }

        lines.AddRange(Lines(_derivation.Equations.Where(equation => equation.Target.Variable.Kind == VariableKind.Delta && equation.Target.Variable.Layer == layer + 2)));
        lines.AddRange(Lines(_derivation.Equations.Where(equation =>
            equation.Target.Variable.Kind is VariableKind.WeightGradient or VariableKind.BiasGradient && equation.Target.Variable.Layer == layer + 1)));
        var delta = new Formula(printer => printer.Whole(symbols.Delta(layer, symbols.Unit(layer)).Variable));
        return new(new("Backward: ", delta, " and its gradients"), lines);
    }

    // ∂L/∂a: of an output from the loss, else over the layer that sees it.
    private Expr Adjoint(int layer, FixedIndex unit)
    {
        NetworkSymbols symbols = _derivation.Symbols;
        if (layer == equations.Topology.Layers.Count - 1)
            return _derivation.Partial(symbols.Loss(), symbols.Activation(layer, unit));
        RunningIndex k = symbols.Unit(layer + 1);
        Expr seen = symbols.Weight(layer + 1, k, unit);
        Expr dropped = equations.Topology.HasDropout(layer + 1) ? Differentiator.Differentiate(_derivation.Layers.MaskedInput(layer + 1, unit), symbols.Activation(layer, unit)) : _derivation.Pool.One;
        return dropped * _derivation.Pool.Summation(k, symbols.Delta(layer + 1, k) * seen);
    }

    private IEnumerable<WorkedLine> Lines(IEnumerable<Definition> definitions) => definitions
        .Where(definition => definition.Target.Variable.Size <= MostValues)
        .SelectMany(definition => Instantiation.Indices(definition.Target.Variable).Select(indices => Line(definition.At(indices), withTerms: false)));

    private WorkedLine Line(Definition definition, bool withTerms) => Line(definition.Target, definition.Value, withTerms);

    private WorkedLine Line(Expr name, Expr value, bool withTerms)
    {
        Expr written = Instantiation.WriteOut(value, Equation.WrittenOutTerms, grouped: false);
        double number = name is SymbolExpr symbol ? values.Of(symbol) : values.Of(value);
        IReadOnlyList<double> terms = withTerms ? [.. Terms(written).Select(values.Of)] : [];
        return new(new(printer => printer.WithoutBrackets(printer.Print(name))), written, number, terms);
    }

    // ½ (u² + v²) as ½ u², ½ v²: what each output adds.
    private static IReadOnlyList<Expr> Terms(Expr expr) =>
        expr is ProductExpr product && product.Factors.Count(f => f is { Base: SumExpr, Exponent: 1 }) == 1 && product.Factors.All(f => f.Base is SumExpr || f.Base.IsConstant())
            ? [.. product.Factors.First(f => f.Base is SumExpr).Base.Summands().Select(term => product / product.Factors.First(f => f.Base is SumExpr).Base * term)]
            : expr.Summands();
}
