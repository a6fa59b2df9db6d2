using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>What the trimmer is told: of each assembly it may keep no more than a program uses.</summary>
public sealed class TrimmingTests(PackedConsumer consumer)
{
    [Theory]
    [InlineData("StaticNet", "StaticNet")]
    [InlineData("StaticNet", "StaticNet.Symbolics")]
    [InlineData("StaticNet.Data", "StaticNet.Data")]
    [InlineData("StaticNet.Logging", "StaticNet.Logging")]
    [InlineData("StaticNet.Onnx", "StaticNet.Onnx")]
    public async Task An_assembly_is_trimmable(string package, string assembly)
    {
        await using ZipArchive archive = await ZipFile.OpenReadAsync(consumer.PackageOf(package));
        await using Stream entry = await archive.GetEntry($"lib/net10.0/{assembly}.dll")!.OpenAsync();
        var bytes = new MemoryStream();
        await entry.CopyToAsync(bytes);
        using var image = new PEReader([.. bytes.ToArray()]);
        Assert.Equal("True", Metadata(image.GetMetadataReader())["IsTrimmable"]);
    }

    // The arguments of [assembly: AssemblyMetadata(name, value)], as they are stored: two bytes, and two strings.
    private static Dictionary<string, string> Metadata(MetadataReader reader)
    {
        Dictionary<string, string> metadata = [];
        foreach (CustomAttribute attribute in reader.GetAssemblyDefinition().GetCustomAttributes().Select(reader.GetCustomAttribute))
        {
            if (attribute.Constructor.Kind != HandleKind.MemberReference)
                continue;
            MemberReference constructor = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
            if (reader.GetString(reader.GetTypeReference((TypeReferenceHandle)constructor.Parent).Name) != "AssemblyMetadataAttribute")
                continue;
            BlobReader value = reader.GetBlobReader(attribute.Value);
            value.ReadUInt16();
            metadata[value.ReadSerializedString()!] = value.ReadSerializedString()!;
        }

        return metadata;
    }
}
