using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Scheduling;

namespace StaticNet.Compiler.Lowering;

/// <summary>
/// The segments of a sum side by side: in each round every segment adds its next term, so that chains do not wait for one another. Behind the rounds that all segments share come the terms that longer ones
/// have left. Each chain keeps its order.
/// </summary>
/// <param name="segments">The segments.</param>
internal sealed class InterleavedSegments(IReadOnlyList<SumSegment> segments)
{
    private readonly int _first = segments[0].FirstAdded;

    /// <summary>The rounds in which every segment adds a term.</summary>
    public int SharedRounds { get; } = segments.Min(Rounds);

    /// <summary>Where in a segment the index of a loop over rounds stands, some rounds further.</summary>
    public AffineIndex Term(SumSegment segment, string index, int further = 0) => new(index, segment.FirstAdded - _first + further);

    /// <summary>The rounds that all segments share as a loop.</summary>
    /// <param name="index">The index of the loop.</param>
    /// <param name="round">The first round.</param>
    /// <param name="step">What adds a term to its segment.</param>
    public IEnumerable<Nest> Shared(string index, int round, Func<SumSegment, AffineIndex, IEnumerable<Nest>> step) => round == SharedRounds
        ? []
        : [new Loop(index, new(_first + round, _first + SharedRounds, 1), [.. segments.SelectMany(segment => step(segment, Term(segment, index)))])];

    /// <summary>Every term from a round on, a statement or a few each.</summary>
    /// <param name="round">The first round.</param>
    /// <param name="step">What adds a term to its segment.</param>
    public IEnumerable<Nest> Unrolled(int round, Func<SumSegment, int, IEnumerable<Nest>> step) =>
        from n in Enumerable.Range(round, segments.Max(Rounds) - round)
        from segment in segments
        where n < Rounds(segment)
        from nest in step(segment, segment.FirstAdded + n)
        select nest;

    private static int Rounds(SumSegment segment) => segment.End - segment.FirstAdded;
}
