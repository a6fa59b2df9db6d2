using System.Numerics;

namespace StaticNet.Training;

/// <summary>One run of an <see cref="Optimizer"/>: takes steps and remembers what the method needs between them. Not thread-safe.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example><code>run.Step(net.Parameters, gradient);</code></example>
public abstract class OptimizerRun<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly string _optimizer;

    /// <summary>A run over a number of parameters, which starts with the optimizer's learning rate.</summary>
    /// <param name="optimizer">The method.</param>
    /// <param name="parameterCount">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    protected OptimizerRun(Optimizer optimizer, int parameterCount)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentOutOfRangeException.ThrowIfLessThan(parameterCount, 1);
        _optimizer = optimizer.GetType().Name;
        ParameterCount = parameterCount;
        LearningRate = optimizer.LearningRate;
    }

    /// <summary>The number of parameters.</summary>
    public int ParameterCount { get; }

    /// <summary>γ of the next step: finite, at least 0. A <see cref="LearningRateSchedule"/> sets it before each.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite, or below 0.</exception>
    public double LearningRate
    {
        get;
        set => field = double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(LearningRate), value, "The learning rate of a step must be finite and at least 0.");
    }

    /// <summary>Moves the parameters against the gradient. Allocates nothing.</summary>
    /// <param name="parameters">θ, <see cref="ParameterCount"/> of them; updated.</param>
    /// <param name="gradient">∂J/∂θ, as many.</param>
    /// <exception cref="ArgumentException">A length differs from <see cref="ParameterCount"/>; nothing is written.</exception>
    /// <exception cref="NotSupportedException">The method needs J itself: <see cref="Optimizer.EvaluatesLoss"/>. Nothing is written.</exception>
    public void Step(Span<T> parameters, ReadOnlySpan<T> gradient)
    {
        RequireLengths(parameters.Length, gradient.Length);
        Update(parameters, gradient);
    }

    /// <summary>Moves the parameters so that J falls, by a method that may evaluate J and its gradient at other parameters. Allocates nothing.</summary>
    /// <param name="parameters">θ, <see cref="ParameterCount"/> of them; updated.</param>
    /// <param name="gradient">∂J/∂θ at θ, as many; may be overwritten.</param>
    /// <param name="loss">J at θ.</param>
    /// <param name="objective">J as a function of the parameters that <paramref name="parameters"/> holds when it is called.</param>
    /// <exception cref="ArgumentException">A length differs from <see cref="ParameterCount"/>; nothing is written.</exception>
    public void Step(Span<T> parameters, Span<T> gradient, T loss, IObjective<T> objective)
    {
        ArgumentNullException.ThrowIfNull(objective);
        RequireLengths(parameters.Length, gradient.Length);
        Update(parameters, gradient, loss, objective);
    }

    /// <summary>Copies what the run remembers, so that <c>Optimizer.Resume</c> can go on from here. What the parameters are is for the caller to keep.</summary>
    /// <exception cref="NotSupportedException">The run does not list what it remembers: see <see cref="Transfer"/>.</exception>
    public OptimizerState<T> Save()
    {
        var saving = new StateSaving<T>();
        Transfer(saving);
        return saving.State(_optimizer, ParameterCount);
    }

    internal void Restore(OptimizerState<T> state)
    {
        var restoring = new StateRestoring<T>(state);
        Transfer(restoring);
        restoring.RequireAllUsed();
    }

    /// <summary>The method itself; the lengths are checked.</summary>
    /// <param name="parameters">θ; to be updated.</param>
    /// <param name="gradient">∂J/∂θ.</param>
    protected abstract void Update(Span<T> parameters, ReadOnlySpan<T> gradient);

    /// <summary>The method where it may evaluate J; by default it does not.</summary>
    /// <param name="parameters">θ; to be updated.</param>
    /// <param name="gradient">∂J/∂θ; may be overwritten.</param>
    /// <param name="loss">J.</param>
    /// <param name="objective">J as a function of the parameters.</param>
    protected virtual void Update(Span<T> parameters, Span<T> gradient, T loss, IObjective<T> objective) => Update(parameters, gradient);

    /// <summary>Lists everything that the steps to come depend on, but the learning rate; nothing where that is nothing. By default a run can not be saved.</summary>
    /// <param name="state">Takes each, or gives it back.</param>
    protected virtual void Transfer(StateTransfer<T> state) =>
        throw new NotSupportedException($"The run of {_optimizer} does not list what it remembers, so it cannot be saved: override Transfer.");

    private void RequireLengths(int parameters, int gradient)
    {
        if (parameters != ParameterCount)
            throw new ArgumentException($"{parameters} parameters, but the run was started for {ParameterCount}.", nameof(parameters));
        if (gradient != ParameterCount)
            throw new ArgumentException($"A gradient of {gradient} for {ParameterCount} parameters.", nameof(gradient));
    }
}
