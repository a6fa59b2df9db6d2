using StaticNet.Tests.Compilation;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>The random networks by number: the same number is the same network, parameters and batch on every run.</summary>
internal static class RandomCases
{
    // Straight-line code takes about a millisecond a parameter to build: one in ten networks may be long.
    private const int Short = 200;
    private const int Long = 1200;

    /// <summary>A network, at 1 to 70 samples, and often at one; one in ten at 200 to 600, which are up to three shards.</summary>
    public static RandomCase Draw(int number, TargetRow targets)
    {
        var random = new Random(number);
        NetworkTopology topology = new RandomTopology(random, number % 10 == 0 ? Long : Short).Draw(number);
        bool several = number % 10 == 1 && topology.ParameterCount < Short;
        return new RandomCase(topology, several ? random.Next(200, 601) : random.Next(15) == 0 ? 1 : random.Next(1, 71), number, several || topology.ParameterCount > Short ? 3 : 12, targets);
    }
}
