using StaticNet.Compiler.Nests;

namespace StaticNet.Compiler.Passes;

/// <summary>
/// The sums of a segment go to memory while those of the next are formed, and come back where they are joined: together they would not fit the
/// registers, and what the JIT spills it spills in the innermost loop.
/// </summary>
/// <param name="slot">Where an accumulator waits, from its name and its number within the tile.</param>
internal sealed class SpillSegments(Func<LocalValue, int, Access> slot)
{
    private readonly Dictionary<LocalValue, Access> _spilled = [];
    private int _count;

    /// <param name="nests">The statements of a tile, unrolled.</param>
    public IReadOnlyList<Nest> Apply(IReadOnlyList<Nest> nests) => [.. nests.SelectMany(Apply)];

    private IEnumerable<Nest> Apply(Nest nest)
    {
        switch (nest)
        {
            case Segment { IsSpilled: true }:
                return [nest.Around([.. nest.Body, .. nest.Body.OfType<Assign>().Where(assign => assign.Declares).Select(assign => Spill(assign.Target))])];
            case Segment:
                return [nest];
            case Loop or Scope:
                _spilled.Clear();
                _count = 0;
                return [nest.Around(Apply(nest.Body))];
            default:
                return Reload(nest, local => _spilled.TryGetValue(local, out Access? from) ? from : null);
        }
    }

    private Store Spill(LocalValue accumulator) => new(_spilled[accumulator] = slot(accumulator, _count++), accumulator);

    private static IEnumerable<Nest> Reload(Nest nest, Func<LocalValue, Access?> from)
    {
        if (nest is Loop or Scope or Group)
            return [nest.Around([.. nest.Body.SelectMany(inner => Reload(inner, from))])];
        if (nest is Segment)
            return [nest];
        IEnumerable<Nest> loads = nest.Values.SelectMany(value => value.Nodes()).OfType<LocalValue>().Distinct()
            .Select(local => (Local: local, From: from(local))).Where(pair => pair.From is not null)
            .Select(pair => new Assign(pair.Local, new LoadValue(pair.From!), Declares: false));
        return [.. loads, nest];
    }
}
