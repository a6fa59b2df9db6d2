using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// Lays the program of a network out for blocks of samples: what is straight-line code, what runs in tiles, which values stay in registers.
/// </summary>
internal static class LaneScheduler
{
    public static LaneProgram? Schedule(NetworkDerivation derivation, SchedulePolicy policy, CancellationToken cancellation)
    {
        NetworkTopology topology = derivation.Topology;
        if (!policy.HasBlocks)
            return null;
        IReadOnlyList<Definition> equations = policy.IsWhole ? derivation.CompiledProgram : FunctionRows.Apply(derivation.CompiledProgram, topology);
        IReadOnlyList<Definition> withSlopes = policy.IsWhole ? equations : SlopeRows.Apply(equations, topology);
        var builder = new LaneBlockBuilder(topology, policy.IsWhole);
        IReadOnlyList<LaneBlock> Blocks(IReadOnlyList<Definition> all, Func<IndexedVariable, bool> wanted)
        {
            IReadOnlyList<Definition> needed = Reachability.Needed(all, wanted);
            return builder.Build(policy.IsWhole ? needed : Recomputation.Apply(SignFromActivation.Apply(needed), topology), cancellation);
        }

        IReadOnlyList<LaneBlock> forward = Blocks(equations, f => ScheduledProgram.IsOutput(f, topology));
        IReadOnlyList<LaneBlock> loss = Blocks(equations, f => f.Kind == VariableKind.Loss);
        IReadOnlyList<LaneBlock> backward = Blocks(withSlopes, f => f.Kind == VariableKind.Loss || ScheduledProgram.IsGradient(f));
        int lanes = Machine.Lanes(topology);
        return new(
            lanes, policy.BlockSamples, policy.BlockFrom, policy.OutputsFrom, policy.OutputsFromWide, forward, loss, backward,
            LaneLayout.Of(topology, withSlopes, [forward, loss, backward], lanes, policy.BlockSamples, policy.IsWhole));
    }
}
