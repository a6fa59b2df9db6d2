namespace StaticNet.Training;

/// <summary>
/// L-BFGS (Nocedal &amp; Wright, "Numerical Optimization", 2006, algorithms 7.4 and 7.5), as PyTorch's <c>torch.optim.LBFGS</c> runs it: the direction comes from the last
/// changes of parameters and gradient, the length from a line search with the strong Wolfe conditions (algorithms 3.5 and 3.6). A step is up to <see cref="Iterations"/>
/// iterations. For small problems that are to be solved to many digits.
/// </summary>
/// <remarks>It needs all samples in every step: <see cref="BatchSize.All"/>, no dropout that changes from step to step, no augmentation.</remarks>
/// <example><code>new TrainingOptions { Optimizer = new Lbfgs(), Epochs = 20, BatchSize = BatchSize.All }</code></example>
public sealed class Lbfgs : Optimizer
{
    /// <summary>L-BFGS with PyTorch's defaults, but with the line search.</summary>
    /// <param name="learningRate">γ, finite and above 0: the length that is tried first.</param>
    /// <param name="iterations">The most iterations of a step, at least 1.</param>
    /// <param name="history">How many changes are remembered, at least 1.</param>
    /// <param name="gradientTolerance">A step ends when no component of the gradient is larger: finite, at least 0.</param>
    /// <param name="changeTolerance">And when neither J nor a parameter changes by more: finite, at least 0.</param>
    /// <param name="lineSearch">Whether the length is searched for; else it is γ, and at first γ/Σ|g| if that is less.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public Lbfgs(
        double learningRate = 1,
        int iterations = 20,
        int history = 100,
        double gradientTolerance = 1e-7,
        double changeTolerance = 1e-9,
        bool lineSearch = true)
        : base(learningRate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(iterations, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(history, 1);
        (Iterations, History, LineSearch) = (iterations, history, lineSearch);
        GradientTolerance = RequireNonNegative(gradientTolerance, nameof(gradientTolerance), "The tolerance of the gradient");
        ChangeTolerance = RequireNonNegative(changeTolerance, nameof(changeTolerance), "The tolerance of a change");
    }

    /// <summary>The most iterations of a step.</summary>
    public int Iterations { get; }

    /// <summary>How many changes are remembered.</summary>
    public int History { get; }

    /// <summary>A step ends when no component of the gradient is larger.</summary>
    public double GradientTolerance { get; }

    /// <summary>A step ends when neither J nor a parameter changes by more.</summary>
    public double ChangeTolerance { get; }

    /// <summary>Whether the length of a step is searched for.</summary>
    public bool LineSearch { get; }

    /// <inheritdoc/>
    public override bool EvaluatesLoss => true;

    /// <summary>"Lbfgs(1, iterations: 20, history: 100, lineSearch: True)".</summary>
    public override string ToString() =>
        FormattableString.Invariant($"Lbfgs({LearningRate}, iterations: {Iterations}, history: {History}, lineSearch: {LineSearch})");

    /// <inheritdoc/>
    public override OptimizerRun<T> Start<T>(int parameterCount) => new LbfgsRun<T>(this, parameterCount);
}
