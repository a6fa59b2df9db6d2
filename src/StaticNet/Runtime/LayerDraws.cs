using StaticNet.Numerics;

namespace StaticNet;

/// <summary>The random numbers that a layer's parameters are drawn from: each a pure function of the seed, the layer, the unit and the input.</summary>
/// <param name="Key">The Philox key of the seed.</param>
/// <param name="Layer">0-based.</param>
/// <param name="FanIn">The number of a unit's inputs.</param>
/// <param name="Units">The number of units.</param>
/// <param name="Activation">What the units do with their sum.</param>
internal readonly record struct LayerDraws(ulong Key, int Layer, int FanIn, int Units, Activation Activation)
{
    // The counter's last word says what is drawn: a weight, a bias, or a normal weight.
    private const uint WeightWord = 0;
    private const uint BiasWord = 1;
    private const uint NormalWord = 2;

    /// <summary>Uniform in [−1, 1), for a weight.</summary>
    public double Uniform(int input, int unit) => Symmetric(Philox4x32.Generate(Key, (uint)input, (uint)unit, (uint)Layer, WeightWord));

    /// <summary>Uniform in [−1, 1), for a bias.</summary>
    public double UniformBias(int unit) => Symmetric(Philox4x32.Generate(Key, 0, (uint)unit, (uint)Layer, BiasWord));

    /// <summary>Normal with mean 0 and variance 1, for a weight.</summary>
    public double Normal(int input, int unit) => Gaussian.Draw(Key, (uint)input, (uint)unit, (uint)Layer, NormalWord);

    private static double Symmetric((uint High, uint Low, uint, uint) words) => (2 * Philox4x32.Uniform(words.High, words.Low)) - 1;
}
