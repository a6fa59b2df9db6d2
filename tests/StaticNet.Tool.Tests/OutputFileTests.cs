using Xunit;

namespace StaticNet.Tool.Tests;

/// <summary>Documents in files, by the ending of their names.</summary>
public class OutputFileTests
{
    [Theory]
    [InlineData("net.txt", "── simplified")]
    [InlineData("net.tex", "\\end{document}")]
    [InlineData("net.md", "**Simplified**")]
    [InlineData("net.html", "Content-Security-Policy")]
    [InlineData("net.mathml", "<math")]
    public void A_document_is_written(string name, string words)
    {
        string folder = Directory.CreateTempSubdirectory("staticnet").FullName;
        try
        {
            string path = Path.Combine(folder, name);
            File.WriteAllText(path, "what was there before");
            Assert.Equal(path + "\n", ToolRun.Success("explain", ToolRun.Text, "-o", path));
            Assert.Contains(words, File.ReadAllText(path));
            Assert.DoesNotContain("what was there before", File.ReadAllText(path));
            Assert.Equal([path], Directory.EnumerateFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
