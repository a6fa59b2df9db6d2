using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers sums of weights times values for a block of samples, which the runtime computes in tiles for every layer alike: where its factors lie, and what is done with a sum.</summary>
internal static class TiledSumLowering
{
    /// <param name="sum">The sum of a unit.</param>
    /// <param name="block">It, and what is made of it.</param>
    /// <param name="program">The program of a block of samples.</param>
    /// <param name="name">The name of what says the sizes.</param>
    public static TiledSums Lower(WeightedSum sum, TileLanes block, LaneProgram program, string name)
    {
        var memory = new LaneMemory(program.Layout, program.StoresOutputs(block));
        List<DefinitionLowering> definitions = [.. block.Definitions.Select(definition => new DefinitionLowering(definition, program.Layout.Topology))];
        Summation summation = definitions[0].Summations[0];
        RunningIndex unit = block.Unit!, term = sum.Sum.Bound;
        var indices = new SampleIndices();
        return new(
            name, unit.Name, unit.Count, term.Name, term.Count, summation.Segments.Count,
            ((BroadcastValue)memory.Read(indices.Element(sum.Weight))).From,
            memory.At(indices.Element(sum.Row)),
            program.Layout.SpilledOffset,
            summation.First.Rewrite(value => value is ElementValue element ? memory.Read(element) : value),
            summation.Joined,
            new LoadElements(memory).Apply([.. definitions.Select((definition, n) => definition.Result(isJoined: n == 0))]));
    }
}
