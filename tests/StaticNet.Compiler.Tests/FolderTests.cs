using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace StaticNet.Compiler.Tests;

/// <summary>The folders of the compiler and of the generator know each other in one direction: a namespace a folder, and no edge but these.</summary>
public sealed partial class FolderTests
{
    private static readonly Dictionary<string, Dictionary<string, string[]>> Allowed = new()
    {
        ["StaticNet.Compiler"] = new()
        {
            ["Writing"] = [],
            ["Scheduling"] = [],
            ["Nests"] = ["Writing"],
            ["Passes"] = ["Writing", "Nests"],
            ["Lowering"] = ["Writing", "Scheduling", "Nests", "Passes"],
            ["Planning"] = ["Writing", "Scheduling", "Nests", "Lowering"],
            ["Emission"] = ["Writing", "Nests", "Planning"],
            ["CPrinting"] = ["Writing", "Scheduling", "Nests", "Lowering", "Planning", "Emission"],
        },
        ["StaticNet.Generator"] = new()
        {
            ["Contract"] = [],
            ["Files"] = ["Contract"],
            ["Model"] = ["Contract", "Files"],
            ["Declarations"] = ["Contract", "Model"],
            ["Diagnostics"] = ["Contract", "Files", "Model", "Declarations"],
            ["Parsing"] = ["Contract", "Files", "Model", "Declarations", "Diagnostics"],
            ["Emission"] = ["Contract", "Model"],
        },
    };

    // Of which no file is compiled.
    private static readonly string[] Others = ["bin", "obj", "Documentation", "Properties"];

    [Theory]
    [InlineData("StaticNet.Compiler")]
    [InlineData("StaticNet.Generator")]
    public void No_folder_knows_another_that_it_should_not(string project)
    {
        List<string> edges = [];
        foreach (string file in Directory.EnumerateFiles(Folder(project), "*.cs", SearchOption.AllDirectories))
        {
            string from = Path.GetFileName(Path.GetDirectoryName(file)!);
            if (!Allowed[project].TryGetValue(from, out string[]? allowed))
                continue;
            string text = File.ReadAllText(file);
            Assert.Contains($"namespace {project}.{from};", text, StringComparison.Ordinal);
            edges.AddRange(Using().Matches(text).Where(match => match.Groups[1].Value == project).Select(match => match.Groups[2].Value)
                .Where(to => to != from && !allowed.Contains(to)).Select(to => $"{from} → {to}: {Path.GetFileName(file)}"));
        }

        Assert.Empty(edges);
    }

    [Theory]
    [InlineData("StaticNet.Compiler")]
    [InlineData("StaticNet.Generator")]
    public void Every_folder_is_in_the_list(string project) => Assert.Equal(
        Allowed[project].Keys.Order(),
        Directory.EnumerateDirectories(Folder(project)).Select(path => Path.GetFileName(path)!).Except(Others).Order());

    private static string Folder(string project) => Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../generator", project);

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"^using (StaticNet\.(?:Compiler|Generator))\.(\w+);", RegexOptions.Multiline)]
    private static partial Regex Using();
}
