using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Functions;

/// <summary>
/// An activation: its value and, where the plain formula would overflow, the form that is evaluated instead. Its slope is not written
/// here: it is derived from the value and put in terms of a.
/// </summary>
internal abstract class ActivationRule
{
    private static readonly ActivationRule[] All =
    [
        new IdentityActivation(), new ReLUActivation(), new LeakyReLUActivation(), new SigmoidActivation(), new TanhActivation(),
        new SoftmaxActivation(), new ELUActivation(), new SELUActivation(), new GELUActivation(), new GELUTanhActivation(), new SiLUActivation(),
        new MishActivation(), new SoftplusActivation(), new SoftsignActivation(), new HardSigmoidActivation(), new HardTanhActivation(),
        new HardSwishActivation(), new ExponentialActivation(), new SinusoidActivation(),
    ];

    /// <summary>The member of the enumeration that this rule defines.</summary>
    public abstract Activation Activation { get; }

    /// <summary>How it is called in a line of prose: tanh, σ, ReLU.</summary>
    public abstract string ShortName { get; }

    /// <summary>The same in LaTeX where it is mathematics, as σ and tanh are; null: it is a word, as ReLU is.</summary>
    public virtual string? ShortLatex => null;

    /// <summary>The value of the parameter α when none is given; null: the function has no α.</summary>
    public virtual double? DefaultAlpha => null;

    /// <summary>Where a lies: the smallest set that holds it for every z.</summary>
    public virtual NumberSet Range => NumberSet.Reals;

    /// <summary>Whether a is above 0 for every z, so that ln a is defined.</summary>
    public virtual bool IsPositive => false;

    /// <summary>Whether the values of a layer are above 0 and sum to 1: probabilities of classes, of which one is right.</summary>
    public virtual bool IsDistribution => false;

    /// <summary>Whether a unit whose z is negative for all samples has no slope at all, and never learns again.</summary>
    public virtual bool HasDeadUnits => false;

    /// <summary>The variance that the weights before it start with.</summary>
    public virtual InitialVariance InitialVariance => InitialVariance.Glorot;

    /// <summary>The loss that an output of this activation is usually trained with.</summary>
    public virtual LossFunction UsualLoss => LossFunction.SquaredError;

    /// <summary>The rule of an activation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The enumeration has no such member.</exception>
    public static ActivationRule Of(Activation activation)
    {
        // Who draws parameters or measures asks often, and allocates nothing.
        foreach (ActivationRule rule in All)
        {
            if (rule.Activation == activation)
                return rule;
        }

        throw new ArgumentOutOfRangeException(nameof(activation), activation, "There is no such activation.");
    }

    /// <summary>aⱼ as the textbook writes it.</summary>
    public abstract Expr Value(ActivationInput z);

    /// <summary>The accurate form, from which value and slope are evaluated where the textbook's loses digits in both; null: it loses none.</summary>
    public virtual Expr? AccurateForm(ActivationInput z) => null;

    /// <summary>aⱼ as it is evaluated: a number for every number z.</summary>
    public virtual Expr StableValue(ActivationInput z) => AccurateForm(z) ?? Value(z);

    /// <summary>∂aⱼ/∂zⱼ as it is evaluated: a number for every number z.</summary>
    /// <param name="z">zⱼ.</param>
    /// <param name="a">aⱼ.</param>
    /// <param name="slope">What is derived from the value.</param>
    public virtual Expr StableSlope(Expr z, Expr a, Expr slope) => slope;

    /// <summary>The slope with z or a, where it is a factor, held to a number: 0 · z is 0 at z = ±∞ then, as it is in the limit.</summary>
    protected static Expr WithFiniteFactor(Expr factor, Expr slope) => slope.Rewrite(node =>
        node is ProductExpr product && product.Factors.Any(f => ReferenceEquals(f.Base, factor)) ? product / factor * factor.Apply(Saturate.Function) : node);

    /// <summary>ln aⱼ as it is evaluated.</summary>
    public virtual Expr LogValue(ActivationInput z) => StableValue(z).Apply(Log.Function);

    /// <summary>(ln a)′ = a′/a as it is evaluated, where the quotient loses its value and nothing cancels; null: it never does.</summary>
    /// <param name="z">zⱼ.</param>
    /// <param name="a">aⱼ.</param>
    public virtual Expr? LogSlope(Expr z, Expr a) => null;

    /// <summary>ln(1 − aⱼ) as it is evaluated.</summary>
    public virtual Expr LogComplement(ActivationInput z) => (1 - StableValue(z)).Apply(Log.Function);
}
