using StaticNet.Symbolics.Derivations;

namespace StaticNet.Compiler.Scheduling;

/// <summary>Lays the program of a network out for one sample: what is unrolled, what loops, what has its units in vectors, and what stands in which method.</summary>
internal static class SampleScheduler
{
    /// <summary>The blocks in order.</summary>
    public static IReadOnlyList<Block> Schedule(NetworkDerivation derivation, SchedulePolicy policy, CancellationToken cancellation)
    {
        var builder = new BlockBuilder();
        var units = UnitLowering.Of(derivation.Topology);
        foreach (Definition definition in derivation.CompiledProgram)
        {
            if (units is not null && builder.Joins(definition, units))
                continue;
            if (units?.Lower(definition) is { Count: > 0 } lowered)
            {
                builder.Add(lowered);
                continue;
            }

            if (policy.IsLoop(definition))
            {
                builder.Add(definition);
                continue;
            }

            foreach (IReadOnlyList<Statement> equation in Unrolling.Equations(definition))
            {
                cancellation.ThrowIfCancellationRequested();
                builder.Add(definition.Phase, equation);
            }
        }

        return builder.Build();
    }
}
