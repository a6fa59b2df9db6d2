using StaticNet.Symbolics.Differentiation;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Derivations;

/// <summary>The penalty on the parameters of one layer: what one parameter adds to J, and its slope, derived from it.</summary>
/// <param name="Layer">0-based.</param>
/// <param name="Biases">Whether the biases are penalised as well as the weights.</param>
/// <param name="Parameter">The parameter θ that the expressions speak of.</param>
/// <param name="Value">λ₁|θ| + (λ₂/2)θ².</param>
/// <param name="Slope">λ₁ sign θ + λ₂ θ.</param>
internal sealed record PenaltyTerm(int Layer, bool Biases, SymbolExpr Parameter, Expr Value, Expr Slope)
{
    /// <summary>The terms of the layers that have a penalty.</summary>
    public static IReadOnlyList<PenaltyTerm> Of(NetworkTopology topology, ExprPool pool) =>
    [
        .. from layer in Enumerable.Range(0, topology.Layers.Count)
           where !topology.Layers[layer].Penalty.IsNone
           select Of(topology, layer, pool),
    ];

    /// <summary>The slope for a parameter of the layer under its own name.</summary>
    public Expr SlopeOf(SymbolExpr parameter) => Slope.ReplaceSymbols(symbol => ReferenceEquals(symbol, Parameter) ? parameter : symbol);

    private static PenaltyTerm Of(NetworkTopology topology, int layer, ExprPool pool)
    {
        Penalty penalty = topology.Layers[layer].Penalty;
        bool shared = topology.Layers.All(other => other.Penalty.L1 == penalty.L1 && other.Penalty.L2 == penalty.L2);
        int number = shared ? 0 : layer + 1;
        var parameter = (SymbolExpr)pool.Symbol(IndexedVariable.Of(VariableKind.Parameter, 0, "θ"));
        Expr value = pool.Zero;
        if (penalty.L1 > 0)
            value += pool.Symbol(IndexedVariable.Hyperparameter(number, "λ₁", penalty.L1)) * parameter.Apply(Abs.Function);
        if (penalty.L2 > 0)
            value += new Rational(1, 2) * (pool.Symbol(IndexedVariable.Hyperparameter(number, "λ₂", penalty.L2)) * parameter.Power(2));
        return new(layer, penalty.Biases, parameter, value, Differentiator.Differentiate(value, parameter));
    }
}
