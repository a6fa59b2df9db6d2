using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>The version that is packed is the tree's: NuGet, which keeps what it has seen, never takes one tree for another.</summary>
public sealed class TreeVersionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticnet").FullName;

    [Fact]
    public async Task It_is_that_of_the_files_by_name_and_content_wherever_they_lie()
    {
        string tree = WriteTree("first"), copy = WriteTree("second");
        // Builds leave what no version is made of.
        Directory.CreateDirectory(Path.Combine(copy, "src", "Part", "obj"));
        File.WriteAllText(Path.Combine(copy, "src", "Part", "obj", "Generated.cs"), "class Generated;");
        string version = await VersionOf(tree);
        Assert.Matches(@"^0\.2\.0-dev\.0\.h[0-9a-f]{10}$", version);
        Assert.Equal(version, await VersionOf(copy));

        File.AppendAllText(Path.Combine(copy, "src", "Part", "One.cs"), " ");
        string changed = await VersionOf(copy);
        Assert.NotEqual(version, changed);
        File.Move(Path.Combine(tree, "src", "Part", "One.cs"), Path.Combine(tree, "src", "Part", "Two.cs"));
        Assert.DoesNotContain(await VersionOf(tree), new[] { version, changed });
    }

    [Fact]
    public async Task With_git_later_commits_are_newer_versions()
    {
        if (!CommandLine.HasAny("git"))
            Assert.Skip("Needs git on the path.");
        string tree = WriteTree("committed");
        string[] author = ["-c", "user.name=Tests", "-c", "user.email=tests@localhost", "-c", "commit.gpgsign=false"];
        await CommandLine.RunAsync(Limit, tree, "git", ["init", "-q"]);
        // A repository without a commit has no time.
        Assert.StartsWith("0.2.0-dev.0.h", await VersionOf(tree), StringComparison.Ordinal);
        await CommandLine.RunAsync(Limit, tree, "git", [.. author, "commit", "-q", "--allow-empty", "-m", "One"], ("GIT_COMMITTER_DATE", "1700000000 +0000"));
        Assert.StartsWith("0.2.0-dev.1700000000.h", await VersionOf(tree), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-p:ReleaseVersion=true", "0.2.0")]
    [InlineData("-p:PackageVersion=0.2.0-rc.1", "0.2.0-rc.1")]
    public async Task What_is_asked_for_is_obeyed(string property, string expected) => Assert.Equal(expected, await VersionOf(WriteTree("asked"), property));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static TimeSpan Limit => TimeSpan.FromMinutes(2);

    private string WriteTree(string name)
    {
        string tree = Path.Combine(_folder, name), part = Path.Combine(tree, "src", "Part");
        Directory.CreateDirectory(part);
        File.Copy(Path.Combine(PackedConsumer.Repository, "src", "TreeVersion.targets"), Path.Combine(tree, "src", "TreeVersion.targets"));
        File.WriteAllText(Path.Combine(part, "One.cs"), "class One;");
        File.WriteAllText(Path.Combine(part, "Other.cs"), "class Other;");
        File.WriteAllText(
            Path.Combine(part, "Part.proj"),
            """
            <Project>
              <PropertyGroup>
                <VersionPrefix>0.2.0</VersionPrefix>
                <PackageVersion>0.2.0</PackageVersion>
              </PropertyGroup>
              <Import Project="../TreeVersion.targets" />
            </Project>
            """);
        return tree;
    }

    private static async Task<string> VersionOf(string tree, params string[] properties) =>
        (await CommandLine.RunAsync(
            Limit, tree, CommandLine.DotNet, ["msbuild", Path.Combine("src", "Part", "Part.proj"), "-t:SetTreeVersion", "-getProperty:PackageVersion", .. properties])).Trim();
}
