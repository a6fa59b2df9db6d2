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
        LossFunction[] losses = Enum.GetValues<LossFunction>();
        ILookup<LossFunction, Activation> outputs = Accepted([.. from loss in losses from a in activations select Network(loss, new LayerSpec(3, a))])
            .ToLookup(t => t.Loss.Function, t => t.Layers[0].Activation);
        return new LegalFunctions(
            [.. Accepted([.. activations.Select(a => Network(LossFunction.SquaredError, new LayerSpec(3, a), new LayerSpec(3)))]).Select(t => t.Layers[0].Activation)],
            outputs,
            Accepted([.. activations.Select(a => Network(LossFunction.SquaredError, new LayerSpec(3, a, Alpha: 0.25)))]).Select(t => t.Layers[0].Activation).ToHashSet(),
            With(new LossSpec(default, Delta: 0.5)),
            With(new LossSpec(default, LabelSmoothing: 0.1)),
            With(new LossSpec(default, ClassWeights: new([1, 2, 3]))),
            With(new LossSpec(default, PositiveWeight: 2)));

        HashSet<LossFunction> With(LossSpec parameter) =>
            [.. Accepted([.. outputs.Select(o => Network(parameter with { Function = o.Key }, new LayerSpec(3, o.First())))]).Select(t => t.Loss.Function)];
    }

    private static NetworkTopology Network(LossSpec loss, params LayerSpec[] layers) => new("Probe", 3, new(layers), loss);
}
