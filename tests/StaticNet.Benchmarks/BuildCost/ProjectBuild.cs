using System.Diagnostics;
using StaticNet.Tests.Compilation;

namespace StaticNet.Benchmarks;

/// <summary>Builds of a user's project by the SDK, its own analyzers included: with no compiler running before, the processor's time of every process it takes; or with one that stays.</summary>
/// <param name="folder">Where the projects go.</param>
/// <param name="generator">The generator's assembly.</param>
internal sealed class ProjectBuild(string folder, string generator)
{
    private const string Networks = "Networks", Empty = "Empty";

    private const int Comments = 12;

    // No build of anyone else's has to do with the compiler that stays. Its name is that of a file beside the folder, so it cannot be the folder's.
    private readonly string[] _warm = ["-p:UseSharedCompilation=true", $"-p:SharedCompilationId={Path.GetFileName(folder)}-compiler"];

    /// <summary>Seconds of processor time for a project with these networks.</summary>
    public double OfNetworks(IEnumerable<NetworkTopology> networks) =>
        Time(Networks, [.. networks.Select(network => "using StaticNet;\n" + TopologySource.Of(network))]);

    /// <summary>The lines that the generator writes for the networks that were built last.</summary>
    public int GeneratedLines()
    {
        string project = Path.Combine(folder, Networks);
        Run(project, ["build", "--no-restore", "--no-incremental", "-c", "Release", "-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=obj/generated", .. Cold]);
        return Directory.EnumerateFiles(Path.Combine(project, "obj", "generated"), "*.g.cs", SearchOption.AllDirectories).Sum(file => File.ReadLines(file).Count());
    }

    /// <summary>Seconds for a project with as many empty classes.</summary>
    public double OfEmptyClasses(int count) =>
        Time(Empty, [.. Enumerable.Range(0, count).Select(n => $"public partial class Empty{n.ToString(Numbers.Culture)};")]);

    /// <summary>
    /// Seconds on the clock until each project is built again after a comment in one file, where the compiler stays: with the networks, and with the empty classes. The fastest of so many that
    /// the compiler has become final code itself, which takes about eight.
    /// </summary>
    public (double Networks, double Empty) AfterComment()
    {
        double networks = Rebuild(Networks), empty = Rebuild(Empty);
        return (networks, empty);

        double Rebuild(string name)
        {
            string project = Path.Combine(folder, name), file = Path.Combine(project, "File0.cs");
            Run(project, ["build", "--no-restore", "-c", "Release", .. _warm]);
            double least = double.PositiveInfinity;
            for (int n = 0; n < Comments; n++)
            {
                File.AppendAllText(file, "// " + n.ToString(Numbers.Culture) + "\n");
                long start = Stopwatch.GetTimestamp();
                Run(project, ["build", "--no-restore", "-c", "Release", .. _warm]);
                least = Math.Min(least, Stopwatch.GetElapsedTime(start).TotalSeconds);
            }

            return least;
        }
    }

    private double Time(string name, IReadOnlyList<string> files)
    {
        string project = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        for (int n = 0; n < files.Count; n++)
            File.WriteAllText(Path.Combine(project, $"File{n.ToString(Numbers.Culture)}.cs"), files[n]);
        File.WriteAllText(Path.Combine(project, "nuget.config"), "<configuration><packageSources><clear /></packageSources></configuration>");
        File.WriteAllText(Path.Combine(project, name + ".csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="{typeof(GradientCheck).Assembly.Location}" />
                <Reference Include="{typeof(NetworkTopology).Assembly.Location}" />
                <Analyzer Include="{generator}" />
              </ItemGroup>
            </Project>
            """);
        Run(project, ["restore", .. Cold]);
        double before = OfChildren();
        Run(project, ["build", "--no-restore", "--no-incremental", "-c", "Release", .. Cold]);
        return OfChildren() - before;
    }

    // Nothing is read from it: a compiler that stays would keep the pipe open.
    private static void Run(string project, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [.. arguments, "-nodeReuse:false", "-v:q", "-nologo"]) { WorkingDirectory = project };
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"dotnet {arguments[0]} failed; it has said why.");
    }

    private static IEnumerable<string> Cold => ["-p:UseSharedCompilation=false"];

    // Of all processes that were waited for, with theirs: the 16th and 17th number, of hundredths of a second. The second, a name, may hold blanks.
    private static double OfChildren()
    {
        if (!OperatingSystem.IsLinux())
            throw new PlatformNotSupportedException("The time of other processes is read as Linux tells it.");
        string status = File.ReadAllText("/proc/self/stat");
        string[] fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');
        return (double.Parse(fields[13], Numbers.Culture) + double.Parse(fields[14], Numbers.Culture)) / 100;
    }
}
