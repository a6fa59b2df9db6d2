using System.Text.RegularExpressions;
using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>A project of another repository that refers to a clone of this one, by the two lines that the README gives.</summary>
public sealed partial class ProjectReferenceTests(PackedConsumer consumer)
{
    [Fact]
    public async Task It_builds_by_the_two_lines_of_the_README_and_runs()
    {
        string[] lines =
        [
            .. (await File.ReadAllLinesAsync(Path.Combine(PackedConsumer.Repository, "README.md")))
                .Where(line => line.StartsWith("<ProjectReference Include=\"../StaticNet/", StringComparison.Ordinal)),
        ];
        Assert.Equal(2, lines.Length);
        string folder = Path.Combine(Path.GetDirectoryName(consumer.WriteConsumer("referring", machinePackages: true))!, "Referring");
        string project = Path.Combine(folder, "Referring.csproj");
        string text = Readme().Replace(await File.ReadAllTextAsync(project), string.Join('\n', lines).Replace("../StaticNet/", PackedConsumer.Repository));
        await File.WriteAllTextAsync(project, text);

        // Neither restored anew nor built anew: what the tests were built with is referred to.
        string[] build = ["build", "-c", PackedConsumer.Configuration, "-p:BuildProjectReferences=false", PackedConsumer.WithoutAnalyzers];
        Assert.Contains("0 Warning(s)", await CommandLine.RunAsync(TimeSpan.FromMinutes(10), folder, CommandLine.DotNet, build, ("NUGET_PACKAGES", PackedConsumer.MachinePackages)));
        IReadOnlyDictionary<string, string> output =
            await consumer.RunProgramAsync(CommandLine.DotNet, [Path.Combine(folder, "bin", PackedConsumer.Configuration, "net10.0", "Referring.dll")]);
        Assert.Equal("9", output["nine"]);
        Assert.StartsWith("ReferringNet · 1 → 1", output["title"], StringComparison.Ordinal);
        Assert.Equal("True", output["right"]);
    }

    [GeneratedRegex("<!-- LINES OF README -->")]
    private static partial Regex Readme();
}
