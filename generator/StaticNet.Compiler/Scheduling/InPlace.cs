using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// Which rows may take the place of others that live until they are written: a unit by unit of z, whose row is read before that of a is written, and never again. Half as many lines of the caches are touched.
/// </summary>
/// <param name="entries">Of each result, what its blocks write and read.</param>
internal sealed class InPlace(IReadOnlyList<BlockUses> entries)
{
    /// <summary>Whether the rows of one may take the place of those of the other, unit by unit.</summary>
    /// <param name="taker">What is written later.</param>
    /// <param name="giver">What is read before.</param>
    public bool MayTake(IndexedVariable taker, IndexedVariable giver) => taker.Size == giver.Size && entries.All(uses => MayTake(uses, taker, giver));

    private static bool MayTake(BlockUses uses, IndexedVariable taker, IndexedVariable giver)
    {
        if (uses.Written(taker) is not { } written || uses.Written(giver) is not { } given)
            return true;
        int last = uses.Last(giver);
        return given < written && (last < written || (last == written && IsReadBefore(uses.Blocks[last], taker, giver)));
    }

    // Unit by unit, and first by the equation of the other or one before it: from then on the values are in registers.
    private static bool IsReadBefore(LaneBlock block, IndexedVariable taker, IndexedVariable giver)
    {
        if (block is not TileLanes { Unit: { } unit } tile || (tile.HasReductions && tile.WeightedSum is null))
            return false;
        Definition[] readers = [.. tile.Definitions.Where(definition => definition.Reads(giver))];
        int first = IndexOf(tile, readers[0].Target.Variable), written = IndexOf(tile, taker);
        return first <= written && readers.SelectMany(definition => definition.Value.Symbols()).Where(symbol => symbol.Variable == giver).All(symbol => symbol.Indices.SequenceEqual([unit]));
    }

    private static int IndexOf(TileLanes tile, IndexedVariable variable) => tile.Definitions.TakeWhile(definition => definition.Target.Variable != variable).Count();
}
