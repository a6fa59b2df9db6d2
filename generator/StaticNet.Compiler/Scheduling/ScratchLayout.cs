using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Gives every variable that is written in one block and read in another its offset in the scratch; the factors of dropout, which the caller writes, come first.</summary>
internal static class ScratchLayout
{
    public static IReadOnlyDictionary<IndexedVariable, int> Of(NetworkDerivation derivation, IReadOnlyList<Block> blocks, UnitRegisters? registers) =>
        Of(derivation, blocks, variable => registers?.IsStored(variable) ?? true, registers is null ? size => size : size => UnitVector.Room(size, Machine.Lanes(derivation.Topology)));

    /// <summary>The same for vectors of the machine: a variable of a few units takes as much room as 128 bits do.</summary>
    public static IReadOnlyDictionary<IndexedVariable, int> Narrow(NetworkDerivation derivation, IReadOnlyList<Block> blocks)
    {
        int unit = NarrowRoom(derivation.Topology);
        return Of(derivation, blocks, variable => true, size => (size + unit - 1) / unit * unit);
    }

    /// <summary>The numbers of 128 bits.</summary>
    public static int NarrowRoom(NetworkTopology topology) => Machine.Lanes(topology) / 4;

    private static IReadOnlyDictionary<IndexedVariable, int> Of(NetworkDerivation derivation, IReadOnlyList<Block> blocks, Func<IndexedVariable, bool> isStored, Func<int, int> room)
    {
        var writers = new Dictionary<IndexedVariable, HashSet<Block>>();
        var crossing = new List<IndexedVariable>();
        foreach (Block block in blocks)
        {
            foreach (IndexedVariable variable in Reads(block))
            {
                // A variable that several blocks write together is read across blocks too, whoever reads it.
                if (writers.TryGetValue(variable, out HashSet<Block>? blocksOf) && (blocksOf.Count > 1 || !blocksOf.Contains(block)) && !crossing.Contains(variable))
                    crossing.Add(variable);
            }

            foreach (IndexedVariable variable in Writes(block))
            {
                if (!writers.TryGetValue(variable, out HashSet<Block>? blocksOf))
                    writers.Add(variable, blocksOf = []);
                blocksOf.Add(block);
                if (MustBeStored(variable, block) && !crossing.Contains(variable))
                    crossing.Add(variable);
            }
        }

        var offsets = new Dictionary<IndexedVariable, int>();
        NetworkTopology topology = derivation.Topology;
        foreach (int layer in Enumerable.Range(0, topology.Layers.Count).Where(topology.HasDropout))
            offsets.Add(derivation.Symbols.Mask(layer, derivation.Symbols.Input(layer)).Variable, topology.MaskOffset(layer));
        int next = topology.MaskSize;
        foreach (IndexedVariable variable in crossing.Where(isStored))
        {
            offsets.Add(variable, next);
            next += room(variable.Size);
        }

        return offsets;
    }

    // Loops keep their values in memory; outputs and the loss leave by the scratch. Gradients go where gradients go.
    private static bool MustBeStored(IndexedVariable variable, Block block) =>
        !ScheduledProgram.IsGradient(variable)
        && (block is not StraightBlock || variable.Kind is VariableKind.Loss or VariableKind.Activation);

    private static IEnumerable<IndexedVariable> Reads(Block block) => block switch
    {
        StraightBlock straight => straight.Statements.SelectMany(s => s.Reads).Select(s => s.Variable).Distinct(),
        LoopBlock loops => loops.Definition.Value.Symbols().Select(s => s.Variable).Distinct(),
        UnitBlock unit => unit.Definitions.SelectMany(d => d.Value.Symbols()).Select(s => s.Variable).Distinct().Except(Writes(unit)),
        DotBlock dot => dot.Definition.Value.Symbols().Select(s => s.Variable).Distinct(),
        NarrowGradientBlock gradient => gradient.Definition.Value.Symbols().Select(s => s.Variable),
        _ => [],
    };

    private static IEnumerable<IndexedVariable> Writes(Block block) => block switch
    {
        StraightBlock straight => straight.Statements.Select(s => s.Target.Variable).Distinct(),
        LoopBlock loops => [loops.Definition.Target.Variable],
        UnitBlock unit => unit.Definitions.Select(d => d.Target.Variable),
        DotBlock dot => [dot.Definition.Target.Variable],
        _ => [],
    };
}
