namespace StaticNet.Symbolics.Expressions;

/// <summary>What the values of an indexed variable are.</summary>
internal enum VariableKind
{
    Input,
    Target,
    Weight,
    Bias,
    PreActivation,
    Activation,
    Mask,
    MaskedInput,
    Delta,
    Loss,
    WeightGradient,
    BiasGradient,
    Jacobian,
    MeanGradient,
    Parameter,
    Hyperparameter,
    Temporary,
}

/// <summary>A variable with indices: all zⱼ of a layer, all weights between two layers.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Layer">The layer in the course's numbering, the input being layer 1; θ⁽ˡ⁾ leads from layer l to l + 1. 0: of no layer.</param>
/// <param name="Letter">The letter it is written with.</param>
/// <param name="Shape">The number of values of each index; empty for a scalar.</param>
/// <param name="Value">The number that a hyperparameter stands for.</param>
/// <param name="Values">The numbers that a vector of hyperparameters stands for.</param>
internal sealed record IndexedVariable(VariableKind Kind, int Layer, string Letter, EquatableArray<int> Shape, double Value = 0, EquatableArray<double> Values = default)
{
    public static IndexedVariable Of(VariableKind kind, int layer, string letter, params int[] shape) => new(kind, layer, letter, new(shape));

    public static IndexedVariable Hyperparameter(int layer, string letter, double value) =>
        new(VariableKind.Hyperparameter, layer, letter, default, value);

    public static IndexedVariable Hyperparameters(int layer, string letter, EquatableArray<double> values) =>
        new(VariableKind.Hyperparameter, layer, letter, new([values.Count]), Values: values);

    /// <summary>A number that stands in code in place of an expression over hyperparameters.</summary>
    public static IndexedVariable Literal(double value) => Hyperparameter(0, "#", value);

    /// <summary>True for <see cref="Literal"/>.</summary>
    public bool IsLiteral => Kind == VariableKind.Hyperparameter && Letter == "#";

    /// <summary>True when the printed symbol shows its layer.</summary>
    public bool ShowsLayer => Layer > 0 && Kind is not (VariableKind.Input or VariableKind.Target) && !(Kind == VariableKind.MaskedInput && Layer == 1);

    /// <summary>The number of values.</summary>
    public int Size => Shape.Aggregate(1, (product, count) => product * count);
}
