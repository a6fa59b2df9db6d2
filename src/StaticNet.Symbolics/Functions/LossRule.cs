using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>A loss: the part that one output adds to the loss L of a sample. Its slope is derived, not written.</summary>
internal abstract class LossRule
{
    private static readonly LossRule[] All =
        [new SquaredErrorLoss(), new MeanSquaredErrorLoss(), new BinaryCrossEntropyLoss(), new CategoricalCrossEntropyLoss()];

    /// <summary>The member of the enumeration that this rule defines.</summary>
    public abstract LossFunction Loss { get; }

    /// <summary>How it is called in a line of prose.</summary>
    public abstract string Name { get; }

    /// <summary>Whether the targets of a sample are a distribution, Σₖ yₖ = 1: an assumption that the equations state.</summary>
    public virtual bool TargetsSumToOne => false;

    /// <summary>The rule of a loss.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such member.</exception>
    public static LossRule Of(LossFunction loss) =>
        Array.Find(All, rule => rule.Loss == loss)
        ?? throw new ArgumentOutOfRangeException(nameof(loss), loss, "There is no such loss.");

    /// <summary>What output a with target y adds to L.</summary>
    /// <param name="a">The output.</param>
    /// <param name="y">Its target.</param>
    /// <param name="outputs">K, the number of outputs.</param>
    public abstract Expr Term(Expr a, Expr y, int outputs);
}
