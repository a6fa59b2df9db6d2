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

    /// <summary>Whether the method evaluates J by itself, so that a step needs J as an <see cref="IObjective{T}"/>.</summary>
    public virtual bool EvaluatesLoss => false;

    /// <summary>
    /// Whether the method compares one step's gradient with the next one's, and so needs the same samples in each: it trains on all at once, <see cref="BatchSize.All"/>.
    /// </summary>
    public virtual bool NeedsAllSamples => EvaluatesLoss;

    /// <summary>The method and its learning rate: "Sgd(0.1)".</summary>
    public override string ToString() => FormattableString.Invariant($"{GetType().Name}({LearningRate})");

    /// <summary>Starts afresh: allocates what the steps need.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="parameterCount">The number of parameters, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public abstract OptimizerRun<T> Start<T>(int parameterCount)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>Starts afresh for a network: allocates what the steps need. A method that treats weights and biases apart overrides it.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="topology">The network, which says what each parameter is.</param>
    public virtual OptimizerRun<T> Start<T>(NetworkTopology topology)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(topology);
        return Start<T>(topology.ParameterCount);
    }

    /// <summary>Goes on from what a run of this class remembered, with the same bits as if it had not been interrupted.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="state">What <see cref="OptimizerRun{T}.Save"/> gave.</param>
    /// <exception cref="ArgumentException">The state is that of another class of optimizers, or does not have what this one needs; the difference is named.</exception>
    /// <exception cref="NotSupportedException">The optimizer's runs do not list what they remember.</exception>
    public OptimizerRun<T> Resume<T>(OptimizerState<T> state)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireOwn(state);
        return Restored(Start<T>(state.ParameterCount), state);
    }

    /// <summary>Goes on from what a run of this class remembered for a network.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="state">What <see cref="OptimizerRun{T}.Save"/> gave.</param>
    /// <param name="topology">The network.</param>
    /// <exception cref="ArgumentException">As without the network, or the network has another number of parameters; both are named.</exception>
    /// <exception cref="NotSupportedException">The optimizer's runs do not list what they remember.</exception>
    public OptimizerRun<T> Resume<T>(OptimizerState<T> state, NetworkTopology topology)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        RequireOwn(state);
        ArgumentNullException.ThrowIfNull(topology);
        return state.ParameterCount == topology.ParameterCount
            ? Restored(Start<T>(topology), state)
            : throw new ArgumentException($"The state is that of {state.ParameterCount} parameters, {topology.Name} has {topology.ParameterCount}.", nameof(state));
    }

    private protected InvalidOperationException NeedsTopology() =>
        new($"{this} spares the biases and has to know which parameters they are: start it with the network's topology instead of a number.");

    private void RequireOwn<T>(OptimizerState<T> state)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Optimizer != GetType().Name)
            throw new ArgumentException($"The state is that of {state.Optimizer}, which {this} cannot go on from: resume with the optimizer that it was saved from.", nameof(state));
    }

    private static OptimizerRun<T> Restored<T>(OptimizerRun<T> run, OptimizerState<T> state)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        run.Restore(state);
        return run;
    }

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
