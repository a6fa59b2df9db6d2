using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// Which rows may take the place of others that live until they are written: a unit by unit of z, whose row is read before that of a is written, and never again. Half as many lines of the caches are touched.
/// </summary>
/// <param name="entries">The blocks of each result, in order.</param>
internal sealed class InPlace(IReadOnlyList<IReadOnlyList<LaneBlock>> entries)
{
    private readonly IReadOnlyList<Uses> _entries = [.. entries.Select(blocks => new Uses(blocks))];

    /// <summary>Whether the rows of one may take the place of those of the other, unit by unit.</summary>
    /// <param name="taker">What is written later.</param>
    /// <param name="giver">What is read before.</param>
    public bool MayTake(IndexedVariable taker, IndexedVariable giver) => taker.Size == giver.Size && _entries.All(uses => uses.MayTake(taker, giver));

    // Where each variable of a result is written, and where it is read last.
    private sealed class Uses
    {
        private readonly IReadOnlyList<LaneBlock> _blocks;
        private readonly Dictionary<IndexedVariable, int> _written = [];
        private readonly Dictionary<IndexedVariable, int> _read = [];

        public Uses(IReadOnlyList<LaneBlock> blocks)
        {
            _blocks = blocks;
            for (int n = 0; n < blocks.Count; n++)
            {
                foreach (Definition definition in blocks[n].Definitions)
                {
                    _written[definition.Target.Variable] = n;
                    foreach (SymbolExpr symbol in definition.Value.Symbols())
                        _read[symbol.Variable] = n;
                }
            }
        }

        public bool MayTake(IndexedVariable taker, IndexedVariable giver)
        {
            if (!_written.TryGetValue(taker, out int written) || !_written.TryGetValue(giver, out int given))
                return true;
            if (!_read.TryGetValue(giver, out int read))
                read = given;
            return given < written && (read < written || (read == written && IsReadBefore(_blocks[read], taker, giver)));
        }
    }

    // Unit by unit, and first by the equation of the other or one before it: from then on the values are in registers.
    private static bool IsReadBefore(LaneBlock block, IndexedVariable taker, IndexedVariable giver)
    {
        if (block is not TileLanes { Unit: { } unit } tile || (tile.HasReductions && tile.WeightedSum is null))
            return false;
        Definition[] readers = [.. tile.Definitions.Where(definition => definition.Value.Symbols().Any(symbol => symbol.Variable == giver))];
        int first = IndexOf(tile, readers[0].Target.Variable), written = IndexOf(tile, taker);
        return first <= written && readers.SelectMany(definition => definition.Value.Symbols()).Where(symbol => symbol.Variable == giver).All(symbol => symbol.Indices.SequenceEqual([unit]));
    }

    private static int IndexOf(TileLanes tile, IndexedVariable variable) => tile.Definitions.TakeWhile(definition => definition.Target.Variable != variable).Count();
}
