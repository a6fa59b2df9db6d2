namespace StaticNet.Symbolics.Expressions;

/// <summary>What a family of named values is.</summary>
internal enum FamilyKind
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

/// <summary>A family of named values: all zⱼ of a layer, all weights between two layers.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Layer">The layer in the course's numbering, the input being layer 1; θ⁽ˡ⁾ leads from layer l to l + 1. 0: of no layer.</param>
/// <param name="Letter">The letter it is written with.</param>
/// <param name="Shape">The number of places of each index; empty for a scalar.</param>
/// <param name="Value">The number that a hyperparameter stands for.</param>
/// <param name="Values">The numbers that a vector of hyperparameters stands for.</param>
internal sealed record Family(FamilyKind Kind, int Layer, string Letter, EquatableArray<int> Shape, double Value = 0, EquatableArray<double> Values = default)
{
    public static Family Of(FamilyKind kind, int layer, string letter, params int[] shape) => new(kind, layer, letter, new(shape));

    public static Family Hyperparameter(int layer, string letter, double value) =>
        new(FamilyKind.Hyperparameter, layer, letter, default, value);

    public static Family Hyperparameters(int layer, string letter, EquatableArray<double> values) =>
        new(FamilyKind.Hyperparameter, layer, letter, new([values.Count]), Values: values);

    /// <summary>A number that stands in code in place of an expression over hyperparameters.</summary>
    public static Family Literal(double value) => Hyperparameter(0, "#", value);

    /// <summary>True for <see cref="Literal"/>.</summary>
    public bool IsLiteral => Kind == FamilyKind.Hyperparameter && Letter == "#";

    /// <summary>True when the printed symbol shows its layer.</summary>
    public bool ShowsLayer => Layer > 0 && Kind is not (FamilyKind.Input or FamilyKind.Target) && !(Kind == FamilyKind.MaskedInput && Layer == 1);

    /// <summary>The number of values.</summary>
    public int Size => Shape.Aggregate(1, (product, count) => product * count);
}
