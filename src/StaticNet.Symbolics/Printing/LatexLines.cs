using System.Text;

namespace StaticNet.Symbolics.Printing;

/// <summary>Breaks a line of LaTeX for a display with an alignment, before a + or −, else before a factor, so that it fits on a page.</summary>
internal static class LatexLines
{
    /// <summary>What fits on a page of an article in ten points, whose text is 34.5 em wide.</summary>
    public const double ArticleWidth = 31;

    /// <summary>What fits on a page of our own documents, 172 mm wide, beside the number of an equation.</summary>
    public const double DocumentWidth = 41;

    // A factor that would stand alone on its row is no place to break where there is another.
    private const int Short = 10;

    // In em: what is left for the next row should be more than a symbol.
    private const double ShortRest = 4;

    /// <summary>The line as rows of an aligned display, its first equals sign under the others'.</summary>
    /// <param name="marked">The line, with marks where it may break.</param>
    /// <param name="width">The width of the page, in em.</param>
    /// <param name="isNumbered">Whether rows are numbered: only the last one of a line is then.</param>
    public static string Aligned(string marked, double width = ArticleWidth, bool isNumbered = false)
    {
        int equals = Equals(marked);
        if (equals < 0)
            return BreakMarks.Without(marked);
        string right = marked.Substring(equals + 3);
        var text = new StringBuilder($"{BreakMarks.Without(marked.Substring(0, equals))} &= ");
        int start = 0;
        int open = 0;
        foreach (int place in Places(marked, width))
        {
            string row = right.Substring(start, place - start);
            open += OpenFences(row);
            text.Append(BreakMarks.Without(row).Trim()).Append(Repeat(" \\right.", open))
                .Append(isNumbered ? " \\notag \\\\\n&\\quad " : " \\\\\n&\\quad ").Append(Repeat("\\left. ", open));
            start = place + 1;
            if (right[place] == BreakMarks.BeforeFactor)
            {
                text.Append("{}\\cdot ");
                start += Sign(right, start).Length;
            }
            else
                text.Append("{}");
        }

        return text.Append(BreakMarks.Without(right.Substring(start)).Trim()).ToString();
    }

    /// <summary>The marks of the line that it breaks at: the first is 0.</summary>
    public static IReadOnlyList<int> Breaks(string marked, double width)
    {
        int equals = Equals(marked);
        if (equals < 0)
            return [];
        int before = marked.Take(equals).Count(IsMark);
        string right = marked.Substring(equals + 3);
        return [.. Places(marked, width).Select(place => before + right.Take(place).Count(IsMark))];
    }

    private static int Equals(string marked) => marked.IndexOf(" = ", StringComparison.Ordinal);

    private static bool IsMark(char letter) => letter is BreakMarks.BeforeTerm or BreakMarks.BeforeFactor;

    // Where the right side breaks.
    private static IEnumerable<int> Places(string marked, double pageWidth)
    {
        int equals = Equals(marked);
        double left = LatexWidth.Of(BreakMarks.Without(marked.Substring(0, equals)));
        string right = marked.Substring(equals + 3);
        List<Candidate> candidates = Candidates(right, out double whole);
        double width = pageWidth - left - 1.5;
        double start = 0;
        for (int next = 0; whole - start > width && BreakAfter(candidates, next, start, width, whole) is var chosen and >= 0; next = chosen + 1)
        {
            yield return candidates[chosen].Place;
            start = candidates[chosen].Width;
            // The rows below begin a quad to the right.
            width = pageWidth - left - 3;
        }
    }

    // Every mark but one at the very beginning. Widths add up from mark to mark, since none stands within braces.
    private static List<Candidate> Candidates(string text, out double whole)
    {
        var candidates = new List<Candidate>();
        double width = 0;
        int fences = 0, from = 0;
        for (int place = text.IndexOfAny(BreakMarks.All); place >= 0; place = text.IndexOfAny(BreakMarks.All, place + 1))
        {
            string piece = text.Substring(from, place - from);
            width += LatexWidth.Of(piece);
            fences += OpenFences(piece);
            if (place > 0)
                candidates.Add(new(place, text[place] == BreakMarks.BeforeFactor, width, fences));
            from = place + 1;
        }

        whole = width + LatexWidth.Of(text.Substring(from));
        return candidates;
    }

    // What stands between two factors.
    private static string Sign(string text, int place) =>
        new[] { " \\, ", " \\cdot " }.FirstOrDefault(sign => string.CompareOrdinal(text, place, sign, 0, sign.Length) == 0) ?? "";

    // The outermost mark before the page ends, a term's rather than a factor's, and the last of its kind; the first there is where none fits.
    private static int BreakAfter(List<Candidate> candidates, int first, double start, double width, double whole)
    {
        (int place, int rank) best = (-1, int.MaxValue);
        for (int n = first; n < candidates.Count; n++)
        {
            Candidate candidate = candidates[n];
            double filled = candidate.Width - start;
            bool fits = filled <= width;
            if (!fits && best.place >= 0)
                break;
            int rank = (2 * candidate.Fences) + (!candidate.IsFactor ? 0 : filled > width / 3 ? 1 : Short) + (whole - candidate.Width < ShortRest ? Short : 0);
            if (rank <= best.rank)
                best = (n, rank);
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

    private readonly struct Candidate(int place, bool isFactor, double width, int fences)
    {
        public int Place { get; } = place;

        public bool IsFactor { get; } = isFactor;

        /// <summary>The width of what stands before it.</summary>
        public double Width { get; } = width;

        /// <summary>How many fences are open there.</summary>
        public int Fences { get; } = fences;
    }
}
