using System.Runtime.CompilerServices;

namespace StaticNet.Numerics;

/// <summary>
/// Philox 4×32-10, a counter-based random number generator: 128 random bits are a pure function of a 64-bit key (the seed) and a
/// 128-bit counter (what the number is for). No state, no order dependence: the draw for layer 2, unit 7 is the same bits whether
/// it is drawn first, last, or on another thread.
/// </summary>
/// <remarks>
/// J. Salmon, M. Moraes, R. Dror, D. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC '11. Checked against the known-answer
/// vectors of their library, Random123. Not for cryptography.
/// </remarks>
/// <example><code>
/// var (x0, x1, _, _) = Philox4x32.Generate(key: 42, c0: sample, c1: unit, c2: layer, c3: 0);
/// double u = Philox4x32.Uniform(x0, x1);   // in [0, 1)
/// </code></example>
public static class Philox4x32
{
    // The multipliers and Weyl increments of the paper (section 4.3): the increments are the golden ratio and √3 − 1, times 2³².
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>The four words that belong to a key and a counter, each uniform over all 2³² values.</summary>
    /// <param name="key">The key; its low word is Random123's first.</param>
    /// <param name="c0">The counter's first word.</param>
    /// <param name="c1">The counter's second word.</param>
    /// <param name="c2">The counter's third word.</param>
    /// <param name="c3">The counter's fourth word.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (uint X0, uint X1, uint X2, uint X3) Generate(ulong key, uint c0, uint c1, uint c2, uint c3)
    {
        uint k0 = (uint)key;
        uint k1 = (uint)(key >> 32);
        for (int round = 0; round < Rounds; round++)
        {
            ulong product0 = (ulong)Multiplier0 * c0;
            ulong product1 = (ulong)Multiplier1 * c2;
            c0 = (uint)(product1 >> 32) ^ c1 ^ k0;
            c1 = (uint)product1;
            c2 = (uint)(product0 >> 32) ^ c3 ^ k1;
            c3 = (uint)product0;
            k0 = unchecked(k0 + Weyl0);
            k1 = unchecked(k1 + Weyl1);
        }

        return (c0, c1, c2, c3);
    }

    /// <summary>A number in [0, 1) from the 53 leading bits of two words: every multiple of 2⁻⁵³ is equally likely.</summary>
    /// <param name="high">The leading word.</param>
    /// <param name="low">The trailing word.</param>
    public static double Uniform(uint high, uint low) => ((((ulong)high << 32) | low) >> 11) * (1.0 / (1UL << 53));
}
