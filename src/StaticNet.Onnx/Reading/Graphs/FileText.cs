using System.Text;

namespace StaticNet.Onnx;

/// <summary>Texts of a file, for comparisons and for messages.</summary>
internal static class FileText
{
    private const int LongestInMessage = 80;

    /// <summary>Whether a text is this one.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="range">Where the text lies.</param>
    /// <param name="ascii">What it is compared with.</param>
    public static bool Is(byte[] bytes, ByteRange range, string ascii)
    {
        if (range.Length != ascii.Length)
            return false;
        for (int i = 0; i < ascii.Length; i++)
        {
            if (bytes[range.Start + i] != ascii[i])
                return false;
        }

        return true;
    }

    /// <summary>A text as a message shows it: its beginning, on one line.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="range">Where the text lies.</param>
    public static string Of(byte[] bytes, ByteRange range)
    {
        string text = Encoding.UTF8.GetString(bytes, range.Start, Math.Min(range.Length, LongestInMessage));
        var shown = new StringBuilder(text.Length + 1);
        foreach (char c in text)
            shown.Append(char.IsControl(c) ? '\uFFFD' : c);
        return range.Length > LongestInMessage ? shown.Append('…').ToString() : shown.ToString();
    }
}
