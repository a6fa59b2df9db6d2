using System.Text.RegularExpressions;
using StaticNet.Generator.Contract;
using Xunit;

namespace StaticNet.Generator.Tests;

/// <summary>The names that <see cref="GlobalNames"/> guards are those that generated code uses.</summary>
public sealed partial class GlobalNamesTests
{
    public static TheoryData<string> GoldenFiles => [.. Directory.EnumerateFiles(Build.Setting("GoldenFolder")).Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public async Task EveryGlobalNameIsGuarded(string golden)
    {
        string[] guarded = [.. GlobalNames.All.Select(name => name.Split('`')[0])];
        string code = await File.ReadAllTextAsync(Path.Combine(Build.Setting("GoldenFolder"), golden), TestContext.Current.CancellationToken);
        // What documentation names is not compiled.
        code = string.Join('\n', code.Split('\n').Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal)));
        string[] used = [.. GlobalName().Matches(code).Select(m => m.Groups[1].Value).Distinct()];

        Assert.NotEmpty(used);
        Assert.DoesNotContain(used, name => !guarded.Any(g => name == g || name.StartsWith(g + ".", StringComparison.Ordinal)));
    }

    [Fact]
    public void EveryGuardedNameIsATypeThatExists() =>
        Assert.DoesNotContain(GlobalNames.All, name => Build.Empty.GetTypeByMetadataName(name) is null && Build.Empty.GetTypeByMetadataName(name + "Attribute") is null);

    [GeneratedRegex(@"global::((?:System|StaticNet)(?:\.\w+)+)")]
    private static partial Regex GlobalName();
}
