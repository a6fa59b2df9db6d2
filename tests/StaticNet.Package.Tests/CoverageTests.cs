using System.Xml.Linq;
using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>The coverage that a user measures of a network class is that of the code they wrote.</summary>
public sealed class CoverageTests(PackedConsumer consumer)
{
    [Fact]
    public async Task It_counts_the_users_own_code_alone()
    {
        string folder = Path.GetDirectoryName(consumer.WriteConsumer("covered", machinePackages: true))!;
        string project = Path.Combine(folder, "Coverage"), results = Path.Combine(folder, "results");
        string versions = $"-p:PinnedVersions={Path.Combine(PackedConsumer.Repository, "Directory.Packages.props")}";
        await consumer.DotNetAsync(project, ["build", "-c", "Release", "-p:RunAnalyzers=false", versions]);
        // What `dotnet test --collect` runs; the runner of the copied global.json is another.
        await consumer.DotNetAsync(
            project,
            ["msbuild", "-t:VSTest", "-p:Configuration=Release", "-p:VSTestNoBuild=true", "-p:VSTestCollect=XPlat Code Coverage", $"-p:VSTestResultsDirectory={results}", versions]);

        XElement coverage = XElement.Load(Assert.Single(Directory.EnumerateFiles(results, "coverage.cobertura.xml", SearchOption.AllDirectories)));
        Assert.Equal(["Networks"], coverage.Descendants("package").Select(package => package.Attribute("name")!.Value));
        Assert.Equal(["Differ"], coverage.Descendants("method").Select(method => method.Attribute("name")!.Value));
        Assert.Equal("1", coverage.Attribute("line-rate")!.Value);
        Assert.NotEqual("0", coverage.Attribute("lines-valid")!.Value);
    }
}
