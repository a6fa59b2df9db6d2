using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>
/// The fingerprints of many networks, written down: what is printed may improve, but a network that was compiled before must not have to be built
/// anew for it. A new network is added by hand, an old line changes only with a derivation.
/// </summary>
public class DerivationHashPins
{
    private static readonly string[] Pins = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Derivations", "hashes.txt"));

    [Fact]
    public void No_fingerprint_has_changed() =>
        Assert.Equal(Pins, Pinned().Select(topology => $"{topology.Name} {NetworkEquations.Of(topology).Hash}"));

    [Fact]
    public void Every_function_has_one()
    {
        Assert.Empty(Enum.GetValues<Activation>().Except(Pinned().SelectMany(topology => topology.Layers).Select(layer => layer.Activation)));
        Assert.Empty(Enum.GetValues<LossFunction>().Except(Pinned().Select(topology => topology.Loss.Function)));
    }

    // A new activation pairs others in Networks.Small; the pairs that are written down stay.
    private static NetworkTopology[] Pinned()
    {
        Dictionary<string, NetworkTopology> pairs = (
            from end in Networks.Ends
            from hidden in Networks.Hidden
            select Networks.Pair(hidden, end.Output, end.Loss)).ToDictionary(topology => topology.Name);
        return
        [
            .. Pins.Select(pin => pin.Split(' ')[0]).Where(pairs.ContainsKey).Select(name => pairs[name]),
            .. Networks.Small.Where(topology => !pairs.ContainsKey(topology.Name)),
            Networks.Wide,
        ];
    }
}
