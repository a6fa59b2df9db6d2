using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>What lies in the package, to the file.</summary>
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
        Assert.Equal("net10.0", nuspec.Descendants().Single(element => element.Name.LocalName == "group").Attribute("targetFramework")?.Value);
    }

    [Fact]
    public async Task It_says_what_it_is()
    {
        XElement nuspec = await Nuspec();
        Assert.Equal("StaticNet", Value("id"));
        Assert.Equal(consumer.Version, Value("version"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.NotEmpty(Value("description"));
        Assert.Contains("source-generator", Value("tags"));

        string Value(string name) => nuspec.Descendants().Single(element => element.Name.LocalName == name).Value;
    }

    [Theory]
    [InlineData("lib/net10.0/StaticNet.dll")]
    [InlineData("lib/net10.0/StaticNet.Symbolics.dll")]
    [InlineData("analyzers/dotnet/cs/StaticNet.Generator.dll")]
    [InlineData("analyzers/dotnet/cs/StaticNet.CodeFixes.dll")]
    public async Task Symbols_travel_inside_and_name_no_folder_of_the_machine_that_built_them(string assembly)
    {
        using var image = new PEReader([.. await Bytes(assembly)]);
        DebugDirectoryEntry entry = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using MetadataReaderProvider provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        MetadataReader symbols = provider.GetMetadataReader();
        string[] sources = [.. symbols.Documents.Select(handle => symbols.GetString(symbols.GetDocument(handle).Name))];
        Assert.Contains(sources, source => source.StartsWith("/_/src/") || source.StartsWith("/_/generator/"));
        Assert.DoesNotContain(sources, source => source.StartsWith(PackedConsumer.Repository));
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
