using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>What an answer may be about, at a point: a value of the network, or a derivative of one by another.</summary>
internal static class QuantityValues
{
    /// <summary>J as a quantity; the equations have L for each sample.</summary>
    public static IndexedVariable Objective { get; } = IndexedVariable.Of(VariableKind.Loss, 0, "J");

    /// <summary>A value of a sample, J being that of all samples of the point.</summary>
    public static Precise Of(NetworkPoint point, int sample, SymbolNode symbol) => symbol.Variable == Objective
        ? Mean(point, values => values.Of(point.Derivation.Symbols.Loss())) + Penalty(point)
        : point.Samples[sample].Of(symbol.Variable)[Offset(symbol)];

    /// <summary>∂of/∂by at fixed indices.</summary>
    public static Precise Partial(NetworkPoint point, int sample, SymbolNode of, SymbolNode by)
    {
        SampleValues values = point.Samples[sample];
        bool isParameter = by.Variable.Kind is VariableKind.Weight or VariableKind.Bias;
        if (of.Variable == Objective)
        {
            return isParameter
                ? Mean(point, each => OfLoss(point.Derivation, each, by)) + PenaltySlope(point, by)
                : OfLoss(point.Derivation, values, by) / point.Samples.Count;
        }

        return of.Variable.Kind == VariableKind.Loss
            ? OfLoss(point.Derivation, values, by)
            : new TotalDerivative(point.Derivation, values, by).Of(of.Variable, [.. of.Indices.Select(index => ((FixedIndex)index).Value)]);
    }

    /// <summary>What the penalty adds to ∂J/∂θ; 0 where there is none.</summary>
    public static Precise PenaltySlope(NetworkPoint point, SymbolNode parameter) => PenaltyOf(point.Derivation, parameter) is { } penalty
        ? point.Samples[0].Of(penalty.SlopeOf(Symbol(point.Derivation, parameter)))
        : 0;

    /// <summary>The penalty on a parameter; null: there is none.</summary>
    public static PenaltyTerm? PenaltyOf(NetworkDerivation derivation, SymbolNode parameter) => derivation.Penalties.FirstOrDefault(term =>
        term.Layer == parameter.Variable.Layer - 1 && (parameter.Variable.Kind == VariableKind.Weight || term.Biases));

    public static SymbolExpr Symbol(NetworkDerivation derivation, SymbolNode symbol) => (SymbolExpr)derivation.Pool.Symbol(symbol.Variable, [.. symbol.Indices]);

    private static Precise OfLoss(NetworkDerivation derivation, SampleValues values, SymbolNode by)
    {
        int[] indices = [.. by.Indices.Select(index => ((FixedIndex)index).Value)];
        (NetworkTopology topology, NetworkSymbols symbols) = (derivation.Topology, derivation.Symbols);
        switch (by.Variable.Kind)
        {
            case VariableKind.Weight:
                int layer = by.Variable.Layer - 1;
                return values.Of(symbols.Delta(layer, new FixedIndex(indices[0]))) * values.Of(symbols.LayerInput(layer, new FixedIndex(indices[1])));
            case VariableKind.Bias:
                return values.Of(symbols.Delta(by.Variable.Layer - 1, new FixedIndex(indices[0])));
            case VariableKind.PreActivation:
                return values.Of(symbols.Delta(by.Variable.Layer - 2, new FixedIndex(indices[0])));
            case VariableKind.Activation when by.Variable.Layer - 2 == topology.Layers.Count - 1:
                return values.Of(derivation.Partial(symbols.Loss(), symbols.Activation(topology.Layers.Count - 1, new FixedIndex(indices[0]))));
            case VariableKind.Loss:
                return 1;
            default:
                // What the next layer sees of it, over all units of that layer.
                int next = by.Variable.Kind == VariableKind.MaskedInput ? by.Variable.Layer - 1 : by.Variable.Kind == VariableKind.Input ? 0 : by.Variable.Layer - 1;
                var derivative = new TotalDerivative(derivation, values, by);
                return Enumerable.Range(0, topology.Layers[next].Units)
                    .Select(k => values.Of(symbols.Delta(next, new FixedIndex(k))) * derivative.Of(symbols.PreActivation(next, new FixedIndex(k)).Variable, [k]))
                    .Aggregate((total, term) => total + term);
        }
    }

    private static Precise Mean(NetworkPoint point, Func<SampleValues, Precise> value) =>
        point.Samples.Select(value).Aggregate((total, each) => total + each) / point.Samples.Count;

    private static Precise Penalty(NetworkPoint point)
    {
        Precise total = 0;
        NetworkSymbols symbols = point.Derivation.Symbols;
        foreach (PenaltyTerm term in point.Derivation.Penalties)
        {
            IEnumerable<IndexedVariable> variables = [symbols.Weight(term.Layer, new FixedIndex(0), new FixedIndex(0)).Variable, .. term.Biases ? [symbols.Bias(term.Layer, new FixedIndex(0)).Variable] : Array.Empty<IndexedVariable>()];
            foreach (Precise parameter in variables.SelectMany(variable => point.Samples[0].Of(variable)))
                total += new PreciseEvaluator(_ => [parameter]).Evaluate(term.Value);
        }

        return total;
    }

    private static int Offset(SymbolNode symbol) =>
        symbol.Indices.Select((index, n) => (Value: ((FixedIndex)index).Value, Count: symbol.Variable.Shape[n])).Aggregate(0, (offset, index) => (offset * index.Count) + index.Value);
}
