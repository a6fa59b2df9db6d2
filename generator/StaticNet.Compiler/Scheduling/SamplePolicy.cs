using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Decides how the equations of one sample run whose units lie in vectors. Figures are ns a sample on one core.</summary>
internal static class SamplePolicy
{
    // Sums over inputs. A multiply-add reads a vector of weights and an input in all lanes: with one vector of units that is two reads of 512
    // bits, as many as a cycle has, and Dense 16→16 takes 4.4 ns. Inputs are there early, and better loaded as vectors and spread by permutations, of which
    // a cycle has four: 3.5, and Dense 64→64 39.5 → 34.2. What a layer before has yet to compute is better read back from memory, value by value: a
    // permutation that waits for it takes one of the 114 places for instructions that wait, a load does not. Outputs of 4-16-16-3 24.6 from memory
    // and 28.4 by permutations, of 4-32-16-4 tanh 36 and 40; but up to eight values, without a scratch then: gradient of 4-8-3 40.3 → 38.7. In loops the reads are
    // too many again, outputs of 4-64-64-2 68 → 64. Straight-line code, to which a loop adds half as much, is inlined up to 512 locals.
    private const int UnrolledTerms = 32;
    private const int UnrolledMultiplyAdds = 64;

    /// <summary>Gradients of one sample with the units in lanes: up to so many vectors are a statement each, more are a loop.</summary>
    public const int UnrolledGradients = 16;

    // Floats; in double the two segments of two units would be a vector of 256 bits.
    private const int PairedLanes = 16;

    /// <summary>From so many inputs on they are loaded as vectors, four inputs of which are spread over the lanes at a time.</summary>
    public const int SpreadTerms = 8;

    // Units for which vectors of 256 bits pay.
    private const int NarrowUnits = 8;

    /// <summary>Whether the sums over so many inputs of one sample are straight-line code, for so many vectors of units.</summary>
    public static bool IsUnrolled(int terms, int vectors) => terms <= UnrolledTerms && terms * vectors <= UnrolledMultiplyAdds;

    /// <summary>Whether a loop over so many inputs spreads four at a time: the weights of more than that do not lie in the first cache, whose reads are saved.</summary>
    public static bool IsSpreadInLoop(int terms) => SegmentedSum.Count(terms) <= 2;

    /// <summary>
    /// Whether the two segments of the sums of two units share a chain. 64 multiply-adds in two chains wait for one another, and with their operands they fill
    /// what can wait, so that the next sample does not begin: outputs of 4-64-64-2 64 and, with 32 in one chain, 58.
    /// </summary>
    public static bool ArePaired(int terms, int lanes) => lanes == PairedLanes && terms > UnrolledTerms && SegmentedSum.Count(terms) == 2 && terms % PairedLanes == 0;

    /// <summary>
    /// Whether a single sample is straight-line code where vectors have no 512 bits: layers of few units, and transcendental functions for none but single ones. Gradients with
    /// AVX2 in straight-line code and by vectors: 4-4 7.4 and 10, 6-6 17 and 28; 8-8 26 and 14, 4-8-3 95 and 60; of tanh 2-4-1 34 and 29, 2-8-1 82 and 34.
    /// </summary>
    /// <param name="topology">The network.</param>
    /// <param name="inLanes">What is computed for the units side by side.</param>
    public static bool IsStraightInNarrow(NetworkTopology topology, IEnumerable<Definition> inLanes) =>
        topology.Layers.All(layer => layer.Units < NarrowUnits) && inLanes.All(definition => OperationCounter.Count(definition.Value).Transcendentals == 0);
}
