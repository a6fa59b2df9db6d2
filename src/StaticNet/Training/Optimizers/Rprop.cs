using System.Numerics;
using System.Runtime.Intrinsics;

namespace StaticNet.Training;

/// <summary>
/// Resilient backpropagation (Riedmiller &amp; Braun 1993), as PyTorch's <c>torch.optim.Rprop</c> states it, g = ∂J/∂θ and g′ that of the last step: each parameter has a step
/// Δ of its own, at first γ. Δ ← η₊Δ where gg′ &gt; 0, η₋Δ where gg′ &lt; 0, within bounds; θ ← θ − Δ sign(g), but where gg′ &lt; 0 θ stays, and g counts as 0 in the next step.
/// </summary>
/// <remarks>Signs mean something only when all samples speak: use it with <see cref="BatchSize.All"/>. A schedule of the learning rate has no effect after the first step.</remarks>
/// <example><code>new TrainingOptions { Optimizer = new Rprop() }</code></example>
public sealed class Rprop : Optimizer
{
    /// <summary>Rprop with PyTorch's defaults.</summary>
    /// <param name="learningRate">γ, the first step of each parameter: finite and above 0.</param>
    /// <param name="shrinking">η₋, in (0, 1).</param>
    /// <param name="growth">η₊, finite and above 1.</param>
    /// <param name="leastStep">The least Δ, finite and above 0.</param>
    /// <param name="mostStep">The greatest Δ, finite and not below the least.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public Rprop(double learningRate = 0.01, double shrinking = 0.5, double growth = 1.2, double leastStep = 1e-6, double mostStep = 50)
        : base(learningRate)
    {
        if (!(shrinking > 0 && shrinking < 1))
            throw new ArgumentOutOfRangeException(nameof(shrinking), shrinking, "η₋ must lie between 0 and 1.");
        if (!(double.IsFinite(growth) && growth > 1))
            throw new ArgumentOutOfRangeException(nameof(growth), growth, "η₊ must be finite and above 1.");
        if (!(double.IsFinite(mostStep) && mostStep >= leastStep))
            throw new ArgumentOutOfRangeException(nameof(mostStep), mostStep, FormattableString.Invariant($"The greatest step must be finite and not below the least, {leastStep}."));
        (Shrinking, Growth, LeastStep, MostStep) = (shrinking, growth, RequirePositive(leastStep, nameof(leastStep), "The least step"), mostStep);
    }

    /// <summary>η₋.</summary>
    public double Shrinking { get; }

    /// <summary>η₊.</summary>
    public double Growth { get; }

    /// <summary>The least Δ.</summary>
    public double LeastStep { get; }

    /// <summary>The greatest Δ.</summary>
    public double MostStep { get; }

    /// <summary>"Rprop(0.01, shrinking: 0.5, growth: 1.2, leastStep: 1E-06, mostStep: 50)".</summary>
    public override string ToString() =>
        FormattableString.Invariant($"Rprop({LearningRate}, shrinking: {Shrinking}, growth: {Growth}, leastStep: {LeastStep}, mostStep: {MostStep})");

    /// <inheritdoc/>
    public override OptimizerRun<T> Start<T>(int parameterCount) => new ElementwiseRun<T, Update<T>>(
        this, parameterCount, new(T.CreateTruncating(Shrinking), T.CreateTruncating(Growth), T.CreateTruncating(LeastStep), T.CreateTruncating(MostStep)));

    private struct Update<T>(T shrinking, T growth, T least, T most) : IElementwiseUpdate<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private T _firstStep;

        public static int Memory => 2;

        // The steps that are remembered are 0 before the first.
        public void Begin(double learningRate) => _firstStep = T.CreateTruncating(learningRate);

        public readonly Vector512<T> Step(Vector512<T> theta, Vector512<T> gradient, ref Vector512<T> first, ref Vector512<T> second, ref Vector512<T> third)
        {
            Vector512<T> agreement = gradient * first;
            Vector512<T> differs = Vector512.LessThan(agreement, Vector512<T>.Zero);
            Vector512<T> step = Vector512.ConditionalSelect(Vector512.Equals(second, Vector512<T>.Zero), Vector512.Create(_firstStep), second);
            step = Vector512.ConditionalSelect(Vector512.GreaterThan(agreement, Vector512<T>.Zero), growth * step, Vector512.ConditionalSelect(differs, shrinking * step, step));
            second = Vector512.Min(Vector512.Max(step, Vector512.Create(least)), Vector512.Create(most));
            first = Vector512.AndNot(gradient, differs);
            return theta - (Signs.Of(first) * second);
        }
    }
}
