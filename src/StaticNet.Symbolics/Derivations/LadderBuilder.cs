using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;
using StaticNet.Symbolics.Printing;
using StaticNet.Symbolics.Simplification;

namespace StaticNet.Symbolics.Derivations;

/// <summary>Builds the rungs of one parameter's derivation.</summary>
/// <param name="derivation">The network.</param>
/// <param name="layer">The layer of the parameter, 0-based.</param>
/// <param name="unit">The unit it leads to, 0-based.</param>
/// <param name="input">The input it comes from, 0-based; null: the parameter is the bias.</param>
internal sealed class LadderBuilder(NetworkDerivation derivation, int layer, int unit, int? input)
{
    private readonly NetworkTopology _topology = derivation.Topology;
    private readonly NetworkSymbols _symbols = derivation.Symbols;
    private readonly ExprPool _pool = derivation.Pool;

    /// <summary>The product of the widths of the layers that follow; a softmax, within or at the end, leads on from its z to every a of its layer.</summary>
    public double PathCount => Enumerable.Range(layer, Last - layer + 1).Aggregate(
        1.0,
        (count, l) => count * (l > layer ? _topology.Layers[l].Units : 1) * (Mixes(l) ? _topology.Layers[l].Units : 1));

    private int Last => _topology.Layers.Count - 1;

    private SymbolExpr Parameter => input is { } i
        ? _symbols.Weight(layer, new FixedIndex(unit), new FixedIndex(i))
        : _symbols.Bias(layer, new FixedIndex(unit));

    /// <summary>Whether an a of a layer depends on the z of other units than its own: a path passes two units there, that of z and that of a.</summary>
    public bool Mixes(int l) => _topology.Layers[l].Units > 1 && !derivation.Layers.ActivationSlope(l, new FixedIndex(0), new FixedIndex(1)).IsZero;

    /// <summary>Every path.</summary>
    public IReadOnlyList<DerivationPath> Paths()
    {
        IEnumerable<IReadOnlyList<(int, int)>> paths = [[(layer, unit)]];
        foreach (int l in Choices())
            paths = paths.SelectMany(path => Enumerable.Range(0, _topology.Layers[l].Units).Select(u => (IReadOnlyList<(int, int)>)[.. path, (l, u)]));
        return [.. paths.Select(path => new DerivationPath(path))];
    }

    /// <summary>The path through the first unit of every layer.</summary>
    public DerivationPath FirstPath() => new([(layer, unit), .. Choices().Select(l => (l, 0))]);

    /// <summary>The sum over paths of products of partials, each replaced by its expression.</summary>
    public Expr Substituted(IReadOnlyList<DerivationPath> paths) => Substituted(Chains(paths));

    public IReadOnlyList<DerivationRung> Rungs(IReadOnlyList<DerivationPath> paths)
    {
        var rungs = new List<DerivationRung>();
        IReadOnlyList<Prose> slopes = SlopeRules();
        if (paths.Count > 0)
        {
            Expr chain = Chains(paths);
            rungs.Add(new("paths", [new("chain rule: a product of partials for each path from the parameter to ", Formula.L)], [Define(chain)]));
            rungs.Add(new("substituted", ["each partial by its expression", .. slopes], [Define(Substituted(chain))]));
        }

        IReadOnlyList<Definition> deltas = [.. Deltas()];
        rungs.Add(new("factored", [SharedRule, .. paths.Count > 0 ? Array.Empty<Prose>() : slopes], [.. deltas.Select(d => d with { Value = d.Unsimplified ?? d.Value, Note = null }), Define(Gradient())]));
        rungs.AddRange(Steps(deltas));
        Prose[] rules = [.. deltas.SelectMany(d => d.Rules).Distinct().Select(RuleProse.Of)];
        rungs.Add(new("simplified", rules.Length > 0 ? rules : ["nothing cancels"], [.. deltas, Define(Gradient())]));
        if (paths.Count > 0)
            rungs.Add(new("written out", [new("every ", DeltaLetter, " by its expression")], [Define(WrittenOut(Gradient()))]));
        rungs.Add(new("objective", [ObjectiveRule], [Objective()]));
        return rungs;
    }

