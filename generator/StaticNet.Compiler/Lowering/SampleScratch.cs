using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Where in the scratch lies what one loop of a sample leaves to another. Room is free again behind the last loop that reads it.</summary>
internal static class SampleScratch
{
    /// <summary>Where each variable begins, and the room that all of them take.</summary>
    /// <param name="groups">The loops in order.</param>
    /// <param name="isCallers">Whether a variable lies where the caller wants it.</param>
    public static (Dictionary<IndexedVariable, int> Offsets, int Size) Of(IReadOnlyList<SampleGroup> groups, Func<IndexedVariable, bool> isCallers)
    {
        var lives = new Dictionary<IndexedVariable, (int First, int Last)>();
        for (int n = 0; n < groups.Count; n++)
        {
            foreach (Definition definition in groups[n].Definitions.Where(definition => definition.Indices.Any()))
            {
                IndexedVariable variable = definition.Target.Variable;
                int last = Enumerable.Range(n + 1, groups.Count - n - 1).LastOrDefault(later => groups[later].Reads(variable));
                if (last > 0 && !groups[n].IsGradient && !isCallers(variable))
                    lives[variable] = (n, last);
            }
        }

        return StorageAllocation.Of(lives);
    }
}
