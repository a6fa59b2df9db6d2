using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using StaticNet.Generator.Diagnostics;
using Xunit;

namespace StaticNet.Generator.Tests.Documentation;

/// <summary>Every diagnostic has a page, and what the page shows happens.</summary>
public sealed class DiagnosticPageTests
{
    private static readonly ImmutableArray<DiagnosticDescriptor> Descriptors = new NetworkAnalyzer().SupportedDiagnostics;

    public static TheoryData<string> Ids => [.. Descriptors.Select(d => d.Id)];

    [Fact]
    public void EveryIdHasAPageAndEveryPageAnId() => Assert.Equal(Descriptors.Select(d => d.Id).Order(StringComparer.Ordinal), DiagnosticPage.Ids);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task TheExampleTriggersTheDiagnosticAloneAndTheFixedOneNone(string id)
    {
        DiagnosticPage page = DiagnosticPage.Read(id);
        DiagnosticDescriptor descriptor = Descriptors.Single(d => d.Id == id);
        Assert.Equal($"{id}: {descriptor.Title}", page.Heading);
        Assert.Equal(descriptor.DefaultSeverity == DiagnosticSeverity.Info ? "Suggestion" : descriptor.DefaultSeverity.ToString(), page.Severity);

        Diagnostic found = Assert.Single(await page.Example.Compile().Analyze());
        Assert.Equal((id, page.Message), (found.Id, found.GetMessage()));

        Build cured = page.Fixed.Compile();
        Assert.Empty(await cured.Analyze());
        Assert.NotEmpty(cured.Models);
        Assert.DoesNotContain(cured.Output.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity >= DiagnosticSeverity.Warning);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void TheDescriptorNamesThePageAndNoAddressThatIsNotThere(string id)
    {
        DiagnosticDescriptor descriptor = Descriptors.Single(d => d.Id == id);
        Assert.Contains($"docs/{id}.md", descriptor.Description.ToString());
        Assert.True(descriptor.HelpLinkUri.Length == 0 || descriptor.HelpLinkUri.EndsWith($"/{id}.md", StringComparison.Ordinal));
        Assert.Equal(descriptor.DefaultSeverity == DiagnosticSeverity.Error, descriptor.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));
        Assert.Equal(descriptor.DefaultSeverity == DiagnosticSeverity.Error, id.StartsWith("SN1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheIndexNamesEveryPage()
    {
        string index = await File.ReadAllTextAsync(Path.Combine(DiagnosticPage.Folder, "README.md"), TestContext.Current.CancellationToken);
        Assert.All(Descriptors, d => Assert.Contains($"| [{d.Id}]({d.Id}.md) | {d.Title} |", index));
    }
}
