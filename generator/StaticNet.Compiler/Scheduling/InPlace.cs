using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// Which rows may take the place of others that live until they are written: a unit by unit of z, whose row is read before that of a is written, and never again. Half as many lines of the caches are touched.
/// </summary>
/// <param name="entries">The blocks of each result, in order.</param>
internal sealed class InPlace(IReadOnlyList<IReadOnlyList<LaneBlock>> entries)
{
    /// <summary>Whether the rows of one may take the place of those of the other, unit by unit.</summary>
    /// <param name="taker">What is written later.</param>
    /// <param name="giver">What is read before.</param>
    public bool MayTake(IndexedVariable taker, IndexedVariable giver) => taker.Size == giver.Size && entries.All(blocks => MayTake(blocks, taker, giver));

    private static bool MayTake(IReadOnlyList<LaneBlock> blocks, IndexedVariable taker, IndexedVariable giver)
    {
        int written = IndexOf(blocks, block => Writes(block, taker)), given = IndexOf(blocks, block => Writes(block, giver));
        if (written < 0 || given < 0)
            return true;
        int read = blocks.Count - 1;
        while (read >= 0 && !Reads(blocks[read], giver))
            read--;
        return given < written && (read < written || (read == written && IsReadBefore(blocks[read], taker, giver)));
    }

    // Unit by unit, and first by the equation of the other or one before it: from then on the values are in registers.
    private static bool IsReadBefore(LaneBlock block, IndexedVariable taker, IndexedVariable giver) =>
        block is TileLanes { Unit: { } unit } tile && (!tile.HasReductions || tile.WeightedSum is not null)
        && tile.Definitions.SelectMany(definition => definition.Value.Symbols()).Where(symbol => symbol.Variable == giver).All(symbol => symbol.Indices.SequenceEqual([unit]))
        && tile.Definitions.TakeWhile(definition => definition.Target.Variable != taker).Concat(tile.Definitions.Where(definition => definition.Target.Variable == taker))
            .Any(definition => definition.Value.Symbols().Any(symbol => symbol.Variable == giver));

    private static int IndexOf(IReadOnlyList<LaneBlock> blocks, Func<LaneBlock, bool> predicate) => Enumerable.Range(0, blocks.Count).Where(n => predicate(blocks[n])).DefaultIfEmpty(-1).First();

    private static bool Writes(LaneBlock block, IndexedVariable variable) => block.Definitions.Any(definition => definition.Target.Variable == variable);

    private static bool Reads(LaneBlock block, IndexedVariable variable) => block.Definitions.Any(definition => definition.Value.Symbols().Any(symbol => symbol.Variable == variable));
}
