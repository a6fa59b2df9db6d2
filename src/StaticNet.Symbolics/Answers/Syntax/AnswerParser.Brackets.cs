using System.Text.RegularExpressions;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Answers;

/// <summary>Brackets, and what may stand in them beside a sum: comparisons, cases, indices.</summary>
internal sealed partial class AnswerParser
{
    // (u), [u], {u}; [u > 0] is 1 or 0; {u if p, else v}
    private AnswerNode Bracket(char close)
    {
        int start = _place++;
        int bars = _bars;
        _bars = 0;
        AnswerNode inner = Sum();
        SkipSpaces();
        if (Comparator() is { } sign)
            inner = new ComparisonNode(sign, inner, Sum()) { Start = Origin(start), End = EndOrigin };
        else if (close == '}' && TakeWord("if"))
            inner = Cases(start, inner, () => Take(','));
        _bars = bars;
        Expect(close);
        return inner;
    }

    private CasesNode Cases(int start, AnswerNode positive, Func<bool> separator)
    {
        AnswerNode left = Sum();
        SkipSpaces();
        string sign = Comparator() ?? throw Error("a comparison, <, >, ≤ or ≥");
        AnswerNode right = Sum();
        SkipSpaces();
        separator();
        SkipSpaces();
        bool isWritten = TakeWord("else") || TakeWord("otherwise");
        if (!isWritten)
            throw Error("'else' and the value where the comparison does not hold");
        return new(new ComparisonNode(sign, left, right), positive, Sum()) { Start = Origin(start), End = EndOrigin };
    }

    private string? Comparator()
    {
        char sign = Peek();
        if (sign is not ('<' or '>' or '≤' or '≥' or '≠'))
            return null;
        _place++;
        if (sign is '<' or '>' && Take('='))
            return sign == '<' ? "≤" : "≥";
        return sign.ToString();
    }

    // [j = 2] of two indices
    private SameIndexNode? IndexComparison()
    {
        Match same = IndexComparisonForm.Match(_text, _place);
        if (!same.Success)
            return null;
        int start = _place;
        _place += same.Length;
        return new(Index(same.Groups["u"].Value), Index(same.Groups["v"].Value)) { Start = Origin(start), End = EndOrigin };

        Subscript Index(string index)
        {
            if (char.IsDigit(index[0]))
                return new FixedIndex(int.Parse(index, System.Globalization.CultureInfo.InvariantCulture) - 1);
            return _bound.Contains(index) ? new RunningIndex(index, 0) : throw Error($"an index that a Σ or the left side names, not {index}", start);
        }
    }

    private static readonly Regex IndexComparisonForm = new(@"\G\[\s*(?<u>[ijkn]|\d+)\s*=\s*(?<v>[ijkn]|\d+)\s*\]", RegexOptions.CultureInvariant);
}
