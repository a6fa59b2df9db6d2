using System.Numerics;

namespace StaticNet.Training;

/// <summary>One run of an <see cref="Optimizer"/>: takes steps and remembers what the method needs between them. Not thread-safe.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example><code>run.Step(net.Parameters, gradient);</code></example>
public abstract class OptimizerRun<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>A run over a number of parameters.</summary>
    /// <param name="parameterCount">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    protected OptimizerRun(int parameterCount)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parameterCount, 1);
        ParameterCount = parameterCount;
    }

    /// <summary>The number of parameters.</summary>
    public int ParameterCount { get; }

    /// <summary>Moves the parameters against the gradient. Allocates nothing.</summary>
    /// <param name="parameters">θ, <see cref="ParameterCount"/> of them; updated.</param>
    /// <param name="gradient">∂J/∂θ, as many.</param>
    /// <exception cref="ArgumentException">A length differs from <see cref="ParameterCount"/>; nothing is written.</exception>
    public void Step(Span<T> parameters, ReadOnlySpan<T> gradient)
    {
        if (parameters.Length != ParameterCount)
            throw new ArgumentException($"{parameters.Length} parameters, but the run was started for {ParameterCount}.", nameof(parameters));
        if (gradient.Length != ParameterCount)
            throw new ArgumentException($"A gradient of {gradient.Length} for {ParameterCount} parameters.", nameof(gradient));
        Update(parameters, gradient);
    }

    /// <summary>The method itself; the lengths are checked.</summary>
    /// <param name="parameters">θ; to be updated.</param>
    /// <param name="gradient">∂J/∂θ.</param>
    protected abstract void Update(Span<T> parameters, ReadOnlySpan<T> gradient);
}
