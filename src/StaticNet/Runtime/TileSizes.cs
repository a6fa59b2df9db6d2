using System;
using System.Runtime.CompilerServices;

namespace StaticNet.Runtime.V1;

/// <summary>The sizes of register tiles and of what waits beside them: one file for the runtime, which computes the sums, and the compiler, which leaves room for them.</summary>
internal static class TileSizes
{
    /// <summary>The outputs of a tile.</summary>
    public const int Outputs = 6;

    /// <summary>The vectors of 512 bits of a tile.</summary>
    public const int Vectors = 4;

    /// <summary>Up to so many terms a tile takes them all before the next begins; else a block of tiles takes some, then the next, its sums waiting in the first cache.</summary>
    public const int FewTerms = 128;

    // The tiles of such a block: what waits for them stays in the first cache. Of more terms the rows of a shard fill half of the second cache: fewer blocks run over them, and their sums wait in the
    // second. A gradient of 2000-4000-1000 takes 452 µs a sample with 8 tiles, 433 with 16, 422 with 32, 428 with 64 (Emerald Rapids, batch 256).
    // With 16 registers a tile has half the vectors, and twice as many wait: 2000-4000-1000 takes 0.94 of the time with 16 tiles, 1000-1000-1 0.97 (Zen 3, batch 256).
    private const int FewTiles = 8;
    private const int FewNarrowTiles = 16;
    private const int ManyTiles = 32;
    private const int ManyTerms = 512;

    // Each size of a tile is a method to compile: 784-300-10 takes 94 ms for its first gradient of a batch, and 112 where its 784 inputs are tiles of six and of five. Of more outputs a call takes longer
    // than that, and tiles of five cost 2 % of it (2000-4000-1000, Emerald Rapids).
    private const int MostOfOneSize = 1024;

    // With 16 registers a tile of four outputs has eight sums, as many as multiply-adds are under way, of five or six it has ten or twelve. A gradient of 784-512-256-10 takes 0.93 of the time, of 512-512-512 0.93,
    // of 200-128-64-32-10 0.96, with a first gradient of 18 ms more where the sizes are two (Zen 3): so layers of fewer weights have one size.
    private const int ManyWeights = 16_384;

    /// <summary>The tiles of a layer: of equal size where six, five or four divide outputs that are not too many; else as few as there can be, the first of which have one output more.</summary>
    /// <param name="outputs">All outputs.</param>
    /// <param name="weights">The weights that the terms are multiplied by; 0 for gradients, whose terms are samples.</param>
    /// <param name="hasManyRegisters">Whether there are 32 registers, which hold tiles of four vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Tiles(int outputs, int weights, bool hasManyRegisters) =>
        outputs % Outputs == 0 || outputs > MostOfOneSize ? (outputs + Outputs - 1) / Outputs
        : outputs % 5 == 0 ? outputs / 5
        : outputs % 4 == 0 && (hasManyRegisters || weights < ManyWeights) ? outputs / 4
        : (outputs + Outputs - 1) / Outputs;

    /// <summary>The tiles that run over some terms before the next terms.</summary>
    /// <param name="terms">The terms of a sum.</param>
    /// <param name="hasManyRegisters">Whether there are 32 registers, which hold tiles of four vectors.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int BlockTiles(int terms, bool hasManyRegisters) => terms <= FewTerms ? 1 : terms > ManyTerms ? ManyTiles : hasManyRegisters ? FewTiles : FewNarrowTiles;

    /// <summary>The outputs whose sums wait together, at most.</summary>
    /// <param name="outputs">All outputs.</param>
    /// <param name="terms">The terms of a sum.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WaitingOutputs(int outputs, int terms) => Math.Min(outputs, Outputs * BlockTiles(terms, hasManyRegisters: false));

    /// <summary>Whether all samples run over the factors of a block of outputs before the next: they are many, and fetched from afar.</summary>
    /// <param name="terms">The terms of a sum.</param>
    /// <param name="segments">The segments that it is cut into.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLarge(int terms, int segments) => segments > 1 && terms > FewTerms;

    /// <summary>Whether the outputs lie in the vectors where samples are few and vectors have 512 bits: they fill one, and their weights, side by side, are fetched from afar.</summary>
    /// <param name="outputs">All outputs.</param>
    /// <param name="terms">The terms of a sum.</param>
    /// <param name="segments">The segments that it is cut into.</param>
    /// <param name="lanes">The numbers of 512 bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HoldsOutputs(int outputs, int terms, int segments, int lanes) => IsLarge(terms, segments) && outputs >= lanes;

    /// <summary>From the sums of an output that wait to those of the next: those of a tile, or of a row.</summary>
    /// <param name="terms">The terms of a sum.</param>
    /// <param name="segments">The segments that it is cut into.</param>
    /// <param name="lanes">The numbers of 512 bits.</param>
    /// <param name="row">The numbers of a row of samples.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WaitingStride(int terms, int segments, int lanes, int row) => IsLarge(terms, segments) ? row : Vectors * lanes;

    /// <summary>The numbers that wait.</summary>
    /// <param name="outputs">All outputs.</param>
    /// <param name="terms">The terms of a sum.</param>
    /// <param name="segments">The segments that it is cut into.</param>
    /// <param name="lanes">The numbers of 512 bits.</param>
    /// <param name="row">The numbers of a row of samples.</param>
    public static int Spilled(int outputs, int terms, int segments, int lanes, int row) => segments * WaitingOutputs(outputs, terms) * WaitingStride(terms, segments, lanes, row);
}
