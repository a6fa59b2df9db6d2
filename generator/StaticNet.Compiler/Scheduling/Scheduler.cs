using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Lays the program of a network out as code: what is unrolled, what loops, and what stands in which method.</summary>
internal static class Scheduler
{
    public static ScheduledProgram Schedule(NetworkDerivation derivation, CancellationToken cancellation)
    {
        NetworkTopology topology = derivation.Topology;
        SchedulePolicy policy = SchedulePolicy.Of(derivation);
        var builder = new BlockBuilder();
        UnitLowering? units = policy.HasVectors ? new(Machine.Lanes(topology)) : null;
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

            if (policy.IsLoop(definition))
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
            && blocks.Cast<StraightBlock>().Sum(block => block.Statements.Sum(s => s.Weight)) <= Machine.MethodWeight;
        LaneProgram? lanes = LaneScheduler.Schedule(derivation, policy, cancellation);
        if (whole)
            return new(derivation, policy, [], ScratchLayout.Of(derivation, [], null), null, lanes);
        if (units is null)
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

    /// <summary>The statements of straight-line code for the results wanted, one group an equation.</summary>
    public static IEnumerable<Statement> Unroll(NetworkDerivation derivation, Func<IndexedVariable, bool> wanted) =>
        Reachability.Needed(derivation.CompiledProgram, wanted).SelectMany(Unroll);

    /// <summary>The statements of straight-line code for one definition.</summary>
    public static IEnumerable<Statement> Unroll(Definition definition) => Groups(definition).SelectMany(equation => equation);

    // A step back with the products in lanes adds them up in another order.
    private static bool HasStraightBits(IReadOnlyList<Block> blocks) => blocks.All(block => block is StraightBlock or UnitBlock or NarrowGradientBlock);

    private static bool IsOneMethod(IReadOnlyList<Block> blocks) => blocks.Any(block => block is UnitBlock or NarrowGradientBlock)
        && blocks.OfType<StraightBlock>().Sum(block => block.Statements.Sum(s => s.Weight)) <= Machine.MethodWeight;

    private static IEnumerable<IReadOnlyList<Statement>> Groups(Definition definition) =>
        Instantiation.Indices(definition.Target.Variable).Select(indices => StatementLowering.Lower(definition.At(indices)));
}
