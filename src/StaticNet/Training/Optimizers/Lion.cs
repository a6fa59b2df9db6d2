using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Training;

/// <summary>
/// Lion (X. Chen et al., "Symbolic discovery of optimization algorithms", 2023, algorithm 2), g = ∂J/∂θ:
/// θ ← θ − γ(sign(β₁m + (1 − β₁)g) + λθ), then m ← β₂m + (1 − β₂)g. sign(0) = 0. Every parameter moves by γ: take a tenth of Adam's learning rate.
/// </summary>
/// <example><code>new TrainingOptions { Optimizer = new Lion(learningRate: 0.001), BatchSize = 32 }</code></example>
public sealed class Lion : Optimizer
{
    /// <summary>Lion with the paper's defaults.</summary>
    /// <param name="learningRate">γ, finite and above 0.</param>
    /// <param name="beta1">β₁, in [0, 1): the share of the mean gradient in the step.</param>
    /// <param name="beta2">β₂, in [0, 1): how much of the mean gradient is kept.</param>
    /// <param name="weightDecay">λ, finite and at least 0: decoupled.</param>
    /// <param name="decaysBiases">Whether biases decay as the weights do.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public Lion(double learningRate = 1e-4, double beta1 = 0.9, double beta2 = 0.99, double weightDecay = 0, bool decaysBiases = true)
        : base(learningRate)
    {
        Beta1 = RequireDecay(beta1, nameof(beta1), "β₁");
        Beta2 = RequireDecay(beta2, nameof(beta2), "β₂");
        WeightDecay = RequireNonNegative(weightDecay, nameof(weightDecay), "The weight decay λ");
        DecaysBiases = decaysBiases;
    }

    /// <summary>β₁: the share of the mean gradient in the step.</summary>
    public double Beta1 { get; }

    /// <summary>β₂: the decay of the mean gradient.</summary>
    public double Beta2 { get; }

    /// <summary>λ.</summary>
    public double WeightDecay { get; }

    /// <summary>Whether biases decay as the weights do.</summary>
    public bool DecaysBiases { get; }

    /// <summary>"Lion(0.0001, beta1: 0.9, beta2: 0.99, weightDecay: 0)".</summary>
    public override string ToString() => FormattableString.Invariant($"Lion({LearningRate}, beta1: {Beta1}, beta2: {Beta2}, weightDecay: {WeightDecay}{(DecaysBiases ? "" : ", decaysBiases: False")})");

    /// <inheritdoc/>
    public override OptimizerRun<T> Start<T>(int parameterCount) =>
        new ElementwiseRun<T, Update<T>>(this, DecaysBiases ? parameterCount : throw NeedsTopology(), new(Beta1, Beta2, WeightDecay));

    /// <inheritdoc/>
    public override OptimizerRun<T> Start<T>(NetworkTopology topology) => DecaysBiases
        ? base.Start<T>(topology)
        : new SparingRun<T, Update<T>>(this, topology, new(Beta1, Beta2, WeightDecay));

    private struct Update<T>(double beta1, double beta2, double weightDecay) : IDecayingUpdate<T, Update<T>>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly T _kept1 = T.CreateTruncating(beta1);
        private readonly T _rest1 = T.CreateTruncating(1 - beta1);
        private readonly T _kept2 = T.CreateTruncating(beta2);
        private readonly T _rest2 = T.CreateTruncating(1 - beta2);
        private T _decay = T.CreateTruncating(weightDecay);
        private T _rate;

        public static int Memory => 1;

        public void Begin(double learningRate) => _rate = T.CreateTruncating(learningRate);

        public readonly void Transfer(StateTransfer<T> state)
        {
        }

        public readonly Update<T> WithoutDecay() => this with { _decay = T.Zero };

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly Vector512<T> Step(Vector512<T> theta, Vector512<T> gradient, ref Vector512<T> first, ref Vector512<T> second, ref Vector512<T> third)
        {
            Vector512<T> sign = Signs.Of((_kept1 * first) + (_rest1 * gradient));
            first = (_kept2 * first) + (_rest2 * gradient);
            return theta - (_rate * (sign + (_decay * theta)));
        }
    }
}
