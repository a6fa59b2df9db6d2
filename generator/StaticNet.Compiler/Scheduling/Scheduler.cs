using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Lays the program of a network out as code: what is unrolled, what loops, and what stands in which method.</summary>
internal static class Scheduler
{
    public static ScheduledProgram Schedule(NetworkDerivation derivation, CancellationToken cancellation)
    {
        NetworkTopology topology = derivation.Topology;
        bool[] tiled = CostModel.Tiled(topology);
        var builder = new BlockBuilder();
        UnitLowering? units = CostModel.HasUnitLanes(topology) ? new(CostModel.Lanes(topology)) : null;
        foreach (Definition definition in derivation.CompiledProgram)
        {
            if (units is not null)
            {
                if (builder.Joins(definition, units))
                    continue;
                if (units.Lower(definition) is { Count: > 0 } lowered)
                {
                    builder.Add(lowered);
                    continue;
                }
            }

            if (CostModel.IsTiled(definition, topology, tiled))
            {
                builder.Add(definition);
                continue;
            }

            foreach (IReadOnlyList<Statement> equation in Groups(definition))
            {
                cancellation.ThrowIfCancellationRequested();
                builder.Add(definition.Phase, equation);
            }
        }

        IReadOnlyList<Block> blocks = builder.Build();
        bool whole = blocks.All(block => block is StraightBlock)
            && blocks.Cast<StraightBlock>().Sum(block => block.Statements.Sum(s => s.Weight)) <= CostModel.MethodWeight;
        string layout = CostModel.Explain(topology, tiled);
        LaneProgram? lanes = LaneScheduler.Schedule(derivation, cancellation);
        if (whole)
            return new(derivation, layout, [], ScratchLayout.Of(derivation, [], null), null, lanes);
        if (units is null)
            return new(derivation, layout, blocks, ScratchLayout.Of(derivation, blocks, null), null, lanes);
        UnitRegisters? registers = IsOneMethod(blocks) ? new(blocks, CostModel.Lanes(topology)) : null;
        blocks = [.. blocks.Select(block => block is DotBlock dot && registers?.IsTree(dot) == true ? dot with { IsFromProducts = true } : block)];
        ScheduledProgram byVectors = new(derivation, layout, blocks, ScratchLayout.Narrow(derivation, blocks), null, lanes) { LeastRoom = ScratchLayout.NarrowRoom(topology) };
        if (registers is null || !blocks.OfType<UnitBlock>().All(block => registers.Fits(block.Units)))
            return byVectors;
        bool hasStraight = HasStraightBits(blocks)
            && CostModel.IsStraightInNarrow(topology, blocks.OfType<UnitBlock>().SelectMany(block => block.Definitions))
            && derivation.CompiledProgram.SelectMany(Unroll).Sum(s => s.Weight) <= CostModel.MethodWeight;
        return new(derivation, layout, blocks, ScratchLayout.Of(derivation, blocks, registers), registers, lanes)
        {
            Straight = hasStraight ? new(derivation, layout, [], ScratchLayout.Of(derivation, [], null), null, null) : null,
            Narrow = hasStraight ? null : byVectors,
        };
    }

    /// <summary>The statements of straight-line code for the results wanted, one group an equation.</summary>
    public static IEnumerable<Statement> Unroll(NetworkDerivation derivation, Func<Family, bool> wanted) =>
        Reachability.Needed(derivation.CompiledProgram, wanted).SelectMany(Unroll);

    /// <summary>The statements of straight-line code for one definition.</summary>
    public static IEnumerable<Statement> Unroll(Definition definition) => Groups(definition).SelectMany(equation => equation);

    // A step back with the products in lanes adds them up in another order.
    private static bool HasStraightBits(IReadOnlyList<Block> blocks) => blocks.All(block => block is StraightBlock or UnitBlock or NarrowGradientBlock);

    private static bool IsOneMethod(IReadOnlyList<Block> blocks) => blocks.Any(block => block is UnitBlock or NarrowGradientBlock)
        && blocks.OfType<StraightBlock>().Sum(block => block.Statements.Sum(s => s.Weight)) <= CostModel.MethodWeight;

    private static IEnumerable<IReadOnlyList<Statement>> Groups(Definition definition) =>
        Instantiation.Places(definition.Target.Family).Select(place => StatementLowering.Lower(definition.At(place)));
}
