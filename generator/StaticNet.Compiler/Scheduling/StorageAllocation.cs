using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Gives variables room by the time that they live: in the order in which they are first written, each takes the first gap that is free from then on until it is last read.</summary>
internal static class StorageAllocation
{
    /// <summary>Where each variable begins, and the room that all of them take.</summary>
    /// <param name="lives">When each is first written and last read.</param>
    public static (Dictionary<IndexedVariable, int> Offsets, int Size) Of(Dictionary<IndexedVariable, (int First, int Last)> lives)
    {
        var offsets = new Dictionary<IndexedVariable, int>();
        int size = 0;
        foreach ((IndexedVariable variable, (int first, int last)) in lives.OrderBy(entry => entry.Value.First).Select(entry => (entry.Key, entry.Value)))
        {
            int offset = 0;
            foreach (IndexedVariable other in offsets.Keys.Where(o => lives[o].First <= last && lives[o].Last >= first).OrderBy(o => offsets[o]).ToList())
            {
                if (offset + variable.Size <= offsets[other])
                    break;
                offset = Math.Max(offset, offsets[other] + other.Size);
            }

            offsets.Add(variable, offset);
            size = Math.Max(size, offset + variable.Size);
        }

        return (offsets, size);
    }
}
