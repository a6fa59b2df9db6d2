using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>Compiled networks against the reference runtime: every legal combination of functions, number types and schedules.</summary>
public class DifferentialTests
{
    [Fact]
    public void EveryActivationLossPrecisionAndSchedule()
    {
        var differential = new Differential(Builds.Combinations);
        foreach ((int number, NetworkTopology topology) in Topologies.Combinations.Index())
            differential.Check(topology, samples: 1 + (number * 7 % 70), maxWeights: Share.Of(40, 16));
        differential.Report();
    }

    [Fact]
    public void LengthsWhereSumsAreCut()
    {
        var differential = new Differential(Builds.Edges);
        foreach ((int number, NetworkTopology topology) in Topologies.Edges.Index())
            differential.Check(topology, samples: number % 3 == 0 ? 3 : 35, maxWeights: Share.Of(12, 6));
        differential.Report();
    }
}
