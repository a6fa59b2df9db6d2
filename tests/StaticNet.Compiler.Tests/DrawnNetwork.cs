using StaticNet.Compiler.Planning;
using StaticNet.Compiler.Scheduling;
using StaticNet.Symbolics.Derivations;
using Xunit;

namespace StaticNet.Compiler.Tests;

/// <summary>A network with numbers to run it on.</summary>
internal sealed record DrawnNetwork(NetworkTopology Topology, int Samples, double[] Parameters, double[] Inputs, double[] Targets)
{
    /// <summary>Its program in blocks of samples.</summary>
    public LaneProgram Program()
    {
        NetworkDerivation derivation = NetworkEquations.Of(Topology).Derivation;
        return LaneScheduler.Schedule(derivation, SchedulePolicy.Of(derivation), TestContext.Current.CancellationToken) ?? throw new InvalidOperationException($"{Topology} has no blocks.");
    }

    public static BatchPlan Plan(LaneProgram program) => BatchPlan.Of(program, Phase.Backward, TestContext.Current.CancellationToken);

    public override string ToString() => $"{Topology} with {Samples} samples";
}
