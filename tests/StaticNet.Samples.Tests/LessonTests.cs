using System.Reflection;
using Xunit;

namespace StaticNet.Samples.Tests;

/// <summary>The lesson of one file runs as the README says, by nothing but the SDK.</summary>
public sealed class LessonTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticnet").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Prints_the_derivation_and_writes_the_documents()
    {
        // In the configuration of the tests: what it refers to is built already.
        string output = await Package.Tests.CommandLine.RunAsync(
            TimeSpan.FromMinutes(10), _folder, Package.Tests.CommandLine.DotNet, ["run", "-c", Metadata("Configuration"), Metadata("Lesson")]);
        string[] lines = Text.Lines(output);
        Assert.Equal("AssignmentNet · 3 → 2 ReLU → 2 σ → 1 σ · binary cross-entropy", lines[0]);
        Assert.Contains("∂L/∂θ⁽¹⁾₁₁ = δ⁽²⁾₁ x₁", lines);
        Assert.Contains("= (−0.0293611)·1 = −0.0293611", lines);
        Assert.Contains("wrong: the path θ⁽¹⁾₁₁ → a⁽²⁾₁ → a⁽³⁾₂ → a⁽⁴⁾₁ → L is missing", lines);
        Text.AssertPlain(output);
        Assert.Contains("\\part{Derivations}", File.ReadAllText(Path.Combine(_folder, "AssignmentNet.tex")), StringComparison.Ordinal);
        Assert.Contains("Content-Security-Policy", File.ReadAllText(Path.Combine(_folder, "AssignmentNet.html")), StringComparison.Ordinal);
    }

    private static string Metadata(string key) => typeof(LessonTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;
}
