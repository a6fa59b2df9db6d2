using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>Other languages, for which no generator runs, use the networks of a C# project.</summary>
public sealed class LanguageTests(PackedConsumer consumer)
{
    /// <summary>Visual Basic; F# as well with STATICNET_LONG=1 in the environment.</summary>
    public static TheoryData<string> Projects => [.. Share.Of((string[])["Basic", "Functional"], ["Basic"])];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task A_project_in_another_language_uses_the_networks_of_a_CSharp_project(string project)
    {
        string folder = Path.Combine(Path.GetDirectoryName(consumer.WriteConsumer(project.ToLowerInvariant(), machinePackages: false))!, project);
        await consumer.DotNetAsync(folder, ["build", "-c", "Release", PackedConsumer.WithoutAnalyzers]);
        IReadOnlyDictionary<string, string> output = await consumer.RunProgramAsync(CommandLine.DotNet, [Path.Combine(folder, "bin", "Release", "net10.0", $"{project}.dll")]);
        Assert.Equal("True", output["learned"], ignoreCase: true);
    }
}
