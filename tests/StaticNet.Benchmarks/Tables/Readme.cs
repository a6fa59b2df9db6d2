namespace StaticNet.Benchmarks;

/// <summary>The table that the README shows, between two marks.</summary>
internal static class Readme
{
    private const string Begin = "<!-- table -->\n", End = "<!-- /table -->";

    public static void Replace(Grid grid)
    {
        string file = Repository.Path("README.md");
        string text = File.ReadAllText(file);
        int begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = text.IndexOf(End, StringComparison.Ordinal);
        File.WriteAllText(file, $"{text[..begin]}{Document.Table(grid)}\n{grid.Note}\n{text[end..]}");
    }
}