    // The layers whose units a path chooses among on its way, a layer that mixes twice.
    private IEnumerable<int> Choices()
    {
        for (int l = layer; l <= Last; l++)
        {
            if (l > layer)
                yield return l;
            if (Mixes(l))
                yield return l;
        }
    }

    // What happens to the δ's between the chain rule and their simplest form, a rung for each kind of step that occurs.
    private IEnumerable<DerivationRung> Steps(IReadOnlyList<Definition> deltas)
    {
        (string Name, Prose Rule, Func<Definition, Expr?> Of)[] kinds =
        [
            ("cancelled", RuleProse.Of(RuleNames.Cancel), DeltaSteps.Cancelled),
            ("expanded", "multiplied out", DeltaSteps.Expanded),
            ("collected", "the targets have a common factor", delta => DeltaSteps.Gathered(delta, derivation.TargetsSumToOne)),
        ];
        IReadOnlyList<Definition> reached = [.. deltas.Select(d => d with { Value = d.Unsimplified ?? d.Value, Note = null })];
        foreach ((string name, Prose rule, Func<Definition, Expr?> of) in kinds)
        {
            IReadOnlyList<Expr?> step = [.. deltas.Select(of)];
            if (step.All(value => value is null))
                continue;
            reached = [.. reached.Select((delta, n) => delta with { Value = step[n] ?? delta.Value })];
            yield return new(name, [rule], [.. reached, Define(Gradient())]);
        }
    }

    private static Formula DeltaLetter => new(printer => printer switch
    {
        LatexPrinter => Alphabet.Latex(printer.Notation.Delta),
        MathMLPrinter => MathMLPrinter.Identifier(printer.Notation.Delta),
        _ => printer.Notation.Delta,
    });

    private static Prose SharedRule => new(
        "what the paths share is ",
        new Formula(printer => printer.Equality(DeltaLetter.Write(printer), printer.Slope("L", Formula.Letter("z").Write(printer)))),
        ", computed once");

    private Prose ObjectiveRule => new(Formula.J, " is the mean over ", Formula.M, Penalty is null ? " samples" : " samples, plus the penalty");

    private PenaltyTerm? Penalty => derivation.Penalties.FirstOrDefault(term => term.Layer == layer && (input is not null || term.Biases));

    private Expr Substituted(Expr chain) =>
        chain.Rewrite(node => node is PartialExpr partial ? _pool.Bracket(derivation.Partial(partial.Of, partial.By)) : node);

    /// <summary>The sum over paths of products of partials.</summary>
    public Expr Chains(IReadOnlyList<DerivationPath> paths) => _pool.Sum([.. paths.Select(path => ((Rational)1, Chain(path)))]);

    // ∂L/∂a · ∂a/∂z · ∂z/∂a · … · ∂z/∂θ along a path
    private Expr Chain(DerivationPath path)
    {
        FixedIndex First(int l) => new(path.Units.First(place => place.Layer == l).Unit);
        FixedIndex Final(int l) => new(path.Units.Last(place => place.Layer == l).Unit);
        var factors = new List<(Expr, int)> { (_pool.Partial(_symbols.Loss(), _symbols.Activation(Last, Final(Last))), 1) };
        for (int l = Last; l >= layer; l--)
        {
            SymbolExpr z = _symbols.PreActivation(l, First(l));
            factors.Add((_pool.Partial(_symbols.Activation(l, Final(l)), z), 1));
            if (l == layer)
            {
                factors.Add((_pool.Partial(z, Parameter), 1));
                continue;
            }

            (SymbolExpr seen, SymbolExpr a) = (_symbols.LayerInput(l, Final(l - 1)), _symbols.Activation(l - 1, Final(l - 1)));
            factors.Add((_pool.Partial(z, seen), 1));
            if (!ReferenceEquals(seen, a))
                factors.Add((_pool.Partial(seen, a), 1));
        }

        return _pool.Product(1, [.. factors]);
    }

