using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Lays the program of a network out as code: one sample in every way that a machine may want, and a block of samples.</summary>
internal static class Scheduler
{
    public static ScheduledProgram Schedule(NetworkDerivation derivation, CancellationToken cancellation)
    {
        NetworkTopology topology = derivation.Topology;
        SchedulePolicy policy = SchedulePolicy.Of(derivation);
        IReadOnlyList<Block> blocks = SampleScheduler.Schedule(derivation, policy, cancellation);
        bool whole = blocks.All(block => block is StraightBlock)
            && blocks.Cast<StraightBlock>().Sum(block => block.Statements.Sum(s => s.Weight)) <= Machine.MethodWeight;
        LaneProgram? lanes = LaneScheduler.Schedule(derivation, policy, cancellation);
        if (whole)
            return new(derivation, policy, [], ScratchLayout.Of(derivation, [], null), null, lanes);
        if (!policy.HasVectors)
            return new(derivation, policy, blocks, ScratchLayout.Of(derivation, blocks, null), null, lanes);
        UnitRegisters? registers = IsOneMethod(blocks) ? new(blocks, Machine.Lanes(topology)) : null;
        blocks = [.. blocks.Select(block => block is DotBlock dot && registers?.IsTree(dot) == true ? dot with { IsFromProducts = true } : block)];
        ScheduledProgram byVectors = new(derivation, policy, blocks, ScratchLayout.Narrow(derivation, blocks), null, lanes) { LeastRoom = ScratchLayout.NarrowRoom(topology) };
        if (registers is null || !blocks.OfType<UnitBlock>().All(block => registers.Fits(block.Units)))
            return byVectors;
        bool hasStraight = HasStraightBits(blocks)
            && SamplePolicy.IsStraightInNarrow(topology, blocks.OfType<UnitBlock>().SelectMany(block => block.Definitions))
            && Cost.OfStraight(derivation) <= Machine.MethodWeight;
        return new(derivation, policy, blocks, ScratchLayout.Of(derivation, blocks, registers), registers, lanes)
        {
            Straight = hasStraight ? new(derivation, policy, [], ScratchLayout.Of(derivation, [], null), null, null) : null,
            Narrow = hasStraight ? null : byVectors,
        };
    }

    // A step back with the products in lanes adds them up in another order.
    private static bool HasStraightBits(IReadOnlyList<Block> blocks) => blocks.All(block => block is StraightBlock or UnitBlock or NarrowGradientBlock);

    private static bool IsOneMethod(IReadOnlyList<Block> blocks) => blocks.Any(block => block is UnitBlock or NarrowGradientBlock)
        && blocks.OfType<StraightBlock>().Sum(block => block.Statements.Sum(s => s.Weight)) <= Machine.MethodWeight;
}
