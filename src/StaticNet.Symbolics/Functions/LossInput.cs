using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>One output, as a loss sees it.</summary>
/// <param name="A">The output a.</param>
/// <param name="Z">The z that it is the activation of, for a loss that is evaluated from it.</param>
/// <param name="Y">Its target y.</param>
/// <param name="Outputs">K, the number of outputs.</param>
internal sealed record LossInput(Expr A, Expr Z, Expr Y, int Outputs)
{
    /// <summary>κ, for a function that has it.</summary>
    public Expr? Delta { get; init; }

    /// <summary>ε; null: no smoothing.</summary>
    public Expr? LabelSmoothing { get; init; }

    /// <summary>ω of the output; null: 1.</summary>
    public Expr? ClassWeight { get; init; }

    /// <summary>ρ; null: 1.</summary>
    public Expr? PositiveWeight { get; init; }

    /// <summary>r = a − y.</summary>
    public Expr Residual => A - Y;

    /// <summary>The output and its target with the parameters of a loss.</summary>
    public static LossInput Of(LossSpec loss, Expr a, Expr z, Expr y, Subscript unit, int outputs) => new(a, z, y, outputs)
    {
        Delta = LossRule.Of(loss.Function).DefaultDelta is { } standard ? a.Pool.Symbol(IndexedVariable.Hyperparameter(0, "κ", loss.Delta ?? standard)) : null,
        LabelSmoothing = loss.LabelSmoothing is { } smoothing and not 0 ? a.Pool.Symbol(IndexedVariable.Hyperparameter(0, "ε", smoothing)) : null,
        ClassWeight = loss.ClassWeights.Count > 0 ? a.Pool.Symbol(IndexedVariable.Hyperparameters(0, "ω", loss.ClassWeights), unit) : null,
        PositiveWeight = loss.PositiveWeight is { } weight and not 1 ? a.Pool.Symbol(IndexedVariable.Hyperparameter(0, "ρ", weight)) : null,
    };
}
