using System.Diagnostics;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace StaticNet.Benchmarks;

/// <summary>Measures what networks cost to build, and what their first calls cost.</summary>
internal sealed class BuildRun : IDisposable
{
    public const int Batch = 256;
    private const int Warm = 8, Cold = 3, Fresh = 8;

    private readonly string _folder = Directory.CreateTempSubdirectory("staticnet-").FullName;

    /// <summary>The build and the first calls of each network.</summary>
    /// <param name="topologies">The networks.</param>
    /// <param name="cold">Whether a compiler is started for each.</param>
    public IReadOnlyList<BuildResult> Run(IEnumerable<NetworkTopology> topologies, bool cold)
    {
        var compiler = new ColdCompiler(_folder);
        double empty = cold ? Least(Cold, compiler.Empty) : 0;
        return [.. topologies.Select(topology => Of(topology, compiler, cold ? empty : null))];
    }

    /// <summary>The first calls of a network in fresh processes: the fastest of a few for each call.</summary>
    public double[] Calls(NetworkTopology topology, int calls, params (string Name, string Value)[] settings)
    {
        string file = Save(topology);
        double[][] runs = [.. Enumerable.Range(0, Fresh).Select(_ => Ask(file, topology, "Backward", Batch, calls, settings)["times"]!.AsArray().Select(t => t!.GetValue<double>()).ToArray())];
        return [.. Enumerable.Range(0, calls).Select(call => runs.Min(run => run[call]))];
    }

    /// <summary>The calls of a method from the first on, in fresh processes: nanoseconds a call of each group, the fastest of a few.</summary>
    /// <param name="topology">The network.</param>
    /// <param name="method">Forward, Loss or Backward.</param>
    /// <param name="samples">The samples of a call.</param>
    /// <param name="oneCore">Whether the JIT's thread shares a core with the calls.</param>
    /// <returns>Null where processes cannot be held to a core.</returns>
    public double[]? EarlyCallsOf(NetworkTopology topology, string method, int samples, bool oneCore)
    {
        if (oneCore && Processor.OneCore is null)
            return null;
        string[] arguments = [typeof(BuildRun).Assembly.Location, EarlyCalls.Command, Save(topology), topology.Name, method, samples.ToString(Numbers.Culture)];
        string[] before = oneCore ? [.. Processor.OneCore!] : [];
        double[][] runs = [.. Enumerable.Range(0, Fresh).Select(_ => Answer(topology, [.. before, "dotnet", .. arguments], []).AsArray().Select(t => t!.GetValue<double>()).ToArray())];
        return [.. Enumerable.Range(0, runs[0].Length).Select(group => runs.Min(run => run[group]))];
    }

    /// <summary>The methods that the JIT compiles for the first call of a program that calls nothing else.</summary>
    public IReadOnlyList<string> Methods(NetworkTopology topology, string method, int samples) =>
        [.. Ask(Save(topology), topology, method, samples, 0)["methods"]!.AsArray().Select(name => name!.GetValue<string>())];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private BuildResult Of(NetworkTopology topology, ColdCompiler compiler, double? empty)
    {
        AnsiConsole.MarkupLineInterpolated($"[dim]{topology.Name}[/]");
        NetworkBuild[] builds = [.. Enumerable.Range(0, Warm).Select(round => NetworkBuild.OfRound(round, topology))];
        string file = Save(topology);
        return new(
            topology,
            builds[0].Lines,
            builds.Min(build => build.Generator.TotalMilliseconds),
            builds.Min(build => build.Compiler.TotalMilliseconds),
            empty is { } nothing ? Math.Max(0, Least(Cold, () => compiler.Time(topology)) - nothing) : null,
            Jit("Forward", 1),
            Jit("Backward", 1),
            Jit("Backward", Batch));

        double Jit(string method, int samples) => Least(Fresh, () => Ask(file, topology, method, samples, 1)["jit"]!.GetValue<double>());
    }

    private string Save(NetworkTopology topology)
    {
        string file = Path.Combine(_folder, topology.Name + ".dll");
        if (!File.Exists(file))
            File.WriteAllBytes(file, NetworkBuild.Of(topology).Image);
        return file;
    }

    private static JsonNode Ask(string file, NetworkTopology topology, string method, int samples, int calls, params (string Name, string Value)[] settings)
    {
        string[] arguments = [typeof(BuildRun).Assembly.Location, FirstCalls.Command, file, topology.Name, method, samples.ToString(Numbers.Culture), calls.ToString(Numbers.Culture)];
        return Answer(topology, ["dotnet", .. arguments], settings);
    }

    private static JsonNode Answer(NetworkTopology topology, string[] command, (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true };
        foreach ((string name, string value) in settings)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? JsonNode.Parse(output)! : throw new InvalidOperationException($"The first calls of {topology.Name} ended with {process.ExitCode}.");
    }

    private static double Least(int repeats, Func<double> measure) => Enumerable.Range(0, repeats).Min(_ => measure());
}