    // ∂a/∂z of each activation on the way, from the output back, with the name of the function.
    private IReadOnlyList<Prose> SlopeRules() => [.. Enumerable.Range(layer, Last - layer + 1).Reverse().SelectMany(SlopeRules)];

    private IEnumerable<Prose> SlopeRules(int l)
    {
        RunningIndex j = _symbols.Unit(l);
        ProsePart name = RuleProse.NameOf(derivation.Layers.Rule(l));
        var i = new RunningIndex("i", j.Count);
        Expr mixed = derivation.Layers.ActivationSlope(l, i, j);
        yield return mixed.Symbols().Any(s => s.Indices.Contains(i)) && derivation.Topology.Layers[l].Activation == Activation.Softmax && j.Count > 1
            ? new("slope of ", name, ": ", Slope(l, i, j, mixed))
            : new("slope of ", name, ": ", Slope(l, j, j, derivation.Layers.ActivationSlope(l, j, j)));
    }

    private Formula Slope(int l, Subscript row, Subscript column, Expr slope)
    {
        Expr partial = _pool.Partial(_symbols.Activation(l, row), _symbols.PreActivation(l, column));
        return new(printer => printer.Equality(printer.WithoutBrackets(printer.Print(partial)), printer.Print(slope)));
    }

    // From the output back: every δ that the parameter's own depends on.
    private IEnumerable<Definition> Deltas()
    {
        for (int l = Last; l >= layer; l--)
        {
            Definition variable = derivation.Equations.First(e => ReferenceEquals(e.Target, _symbols.Delta(l, _symbols.Unit(l))));
            if (l == layer)
                yield return variable.At(unit);
            else if (_topology.Layers[l].Units > Equation.WrittenOutTerms)
                yield return variable;
            else
            {
                for (int u = 0; u < _topology.Layers[l].Units; u++)
                    yield return variable.At(u);
            }
        }
    }

    // δⱼ aᵢ, and δⱼ for a bias: the definition without the penalty
    private Expr Gradient()
    {
        RunningIndex j = _symbols.Unit(layer);
        Definition variable = derivation.Program.First(d => ReferenceEquals(
            d.Target, input is null ? _symbols.BiasGradient(layer, j) : _symbols.WeightGradient(layer, j, _symbols.Input(layer))));
        return (input is { } i ? variable.At(unit, i) : variable.At(unit)).Value;
    }

    // Each δ by its expression, until none is left.
    private Expr WrittenOut(Expr value) => Instantiation.WriteOut(value, Equation.WrittenOutTerms, grouped: false).ReplaceSymbols(symbol =>
    {
        if (symbol.Variable.Kind != VariableKind.Delta)
            return symbol;
        Definition delta = derivation.Equations.First(equation => equation.Target.Variable == symbol.Variable);
        return WrittenOut(delta.Value.Substitute(delta.Target.Indices[0], symbol.Indices[0]));
    });

    private Definition Define(Expr value) => new((SymbolExpr)_pool.Symbol(Named("∂L/∂"), Indices()), value, Phase.Backward);

    private Definition Objective()
    {
        Expr mean = _pool.Symbol(Parameter.Variable with { Kind = VariableKind.MeanGradient }, Indices());
        Expr value = Penalty is null ? mean : mean + Penalty.SlopeOf(Parameter);
        return new((SymbolExpr)_pool.Symbol(Named("∂J/∂"), Indices()), value, Phase.Backward);
    }

    private IndexedVariable Named(string lead) => Parameter.Variable with
    {
        Kind = input is null ? VariableKind.BiasGradient : VariableKind.WeightGradient,
        Letter = lead + Parameter.Variable.Letter,
    };

    private Subscript[] Indices() => [.. Parameter.Indices];
}
