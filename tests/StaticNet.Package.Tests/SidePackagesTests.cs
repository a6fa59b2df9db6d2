using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>A project that takes each package beside StaticNet from the feed: as strict as a project can be, it builds without a warning, and runs.</summary>
public sealed class SidePackagesTests(PackedConsumer consumer)
{
    [Fact]
    public async Task Files_pictures_logs_and_models_work_from_their_packages()
    {
        string folder = Path.Combine(Path.GetDirectoryName(consumer.WriteConsumer("sides", machinePackages: true))!, "Sides");
        string output = await consumer.DotNetAsync(folder, ["build", "-c", "Release"]);
        Assert.Contains("0 Warning(s)", output);
        Assert.Equal(
            new Dictionary<string, string> { ["rows"] = "4", ["learned"] = "True", ["logged"] = "2", ["picture"] = "True", ["model"] = "True" },
            await consumer.RunProgramAsync(CommandLine.DotNet, [Path.Combine(folder, "bin", "Release", "net10.0", "Sides.dll"), folder]));
    }

    [Fact]
    public async Task The_tool_installs_and_explains()
    {
        string folder = consumer.CreateFolder("tool");
        consumer.WriteConfiguration(folder, machinePackages: false);
        await consumer.ToolAsync(folder, CommandLine.DotNet, ["tool", "install", "StaticNet.Tool", "--tool-path", folder, "--version", consumer.Version]);
        string tool = Path.Combine(folder, OperatingSystem.IsWindows() ? "staticnet.exe" : "staticnet");
        Assert.StartsWith(consumer.Version.Split('-')[0], await consumer.ToolAsync(folder, tool, ["--version"]), StringComparison.Ordinal);
        Assert.Contains("∂J/∂θ⁽¹⁾₁₁", await consumer.ToolAsync(folder, tool, ["explain", "2 > 1 tanh > 1 sigmoid, bce", "--of", "w1_11"]));
    }
}
