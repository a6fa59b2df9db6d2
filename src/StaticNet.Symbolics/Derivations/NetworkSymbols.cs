using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Derivations;

/// <summary>The names of a network in the course's notation: layer 1 is the input, θ⁽ˡ⁾ leads from layer l to layer l + 1.</summary>
/// <param name="pool">Where the expressions live.</param>
/// <param name="topology">The network.</param>
internal sealed class NetworkSymbols(ExprPool pool, NetworkTopology topology)
{
    /// <summary>The index j of a unit of a layer (0-based).</summary>
    public RunningIndex Unit(int layer) => new("j", topology.Layers[layer].Units);

    /// <summary>The index i of an input of a layer (0-based).</summary>
    public RunningIndex Input(int layer) => new("i", topology.FanIn(layer));

    public SymbolExpr Weight(int layer, Subscript unit, Subscript input) =>
        Symbol(VariableKind.Weight, layer + 1, "θ", [topology.Layers[layer].Units, topology.FanIn(layer)], unit, input);

    public SymbolExpr Bias(int layer, Subscript unit) => Vector(VariableKind.Bias, layer + 1, "b", layer, unit);

    public SymbolExpr PreActivation(int layer, Subscript unit) => Vector(VariableKind.PreActivation, layer + 2, "z", layer, unit);

    /// <summary>The activation of a unit; of layer −1: the input x.</summary>
    public SymbolExpr Activation(int layer, Subscript unit) => layer < 0
        ? Symbol(VariableKind.Input, 1, "x", [topology.InputSize], unit)
        : Vector(VariableKind.Activation, layer + 2, "a", layer, unit);

    /// <summary>The factor m that dropout puts on an input of a layer (0-based): 0, or 1/(1 − p).</summary>
    public SymbolExpr Mask(int layer, Subscript input) => Symbol(VariableKind.Mask, layer + 1, "m", [topology.FanIn(layer)], input);

    /// <summary>What a layer (0-based) sees of the layer before it: a, or with dropout ã = m a.</summary>
    public SymbolExpr LayerInput(int layer, Subscript input) => topology.HasDropout(layer)
        ? Symbol(VariableKind.MaskedInput, layer + 1, layer == 0 ? "x̃" : "ã", [topology.FanIn(layer)], input)
        : Activation(layer - 1, input);

    public SymbolExpr Target(Subscript unit) => Symbol(VariableKind.Target, 0, "y", [topology.OutputSize], unit);

    public SymbolExpr Loss() => Symbol(VariableKind.Loss, 0, "L", []);

    /// <summary>δ = ∂L/∂z.</summary>
    public SymbolExpr Delta(int layer, Subscript unit) => Vector(VariableKind.Delta, layer + 2, "δ", layer, unit);

    public SymbolExpr WeightGradient(int layer, Subscript unit, Subscript input) =>
        Symbol(VariableKind.WeightGradient, layer + 1, "∂J/∂θ", [topology.Layers[layer].Units, topology.FanIn(layer)], unit, input);

    public SymbolExpr BiasGradient(int layer, Subscript unit) => Vector(VariableKind.BiasGradient, layer + 1, "∂J/∂b", layer, unit);

    /// <summary>The parameter α of a layer's activation.</summary>
    public Expr Alpha(int layer, double value) => pool.Symbol(IndexedVariable.Hyperparameter(layer + 2, "α", value));

    private SymbolExpr Vector(VariableKind kind, int number, string letter, int layer, Subscript unit) =>
        Symbol(kind, number, letter, [topology.Layers[layer].Units], unit);

    private SymbolExpr Symbol(VariableKind kind, int number, string letter, int[] shape, params Subscript[] indices) =>
        (SymbolExpr)pool.Symbol(IndexedVariable.Of(kind, number, letter, shape), indices);
}
