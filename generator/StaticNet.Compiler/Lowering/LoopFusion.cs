using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Decides which definitions of a block one loop over the units computes, or is made of the sums of a layer at once: a second transcendental function takes more locals than the JIT inlines.</summary>
internal static class LoopFusion
{
    // Of so many operations what is made of a sum stands beside it, once for every vector of a tile: more takes more locals than the JIT inlines.
    private const int FewOperations = 8;

    /// <summary>The definitions of a block, loop by loop.</summary>
    public static IEnumerable<IReadOnlyList<Definition>> Loops(UnitBlock block)
    {
        List<Definition> open = [];
        foreach (Definition definition in block.Definitions)
        {
            if (open.Count > 0 && !Takes(open, definition))
            {
                yield return open;
                open = [];
            }

            open.Add(definition);
        }

        yield return open;
    }

    /// <summary>Whether a transcendental function is called.</summary>
    public static bool IsTranscendental(Definition definition) => OperationCounter.Count(definition.Value).Transcendentals > 0;

    private static bool Takes(IReadOnlyList<Definition> open, Definition definition)
    {
        if (ScheduledProgram.IsGradient(open[0].Target.Variable) || ScheduledProgram.IsGradient(definition.Target.Variable) || LayerSum.Of(definition) is not null)
            return false;
        return LayerSum.Of(open[0]) is null
            ? !IsTranscendental(definition) || !open.Any(IsTranscendental)
            : !IsTranscendental(definition) && open.Skip(1).Append(definition).Sum(made => OperationCounter.Count(made.Value).Total) <= FewOperations;
    }
}
