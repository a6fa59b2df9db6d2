using System.Reflection;
using System.Security;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using StaticNet.Package.Tests;
using Xunit;

[assembly: AssemblyFixture(typeof(PackedConsumer))]

namespace StaticNet.Package.Tests;

/// <summary>
/// The packages as they will be published, named after the tree, and a program that uses the first of them: restored into a folder of its
/// own, built and run. All of it lies in one temporary folder.
/// </summary>
public sealed partial class PackedConsumer : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"staticnet-{Guid.NewGuid():N}");

    /// <summary>The version packed, that of all packages.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The root of the repository.</summary>
    public static string Repository => Metadata("RepositoryFolder");

    /// <summary>The packed file of StaticNet.</summary>
    public string Package => PackageOf("StaticNet");

    /// <summary>The folder of the packed files.</summary>
    public string Feed => Path.Combine(_folder, "feed");

    /// <summary>The names of all packages, in order.</summary>
    public IReadOnlyList<string> PackageNames { get; private set; } = [];

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

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // What the tests were built with is packed: nothing is compiled again.
        await CommandLine.RunAsync(
            TimeSpan.FromMinutes(15),
            Repository,
            CommandLine.DotNet,
            // The tool is published before it is packed: into a folder of these tests' own, since others pack it too.
            ["pack", "StaticNet.Packages.slnf", "--no-build", "-c", Configuration, "-o", Feed, $"-p:PublishDir={Path.Combine(_folder, "publish")}/"],
            ("NUGET_PACKAGES", MachinePackages));
        Version = Assert.Single(Directory.EnumerateFiles(Feed).Select(file => Packed().Match(Path.GetFileName(file)).Groups["version"].Value).Distinct());
        PackageNames = [.. Directory.EnumerateFiles(Feed).Select(file => Packed().Match(Path.GetFileName(file)).Groups["name"].Value).Order(StringComparer.Ordinal)];
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

        WriteConfiguration(target, machinePackages);
        File.Copy(Path.Combine(Repository, "global.json"), Path.Combine(target, "global.json"));
        return Path.Combine(target, "App");
    }

    /// <summary>Writes the nuget.config of a folder: the packed files are a source beside what the machine has.</summary>
    /// <param name="folder">Of the projects.</param>
    /// <param name="machinePackages">Whether packages of others are read from the machine's own package folder; nothing is written there.</param>
    public void WriteConfiguration(string folder, bool machinePackages)
    {
        string fallback = machinePackages ? $"""<add key="machine" value="{SecurityElement.Escape(MachinePackages)}" />""" : "";
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
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
    }

    /// <summary>An empty folder, which goes with the others.</summary>
    public string CreateFolder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    /// <summary>The packed file of a package.</summary>
    public string PackageOf(string name) => Path.Combine(Feed, $"{name}.{Version}.nupkg");

    /// <summary>For builds that are not about what analyzers say.</summary>
    public const string WithoutAnalyzers = "-p:RunAnalyzers=false";

    /// <summary>Runs dotnet on the consumer.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="arguments">What.</param>
    /// <param name="packages">The package folder to use, by its name: one of its own for a machine that has seen nothing; null: that of all.</param>
    public Task<string> DotNetAsync(string folder, IEnumerable<string> arguments, string? packages = null) =>
        CommandLine.RunAsync(TimeSpan.FromMinutes(15), folder, CommandLine.DotNet, [.. arguments, .. Properties(arguments)], Environment(packages));

    /// <summary>Runs dotnet on the consumer, where it may fail.</summary>
    public Task<(int ExitCode, string Output)> TryDotNetAsync(string folder, IEnumerable<string> arguments, string? packages = null) =>
        CommandLine.TryRunAsync(TimeSpan.FromMinutes(15), folder, CommandLine.DotNet, [.. arguments, .. Properties(arguments)], Environment(packages));

    /// <summary>Runs any program with the consumer's package folder.</summary>
    public Task<string> ToolAsync(string folder, string program, IEnumerable<string> arguments) =>
        CommandLine.RunAsync(TimeSpan.FromMinutes(15), folder, program, arguments, Environment(packages: null));

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

    // The command that adds a package takes no properties.
    private string[] Properties(IEnumerable<string> arguments) => arguments.First() == "add" ? [] : [$"-p:StaticNetVersion={Version}"];

    // Files that are programs are built where the user's data lies.
    private (string Name, string Value)[] Environment(string? packages) =>
        [("NUGET_PACKAGES", packages is null ? Packages : Path.Combine(_folder, packages)), ("XDG_DATA_HOME", Path.Combine(_folder, "data"))];

    [GeneratedRegex(@"^(?<name>[A-Za-z.]+)\.(?<version>\d.*)\.nupkg$")]
    private static partial Regex Packed();

    /// <summary>The machine's own package folder.</summary>
    public static string MachinePackages => Metadata("PackagesFolder");

    /// <summary>How the repository was built: Debug or Release.</summary>
    public static string Configuration => Metadata("Configuration");

    private static string Metadata(string name) =>
        typeof(PackedConsumer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == name).Value!;
}
