using System.Text;

namespace StaticNet.Symbolics.Printing;

/// <summary>Words as Markdown shows them: nothing in a user's name is markup.</summary>
internal static class MarkdownEscape
{
    private const string Special = "\\`*_{}[]<>#$|~";

    public static string Of(string words)
    {
        var text = new StringBuilder();
        foreach (char letter in words)
        {
            if (Special.IndexOf(letter) >= 0)
                text.Append('\\');
            text.Append(letter);
        }

        return text.ToString();
    }
}
