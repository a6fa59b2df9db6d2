using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>Everything that a network's equations give for one sample at one random point, computed when it is asked for.</summary>
internal sealed class SampleValues
{
    private readonly NetworkDerivation _derivation;
    private readonly Dictionary<IndexedVariable, Precise[]> _values;

    public SampleValues(NetworkDerivation derivation, IReadOnlyDictionary<IndexedVariable, Precise[]> parameters, RandomBits random)
    {
        _derivation = derivation;
        _values = parameters.ToDictionary(pair => pair.Key, pair => pair.Value);
        NetworkTopology topology = derivation.Topology;
        _values[derivation.Symbols.Activation(-1, new FixedIndex(0)).Variable] = [.. Enumerable.Range(0, topology.InputSize).Select(_ => NetworkPoint.Signed(random))];
        _values[derivation.Symbols.Target(new FixedIndex(0)).Variable] = Targets(derivation, random);
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            if (topology.HasDropout(layer))
                _values[derivation.Symbols.Mask(layer, new FixedIndex(0)).Variable] = [.. Enumerable.Range(0, topology.FanIn(layer)).Select(_ => random.Fraction() + 1)];
        }
    }

    /// <summary>All elements of a variable, in row-major order of its shape.</summary>
    public Precise[] Of(IndexedVariable variable)
    {
        if (!_values.TryGetValue(variable, out Precise[]? values))
        {
            // An evaluator of its own: the variables that this one needs run over the same indices.
            values = new PreciseEvaluator(Of).EvaluateAll(_derivation.Equations.First(definition => definition.Target.Variable == variable));
            _values[variable] = values;
        }

        return values;
    }

    /// <summary>An expression whose indices are fixed.</summary>
    public Precise Of(Expr expr) => new PreciseEvaluator(Of).Evaluate(expr);

    private static Precise[] Targets(NetworkDerivation derivation, RandomBits random)
    {
        int outputs = derivation.Topology.OutputSize;
        Precise[] targets = [.. Enumerable.Range(0, outputs).Select(_ => FunctionFacts.TargetsOf(derivation.Topology.Loss.Function) switch
        {
            NumberSet.Signs => random.Below(2) == 0 ? -1 : 1,
            NumberSet.UnitInterval or NumberSet.NonNegatives => random.Fraction(),
            _ => NetworkPoint.Signed(random),
        })];
        if (!derivation.TargetsSumToOne)
            return targets;
        Precise sum = targets.Aggregate((total, target) => total + target);
        return [.. targets.Select(target => target / sum)];
    }
}
