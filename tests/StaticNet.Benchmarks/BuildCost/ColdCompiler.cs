using System.Diagnostics;
using System.Runtime.InteropServices;
using StaticNet.Tests.Compilation;

namespace StaticNet.Benchmarks;

/// <summary>The SDK's compiler in a process of its own, nothing warm, with the generator: what the first build of a day pays.</summary>
/// <param name="folder">Where the sources and assemblies go.</param>
internal sealed class ColdCompiler(string folder)
{
    private const string NoNetwork = "public class NoNetwork;";

    /// <summary>Milliseconds for a project with nothing in it; the generator is loaded and finds nothing to do.</summary>
    public double Empty() => Time("Empty", NoNetwork);

    /// <summary>Milliseconds for a project with a network.</summary>
    public double Time(NetworkTopology topology) => Time(topology.Name, "using StaticNet;\n" + TopologySource.Of(topology));

    private double Time(string name, string source)
    {
        string file = Path.Combine(folder, name + ".cs");
        File.WriteAllText(file, source);
        string runtime = RuntimeEnvironment.GetRuntimeDirectory();
        string[] references =
        [
            .. Directory.EnumerateFiles(runtime, "System*.dll").Where(path => !path.Contains("Native", StringComparison.Ordinal)),
            Path.Combine(runtime, "mscorlib.dll"), Path.Combine(runtime, "netstandard.dll"),
            typeof(GradientCheck).Assembly.Location, typeof(NetworkTopology).Assembly.Location,
        ];
        string answers = Path.Combine(folder, name + ".rsp");
        File.WriteAllLines(answers, [.. references.Select(r => $"/reference:\"{r}\""), $"/analyzer:\"{Repository.Generator}\"", "/target:library", "/optimize+", $"/out:\"{Path.Combine(folder, name + ".dll")}\"", $"\"{file}\""]);
        var start = new ProcessStartInfo("dotnet", ["exec", Compiler(runtime), "/noconfig", "/nologo", "@" + answers]) { RedirectStandardOutput = true };
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return process.ExitCode == 0 ? milliseconds : throw new InvalidOperationException(output);
    }

    /// <summary>The newest SDK's compiler: three folders above the runtime.</summary>
    private static string Compiler(string runtime) => Directory.EnumerateDirectories(Path.Combine(runtime, "..", "..", "..", "sdk"))
        .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore", "csc.dll")).Where(File.Exists).Order(StringComparer.Ordinal).Last();
}
