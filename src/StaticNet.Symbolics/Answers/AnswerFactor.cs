namespace StaticNet.Symbolics.Answers;

/// <summary>Something that an answer may lack as a factor.</summary>
/// <param name="Value">The factor.</param>
/// <param name="Mistake">What kind of mistake it is to leave it out.</param>
/// <param name="Explain">The same in words.</param>
internal sealed record AnswerFactor(AnswerNode Value, AnswerMistake Mistake, Func<string> Explain);
