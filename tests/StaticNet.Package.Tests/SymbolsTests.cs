using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>What a debugger finds in our assemblies: symbols inside them, and in those the text of every source.</summary>
public sealed class SymbolsTests(PackedConsumer consumer)
{
    // Of the portable PDB format: the source that a document was compiled from.
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    [Theory]
    [InlineData("StaticNet", "lib/net10.0/StaticNet.dll", 150)]
    [InlineData("StaticNet", "lib/net10.0/StaticNet.Symbolics.dll", 150)]
    [InlineData("StaticNet", "analyzers/dotnet/cs/StaticNet.Generator.dll", 150)]
    [InlineData("StaticNet", "analyzers/dotnet/cs/StaticNet.CodeFixes.dll", 5)]
    [InlineData("StaticNet.Charts", "lib/net10.0/StaticNet.Charts.dll", 10)]
    [InlineData("StaticNet.Data", "lib/net10.0/StaticNet.Data.dll", 20)]
    [InlineData("StaticNet.Logging", "lib/net10.0/StaticNet.Logging.dll", 2)]
    [InlineData("StaticNet.Onnx", "lib/net10.0/StaticNet.Onnx.dll", 10)]
    [InlineData("StaticNet.Tool", "tools/net10.0/any/StaticNet.Tool.dll", 10)]
    [InlineData("StaticNet.Tool", "tools/net10.0/any/StaticNet.dll", 150)]
    public async Task A_debugger_finds_every_source_and_no_folder_of_the_machine_that_built_it(string package, string assembly, int atLeast)
    {
        Assert.SkipUnless(PackedConsumer.Configuration == "Release", "Sources are embedded in a release.");
        using var image = new PEReader([.. await Bytes(package, assembly)]);
        DebugDirectoryEntry entry = image.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using MetadataReaderProvider provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        MetadataReader symbols = provider.GetMetadataReader();
        Assert.InRange(symbols.Documents.Count, atLeast, int.MaxValue);
        Assert.Empty(symbols.Documents.Where(document => !HasSource(symbols, document)).Select(document => Name(symbols, document)));
        string[] names = [.. symbols.Documents.Select(document => Name(symbols, document))];
        Assert.Contains(names, name => name.StartsWith("/_/src/") || name.StartsWith("/_/generator/"));
        Assert.DoesNotContain(names, name => name.StartsWith(PackedConsumer.Repository));
    }

    private static bool HasSource(MetadataReader symbols, DocumentHandle document) =>
        symbols.GetCustomDebugInformation(document)
            .Select(symbols.GetCustomDebugInformation)
            .Any(information => symbols.GetGuid(information.Kind) == EmbeddedSource && symbols.GetBlobReader(information.Value).Length > sizeof(int));

    private static string Name(MetadataReader symbols, DocumentHandle document) => symbols.GetString(symbols.GetDocument(document).Name);

    private async Task<byte[]> Bytes(string package, string file)
    {
        await using ZipArchive archive = await ZipFile.OpenReadAsync(consumer.PackageOf(package));
        await using Stream entry = await archive.GetEntry(file)!.OpenAsync();
        var bytes = new MemoryStream();
        await entry.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
