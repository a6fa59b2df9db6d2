using System.Diagnostics;
using StaticNet.Tests.Compilation;

namespace StaticNet.Benchmarks;

/// <summary>Builds of a user's project by the SDK, its own analyzers included, with no compiler running before: the processor's time of every process it takes.</summary>
/// <param name="folder">Where the projects go.</param>
/// <param name="generator">The generator's assembly.</param>
internal sealed class ProjectBuild(string folder, string generator)
{
    private const string Networks = "Networks";

    /// <summary>Seconds of processor time for a project with these networks.</summary>
    public double OfNetworks(IEnumerable<NetworkTopology> networks) =>
        Time(Networks, "using StaticNet;\n" + string.Join('\n', networks.Select(TopologySource.Of)));

    /// <summary>The lines that the generator writes for the networks that were built last.</summary>
    public int GeneratedLines()
    {
        string project = Path.Combine(folder, Networks);
        Run(project, "build", "--no-restore", "--no-incremental", "-c", "Release", "-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=obj/generated");
        return Directory.EnumerateFiles(Path.Combine(project, "obj", "generated"), "*.g.cs", SearchOption.AllDirectories).Sum(file => File.ReadLines(file).Count());
    }

    /// <summary>Seconds for a project with as many empty classes.</summary>
    public double OfEmptyClasses(int count) =>
        Time("Empty", string.Join('\n', Enumerable.Range(0, count).Select(n => $"public partial class Empty{n.ToString(Numbers.Culture)};")));

    private double Time(string name, string source)
    {
        string project = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        File.WriteAllText(Path.Combine(project, name + ".cs"), source);
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
        Run(project, "restore");
        double before = OfChildren();
        Run(project, "build", "--no-restore", "--no-incremental", "-c", "Release");
        return OfChildren() - before;
    }

    private static void Run(string project, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [.. arguments, "-nodeReuse:false", "-p:UseSharedCompilation=false"]) { WorkingDirectory = project, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException(output);
    }

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
