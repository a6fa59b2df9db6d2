using System.Text;

namespace StaticNet.Symbolics.Printing;

/// <summary>Breaks a line of LaTeX for a display with an alignment, before a + or −, else before a factor, so that it fits on a page.</summary>
internal static class LatexLines
{
    /// <summary>Stands before each term of a sum that a line may break at.</summary>
    public const char BeforeTerm = '\uE000';

    /// <summary>Stands between two factors that a line may break at, where no term is near.</summary>
    public const char BeforeFactor = '\uE001';

    // The text of an article in ten points is 34.5 em wide.
    private const double PageWidth = 31;

    // A factor that would stand alone on its row is no place to break where there is another.
    private const int Short = 10;

    private static readonly char[] Marks = [BeforeTerm, BeforeFactor];

    /// <summary>The line without marks.</summary>
    public static string Plain(string marked) => marked.Replace(BeforeTerm.ToString(), "").Replace(BeforeFactor.ToString(), "");

    /// <summary>The line as rows of an aligned display, its first equals sign under the others'.</summary>
    public static string Aligned(string marked)
    {
        int equals = marked.IndexOf(" = ", StringComparison.Ordinal);
        if (equals < 0)
            return Plain(marked);
        string left = Plain(marked.Substring(0, equals));
        return $"{left} &= {Broken(marked.Substring(equals + 3), PageWidth - LatexWidth.Of(left) - 1.5)}";
    }

    private static string Broken(string marked, double width)
    {
        var text = new StringBuilder();
        int start = 0;
        while (LatexWidth.Of(Plain(marked.Substring(start))) > width && BreakAfter(marked, start, width) is var place and > 0)
        {
            string row = marked.Substring(start, place - start);
            string sign = marked[place] == BeforeFactor ? "{}\\cdot " : "";
            string opened = Repeat("\\left. ", OpenFences(marked.Substring(0, place)));
            text.Append(Plain(row).Trim()).Append(Repeat(" \\right.", OpenFences(marked.Substring(0, place))))
                .Append(" \\\\\n&\\quad ").Append(opened).Append(sign);
            start = place + 1;
            if (marked[place] == BeforeFactor && string.CompareOrdinal(marked, start, " \\, ", 0, 4) == 0)
                start += 4;
            else
                text.Append("{}");
        }

        return text.Append(Plain(marked.Substring(start)).Trim()).ToString();
    }

    // The outermost mark before the page ends, a term's rather than a factor's, and the last of its kind; the first there is where none fits.
    private static int BreakAfter(string marked, int start, double width)
    {
        (int place, int rank) best = (-1, int.MaxValue);
        for (int place = marked.IndexOfAny(Marks, start + 1); place >= 0; place = marked.IndexOfAny(Marks, place + 1))
        {
            double filled = LatexWidth.Of(Plain(marked.Substring(start, place - start)));
            bool fits = filled <= width;
            if (!fits && best.place > 0)
                break;
            int rank = (2 * OpenFences(marked.Substring(0, place))) + (marked[place] != BeforeFactor ? 0 : filled > width / 3 ? 1 : Short);
            if (rank <= best.rank)
                best = (place, rank);
            if (!fits)
                break;
        }

        return best.place;
    }

    private static int OpenFences(string text) => Count(text, "\\left") - Count(text, "\\right");

    private static int Count(string text, string word)
    {
        int count = 0;
        for (int place = text.IndexOf(word, StringComparison.Ordinal); place >= 0; place = text.IndexOf(word, place + 1, StringComparison.Ordinal))
            count++;
        return count;
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
