using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Gives every family that is written in one block and read in another its place in the scratch; the factors of dropout, which the caller writes, come first.</summary>
internal static class ScratchLayout
{
    public static IReadOnlyDictionary<Family, int> Of(NetworkDerivation derivation, IReadOnlyList<Block> blocks, UnitRegisters? registers) =>
        Of(derivation, blocks, family => registers?.IsStored(family) ?? true, registers is null ? size => size : size => UnitVector.Room(size, Machine.Lanes(derivation.Topology)));

    /// <summary>The same for vectors of the machine: a family of a few units takes as much room as 128 bits do.</summary>
    public static IReadOnlyDictionary<Family, int> Narrow(NetworkDerivation derivation, IReadOnlyList<Block> blocks)
    {
        int unit = NarrowRoom(derivation.Topology);
        return Of(derivation, blocks, family => true, size => (size + unit - 1) / unit * unit);
    }

    /// <summary>The numbers of 128 bits.</summary>
    public static int NarrowRoom(NetworkTopology topology) => Machine.Lanes(topology) / 4;

    private static IReadOnlyDictionary<Family, int> Of(NetworkDerivation derivation, IReadOnlyList<Block> blocks, Func<Family, bool> isStored, Func<int, int> room)
    {
        var writers = new Dictionary<Family, HashSet<Block>>();
        var crossing = new List<Family>();
        foreach (Block block in blocks)
        {
            foreach (Family family in Reads(block))
            {
                // A family that several blocks write together is read across blocks too, whoever reads it.
                if (writers.TryGetValue(family, out HashSet<Block>? blocksOf) && (blocksOf.Count > 1 || !blocksOf.Contains(block)) && !crossing.Contains(family))
                    crossing.Add(family);
            }

            foreach (Family family in Writes(block))
            {
                if (!writers.TryGetValue(family, out HashSet<Block>? blocksOf))
                    writers.Add(family, blocksOf = []);
                blocksOf.Add(block);
                if (MustBeStored(family, block) && !crossing.Contains(family))
                    crossing.Add(family);
            }
        }

        var offsets = new Dictionary<Family, int>();
        NetworkTopology topology = derivation.Topology;
        foreach (int layer in Enumerable.Range(0, topology.Layers.Count).Where(topology.HasDropout))
            offsets.Add(derivation.Symbols.Mask(layer, derivation.Symbols.Input(layer)).Family, topology.MaskOffset(layer));
        int next = topology.MaskSize;
        foreach (Family family in crossing.Where(isStored))
        {
            offsets.Add(family, next);
            next += room(family.Size);
        }

        return offsets;
    }

    // Loops keep their values in memory; outputs and the loss leave by the scratch. Gradients go where gradients go.
    private static bool MustBeStored(Family family, Block block) =>
        !ScheduledProgram.IsGradient(family)
        && (block is not StraightBlock || family.Kind is FamilyKind.Loss or FamilyKind.Activation);

    private static IEnumerable<Family> Reads(Block block) => block switch
    {
        StraightBlock straight => straight.Statements.SelectMany(s => s.Reads).Select(s => s.Family).Distinct(),
        LoopBlock loops => loops.Definition.Value.Symbols().Select(s => s.Family).Distinct(),
        UnitBlock unit => unit.Definitions.SelectMany(d => d.Value.Symbols()).Select(s => s.Family).Distinct().Except(Writes(unit)),
        DotBlock dot => dot.Definition.Value.Symbols().Select(s => s.Family).Distinct(),
        NarrowGradientBlock gradient => gradient.Definition.Value.Symbols().Select(s => s.Family),
        _ => [],
    };

    private static IEnumerable<Family> Writes(Block block) => block switch
    {
        StraightBlock straight => straight.Statements.Select(s => s.Target.Family).Distinct(),
        LoopBlock loops => [loops.Definition.Target.Family],
        UnitBlock unit => unit.Definitions.Select(d => d.Target.Family),
        DotBlock dot => [dot.Definition.Target.Family],
        _ => [],
    };
}
