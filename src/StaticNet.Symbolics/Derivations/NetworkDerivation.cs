using System.Collections.Concurrent;
using StaticNet.Symbolics.Differentiation;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;
using StaticNet.Symbolics.Printing;
using StaticNet.Symbolics.Simplification;

namespace StaticNet.Symbolics.Derivations;

/// <summary>
/// A network as equations: forward, loss, and the gradient by reverse mode. Every layer describes itself once, over running indices, so
/// the derivation of a wide layer is as short as that of a narrow one; print and code instantiate the same definitions.
/// </summary>
internal sealed class NetworkDerivation
{
    private readonly NetworkSymbols _symbols;
    private readonly List<Definition> _equations = [];
    private readonly List<Definition> _evaluated = [];

    // A factor stands in many paths.
    private readonly ConcurrentDictionary<(SymbolExpr Of, SymbolExpr By), Expr> _partials = [];

    private NetworkDerivation(NetworkTopology topology)
    {
        Topology = topology;
        Pool = new();
        _symbols = new(Pool, topology);
        Layers = new(Pool, topology, _symbols);
        Penalties = topology.HasLoss ? PenaltyTerm.Of(topology, Pool) : [];
        LowerLayers();
        if (topology.HasLoss)
        {
            LowerLoss();
            Differentiate();
        }

        Program = new SharedSubexpressions(Pool).Extract(_evaluated);
        CompiledProgram = NaNFlow.Mark(Program);
        Operations = OperationsUpTo(Phase.Backward);
    }

    public NetworkTopology Topology { get; }

    public ExprPool Pool { get; }

    /// <summary>The equations as the textbook writes them: z and a per layer; where there is a loss L, then δ and the gradients from the last layer back.</summary>
    public IReadOnlyList<Definition> Equations => _equations;

    /// <summary>The definitions that are evaluated, in order: stable forms, nothing computed twice. Gradients without the penalty.</summary>
    public IReadOnlyList<Definition> Program { get; }

    /// <summary>The same, with the comparisons marked that need not ask for a NaN.</summary>
    public IReadOnlyList<Definition> CompiledProgram { get; }

    /// <summary>What the penalised layers add to J and to its gradient, once a batch.</summary>
    public IReadOnlyList<PenaltyTerm> Penalties { get; }

    /// <summary>The operations of the outputs and all gradients of one sample.</summary>
    public OperationCount Operations { get; }

    /// <summary>How each layer is written.</summary>
    public LayerForms Layers { get; }

    /// <summary>The names of the network.</summary>
    public NetworkSymbols Symbols => _symbols;

    public static NetworkDerivation Of(NetworkTopology topology) => new(topology);

    /// <summary>Whether the derivation assumes Σₖ yₖ = 1.</summary>
    public bool TargetsSumToOne => Topology.HasLoss && FunctionFacts.TargetsSumToOne(Topology);

    /// <summary>A factor of the chain rule, derived: ∂L/∂a, ∂a/∂z, ∂z/∂a or ∂z/∂ã and ∂ã/∂a, ∂z/∂θ or ∂z/∂b.</summary>
    public Expr Partial(SymbolExpr of, SymbolExpr by) => _partials.GetOrAdd((of, by), factor => Derived(factor.Of, factor.By));

    private Expr Derived(SymbolExpr of, SymbolExpr by) => of.Variable.Kind switch
    {
        VariableKind.Loss => Differentiator.Differentiate(_equations.First(e => ReferenceEquals(e.Target, of)).Value, by),
        VariableKind.Activation => Layers.ActivationSlope(of.Variable.Layer - 2, of.Indices[0], by.Indices[0]),
        VariableKind.PreActivation => Differentiator.Differentiate(Layers.PreActivation(of.Variable.Layer - 2, of.Indices[0]), by),
        VariableKind.MaskedInput => Differentiator.Differentiate(Layers.MaskedInput(of.Variable.Layer - 1, of.Indices[0]), by),
        _ => throw new ArgumentException($"{of.Variable.Letter} is no step of the chain rule.", nameof(of)),
    };

    // with dropout ãᵢ = mᵢ aᵢ,  zⱼ = Σᵢ θⱼᵢ aᵢ + bⱼ,  aⱼ = φ(zⱼ)
    private void LowerLayers()
    {
        for (int layer = 0; layer < Topology.Layers.Count; layer++)
        {
            RunningIndex unit = _symbols.Unit(layer);
            if (Topology.HasDropout(layer))
            {
                RunningIndex input = _symbols.Input(layer);
                Define(_symbols.LayerInput(layer, input), Layers.MaskedInput(layer, input), Phase.Forward);
            }

            Define(_symbols.PreActivation(layer, unit), Layers.PreActivation(layer, unit), Phase.Forward);
            Define(_symbols.Activation(layer, unit), Layers.Activation(layer, unit), Phase.Forward, stable: Layers.StableActivation(layer, unit));
        }
    }

