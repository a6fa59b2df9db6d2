using System.Globalization;

namespace StaticNet;

/// <summary>An answer that cannot be read: where, and what was expected there.</summary>
/// <example><code>
/// try { net.Check("dJ/dw1_11 = (a3_1 - y_1 x_1"); }
/// catch (AnswerSyntaxException error) { Console.WriteLine(error.Message); }     // Position 28, the end: expected ')' or an operator.
/// </code></example>
public sealed class AnswerSyntaxException : FormatException
{
    /// <summary>Says where an answer cannot be read.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="position">The place of the character, from 1; one more than its length: its end.</param>
    /// <param name="expected">What was expected there.</param>
    public AnswerSyntaxException(string answer, int position, string expected)
        : base(string.Format(CultureInfo.InvariantCulture, "Position {0}, {1}: expected {2}.", position, Found(answer ?? throw new ArgumentNullException(nameof(answer)), position), expected)) =>
        (Answer, Position, Expected) = (answer, position, expected);

    /// <summary>The answer.</summary>
    public string Answer { get; }

    /// <summary>The place of the character that does not fit, from 1; one more than the length of the answer: its end.</summary>
    public int Position { get; }

    /// <summary>What was expected there.</summary>
    public string Expected { get; }

    // The word or sign at the place, cut where it is long.
    private static string Found(string answer, int position)
    {
        if (position > answer.Length)
            return "the end";
        int start = position - 1;
        int end = start + 1;
        while (end < answer.Length && end - start < 20 && IsWord(answer[start]) && IsWord(answer[end]))
            end++;
        return $"'{(char.IsControl(answer[start]) ? " " : answer.Substring(start, end - start))}'";
    }

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '\\';
}
