using System.IO.Compression;
using System.Xml.Linq;
using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>What lies in the package StaticNet, to the file.</summary>
public sealed class PackageContentTests(PackedConsumer consumer)
{
    [Fact]
    public async Task It_carries_these_files_and_no_others()
    {
        await using ZipArchive package = await ZipFile.OpenReadAsync(consumer.Package);
        string[] files =
        [
            .. package.Entries.Select(entry => entry.FullName)
                .Where(name => name != "[Content_Types].xml" && !name.StartsWith("_rels/") && !name.StartsWith("package/"))
                .Order(StringComparer.Ordinal),
        ];
        string[] pages =
        [
            .. Directory.EnumerateFiles(Path.Combine(PackedConsumer.Repository, "generator", "StaticNet.Generator", "Documentation"))
                .Select(file => $"docs/{Path.GetFileName(file)}")
                .Order(StringComparer.Ordinal),
        ];
        Assert.NotEmpty(pages);
        Assert.Equal(
            [
                "LICENSE",
                "README.md",
                "StaticNet.nuspec",
                "analyzers/dotnet/cs/StaticNet.CodeFixes.dll",
                "analyzers/dotnet/cs/StaticNet.Generator.dll",
                "buildTransitive/net10.0/StaticNet.targets",
                .. pages,
                "icon.png",
                "lib/net10.0/StaticNet.Symbolics.dll",
                "lib/net10.0/StaticNet.Symbolics.xml",
                "lib/net10.0/StaticNet.dll",
                "lib/net10.0/StaticNet.xml",
            ],
            files);
    }

    [Fact]
    public async Task It_depends_on_nothing()
    {
        XElement nuspec = await Nuspec();
        Assert.DoesNotContain(nuspec.Descendants(), element => element.Name.LocalName is "dependency" or "frameworkReference");
    }

    [Fact]
    public async Task Public_types_of_both_assemblies_have_their_documentation()
    {
        Assert.Contains("\"T:StaticNet.Training.Trainer\"", System.Text.Encoding.UTF8.GetString(await Bytes("lib/net10.0/StaticNet.xml")));
        Assert.Contains("\"T:StaticNet.NetworkEquations\"", System.Text.Encoding.UTF8.GetString(await Bytes("lib/net10.0/StaticNet.Symbolics.xml")));
    }

    private async Task<XElement> Nuspec() => XElement.Load(new MemoryStream(await Bytes("StaticNet.nuspec")));

    private async Task<byte[]> Bytes(string file)
    {
        await using ZipArchive package = await ZipFile.OpenReadAsync(consumer.Package);
        await using Stream entry = await package.GetEntry(file)!.OpenAsync();
        var bytes = new MemoryStream();
        await entry.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
