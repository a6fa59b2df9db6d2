using System.Text.RegularExpressions;
using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>The README's way to the package, on a machine that has never seen it.</summary>
public sealed partial class FreshMachineTests(PackedConsumer consumer)
{
    [Fact]
    public async Task With_the_nuget_config_of_the_README_later_restores_find_it()
    {
        Match configuration = Configuration().Match(await File.ReadAllTextAsync(Path.Combine(PackedConsumer.Repository, "README.md")));
        Assert.True(configuration.Success, "The README shows a nuget.config with the folder packages.");
        string folder = WriteProject("fresh");
        // Nothing but the folder: what the machine has for sources is no part of the test.
        await File.WriteAllTextAsync(
            Path.Combine(folder, "nuget.config"),
            configuration.Value.Replace("<packageSources>", "<packageSources><clear />").Replace("\"packages\"", $"\"{consumer.Feed}\""));
        await consumer.DotNetAsync(folder, ["add", "package", "StaticNet", "--prerelease"], "fresh-packages");
        Directory.Delete(Path.Combine(folder, "obj"), recursive: true);
        await consumer.DotNetAsync(folder, ["restore"], "fresh-again");
        Assert.Contains(consumer.Version, await File.ReadAllTextAsync(Path.Combine(folder, "Fresh.csproj")));
    }

    [Fact]
    public async Task Without_it_the_next_restore_finds_nothing()
    {
        string folder = WriteProject("forgotten"), empty = consumer.CreateFolder("empty");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "nuget.config"), $"""<configuration><packageSources><clear /><add key="empty" value="{empty}" /></packageSources></configuration>""");
        await consumer.DotNetAsync(folder, ["add", "package", "StaticNet", "--version", consumer.Version, "--source", consumer.Feed], "forgotten-packages");
        (int exitCode, string output) = await consumer.TryDotNetAsync(folder, ["restore", "--force"], "forgotten-again");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("NU1101", output);
    }

    private string WriteProject(string name)
    {
        string folder = consumer.CreateFolder(name);
        File.WriteAllText(
            Path.Combine(folder, "Fresh.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """);
        return folder;
    }

    [GeneratedRegex("<configuration>\\s*<packageSources>\\s*<add key=\"\\w+\" value=\"packages\" />\\s*</packageSources>\\s*</configuration>")]
    private static partial Regex Configuration();
}
