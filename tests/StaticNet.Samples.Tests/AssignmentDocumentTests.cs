using System.Reflection;
using System.Xml.Linq;
using Samples.Assignment;
using Xunit;

namespace StaticNet.Samples.Tests;

/// <summary>The documents to hand in, word for word. STATICNET_UPDATE_GOLDENS=1 writes them anew; their difference is what to review.</summary>
public sealed class AssignmentDocumentTests
{
    private static readonly string Folder = typeof(AssignmentDocumentTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "AssignmentDocuments").Value!;

    public static TheoryData<string> Files { get; } = [.. AssignmentDocuments.All().Select(document => document.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_the_committed_one(string file)
    {
        string actual = AssignmentDocuments.All().Single(document => document.File == file).Content;
        string path = Path.Combine(Folder, file);
        if (Environment.GetEnvironmentVariable("STATICNET_UPDATE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{path} is missing: run with STATICNET_UPDATE_GOLDENS=1.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    [Fact]
    public void There_are_no_others() => Assert.Equal(
        AssignmentDocuments.All().Select(document => document.File).Order(StringComparer.Ordinal),
        Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void The_switch_writes_them()
    {
        string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "documents");
        try
        {
            AssignmentDocuments.Write(folder);
            Assert.Equal(AssignmentDocuments.All().Count(), Directory.GetFiles(folder).Length);
            Assert.All(Directory.GetFiles(folder, "*.svg"), file => Assert.Equal("svg", XDocument.Load(file).Root!.Name.LocalName));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
        }
    }
}
