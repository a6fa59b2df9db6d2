using Xunit;

namespace StaticNet.Tests.Compilation;

/// <summary>Compiled networks of random topologies against the reference runtime; a failing one is printed as the class that reproduces it.</summary>
public class RandomTopologyTests
{
    [Fact]
    public void RandomTopologiesAgreeWithTheReference()
    {
        var differential = new Differential(Builds.Random);
        foreach ((int number, NetworkTopology topology) in Topologies.Random.Index())
            differential.Check(topology, samples: 1 + (number * 7 % 70), maxWeights: 16);
        differential.Report();
    }

    [Fact]
    public void SeveralShardsAgreeWithTheReference()
    {
        var differential = new Differential(Builds.Random);
        foreach (NetworkTopology topology in Topologies.Random.Where(t => t.ParameterCount < 300).Take(16))
            differential.Check(topology, samples: 600, maxWeights: 2);
        differential.Report();
    }
}
