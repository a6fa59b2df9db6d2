using System.Globalization;
using StaticNet.Symbolics.Answers;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Questions;

/// <summary>Grades answers of one exercise.</summary>
/// <param name="equations">The network's equations.</param>
internal sealed class ExerciseGrading(NetworkEquations equations)
{
    // Who rounds to four digits on the way is not wrong.
    private const double RelativeTolerance = 0.005;
    private const double AbsoluteTolerance = 0.0005;

    public ExerciseGrade Grade(ExerciseQuestion question, string answer)
    {
        if (!question.AsksForEquation)
            return GradeNumber(question, answer);
        string about = Left(answer);
        AnswerCheck check = equations.Check(answer);
        if (about != question.Name && !IsSame(answer, question))
            return new(question, 0, $"the question is about {question.Name}, the answer about {about}");
        return new(question, check.IsRight ? question.Marks : 0, check.ToString());
    }

    private static ExerciseGrade GradeNumber(ExerciseQuestion question, string answer)
    {
        int equals = answer.LastIndexOf('=');
        string text = answer.Substring(equals + 1).Trim().Replace('−', '-');
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || double.IsNaN(value) || double.IsInfinity(value))
            throw new AnswerSyntaxException(answer, Math.Min(answer.Length + 1, equals + 2), "a number such as -0.25, with a point before its decimals");
        double tolerance = Math.Max(AbsoluteTolerance, RelativeTolerance * Math.Abs(question.Value));
        string right = ExerciseQuestions.Number(question.Value);
        if (Math.Abs(value - question.Value) <= tolerance)
            return new(question, question.Marks, "right");
        return new(question, 0, Math.Abs(value + question.Value) <= tolerance ? "wrong: the sign is turned round" : $"wrong: {question.Name} is {right}");
    }

    private static string Left(string answer) => answer.Substring(0, Math.Max(0, answer.IndexOf('='))).Trim();

    // The left sides of the answer and of the key name one value.
    private bool IsSame(string answer, ExerciseQuestion question)
    {
        var names = new AnswerNames(equations.Derivation, Notation.Course);
        AnswerTarget asked = AnswerParser.Parse(question.Key, names).Target;
        AnswerTarget given = AnswerParser.Parse(answer, names).Target;
        return IsSame(asked.Of, given.Of, isLossLike: true) && (asked.By, given.By) switch
        {
            (null, null) => true,
            ({ } left, { } right) => IsSame(left, right, isLossLike: false),
            _ => false,
        };
    }

    // L and J are one for a sample without a penalty, which is what exercises are about.
    private static bool IsSame(SymbolNode left, SymbolNode right, bool isLossLike) =>
        (isLossLike && left.Variable.Kind == VariableKind.Loss && right.Variable.Kind == VariableKind.Loss) || (left.Variable == right.Variable && left.Indices.SequenceEqual(right.Indices));
}
