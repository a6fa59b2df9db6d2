using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>What the templates make, from the packed template to the program that runs.</summary>
public sealed class TemplateTests(PackedConsumer consumer)
{
    private const string AsStrict = "-p:TreatWarningsAsErrors=true";

    [Fact]
    public async Task They_install_and_what_they_make_builds_without_a_warning_and_runs()
    {
        string folder = consumer.CreateFolder("templates");
        consumer.WriteConfiguration(folder, machinePackages: true);
        string[] hive = ["--debug:custom-hive", Path.Combine(folder, ".hive")];
        await consumer.ToolAsync(folder, CommandLine.DotNet, ["new", "install", consumer.PackageOf("StaticNet.Templates"), .. hive]);
        await consumer.ToolAsync(folder, CommandLine.DotNet, ["new", "staticnet", "-n", "Flowers", .. hive]);
        await consumer.ToolAsync(folder, CommandLine.DotNet, ["new", "staticnet-lesson", "-n", "First", .. hive]);
        await AssertProgramAsync(Path.Combine(folder, "Flowers"));
        await AssertLessonAsync(folder);
    }

    private async Task AssertProgramAsync(string folder)
    {
        Assert.DoesNotContain("StaticNetApp", string.Join('\n', Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)));
        await consumer.ToolAsync(folder, CommandLine.DotNet, ["build", "Flowers.slnx", AsStrict]);
        string output = await consumer.ToolAsync(folder, CommandLine.DotNet, ["run", "--no-build", "--project", "Flowers"]);
        Assert.Contains("∂J/∂θ⁽¹⁾₁₁", output);
        Assert.Contains("setosa (", output);
        Assert.True(File.Exists(Path.Combine(folder, "iris.safetensors")));
        string tests = await consumer.ToolAsync(folder, CommandLine.DotNet, ["test", "Flowers.slnx", "--no-build"]);
        Assert.Matches(@"Passed:\s+3\b", tests);
    }

    private async Task AssertLessonAsync(string folder)
    {
        string output = await consumer.ToolAsync(folder, CommandLine.DotNet, ["run", AsStrict, "First.cs"]);
        Assert.Contains("∂J/∂θ⁽¹⁾₁₁", output);
        Assert.Matches(@"0 xor 1 = (0\.[5-9]|1\.)", output);
        Assert.Matches(@"1 xor 1 = 0\.[0-4]\d", output);
    }
}