    // L = Σₖ ℓ(aₖ, yₖ); where ln a or ln(1 − a) occurs, it is evaluated from z
    private void LowerLoss()
    {
        int last = Topology.Layers.Count - 1;
        RunningIndex output = new("k", Topology.OutputSize);
        ActivationRule rule = Layers.Rule(last);
        SymbolExpr a = _symbols.Activation(last, output);
        LossRule loss = LossRule.Of(Topology.Loss.Function);
        LossInput input = LossInput.Of(Topology.Loss, a, _symbols.PreActivation(last, output), _symbols.Target(output), output, Topology.OutputSize);
        Expr term = loss.Term(input);
        Expr stable = loss.EvaluatedTerm(input).Rewrite(node => node switch
        {
            CallExpr call when call.Function.Evaluated(call.Argument) is { } evaluated => evaluated,
            CallExpr { Function: Log } log when ReferenceEquals(log.Argument, a) => rule.LogValue(Layers.Input(last, output)),
            CallExpr { Function: Log } log when ReferenceEquals(log.Argument, 1 - a) => rule.LogComplement(Layers.Input(last, output)),
            _ => node,
        });
        stable = ValueFolding.Fold(stable, _symbols.Activation(last, _symbols.Unit(last)), Layers.Activation(last, _symbols.Unit(last)));
        if (!ReferenceEquals(stable, term))
            stable = new Simplifier(targetsSumToOne: false).Simplify(stable);
        Define(_symbols.Loss(), Pool.Summation(output, term), Phase.Loss, stable: Pool.Summation(output, stable));
    }

    // Reverse mode, from ∂L/∂a of the output back to the first layer: δ = ∂L/∂z, then ∂J/∂θ and ∂J/∂b, then ∂L/∂a of the layer before.
    private void Differentiate()
    {
        int last = Topology.Layers.Count - 1;
        Expr loss = _equations[_equations.Count - 1].Value;
        Expr adjoint = Differentiator.Differentiate(loss, _symbols.Activation(last, _symbols.Unit(last)));
        for (int layer = last; layer >= 0; layer--)
        {
            DefineDelta(layer, adjoint);
            DefineGradients(layer);
            if (layer > 0)
            {
                RunningIndex unit = _symbols.Unit(layer - 1);
                SymbolExpr seen = _symbols.LayerInput(layer, unit);
                adjoint = Chain(layer, k => _symbols.Delta(layer, k), k => Differentiator.Differentiate(Layers.PreActivation(layer, k), seen));
                if (Topology.HasDropout(layer))
                    adjoint = Differentiator.Differentiate(Layers.MaskedInput(layer, unit), _symbols.Activation(layer - 1, unit)) * adjoint;
            }
        }
    }

    // δⱼ = Σₖ ∂L/∂aₖ ∂aₖ/∂zⱼ, the slope in terms of a
    private void DefineDelta(int layer, Expr adjoint)
    {
        RunningIndex unit = _symbols.Unit(layer);
        var simplifier = new Simplifier(TargetsSumToOne);
        Expr chain = Chain(layer, k => adjoint.Substitute(unit, k), k => Layers.ActivationSlope(layer, k, unit));
        Expr delta = simplifier.Simplify(chain);
        bool isOutput = layer == Topology.Layers.Count - 1;
        bool cancelled = isOutput && HasDenominator(adjoint) && !HasDenominator(delta);
        if (cancelled && !simplifier.Applied.Contains(RuleNames.Cancel))
            simplifier.Applied.Insert(0, RuleNames.Cancel);
        Prose? note = cancelled
            ? new("the slope of ", RuleProse.NameOf(Layers.Rule(layer)), $" cancels against {LossRule.Of(Topology.Loss.Function).Name}")
            : null;
        var definition = new Definition(_symbols.Delta(layer, unit), delta, Phase.Backward, note)
        {
            Unsimplified = Chain(layer, k => Bracketed(adjoint.Substitute(unit, k), isOutput), k => Bracketed(Layers.ActivationSlope(layer, k, unit), true)),
            Rules = simplifier.Applied,
        };
        _equations.Add(definition);
        _evaluated.Add(definition with { Value = (isOutput && HasDenominator(delta) ? WithoutQuotient(layer, adjoint) : null) ?? StableDelta(layer, adjoint) ?? delta });
    }

