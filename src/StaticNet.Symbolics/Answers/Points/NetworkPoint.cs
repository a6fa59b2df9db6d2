using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>Random parameters of a network, and a batch of random samples.</summary>
internal sealed class NetworkPoint
{
    /// <summary>m where an answer speaks of a batch.</summary>
    public const int BatchSize = 3;

    private NetworkPoint(NetworkDerivation derivation, IReadOnlyList<SampleValues> samples)
    {
        Derivation = derivation;
        Samples = samples;
    }

    public NetworkDerivation Derivation { get; }

    public IReadOnlyList<SampleValues> Samples { get; }

    /// <summary>The point of a number: the same for the same network.</summary>
    public static NetworkPoint Of(NetworkDerivation derivation, int number, bool isBatch)
    {
        var random = new RandomBits((ulong)number);
        NetworkTopology topology = derivation.Topology;
        var parameters = new Dictionary<IndexedVariable, Precise[]>();
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            int inputs = topology.FanIn(layer);
            // A sum over many inputs would drive every unit into its flat end.
            Precise scale = inputs > 8 ? Precise.Fraction(3, (int)Math.Sqrt(inputs) + 1) : 1;
            IndexedVariable weights = derivation.Symbols.Weight(layer, new FixedIndex(0), new FixedIndex(0)).Variable;
            IndexedVariable biases = derivation.Symbols.Bias(layer, new FixedIndex(0)).Variable;
            parameters[weights] = [.. Enumerable.Range(0, weights.Size).Select(_ => scale * Signed(random))];
            parameters[biases] = [.. Enumerable.Range(0, biases.Size).Select(_ => Signed(random))];
        }

        return new(derivation, [.. Enumerable.Range(0, isBatch ? BatchSize : 1).Select(_ => new SampleValues(derivation, parameters, random))]);
    }

    /// <summary>A number whose size is between ¼ and 1¼, of either sign: nothing nearly vanishes.</summary>
    public static Precise Signed(RandomBits random)
    {
        Precise size = random.Fraction() + Precise.Fraction(1, 4);
        return random.Below(2) == 0 ? -size : size;
    }
}
