using Microsoft.CodeAnalysis;
using StaticNet.Tests.Compilation;

namespace StaticNet.Tests.RandomNetworks;

/// <summary>What goes together, by the library's own word: its analyzer is asked, so that a new function or schedule joins without a line here.</summary>
internal static class Legality
{
    private static readonly Lazy<LegalFunctions> LazyFunctions = new(Probe);

    /// <summary>The functions and what goes with them.</summary>
    public static LegalFunctions Functions => LazyFunctions.Value;

    /// <summary>The topologies that the analyzer has no error about.</summary>
    public static IReadOnlyList<NetworkTopology> Accepted(IReadOnlyList<NetworkTopology> topologies)
    {
        IReadOnlyList<IReadOnlyList<Diagnostic>> diagnostics = InMemoryBuild.Analyze(topologies.Select(TopologySource.Of));
        return [.. topologies.Where((_, n) => diagnostics[n].All(d => d.DefaultSeverity != DiagnosticSeverity.Error))];
    }

    private static LegalFunctions Probe()
    {
        Activation[] activations = Enum.GetValues<Activation>();
        NetworkTopology[] hidden = [.. activations.Select(a => Network(LossFunction.SquaredError, new LayerSpec(3, a), new LayerSpec(3)))];
        NetworkTopology[] ends = [.. from loss in Enum.GetValues<LossFunction>() from a in activations select Network(loss, new LayerSpec(3, a))];
        NetworkTopology[] alphas = [.. activations.Select(a => Network(LossFunction.SquaredError, new LayerSpec(3, a, Alpha: 0.25)))];
        var accepted = Accepted([.. hidden, .. ends, .. alphas]).ToHashSet(ReferenceEqualityComparer.Instance);
        return new LegalFunctions(
            [.. hidden.Where(accepted.Contains).Select(t => t.Layers[0].Activation)],
            ends.Where(accepted.Contains).ToLookup(t => t.Loss, t => t.Layers[0].Activation),
            alphas.Where(accepted.Contains).Select(t => t.Layers[0].Activation).ToHashSet());
    }

    private static NetworkTopology Network(LossFunction loss, params LayerSpec[] layers) => new("Probe", 3, new(layers), loss);
}
