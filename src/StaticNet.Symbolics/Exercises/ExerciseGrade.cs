namespace StaticNet;

/// <summary>What an answer to a question earned.</summary>
/// <param name="Question">The question.</param>
/// <param name="Marks">The marks it earned: all or none.</param>
/// <param name="Explanation">Why.</param>
public sealed record ExerciseGrade(ExerciseQuestion Question, int Marks, string Explanation)
{
    /// <summary>Whether the answer is right.</summary>
    public bool IsRight => Marks == Question.Marks;

    /// <summary>"2 of 2 marks: right".</summary>
    public override string ToString() => FormattableString.Invariant($"{Marks} of {Question.Marks} {(Question.Marks == 1 ? "mark" : "marks")}: {Explanation}");
}
