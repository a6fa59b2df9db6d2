namespace StaticNet;

/// <summary>Whether an answer is right, and if not, what is wrong and where.</summary>
/// <param name="Answer">The answer, as given.</param>
/// <param name="Mistake">What is wrong.</param>
/// <param name="Explanation">The same in words: which path, which factor, which sign.</param>
/// <example><code>
/// AnswerCheck check = AssignmentNet.Equations.Check("dJ/dw1_11 = (a4_1 - y_1) w3_11 a3_1 (1 - a3_1) w2_11 x_1");
/// Console.WriteLine(check);
/// </code></example>
public sealed record AnswerCheck(string Answer, AnswerMistake Mistake, string Explanation)
{
    /// <summary>Whether it equals what it should, in whatever form.</summary>
    public bool IsRight => Mistake == AnswerMistake.None;

    /// <summary>"right" or "wrong: the slope of …".</summary>
    public override string ToString() => IsRight ? $"right: {Explanation}" : $"wrong: {Explanation}";
}
