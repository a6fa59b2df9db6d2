using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Gives variables room by the time that they live: in the order in which they are first written, each takes the place of what is read last where it is written, or the first gap that is free from then on until it is last read.</summary>
internal static class StorageAllocation
{
    /// <summary>Where each variable begins, and the room that all of them take.</summary>
    /// <param name="lives">When each is first written and last read.</param>
    /// <param name="mayTake">Whether the first may take the place of the second, value by value, though they live at one time; null: none may.</param>
    public static (Dictionary<IndexedVariable, int> Offsets, int Size) Of(Dictionary<IndexedVariable, (int First, int Last)> lives, Func<IndexedVariable, IndexedVariable, bool>? mayTake = null)
    {
        var offsets = new Dictionary<IndexedVariable, int>();
        int size = 0;
        foreach ((IndexedVariable variable, (int first, int last)) in lives.OrderBy(entry => entry.Value.First).Select(entry => (entry.Key, entry.Value)))
        {
            List<IndexedVariable> others = [.. offsets.Keys.Where(o => lives[o].First <= last && lives[o].Last >= first).OrderBy(o => offsets[o])];
            bool Takes(IndexedVariable other, int at) => offsets[other] == at && mayTake?.Invoke(variable, other) == true;
            int offset = others.Where(other => Takes(other, offsets[other]) && others.All(o => Takes(o, offsets[other]) || offsets[o] >= offsets[other] + variable.Size || offsets[o] + o.Size <= offsets[other]))
                .Select(other => offsets[other]).DefaultIfEmpty(-1).First();
            if (offset < 0)
                offset = Gap(variable, others, offsets);
            offsets.Add(variable, offset);
            size = Math.Max(size, offset + variable.Size);
        }

        return (offsets, size);
    }

    private static int Gap(IndexedVariable variable, IReadOnlyList<IndexedVariable> others, Dictionary<IndexedVariable, int> offsets)
    {
        int offset = 0;
        foreach (IndexedVariable other in others)
        {
            if (offset + variable.Size <= offsets[other])
                break;
            offset = Math.Max(offset, offsets[other] + other.Size);
        }

        return offset;
    }
}
