using System.CommandLine;
using Spectre.Console;

namespace StaticNet.Benchmarks;

/// <summary>build: what networks cost before they run at full speed.</summary>
internal static class BuildCommand
{
    private static readonly (string Name, (string, string)[] Settings)[] Tiers =
    [
        ("as .NET does", []),
        ("no profile (TieredPGO=0)", [("DOTNET_TieredPGO", "0")]),
        ("loops at once (TC_QuickJitForLoops=0)", [("DOTNET_TC_QuickJitForLoops", "0")]),
        ("all at once (TieredCompilation=0)", [("DOTNET_TieredCompilation", "0")]),
    ];

    public static Command Create()
    {
        var command = new Command("build", "Measures generator, compiler, JIT and first calls, prints them and writes Results/<processor>/build.md.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        using var run = new BuildRun();
        NetworkBuild.Warm(BuildSizes.Table);
        List<Grid> grids = [];
        foreach (Func<Grid> measure in Measurements(run))
        {
            grids.Add(measure());
            Document.Print([grids[^1]]);
        }

        Document.Write(Repository.Result("build.md"), Document.Markdown("What a network costs before it runs", grids));
        return 0;
    }

    private static IEnumerable<Func<Grid>> Measurements(BuildRun run) =>
    [
        () => Costs("The networks of the table", run.Run(BuildSizes.Table, cold: true)),
        () => Uncalled(run),
        () => Calls(run, Net4x64x64x2Tanh.Topology),
        () => Calls(run, Net784x128x10.Topology),
        () => Costs("Straight-line code, 4-n-n-2", run.Run(BuildSizes.Unrolled, cold: false)),
        () => Costs("As the compiler chooses, 4-n-n-2", run.Run(BuildSizes.Auto, cold: false)),
        () => new("Conditions", Conditions.Line() + ".", [], []),
    ];

    private static Grid Costs(string title, IReadOnlyList<BuildResult> results) => new(
        title,
        "ms, the least of 3 to 8. Generator and compiler in a warm process, as an editor or a build server has it; cold: what the network adds to the run of a compiler "
            + $"just started. JIT: for the first call in a fresh process, of one sample and of {BuildRun.Batch}.",
        ["network", "parameters", "lines", "generator", "compiler", "µs a parameter", "cold", "JIT: Forward, 1", "JIT: Backward, 1", $"JIT: Backward, {BuildRun.Batch}"],
        [
            .. results.Select(r => new[]
            {
                r.Topology.Name, r.Topology.ParameterCount.ToString("N0", Numbers.Culture), r.Lines.ToString("N0", Numbers.Culture), Numbers.Short(r.Generator), Numbers.Short(r.Compiler),
                Numbers.Short((r.Generator + r.Compiler) * 1000 / r.Topology.ParameterCount), r.ColdBuild is { } cold ? Numbers.Short(cold) : "–",
                Numbers.Short(r.Predict), Numbers.Short(r.Learn), Numbers.Short(r.LearnBatch),
            }),
        ]);

    /// <summary>The generated methods that are compiled for one use and not for another.</summary>
    private static Grid Uncalled(BuildRun run)
    {
        (string Name, string Method, int Samples)[] uses =
            [("Forward, one sample", "Forward", 1), ("Forward, batch", "Forward", BuildRun.Batch), ("Backward, one sample", "Backward", 1), ("Backward, batch", "Backward", BuildRun.Batch)];
        NetworkTopology[] networks = [Net2x2x1.Topology, Net4x16x16x3.Topology, Net4x64x64x2Tanh.Topology, Net784x128x10.Topology];
        return new(
            "What is not called is not compiled",
            "Methods of the network's own code that the JIT compiles for a program that makes only this call, of all that the network has.",
            ["network", .. uses.Select(use => use.Name), "all"],
            [
                .. networks.Select(network =>
                {
                    IReadOnlyList<string>[] compiled = [.. uses.Select(use => run.Methods(network, use.Method, use.Samples).Where(name => name.Contains($"StaticNet.Generated.{network.Name}Kernel", StringComparison.Ordinal)).ToArray())];
                    return (string[])[network.Name, .. compiled.Select(names => $"{names.Count} ({names.Count(InLanes)} for batches, {names.Count(ForGradient)} for gradients)"), compiled.SelectMany(names => names).Distinct().Count().ToString(Numbers.Culture)];
                }),
            ]);
    }

    // The names that the generator gives: what a batch takes stands in the type Lanes, and BackwardLanes3 is a part of its gradient; of Block, which all its results share, the name does not say for which it is compiled.
    private static bool InLanes(string name) => name.Contains("+Lanes`", StringComparison.Ordinal);

    private static bool ForGradient(string name) => name.Contains("Backward", StringComparison.Ordinal);

    private static Grid Calls(BuildRun run, NetworkTopology network)
    {
        const int calls = 1000;
        return new(
            $"The first calls of {network.Name}",
            $"Backward of {BuildRun.Batch} samples in a fresh process, ms, call by call the least of eight processes.",
            ["JIT", "call 1", "calls 1–30", "calls 1–100", "calls 1–1,000", "a call at the end"],
            [
                .. Tiers.Select(tier =>
                {
                    double[] times = run.Calls(network, calls, tier.Settings);
                    return new[] { tier.Name, Numbers.Short(times[0]), Numbers.Short(times[..30].Sum()), Numbers.Short(times[..100].Sum()), Numbers.Short(times.Sum()), Numbers.Short(times[^100..].Min()) };
                }),
            ]);
    }
}
