using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using StaticNet.Tests.Compilation;

namespace StaticNet.Benchmarks;

/// <summary>What an editor waits for while a network of a project is changed: the generator, which has run before, and the analyzer, for the file that changed. In memory, both warm.</summary>
/// <param name="Generator">The generator, for the network that changed.</param>
/// <param name="Analyzer">Parsing its generated files, and the analyzer, for its own file.</param>
/// <param name="Idle">The same with an analyzer that looks at every type and does nothing: what the compiler does for any.</param>
/// <param name="Comment">The generator, for a comment.</param>
internal sealed record EditorTimes(TimeSpan Generator, TimeSpan Analyzer, TimeSpan Idle, TimeSpan Comment)
{
    private const int Edits = 60;

    /// <summary>Edits the network in the middle: its first layer has a unit more each time, since the generator keeps what it wrote before.</summary>
    /// <param name="generator">The generator's assembly.</param>
    /// <param name="networks">The networks, a file each.</param>
    public static async Task<EditorTimes> MeasureAsync(string generator, IReadOnlyList<NetworkTopology> networks)
    {
        var project = new EditedProject(generator, networks);
        int edited = networks.Count / 2;
        NetworkTopology network = networks[edited];
        ImmutableArray<DiagnosticAnalyzer> idle = [new IdleAnalyzer()];
        var times = (Generator: TimeSpan.MaxValue, Analyzer: TimeSpan.MaxValue, Idle: TimeSpan.MaxValue, Comment: TimeSpan.MaxValue);
        for (int edit = 1; edit <= Edits; edit++)
        {
            times.Comment = Least(times.Comment, project.Generate(edited, $"{TopologySource.Of(network)} // {edit.ToString(Numbers.Culture)}"));
            network = network with { Layers = new([network.Layers[0] with { Units = network.Layers[0].Units + 1 }, .. network.Layers.Skip(1)]) };
            times.Generator = Least(times.Generator, project.Generate(edited, TopologySource.Of(network)));
            // One of the two for each compilation: the first to ask pays for what the compiler makes on demand.
            if (edit % 4 < 2)
                times.Analyzer = Least(times.Analyzer, await project.AnalyzeAsync(edited, project.Analyzers));
            else
                times.Idle = Least(times.Idle, await project.AnalyzeAsync(edited, idle));
        }

        return new(times.Generator, times.Analyzer, times.Idle, times.Comment);
    }

    private static TimeSpan Least(TimeSpan u, TimeSpan v) => u < v ? u : v;
}
