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
    [Theory]
    [InlineData("net.tex", "\\part{Derivations}")]
    [InlineData("net.md", "## A sample in numbers")]
    [InlineData("net.html", "<h2>Slopes of the outputs</h2>")]
    public void A_complete_solution_is_written(string name, string words)
    {
        string folder = Directory.CreateTempSubdirectory("staticnet").FullName;
        try
        {
            string path = Path.Combine(folder, name);
            Assert.Equal(path + "\n", ToolRun.Success("equations", ToolRun.Text, "--complete", "-o", path, "--sample", "1, 0.125, 1", "--target", "1"));
            Assert.Contains(words, File.ReadAllText(path));
            Assert.Contains("0.125", File.ReadAllText(path));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_page_has_the_code_and_the_sample_and_is_small()
    {
        string folder = Directory.CreateTempSubdirectory("staticnet").FullName;
        try
        {
            string path = Path.Combine(folder, "net.html");
            _ = ToolRun.Success("explain", ToolRun.Text, "-o", path, "--sample", "1, 0.125, 1", "--target", "1");
            string page = File.ReadAllText(path);
            Assert.Contains("<section id=\"code\"", page);
            Assert.Contains("float d4_1 = a4_1 - y_1;", page);
            Assert.Contains("\"x\":[1,0.125,1]", page);
            Assert.InRange(new FileInfo(path).Length, 50_000, 300_000);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
