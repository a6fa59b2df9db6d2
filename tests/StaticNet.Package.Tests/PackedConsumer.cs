using System.Reflection;
using System.Security;
using System.Security.Cryptography;
using StaticNet.Package.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(PackedConsumer))]

namespace StaticNet.Package.Tests;

/// <summary>
/// The package as it will be published, under a version that no cache has seen, and a program that uses it: restored into a folder of its
/// own, built and run. All of it lies in one temporary folder.
/// </summary>
public sealed class PackedConsumer : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"staticnet-{Guid.NewGuid():N}");

    /// <summary>The version packed.</summary>
    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    /// <summary>The root of the repository.</summary>
    public static string Repository => Metadata("RepositoryFolder");

    /// <summary>The packed file.</summary>
    public string Package => Path.Combine(Feed, $"StaticNet.{Version}.nupkg");

    /// <summary>The packages that building the consumer restored.</summary>
    public IReadOnlyList<string> Restored { get; private set; } = [];

    /// <summary>The folder of the consumer's program.</summary>
    public string App => Path.Combine(_folder, "consumer", "App");

    /// <summary>The folder of the networks beside a consumer's program.</summary>
    public static string NetworksBeside(string app) => Path.Combine(Path.GetDirectoryName(app)!, "Networks");

    /// <summary>What building the consumer printed.</summary>
    public string BuildOutput { get; private set; } = "";

    /// <summary>What the consumer printed, line by line.</summary>
    public IReadOnlyDictionary<string, string> Output { get; private set; } = new Dictionary<string, string>();

    private string Packages => Path.Combine(_folder, "packages");

    private string Feed => Path.Combine(_folder, "feed");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // Everything is built in the temporary folder: the assemblies of the repository are in use by other tests. Analyzers have seen its sources already.
        await CommandLine.RunAsync(
            TimeSpan.FromMinutes(15),
            Repository,
            CommandLine.DotNet,
            ["pack", Path.Combine(Repository, "src", "StaticNet"), $"-p:Version={Version}", "-p:RunAnalyzers=false", "-o", Feed, "--artifacts-path", Path.Combine(_folder, "artifacts")],
            ("NUGET_PACKAGES", Metadata("PackagesFolder")));
        WriteConsumer("consumer", machinePackages: false);
        BuildOutput = await DotNetAsync(App, ["build", "-c", "Release", "--source", Feed]);
        Restored = [.. Directory.EnumerateDirectories(Packages).Select(folder => Path.GetFileName(folder)!)];
        Output = await RunAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes the consumer's projects, and returns the folder of its program.</summary>
    /// <param name="name">Of the folder to write them to.</param>
    /// <param name="machinePackages">
    /// Whether the machine's own package folder is read, so that the AOT compiler is not downloaded for every run; nothing is written there.
    /// </param>
    public string WriteConsumer(string name, bool machinePackages)
    {
        string source = Path.Combine(AppContext.BaseDirectory, "Consumer");
        string target = Path.Combine(_folder, name);
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        string fallback = machinePackages ? $"""<add key="machine" value="{SecurityElement.Escape(Metadata("PackagesFolder"))}" />""" : "";
        File.WriteAllText(Path.Combine(target, "nuget.config"), $"""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <packageSources>
                <add key="staticnet" value="{SecurityElement.Escape(Feed)}" />
              </packageSources>
              <packageSourceMapping>
                <clear />
              </packageSourceMapping>
              <fallbackPackageFolders>
                <clear />
                {fallback}
              </fallbackPackageFolders>
            </configuration>
            """);
        File.Copy(Path.Combine(Repository, "global.json"), Path.Combine(target, "global.json"));
        return Path.Combine(target, "App");
    }

    /// <summary>For builds that are not about what analyzers say.</summary>
    public const string WithoutAnalyzers = "-p:RunAnalyzers=false";

    /// <summary>Runs dotnet on the consumer.</summary>
    public Task<string> DotNetAsync(string folder, IEnumerable<string> arguments) =>
        CommandLine.RunAsync(TimeSpan.FromMinutes(15), folder, CommandLine.DotNet, [.. arguments, .. Properties], Environment);

    /// <summary>Runs dotnet on the consumer, where it may fail.</summary>
    public Task<(int ExitCode, string Output)> TryDotNetAsync(string folder, IEnumerable<string> arguments) =>
        CommandLine.TryRunAsync(TimeSpan.FromMinutes(15), folder, CommandLine.DotNet, [.. arguments, .. Properties], Environment);

    /// <summary>Runs the consumer as it was built.</summary>
    public Task<IReadOnlyDictionary<string, string>> RunAsync(params (string Name, string Value)[] environment) =>
        RunProgramAsync(CommandLine.DotNet, [Path.Combine(App, "bin", "Release", "net10.0", "App.dll")], environment);

    /// <summary>
    /// Runs a program and takes its lines apart: the name before the colon, the value after it. Of parameters it takes the SHA-256: here, since in
    /// the program that would need OpenSSL, which the libraries of an emulated machine lack.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> RunProgramAsync(
        string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        string output = await CommandLine.RunAsync(TimeSpan.FromMinutes(2), _folder, program, arguments, environment);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(line => line[0], line => line[0].EndsWith(" parameters") ? Convert.ToHexString(SHA256.HashData(Convert.FromHexString(line[1]))) : line[1]);
    }

    private string[] Properties => [$"-p:StaticNetVersion={Version}"];

    private (string Name, string Value)[] Environment => [("NUGET_PACKAGES", Packages)];

    private static string Metadata(string name) =>
        typeof(PackedConsumer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!;
}
