using System.Numerics;

namespace StaticNet.Augmentation;

/// <summary>A change of one sample in place, written by a user.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
/// <param name="input">Its inputs.</param>
/// <param name="target">Its targets.</param>
/// <param name="draws">Its random numbers.</param>
/// <example><code>SampleChange&lt;float> darken = (input, target, draws) => input[0] *= (float)draws.Uniform(0);</code></example>
public delegate void SampleChange<T>(Span<T> input, Span<T> target, SampleDraws draws)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;

/// <summary>An augmentation by a function of a user's own, for networks of its precision.</summary>
/// <typeparam name="TNumber"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="change">Called once for each sample of each batch.</param>
/// <exception cref="ArgumentNullException">There is no function.</exception>
/// <example><code>
/// Augmentations = [new SampleFunction&lt;float>((input, target, draws) => input[0] += (float)(0.1 * draws.Normal(0)))]
/// </code></example>
public sealed class SampleFunction<TNumber>(SampleChange<TNumber> change) : SampleAugmentation
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    private readonly SampleChange<TNumber> _change = change ?? throw new ArgumentNullException(nameof(change));

    /// <inheritdoc/>
    public override void Require<T>(NetworkTopology topology)
    {
        base.Require<T>(topology);
        if (typeof(T) != typeof(TNumber))
            throw new ArgumentException($"The function changes samples of {typeof(TNumber).Name}, but {topology.Name} computes in {typeof(T).Name}.", nameof(topology));
    }

    /// <summary>"SampleFunction of Single".</summary>
    public override string ToString() => $"SampleFunction of {typeof(TNumber).Name}";

    /// <inheritdoc/>
    protected override void Change<T>(Span<T> input, Span<T> target, SampleDraws draws)
    {
        // The same type: required at the start.
        _change(Cast<T>(input), Cast<T>(target), draws);

        static Span<TNumber> Cast<TFrom>(Span<TFrom> values)
            where TFrom : unmanaged => System.Runtime.InteropServices.MemoryMarshal.Cast<TFrom, TNumber>(values);
    }
}
