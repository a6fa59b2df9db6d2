using System.IO.Compression;
using System.Xml.Linq;
using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>What all packages have in common.</summary>
public sealed class PackagesTests(PackedConsumer consumer)
{
    public static TheoryData<string> Packages =>
        ["StaticNet", "StaticNet.Charts", "StaticNet.Data", "StaticNet.Logging", "StaticNet.Onnx", "StaticNet.Templates", "StaticNet.Tool"];

    [Fact]
    public void They_are_these_in_one_version_that_is_no_release()
    {
        Assert.Equal(Packages.Select(row => row.Data), consumer.PackageNames);
        Assert.Matches(@"^\d+\.\d+\.\d+-dev\.\d+\.h[0-9a-f]{10}$", consumer.Version);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public async Task It_says_what_it_is(string package)
    {
        await using ZipArchive archive = await ZipFile.OpenReadAsync(consumer.PackageOf(package));
        XElement nuspec = await Nuspec(archive, package);
        Assert.Equal(package, Value("id"));
        Assert.Equal(consumer.Version, Value("version"));
        Assert.Equal("MIT", Value("license"));
        Assert.InRange(Value("description").Length, 50, 4000);
        Assert.Contains("neural-network", Value("tags").Split(' '));
        Assert.StartsWith($"# {(package == "StaticNet.Tool" ? "staticnet" : package)}\n", await Text(archive, Value("readme")), StringComparison.Ordinal);
        Assert.Equal([0x89, .. "PNG"u8.ToArray()], (await Bytes(archive, Value("icon")))[..4]);
        Assert.StartsWith("MIT License", await Text(archive, "LICENSE"), StringComparison.Ordinal);

        string Value(string name) => nuspec.Descendants().Single(element => element.Name.LocalName == name).Value;
    }

    [Theory]
    [InlineData("StaticNet.Charts")]
    [InlineData("StaticNet.Data")]
    [InlineData("StaticNet.Logging")]
    [InlineData("StaticNet.Onnx")]
    public async Task It_needs_StaticNet_in_its_own_version_and_no_other_part_of_it(string package)
    {
        await using ZipArchive archive = await ZipFile.OpenReadAsync(consumer.PackageOf(package));
        XElement[] ours =
        [
            .. (await Nuspec(archive, package)).Descendants()
                .Where(element => element.Name.LocalName == "dependency" && element.Attribute("id")!.Value.StartsWith("StaticNet", StringComparison.Ordinal)),
        ];
        Assert.Equal(("StaticNet", consumer.Version), (Assert.Single(ours).Attribute("id")!.Value, ours[0].Attribute("version")!.Value));
    }

    private static async Task<XElement> Nuspec(ZipArchive archive, string package) => XElement.Parse(await Text(archive, $"{package}.nuspec"));

    private static async Task<string> Text(ZipArchive archive, string file)
    {
        await using Stream entry = await archive.GetEntry(file)!.OpenAsync();
        return await new StreamReader(entry).ReadToEndAsync();
    }

    private static async Task<byte[]> Bytes(ZipArchive archive, string file)
    {
        await using Stream entry = await archive.GetEntry(file)!.OpenAsync();
        var bytes = new MemoryStream();
        await entry.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
