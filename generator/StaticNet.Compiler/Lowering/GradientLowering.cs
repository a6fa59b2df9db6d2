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
        var equation = new Remark(new Equation(definition, writeOut: false).ToText());
        // Those of biases are δ itself.
        if (definition.Value is SymbolExpr delta && delta.Indices.SequenceEqual(definition.Target.Indices))
            return [equation, new RowSums(delta.Family.Size, program.Layout.Place(delta.Family), program.Layout.RowStride, place.Offset)];
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
            nests = Tiled(nests, indexes[n].Name, indexes[n].Count, tile[n]);
        string size = string.Join(" × ", tile.Where(n => n > 1).Select(Text));
        return
        [
            equation,
            new Remark($"{size}{(size.Length > 0 ? " at once, " : "")}summed lane by lane"),
            .. new LoadElements(memory).Apply(SingleRounds.Apply(Scoped(nests))),
        ];
    }

    /// <summary>With the units in the vectors: δ is turned so that the units of a sample lie side by side, and sample after sample is added.</summary>
    public static IReadOnlyList<Nest> Lower(UnitGradientLanes block, LaneProgram program, string name)
    {
        LaneLayout layout = program.Layout;
        Family target = block.Definition.Target.Family;
        return
        [
            new Remark(new Equation(block.Definition, writeOut: false).ToText()),
            new OuterProducts(
                name, target.Shape[0], target.Shape[1], program.BlockSamples, layout.Place(block.Input.Family), layout.RowStride, layout.Place(block.Delta.Family), layout.TurnedPlace, layout.WaitingPlace,
                LaneMemory.Parameter(layout.Topology, target)),
        ];
    }

    // Whole tiles, and one of what is left over.
    private static IReadOnlyList<Nest> Tiled(IReadOnlyList<Nest> nests, string index, int count, int tile)
    {
        int whole = count / tile * tile;
        nests = SplitRange.Apply(nests, index, whole < count ? [(0, whole), (whole, count)] : [(0, count)]);
        return UnrollAndJam.Apply(nests, index, loop => loop.Range.First == whole && whole < count ? count - whole : tile);
    }

    // Locals of one tile are not those of the next.
    private static IReadOnlyList<Nest> Scoped(IReadOnlyList<Nest> nests) => nests.Count > 1 && nests[0] is Assign ? [new Scope(nests)] : nests;

    private static LocalValue Sum(SampleIndices indices, Definition definition) => new(NameTable.Array(definition.Target.Family), indices.Indices(definition.Target));

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
