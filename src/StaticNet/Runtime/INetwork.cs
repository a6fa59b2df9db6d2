using System.Numerics;

namespace StaticNet;

/// <summary>
/// A compiled network, as trainers and checks see it. Every annotated class implements it, so that
/// <c>Trainer.Fit(net, data)</c> and <c>GradientCheck.Run(net, inputs, targets)</c> infer their types.
/// </summary>
/// <remarks>
/// One instance may be used by many threads at once, for everything that computes (<c>Forward</c>, <c>Loss</c>, <c>Backward</c> and the others), as long as
/// none writes <see cref="Parameters"/>: the methods read them and change nothing but the spans they are given, and each gets the bits it would get alone.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example><code>INetwork&lt;float&gt; network = new IrisNet(seed: 1);</code></example>
public interface INetwork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The layers, loss and penalties that the network was compiled from.</summary>
    NetworkTopology Topology { get; }

    /// <summary>The number of inputs of a sample.</summary>
    int InputSize { get; }

    /// <summary>The number of outputs of a sample.</summary>
    int OutputSize { get; }

    /// <summary>The number of weights and biases.</summary>
    int ParameterCount { get; }

    /// <summary>The parameters, per layer: weights input-major, w[input · units + unit], then biases. Writing to it changes the network.</summary>
    Span<T> Parameters { get; }

    /// <summary>Computes the outputs of m samples.</summary>
    /// <param name="inputs">m rows of <see cref="InputSize"/>.</param>
    /// <param name="outputs">m rows of <see cref="OutputSize"/>; overwritten.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the spans overlap; nothing is written.</exception>
    void Forward(ReadOnlySpan<T> inputs, Span<T> outputs);

    /// <summary>J: the mean loss of m samples, plus the penalty.</summary>
    /// <param name="inputs">m rows of <see cref="InputSize"/>.</param>
    /// <param name="targets">m rows of <see cref="OutputSize"/>.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    T Loss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets);

    /// <summary>
    /// The mean loss of m samples without the penalty, as data that were not trained on are judged. It is never J − penalty, where a small error
    /// beside a large penalty would lose its digits: J is this plus <see cref="Penalty"/>, rounded once.
    /// </summary>
    /// <param name="inputs">m rows of <see cref="InputSize"/>.</param>
    /// <param name="targets">m rows of <see cref="OutputSize"/>.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    T MeanLoss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets);

    /// <summary>J and its gradient. Returns the same bits as <c>Loss</c>.</summary>
    /// <param name="inputs">m rows of <see cref="InputSize"/>.</param>
    /// <param name="targets">m rows of <see cref="OutputSize"/>.</param>
    /// <param name="gradient">∂J/∂θ, laid out like <see cref="Parameters"/>; overwritten.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the gradient overlaps an input; nothing is written.</exception>
    T Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient);

    /// <summary>J of the network as dropout thins it: of the whole network where there is no dropout.</summary>
    /// <param name="inputs">m rows of <see cref="InputSize"/>.</param>
    /// <param name="targets">m rows of <see cref="OutputSize"/>.</param>
    /// <param name="key">What the masks are drawn from.</param>
    /// <exception cref="ArgumentException">A length does not fit.</exception>
    T Loss(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, DropoutKey key) => Loss(inputs, targets);

    /// <summary>J of the network as dropout thins it, and its gradient: of the whole network where there is no dropout.</summary>
    /// <param name="inputs">m rows of <see cref="InputSize"/>.</param>
    /// <param name="targets">m rows of <see cref="OutputSize"/>.</param>
    /// <param name="gradient">∂J/∂θ, laid out like <see cref="Parameters"/>; overwritten.</param>
    /// <param name="key">What the masks are drawn from.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the gradient overlaps an input; nothing is written.</exception>
    T Backward(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradient, DropoutKey key) => Backward(inputs, targets, gradient);

    /// <summary>The penalty on the parameters: λ₁ Σ|θ| + (λ₂/2) Σθ²; 0 for a network without one.</summary>
    T Penalty();

    /// <summary>
    /// Adds one shard of a batch to a gradient sum, unscaled and without the penalty, and returns the sum of its losses: the part of
    /// <c>Backward</c> that threads can share. A whole batch is its shards of <see cref="ShardSize"/> samples, reduced by a
    /// pairwise tree and finished by <see cref="Complete"/>.
    /// </summary>
    /// <param name="inputs">1 to <see cref="ShardSize"/> rows of <see cref="InputSize"/>.</param>
    /// <param name="targets">As many rows of <see cref="OutputSize"/>.</param>
    /// <param name="gradientSum">Added to; laid out like <see cref="Parameters"/>.</param>
    /// <exception cref="ArgumentException">A length does not fit, or there are more rows than a shard holds; nothing is written.</exception>
    T Accumulate(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradientSum);

    /// <summary>The same for the network as dropout thins it: for the whole network where there is no dropout.</summary>
    /// <param name="inputs">1 to <see cref="ShardSize"/> rows of <see cref="InputSize"/>.</param>
    /// <param name="targets">As many rows of <see cref="OutputSize"/>.</param>
    /// <param name="gradientSum">Added to; laid out like <see cref="Parameters"/>.</param>
    /// <param name="key">What the masks are drawn from.</param>
    /// <param name="firstSample">The place of the first row in its batch.</param>
    /// <exception cref="ArgumentException">A length does not fit, or there are more rows than a shard holds; nothing is written.</exception>
    T Accumulate(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, Span<T> gradientSum, DropoutKey key, int firstSample) =>
        Accumulate(inputs, targets, gradientSum);

    /// <summary>Turns sums over samples into J and its gradient: divides by m and adds the penalty.</summary>
    /// <param name="lossSum">The sum of the losses.</param>
    /// <param name="samples">m, at least 1.</param>
    /// <param name="gradientSum">The sum of the gradients; becomes ∂J/∂θ.</param>
    /// <returns>J.</returns>
    T Complete(T lossSum, int samples, Span<T> gradientSum);

    /// <summary>The most samples that <c>Accumulate</c> takes at once, and the grain of a batch: 256.</summary>
    static int ShardSize => Runtime.CompiledNetwork.ShardSize;
}
