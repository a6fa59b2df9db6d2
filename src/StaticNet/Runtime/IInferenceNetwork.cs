using System.Numerics;

namespace StaticNet;

/// <summary>
/// A compiled network as those see it that need its outputs alone: predictors, files, metrics. A class without <c>[Loss]</c> implements it and no more;
/// <see cref="INetwork{T}"/> adds what a training needs.
/// </summary>
/// <remarks>
/// One instance may be used by many threads at once for <c>Forward</c>, as long as none writes <see cref="Parameters"/>: it reads them and changes nothing but the outputs, and each
/// thread gets the bits it would get alone.
/// </remarks>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <example><code>IInferenceNetwork&lt;float&gt; network = Policy.Load("policy.safetensors");</code></example>
public interface IInferenceNetwork<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The layers, and the loss and the penalties where there are any, that the network was compiled from.</summary>
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

    /// <summary>
    /// The outputs of m samples, of the network as dropout thins it: of the whole network where there is no dropout. The mean over keys is that of an ensemble of
    /// thinned networks, and their spread says how sure it is.
    /// </summary>
    /// <param name="inputs">m rows of <see cref="InputSize"/>.</param>
    /// <param name="outputs">m rows of <see cref="OutputSize"/>; overwritten.</param>
    /// <param name="key">What the masks are drawn from, with each sample's index among the rows.</param>
    /// <exception cref="ArgumentException">A length does not fit, or the spans overlap; nothing is written.</exception>
    void Forward(ReadOnlySpan<T> inputs, Span<T> outputs, DropoutKey key) => Forward(inputs, outputs);
}
