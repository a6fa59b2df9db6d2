using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace StaticNet.Compiler.Tests;

/// <summary>The compiler's folders know each other in one direction: a namespace a folder, and no edge but these.</summary>
public sealed partial class FolderTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Writing"] = [],
        ["Scheduling"] = [],
        ["Nests"] = ["Writing"],
        ["Passes"] = ["Writing", "Nests"],
        ["Lowering"] = ["Writing", "Scheduling", "Nests", "Passes"],
        ["Emission"] = ["Writing", "Scheduling", "Nests", "Lowering"],
        ["CPrinting"] = ["Writing", "Scheduling", "Nests", "Lowering", "Emission"],
    };

    [Fact]
    public void No_folder_knows_another_that_it_should_not()
    {
        string folder = Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../generator/StaticNet.Compiler");
        List<string> edges = [];
        foreach (string file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            string from = Path.GetFileName(Path.GetDirectoryName(file)!);
            if (!Allowed.TryGetValue(from, out string[]? allowed))
                continue;
            string text = File.ReadAllText(file);
            Assert.Contains($"namespace StaticNet.Compiler.{from};", text, StringComparison.Ordinal);
            edges.AddRange(Using().Matches(text).Select(match => match.Groups[1].Value).Where(to => to != from && !allowed.Contains(to)).Select(to => $"{from} → {to}: {Path.GetFileName(file)}"));
        }

        Assert.Empty(edges);
    }

    [Fact]
    public void Every_folder_is_in_the_list() => Assert.Equal(
        Allowed.Keys.Order(),
        Directory.EnumerateDirectories(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../generator/StaticNet.Compiler"))
            .Select(path => Path.GetFileName(path)!).Where(name => name is not ("bin" or "obj")).Order());

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"^using StaticNet\.Compiler\.(\w+);", RegexOptions.Multiline)]
    private static partial Regex Using();
}
