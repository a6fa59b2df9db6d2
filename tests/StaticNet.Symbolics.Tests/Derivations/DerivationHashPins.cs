using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>
/// The fingerprints of many networks, written down: what is printed may improve, but a network that was compiled before must not have to be built
/// anew for it. A new network is added by hand, an old line changes only with a derivation.
/// </summary>
public class DerivationHashPins
{
    // Every pair of output and loss stands there with two hidden activations.
    private const int Step = 4;

    [Fact]
    public void No_fingerprint_has_changed()
    {
        IEnumerable<NetworkTopology> some = Networks.Small.Where((_, place) => place % Step == 0 || place >= Networks.Small.Count - 16).Append(Networks.Wide);
        string[] lines = [.. some.Select(topology => $"{topology.Name} {NetworkEquations.Of(topology).Hash}")];
        Assert.Equal(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Derivations", "hashes.txt")).ReplaceLineEndings("\n"), string.Concat(lines.Select(line => line + "\n")));
    }
}
