using StaticNet.Numerics;

namespace StaticNet.Augmentation;

/// <summary>The random numbers of one sample in one step, each by its index: the same index gives the same number, in any order.</summary>
/// <example><code>double angle = maximum * ((2 * draws.Uniform(0)) - 1);</code></example>
public readonly struct SampleDraws
{
    private readonly ulong _key;
    private readonly ulong _step;
    private readonly uint _sample;

    internal SampleDraws(ulong key, ulong step, int sample)
    {
        (_key, _step, _sample) = (key, step, (uint)sample);
    }

    /// <summary>A number in [0, 1), uniform.</summary>
    /// <param name="index">Which; at least 0. The same index of <see cref="Normal"/> is not independent of it.</param>
    public double Uniform(int index)
    {
        var (x0, x1, _, _) = Philox4x32.Generate(_key, _sample, (uint)index, (uint)_step, (uint)(_step >> 32));
        return Philox4x32.Uniform(x0, x1);
    }

    /// <summary>A whole number from <paramref name="low"/> to <paramref name="high"/>, both included, all as likely up to 2⁻⁵³ of their number.</summary>
    /// <param name="index">Which; at least 0.</param>
    /// <param name="low">The least.</param>
    /// <param name="high">The greatest, not below the least.</param>
    public int Integer(int index, int low, int high) => low + (int)(Uniform(index) * ((double)high - low + 1));

    /// <summary>A number from the standard normal distribution.</summary>
    /// <param name="index">Which; at least 0.</param>
    public double Normal(int index) => Gaussian.Draw(_key, _sample, (uint)index, (uint)_step, (uint)(_step >> 32));

    /// <summary>"draws of sample 3 in step 5".</summary>
    public override string ToString() => FormattableString.Invariant($"draws of sample {_sample} in step {_step}");
}
