using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using StaticNet.Symbolics.Derivations;

namespace StaticNet.Symbolics.Tests;

/// <summary>Derivations, each made once for a class of tests: the tests of a class run one after the other, and a pool of expressions serves one thread.</summary>
internal static class Derived
{
    private static readonly ConcurrentDictionary<(string, NetworkTopology), NetworkDerivation> Known = [];

    /// <summary>The derivation of a network.</summary>
    /// <param name="topology">The network.</param>
    /// <param name="file">The file of the class of tests.</param>
    public static NetworkDerivation Of(NetworkTopology topology, [CallerFilePath] string file = "") => Known.GetOrAdd((file, topology), _ => NetworkDerivation.Of(topology));
}
