using System.Numerics;

namespace StaticNet.Training;

/// <summary>
/// How a gradient becomes a step. An optimizer is its hyperparameters, immutable and reusable; what it remembers between steps lives in
/// the <see cref="OptimizerRun{T}"/> that each training starts. Derive both to add one.
/// </summary>
/// <example><code>
/// OptimizerRun&lt;float&gt; run = new Adam(learningRate: 0.01).Start&lt;float&gt;(net.ParameterCount);
/// net.Backward(inputs, targets, gradient);
/// run.Step(net.Parameters, gradient);
/// </code></example>
public abstract class Optimizer
{
    /// <summary>An optimizer with a learning rate.</summary>
    /// <param name="learningRate">γ, finite and above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The learning rate is not finite or not above 0.</exception>
    protected Optimizer(double learningRate)
    {
        if (!(double.IsFinite(learningRate) && learningRate > 0))
            throw new ArgumentOutOfRangeException(nameof(learningRate), learningRate, "The learning rate must be finite and above 0.");
        LearningRate = learningRate;
    }

    /// <summary>γ: the length of a step relative to what the method proposes.</summary>
    public double LearningRate { get; }

    /// <summary>
    /// Whether the method evaluates J by itself, and so needs the same samples from step to step: it trains on all at once, <see cref="BatchSize.All"/>.
    /// </summary>
    public virtual bool EvaluatesLoss => false;

    /// <summary>The method and its learning rate: "Sgd(0.1)".</summary>
    public override string ToString() => FormattableString.Invariant($"{GetType().Name}({LearningRate})");

    /// <summary>Starts afresh: allocates what the steps need.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="parameterCount">The number of parameters, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public abstract OptimizerRun<T> Start<T>(int parameterCount)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <exception cref="ArgumentOutOfRangeException">A share of what was is not in [0, 1).</exception>
    private protected static double RequireDecay(double value, string name, string symbol) => value >= 0 && value < 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{symbol} must lie in [0, 1).");

    /// <exception cref="ArgumentOutOfRangeException">Not finite, or not above 0.</exception>
    private protected static double RequirePositive(double value, string name, string symbol) => double.IsFinite(value) && value > 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{symbol} must be finite and above 0.");

    /// <exception cref="ArgumentOutOfRangeException">Not finite, or below 0.</exception>
    private protected static double RequireNonNegative(double value, string name, string symbol) => double.IsFinite(value) && value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"{symbol} must be finite and at least 0.");
}
