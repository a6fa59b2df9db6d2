using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>A loss: the part that one output adds to the loss L of a sample. Its slope is derived, not written.</summary>
internal abstract class LossRule
{
    private static readonly LossRule[] All =
    [
        new SquaredErrorLoss(), new MeanSquaredErrorLoss(), new BinaryCrossEntropyLoss(), new CategoricalCrossEntropyLoss(), new AbsoluteErrorLoss(),
        new HuberLoss(), new LogCoshLoss(), new HingeLoss(), new SquaredHingeLoss(), new PoissonLoss(), new KullbackLeiblerLoss(),
    ];

    /// <summary>The member of the enumeration that this rule defines.</summary>
    public abstract LossFunction Loss { get; }

    /// <summary>How it is called in a line of prose.</summary>
    public abstract string Name { get; }

    /// <summary>The value of the parameter Delta when none is given; null: the function has no Delta.</summary>
    public virtual double? DefaultDelta => null;

    /// <summary>Whether the outputs are the classes, one of which is right: the function has class weights, and targets may be class indices.</summary>
    public virtual bool IsOverClasses => false;

    /// <summary>Whether the function has label smoothing.</summary>
    public virtual bool HasLabelSmoothing => IsOverClasses;

    /// <summary>Whether the function has a weight of the positive targets.</summary>
    public virtual bool HasPositiveWeight => false;

    /// <summary>The rule of a loss.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such member.</exception>
    public static LossRule Of(LossFunction loss)
    {
        // Who draws parameters or measures asks often, and allocates nothing.
        foreach (LossRule rule in All)
        {
            if (rule.Loss == loss)
                return rule;
        }

        throw new ArgumentOutOfRangeException(nameof(loss), loss, "There is no such loss.");
    }

    /// <summary>The targets it is made for.</summary>
    public virtual NumberSet Targets => NumberSet.Reals;

    /// <summary>Whether the targets of a sample are a distribution, Σₖ yₖ = 1: an assumption that the equations state.</summary>
    /// <param name="loss">The loss with its parameters.</param>
    /// <param name="output">The activation of the output.</param>
    public virtual bool TargetsSumToOne(LossSpec loss, ActivationRule output) => false;

    /// <summary>Whether the loss is defined for the values of an output activation.</summary>
    public virtual bool Takes(ActivationRule output) => true;

    /// <summary>The outputs it is usually put on, the likeliest first; none: any.</summary>
    public virtual IReadOnlyList<Activation> UsualOutputs => [];

    /// <summary>Whether its slope vanishes where a softmax is sure and wrong, so that training stalls there.</summary>
    public virtual bool StallsOnDistributions => false;

    /// <summary>What an output adds to L, as the textbook writes it.</summary>
    public abstract Expr Term(LossInput output);

    /// <summary>The same as it is evaluated, where that is not finite for every target; ln a and ln(1 − a) are the activation's affair.</summary>
    public virtual Expr EvaluatedTerm(LossInput output) => Term(output);
}
