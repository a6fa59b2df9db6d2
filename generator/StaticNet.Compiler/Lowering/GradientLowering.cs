using System.Globalization;
using StaticNet.Compiler.Nests;
using StaticNet.Compiler.Passes;
using StaticNet.Compiler.Scheduling;
using StaticNet.Compiler.Writing;
using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Lowering;

/// <summary>Lowers the gradients of a family of parameters for a block of samples: tiles of sums that stay in registers.</summary>
internal static class GradientLowering
{
    /// <summary>With the samples in the vectors: each element of a sum adds up its own samples.</summary>
    public static IReadOnlyList<Nest> Lower(GradientLanes block, LaneProgram program)
    {
        Definition definition = block.Definition;
        var memory = new LaneMemory(program.Layout);
        var indices = new SampleIndices();
        LocalValue sum = Sum(indices, definition);
        Access place = memory.At(indices.Element(definition.Target));
        Value added = new ExpressionLowering(indices.Read).Accumulate(Reduction.Sum, sum, 1, definition.Value);
        IReadOnlyList<Nest> nests =
        [
            new Assign(sum, new LoadValue(place), Declares: true),
            new Loop(SampleIndices.Sample, new(0, null, program.Lanes), [new Assign(sum, added, Declares: false)]),
            new Store(place, sum),
        ];
        int[] tile = [block.Units, block.Inputs];
        List<IndexVariable> indexes = [.. definition.Indices];
        foreach (IndexVariable index in indexes)
            nests = [new Loop(index.Name, new(0, index.Count, 1), nests)];
        for (int n = 0; n < indexes.Count; n++)
            nests = Tiled(nests, indexes[n].Name, indexes[n].Count, tile[n], 1);
        string size = string.Join(" × ", tile.Where(n => n > 1).Select(Text));
        return
        [
            new Remark(new Equation(definition, writeOut: false).ToText()),
            new Remark($"{size}{(size.Length > 0 ? " at once, " : "")}summed lane by lane"),
            .. new LoadElements(memory).Apply(SingleRounds.Apply(Scoped(nests))),
        ];
    }

    /// <summary>With the units in the vectors: δ is turned so that the units of a sample lie side by side, and sample after sample is added.</summary>
    public static IReadOnlyList<Nest> Lower(UnitGradientLanes block, LaneProgram program)
    {
        Definition definition = block.Definition;
        Family target = definition.Target.Family;
        int units = target.Shape[0], inputs = target.Shape[1], width = block.Vectors * program.Lanes;
        var indices = new SampleIndices();
        var memory = new TurnedMemory(block, program.Layout);
        LocalValue sum = Sum(indices, definition);
        Access place = memory.At(indices.Element(definition.Target));
        Value added = new MultiplyAddValue(indices.Read(block.Delta), indices.Read(block.Input), sum);
        string unit = ((IndexVariable)definition.Target.Indices[0]).Name, input = ((IndexVariable)definition.Target.Indices[1]).Name;
        IReadOnlyList<Nest> nests =
        [
            new Assign(sum, new NumberValue(0), Declares: true),
            new Loop(SampleIndices.Sample, new(0, null, 1), [new Assign(sum, added, Declares: false)]),
            new Store(place, new BinaryValue(BinaryOperator.Add, new LoadValue(place), sum)),
        ];
        nests = [new Loop(unit, new(0, units, program.Lanes), [new Loop(input, new(0, inputs, 1), nests)])];
        nests = Tiled(nests, input, inputs, block.Inputs, 1);
        nests = UnrollAndJam.Apply(nests, unit, block.Vectors);
        return
        [
            new Remark(new Equation(definition, writeOut: false).ToText()),
            new Remark($"{Text(width)} units in lanes × {Text(block.Inputs)} inputs at once, sample after sample"),
            .. new LoadElements(memory).Apply(SingleRounds.Apply(nests)),
        ];
    }

    // Whole tiles, and one of what is left over.
    private static IReadOnlyList<Nest> Tiled(IReadOnlyList<Nest> nests, string index, int count, int tile, int step)
    {
        int whole = count / tile * tile;
        nests = SplitRange.Apply(nests, index, whole < count ? [(0, whole), (whole, count)] : [(0, count)]);
        return UnrollAndJam.Apply(nests, index, loop => loop.Range.First == whole && whole < count ? (count - whole) / step : tile);
    }

    // Locals of one tile are not those of the next.
    private static IReadOnlyList<Nest> Scoped(IReadOnlyList<Nest> nests) => nests.Count > 1 && nests[0] is Assign ? [new Scope(nests)] : nests;

    private static LocalValue Sum(SampleIndices indices, Definition definition) => new(NameTable.Array(definition.Target.Family), indices.Indices(definition.Target));

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
