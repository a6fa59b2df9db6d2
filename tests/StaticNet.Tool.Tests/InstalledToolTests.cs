using Xunit;

namespace StaticNet.Tool.Tests;

/// <summary>The tool as a user gets it: packed, installed from a feed, run.</summary>
public sealed class InstalledToolTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticnet").FullName;

    [Fact]
    public async Task It_packs_installs_and_runs()
    {
        string repository = ToolRun.Metadata("RepositoryFolder");
        string version = $"0.1.0-test.{Guid.NewGuid():N}";
        (string feed, string tools) = (Path.Combine(_folder, "feed"), Path.Combine(_folder, "tools"));
        var limit = TimeSpan.FromMinutes(5);
        // What the tests were built with is packed: nothing is compiled again.
        await Package.Tests.CommandLine.RunAsync(
            limit, repository, Package.Tests.CommandLine.DotNet,
            ["pack", Path.Combine("src", "StaticNet.Tool"), "--no-build", "-c", ToolRun.Metadata("Configuration"), $"-p:PackageVersion={version}", "-o", feed]);
        string config = Path.Combine(_folder, "nuget.config");
        await File.WriteAllTextAsync(config, $"""<configuration><packageSources><clear /><add key="feed" value="{feed}" /></packageSources></configuration>""");
        await Package.Tests.CommandLine.RunAsync(
            limit, _folder, Package.Tests.CommandLine.DotNet,
            ["tool", "install", "StaticNet.Tool", "--tool-path", tools, "--configfile", config, "--version", version]);
        string tool = Path.Combine(tools, OperatingSystem.IsWindows() ? "staticnet.exe" : "staticnet");

        string output = await Package.Tests.CommandLine.RunAsync(limit, _folder, tool, ["summary", ToolRun.Text], ("NO_COLOR", "1"));
        (int code, string error) = await Package.Tests.CommandLine.TryRunAsync(limit, _folder, tool, ["equations", "."]);

        Assert.Contains("schedule: unrolled", output);
        Assert.DoesNotContain('\u001b', output);
        Assert.Equal((ExitCodes.BadInput, "staticnet: '.' holds no project and no solution: give one, a .dll, or a network as text, \"2 > 3 tanh > 1 sigmoid, bce\".\n"), (code, error));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
