using System.Numerics;
using StaticNet.Runtime.V1;

namespace StaticNet;

/// <summary>
/// A compiled network, as trainers and checks see it: what <see cref="IInferenceNetwork{T}"/> has, a loss and its gradient. Every annotated class implements it, so that
/// <c>Trainer.Fit(net, data)</c> and <c>GradientCheck.Run(net, inputs, targets)</c> infer their types; but one without <c>[Loss]</c>, or whose <c>[Compile(Entries = …)]</c>
/// leaves something out, does not.
/// </summary>
/// <remarks>
/// One instance may be used by many threads at once, for everything that computes (<c>Forward</c>, <c>Loss</c>, <c>Backward</c> and the others), as long as
/// none writes <see cref="IInferenceNetwork{T}.Parameters"/>: the methods read them and change nothing but the spans they are given, and each gets the bits it would get alone.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example><code>INetwork&lt;float&gt; network = new IrisNet(seed: 1);</code></example>
public interface INetwork<T> : IInferenceNetwork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>J: the mean loss of m samples, plus the penalty.</summary>
    /// <param name="inputs">m rows of <see cref="IInferenceNetwork{T}.InputSize"/>.</param>
    /// <param name="targets">m rows of <see cref="IInferenceNetwork{T}.OutputSize"/>.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    T Loss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets);

    /// <summary>
    /// The mean loss of m samples without the penalty, as data that were not trained on are judged. It is never J − penalty, where a small error
    /// beside a large penalty would lose its digits: J is this plus <see cref="Penalty()"/>, rounded once.
    /// </summary>
    /// <param name="inputs">m rows of <see cref="IInferenceNetwork{T}.InputSize"/>.</param>
    /// <param name="targets">m rows of <see cref="IInferenceNetwork{T}.OutputSize"/>.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    T MeanLoss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets);

    /// <summary>J and its gradient. Returns the same bits as <c>Loss</c>.</summary>
    /// <param name="inputs">m rows of <see cref="IInferenceNetwork{T}.InputSize"/>.</param>
    /// <param name="targets">m rows of <see cref="IInferenceNetwork{T}.OutputSize"/>.</param>
    /// <param name="gradient">∂J/∂θ, laid out like <see cref="IInferenceNetwork{T}.Parameters"/>; overwritten.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the gradient overlaps an input; nothing is written.</exception>
    T Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient);

    /// <summary>J of the network as dropout thins it: of the whole network where there is no dropout.</summary>
    /// <param name="inputs">m rows of <see cref="IInferenceNetwork{T}.InputSize"/>.</param>
    /// <param name="targets">m rows of <see cref="IInferenceNetwork{T}.OutputSize"/>.</param>
    /// <param name="key">What the masks are drawn from.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    T Loss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, DropoutKey key) => Loss(inputs, targets);

    /// <summary>J of the network as dropout thins it, and its gradient: of the whole network where there is no dropout.</summary>
    /// <param name="inputs">m rows of <see cref="IInferenceNetwork{T}.InputSize"/>.</param>
    /// <param name="targets">m rows of <see cref="IInferenceNetwork{T}.OutputSize"/>.</param>
    /// <param name="gradient">∂J/∂θ, laid out like <see cref="IInferenceNetwork{T}.Parameters"/>; overwritten.</param>
    /// <param name="key">What the masks are drawn from.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the gradient overlaps an input; nothing is written.</exception>
    T Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, DropoutKey key) => Backward(inputs, targets, gradient);

    /// <summary>The penalty on the parameters: λ₁ Σ|θ| + (λ₂/2) Σθ²; 0 for a network without one.</summary>
    T Penalty();

    /// <summary>
    /// The penalty with other λ than the attributes': one for the weights of every layer, whatever the class and its layers say; over the biases where it says so. With the
    /// attributes' own λ, the same bits as <see cref="Penalty()"/>.
    /// </summary>
    /// <param name="penalty">λ₁ and λ₂, each finite and at least 0.</param>
    /// <exception cref="ArgumentException">A λ is negative, or not finite in <typeparamref name="T"/>.</exception>
    T Penalty(Penalty penalty)
    {
        ArgumentNullException.ThrowIfNull(penalty);
        return TopologyPenalty.Value<T>(Topology, Parameters, penalty);
    }

    /// <summary>
    /// Adds one shard of a batch to a gradient sum, unscaled and without the penalty, and returns the sum of its losses: the part of
    /// <c>Backward</c> that threads can share. A whole batch is its shards of <see cref="ShardSize"/> samples, reduced by a
    /// pairwise tree and finished by <see cref="ApplyMeanAndPenalty(T, int, Span{T})"/>.
    /// </summary>
    /// <param name="inputs">1 to <see cref="ShardSize"/> rows of <see cref="IInferenceNetwork{T}.InputSize"/>.</param>
    /// <param name="targets">As many rows of <see cref="IInferenceNetwork{T}.OutputSize"/>.</param>
    /// <param name="gradientSum">Added to; laid out like <see cref="IInferenceNetwork{T}.Parameters"/>.</param>
    /// <exception cref="ArgumentException">A length does not fit, or there are more rows than a shard holds; nothing is written.</exception>
    T Accumulate(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradientSum);

    /// <summary>The same for the network as dropout thins it: for the whole network where there is no dropout.</summary>
    /// <param name="inputs">1 to <see cref="ShardSize"/> rows of <see cref="IInferenceNetwork{T}.InputSize"/>.</param>
    /// <param name="targets">As many rows of <see cref="IInferenceNetwork{T}.OutputSize"/>.</param>
    /// <param name="gradientSum">Added to; laid out like <see cref="IInferenceNetwork{T}.Parameters"/>.</param>
    /// <param name="key">What the masks are drawn from.</param>
    /// <param name="firstSample">The index of the first row in its batch.</param>
    /// <exception cref="ArgumentException">A length does not fit, or there are more rows than a shard holds; nothing is written.</exception>
    T Accumulate(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradientSum, DropoutKey key, int firstSample) =>
        Accumulate(inputs, targets, gradientSum);

    /// <summary>Turns sums over samples into J and its gradient: divides by m and adds the penalty.</summary>
    /// <param name="lossSum">The sum of the losses.</param>
    /// <param name="samples">m, at least 1.</param>
    /// <param name="gradientSum">The sum of the gradients; becomes ∂J/∂θ.</param>
    /// <returns>J.</returns>
    T ApplyMeanAndPenalty(T lossSum, int samples, Span<T> gradientSum);

    /// <summary>
    /// The same with other λ than the attributes', so that a training may choose and search them without recompiling: J is the mean loss plus
    /// <see cref="Penalty(StaticNet.Penalty)"/>, rounded once. With the attributes' own λ, the same bits.
    /// </summary>
    /// <param name="lossSum">The sum of the losses.</param>
    /// <param name="samples">m, at least 1.</param>
    /// <param name="gradientSum">The sum of the gradients; becomes ∂J/∂θ.</param>
    /// <param name="penalty">λ₁ and λ₂ of every layer, each finite and at least 0; null: what the attributes say.</param>
    /// <returns>J.</returns>
    /// <exception cref="ArgumentException">A length does not fit, m is less than 1, or a λ is negative or not finite in <typeparamref name="T"/>; nothing is written.</exception>
    T ApplyMeanAndPenalty(T lossSum, int samples, Span<T> gradientSum, Penalty? penalty)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        return penalty is null ? ApplyMeanAndPenalty(lossSum, samples, gradientSum) : ShardSums.ApplyMeanAndPenalty(this, lossSum, T.CreateChecked(samples), gradientSum, penalty);
    }

    /// <summary>
    /// Turns weighted sums over samples, Σ w L and Σ w ∂L/∂θ, into J = Σ w L / Σ w + penalty and its gradient. Where every weight is 1, the same bits as with m.
    /// </summary>
    /// <param name="lossSum">The weighted sum of the losses.</param>
    /// <param name="weightSum">Σ w, finite and more than 0.</param>
    /// <param name="gradientSum">The weighted sum of the gradients; becomes ∂J/∂θ.</param>
    /// <param name="penalty">λ₁ and λ₂ of every layer, each finite and at least 0; null: what the attributes say.</param>
    /// <returns>J.</returns>
    /// <exception cref="ArgumentException">A length does not fit, Σ w is not positive, or a λ is negative or not finite in <typeparamref name="T"/>; nothing is written.</exception>
    T ApplyWeightedMeanAndPenalty(T lossSum, T weightSum, Span<T> gradientSum, Penalty? penalty = null) => ShardSums.ApplyMeanAndPenalty(this, lossSum, weightSum, gradientSum, penalty);

    /// <summary>The most samples that <c>Accumulate</c> takes at once, and the grain of a batch: 256.</summary>
    static int ShardSize => CompiledNetwork.ShardSize;
}
