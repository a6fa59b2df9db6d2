using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using StaticNet.Numerics;

namespace StaticNet.Runtime.V1;

/// <summary>Several blocks of <see cref="Philox4x32"/> at once, whose counters differ in the second word alone: the same words as one by one.</summary>
/// <remarks>
/// A word lies in the lower half of a 64-bit number, since processors multiply 32 by 32 bits there; what is in the upper half is of no account. A block costs a quarter of one drawn
/// alone, with AVX-512 an eighth.
/// </remarks>
internal static class PhiloxVectors
{
    private const ulong Multiplier0 = 0xD2511F53;
    private const ulong Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>The words of a block.</summary>
    public const int Words = 4;

    /// <summary>The most words drawn at once.</summary>
    public const int MostWords = 8 * Words;

    /// <summary>The blocks drawn at once; 0 where the processor has no instruction for it, and blocks are drawn one by one.</summary>
    public static int Blocks => Avx512F.IsSupported && Vector512.IsHardwareAccelerated ? 8 : Avx2.IsSupported ? 4 : 0;

    /// <summary>Writes the words of blocks that follow each other, in the order of a loop over <see cref="Philox4x32.Generate"/>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="c0">The counter's first word.</param>
    /// <param name="c1">The counter's second word in the first block; it grows by 1.</param>
    /// <param name="c2">The counter's third word.</param>
    /// <param name="c3">The counter's fourth word.</param>
    /// <param name="words">Room for the words of <see cref="Blocks"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Generate(ulong key, uint c0, uint c1, uint c2, uint c3, Span<uint> words)
    {
        if (Avx512F.IsSupported && Vector512.IsHardwareAccelerated)
            Generate512(key, c0, c1, c2, c3, words);
        else
            Generate256(key, c0, c1, c2, c3, words);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Generate512(ulong key, uint c0, uint c1, uint c2, uint c3, Span<uint> words)
    {
        Vector512<ulong> x0 = Vector512.Create((ulong)c0), x2 = Vector512.Create((ulong)c2), x3 = Vector512.Create((ulong)c3);
        Vector512<ulong> x1 = Vector512.Create((ulong)c1) + Vector512.Create(0UL, 1, 2, 3, 4, 5, 6, 7);
        (uint k0, uint k1) = ((uint)key, (uint)(key >> 32));
        Vector512<uint> m0 = Vector512.Create(Multiplier0).AsUInt32(), m1 = Vector512.Create(Multiplier1).AsUInt32();
        for (int round = 0; round < Rounds; round++)
        {
            Vector512<ulong> product0 = Avx512F.Multiply(m0, x0.AsUInt32()), product1 = Avx512F.Multiply(m1, x2.AsUInt32());
            x0 = (product1 >>> 32) ^ x1 ^ Vector512.Create((ulong)k0);
            x2 = (product0 >>> 32) ^ x3 ^ Vector512.Create((ulong)k1);
            (x1, x3) = (product1, product0);
            unchecked
            {
                k0 += Weyl0;
                k1 += Weyl1;
            }
        }

        Store(x0.GetLower(), x1.GetLower(), x2.GetLower(), x3.GetLower(), words);
        Store(x0.GetUpper(), x1.GetUpper(), x2.GetUpper(), x3.GetUpper(), words[(4 * Words)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Generate256(ulong key, uint c0, uint c1, uint c2, uint c3, Span<uint> words)
    {
        Vector256<ulong> x0 = Vector256.Create((ulong)c0), x2 = Vector256.Create((ulong)c2), x3 = Vector256.Create((ulong)c3);
        Vector256<ulong> x1 = Vector256.Create((ulong)c1) + Vector256.Create(0UL, 1, 2, 3);
        (uint k0, uint k1) = ((uint)key, (uint)(key >> 32));
        Vector256<uint> m0 = Vector256.Create(Multiplier0).AsUInt32(), m1 = Vector256.Create(Multiplier1).AsUInt32();
        for (int round = 0; round < Rounds; round++)
        {
            Vector256<ulong> product0 = Avx2.Multiply(m0, x0.AsUInt32()), product1 = Avx2.Multiply(m1, x2.AsUInt32());
            x0 = (product1 >>> 32) ^ x1 ^ Vector256.Create((ulong)k0);
            x2 = (product0 >>> 32) ^ x3 ^ Vector256.Create((ulong)k1);
            (x1, x3) = (product1, product0);
            unchecked
            {
                k0 += Weyl0;
                k1 += Weyl1;
            }
        }

        Store(x0, x1, x2, x3, words);
    }

    // Four blocks a word apart become their words side by side: x0 and x1 share a 64-bit number, x2 and x3 another, and the pairs take turns.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<ulong> x0, Vector256<ulong> x1, Vector256<ulong> x2, Vector256<ulong> x3, Span<uint> words)
    {
        Vector256<ulong> low = Vector256.Create(0xFFFFFFFFUL);
        Vector256<ulong> first = (x0 & low) | (x1 << 32), second = (x2 & low) | (x3 << 32);
        Vector256<ulong> even = Avx2.UnpackLow(first, second), odd = Avx2.UnpackHigh(first, second);
        even.GetLower().AsUInt32().CopyTo(words);
        odd.GetLower().AsUInt32().CopyTo(words[Words..]);
        even.GetUpper().AsUInt32().CopyTo(words[(2 * Words)..]);
        odd.GetUpper().AsUInt32().CopyTo(words[(3 * Words)..]);
    }
}