    // The same where the slope is evaluated in another form; null: it is not.
    private Expr? StableDelta(int layer, Expr adjoint)
    {
        RunningIndex unit = _symbols.Unit(layer);
        return ReferenceEquals(Layers.StableSlope(layer, unit, unit), Layers.ActivationSlope(layer, unit, unit))
            ? null
            : new Simplifier(TargetsSumToOne).Simplify(Chain(layer, k => adjoint.Substitute(unit, k), k => Layers.StableSlope(layer, k, unit)));
    }

    // (u + v/a) a′ = u a′ + v (ln a)′, for an activation that says how the latter is evaluated
    private Expr? WithoutQuotient(int layer, Expr adjoint)
    {
        RunningIndex unit = _symbols.Unit(layer);
        SymbolExpr a = _symbols.Activation(layer, unit);
        if (Layers.Rule(layer).LogSlope(_symbols.PreActivation(layer, unit), a) is not { } logSlope)
            return null;
        Expr slope = Layers.ActivationSlope(layer, unit, unit);
        bool IsOverA(Expr term) => term is ProductExpr product && product.Factors.Any(f => ReferenceEquals(f.Base, a) && f.Exponent == -1);
        Expr byA = Simplifier.Expand(new Simplifier(TargetsSumToOne).Simplify(adjoint));
        Expr sum = Pool.Sum([.. byA.Summands().Select(term => ((Rational)1, IsOverA(term) ? term * a * logSlope : term * slope))]);
        return new Simplifier(TargetsSumToOne).Simplify(sum);
    }

    // The brackets go around what does not say which index it stands for.
    private Expr Bracketed(Expr expr, bool bracket)
    {
        if (!bracket)
            return expr;
        Expr inner = expr;
        Expr outer = Pool.One;
        foreach (Expr kronecker in expr.KroneckerFactors().ToList())
            (outer, inner) = (outer * kronecker, inner.WithoutFactor(kronecker));
        return outer * Pool.Bracket(inner);
    }

    private static bool HasDenominator(Expr expr) => expr.Nodes().OfType<ProductExpr>().Any(p => p.Factors.Any(f => f.Exponent < 0));

    private void DefineGradients(int layer)
    {
        (RunningIndex unit, RunningIndex input) = (_symbols.Unit(layer), _symbols.Input(layer));
        SymbolExpr weight = _symbols.Weight(layer, unit, input);
        SymbolExpr bias = _symbols.Bias(layer, unit);
        DefineGradient(_symbols.WeightGradient(layer, unit, input), layer, weight, penalised: true);
        DefineGradient(_symbols.BiasGradient(layer, unit), layer, bias, penalised: Topology.Layers[layer].Penalty.Biases);
    }

    // ∂J/∂θ = Σₖ δₖ ∂zₖ/∂θ, plus the slope of the penalty
    private void DefineGradient(SymbolExpr gradient, int layer, SymbolExpr parameter, bool penalised)
    {
        Expr value = Chain(layer, k => _symbols.Delta(layer, k), k => Differentiator.Differentiate(Layers.PreActivation(layer, k), parameter));
        PenaltyTerm? penalty = penalised ? Penalties.FirstOrDefault(term => term.Layer == layer) : null;
        Define(gradient, penalty is null ? value : value + penalty.SlopeOf(parameter), Phase.Backward, stable: value);
    }

    // Σₖ uₖ vₖ over the units of a layer: one step of the chain rule
    private Expr Chain(int layer, Func<Subscript, Expr> outer, Func<Subscript, Expr> inner)
    {
        RunningIndex k = new("k", Topology.Layers[layer].Units);
        return Pool.Summation(k, outer(k) * inner(k));
    }

    private void Define(SymbolExpr target, Expr value, Phase phase, Expr? stable = null)
    {
        _equations.Add(new(target, value, phase));
        _evaluated.Add(new(target, stable ?? value, phase));
    }

    /// <summary>The operations of the outputs of one sample, with the loss or with all gradients beside them.</summary>
    /// <param name="last">What is computed last.</param>
    public OperationCount OperationsUpTo(Phase last)
    {
        int output = Topology.Layers.Count - 1;
        IndexedVariable outputs = _symbols.Activation(output, _symbols.Unit(output)).Variable;
        IReadOnlyList<Definition> needed = Reachability.Needed(
            Program,
            f => f == outputs
                || (last == Phase.Loss && f.Kind == VariableKind.Loss)
                || (last == Phase.Backward && (f.Kind is VariableKind.WeightGradient or VariableKind.BiasGradient)));
        return needed.Aggregate(OperationCount.None, (sum, definition) => sum + definition.Operations);
    }
}
