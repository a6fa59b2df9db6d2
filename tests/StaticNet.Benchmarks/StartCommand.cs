using System.CommandLine;

namespace StaticNet.Benchmarks;

/// <summary>start: how fast a network is from its first call on.</summary>
internal static class StartCommand
{
    // Up to here all that a call may take is the time of the machine's caches and predictors to learn it.
    private const double MostTimesSteady = 1.3;

    private static readonly (NetworkTopology Network, string Method, int Samples)[] Uses =
    [
        (Net2x2x1.Topology, "Forward", 1), (Net2x2x1.Topology, "Loss", 1), (Net2x2x1.Topology, "Backward", 1), (Net2x2x1.Topology, "Backward", 256),
        (Net4x8x3.Topology, "Forward", 1), (Net4x8x3.Topology, "Loss", 1), (Net4x8x3.Topology, "Backward", 1), (Net4x8x3.Topology, "Backward", 256),
        (Net13x20x20x3.Topology, "Forward", 1), (Net13x20x20x3.Topology, "Backward", 1), (Net13x20x20x3.Topology, "Backward", 256),
        (Net64x33x17x5.Topology, "Forward", 1), (Net64x33x17x5.Topology, "Backward", 1), (Net64x33x17x5.Topology, "Backward", 7),
        (Dense64.Topology, "Forward", 1), (Dense64.Topology, "Backward", 1),
        (Net24x8x2.Topology, "Forward", 1), (Net24x8x2.Topology, "Backward", 200),
        (Net4x64x64x2Tanh.Topology, "Forward", 1), (Net4x64x64x2Tanh.Topology, "Backward", 1), (Net4x64x64x2Tanh.Topology, "Forward", 256), (Net4x64x64x2Tanh.Topology, "Backward", 256),
        (Net784x128x10.Topology, "Forward", 1), (Net784x128x10.Topology, "Backward", 128),
    ];

    public static Command Create()
    {
        Option<string> only = OnlyOption.Create();
        var command = new Command("start", "Times the calls 1, 2, to 10, to 100, to 1,000 and to 10,000 in fresh processes, prints them and writes Results/<processor>/start.md.") { only };
        command.SetAction(given => Run(given.GetValue(only)!));
        return command;
    }

    private static int Run(string only)
    {
        using var run = new BuildRun();
        int slow = 0, slowOnOne = 0;
        List<string[]> cells = [];
        foreach ((NetworkTopology network, string method, int samples) in Uses)
        {
            string name = samples == 1 ? method : string.Create(Numbers.Culture, $"{method}, batch {samples}");
            if (!$"{network.Name}: {name}".Contains(only, StringComparison.OrdinalIgnoreCase))
                continue;
            Document.Progress($"{network.Name}: {name}");
            double[] times = run.EarlyCallsOf(network, method, samples, oneCore: false)!;
            double[]? onOne = run.EarlyCallsOf(network, method, samples, oneCore: true);
            // On one core the JIT may not come to rest while it is measured: the steady state is that of both.
            double steady = Math.Min(times[^1], onOne?[^1] ?? double.PositiveInfinity), early = Early(times) / steady;
            double? earlyOnOne = onOne is null ? null : Early(onOne) / steady;
            slow += early > MostTimesSteady ? 1 : 0;
            slowOnOne += earlyOnOne > MostTimesSteady ? 1 : 0;
            cells.Add(
            [
                network.Name, name, Numbers.Short(times[0] / 1e6), .. times[1..^1].Append(steady).Select(time => Numbers.Short(time / samples)), Numbers.Short(early), earlyOnOne is { } ratio ? Numbers.Short(ratio) : "–",
            ]);
        }

        Grid[] grids =
        [
            new(
                "From the first call on",
                "A process has just been started, with the JIT's default settings. The first call in ms, with the time to compile what it calls; then ns a sample of the calls after it, "
                    + $"the least of eight processes. Steady: once the JIT has come to rest. {slow} of {cells.Count} take more than {MostTimesSteady.ToString(Numbers.Culture)} times as long in calls 11–100, "
                    + $"{slowOnOne} where the process is held to one core, which the JIT's thread then shares.",
                ["network", "method", "call 1, ms", "call 2", "calls 3–10", "11–100", "101–1,000", "1,001–10,000", "steady", "11–100 ÷ steady", "on one core"],
                cells),
            new("Conditions", Conditions.Line() + ".", [], []),
        ];
        Document.Print(grids);
        if (only.Length == 0)
            Document.Write(Repository.Result("start.md"), Document.Markdown("From the first call on", grids));
        return 0;
    }

    /// <summary>A call of 11 to 100.</summary>
    private static double Early(double[] times) => times[3];
}
