using System.Text.RegularExpressions;

namespace StaticNet.Symbolics.Page;

/// <summary>The files that a page is made of, which the library holds: markup with {{places}}, a style sheet, and scripts.</summary>
internal static partial class PageAssets
{
    // A line that is a comment or empty; what stands before the first sign of a line, which in a string over several lines is markup that does not need it.
    private static readonly Regex Comments = new(@"^[ ]*(//[^\n]*|/\*\*[^\n]*\*/)?\n|^[ ]+", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    // In the order in which they stand on each other.
    private static readonly string[] Scripts =
    [
        "functions", "numbers", "state", "later", "mathematics", "diagram", "ladder", "run", "matrix", "data", "surface", "curves", "train",
        "answer-text", "answer-names", "answer-parser", "answer-symbols", "answer-values", "answer-edits", "answer-check", "answer", "practice", "code", "page",
    ];

    /// <summary>The style sheet.</summary>
    public static string Css => Read("page.css");

    /// <summary>All scripts, one after the other, without the indentation and the comments of their sources: a page is to be small.</summary>
    public static string Script => string.Concat(Scripts.Select(name => Comments.Replace(Read(name + ".js"), "")));

    /// <summary>A file of markup with its places filled; what is put into one is not looked through for others.</summary>
    /// <param name="name">The file.</param>
    /// <param name="places">What stands for each place.</param>
    public static string Fill(string name, IReadOnlyDictionary<string, string> places) =>
        Regex.Replace(Read(name), @"\{\{(\w+)\}\}", match => places[match.Groups[1].Value]);

    private static string Read(string name)
    {
        string? text = null;
        Find(name, ref text);
        if (text is null)
            throw new InvalidOperationException($"This library was built without the file {name} of its pages.");
        // A backslash is none in what the build writes.
        return text.Replace('\uE000', '\\').Replace("\r\n", "\n");
    }

    // The build writes it, from the files themselves.
    static partial void Find(string name, ref string? text);
}
