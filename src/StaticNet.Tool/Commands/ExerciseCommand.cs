using System.CommandLine;
using System.Globalization;

namespace StaticNet.Tool.Commands;

/// <summary><c>staticnet exercise</c>: a sheet, its key, or the grade of an answer.</summary>
internal static class ExerciseCommand
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command("exercise", "An exercise with short numbers; its key with marks; or the grade of an answer to one of its questions.");
        var seed = new Option<int>("--seed") { Description = "Which exercise: the same number gives the same one.", DefaultValueFactory = _ => 1 };
        var level = new Option<int>("--level") { Description = "1 one layer, 2 a hidden layer, 3 several outputs, 4 two hidden layers.", DefaultValueFactory = _ => 1 };
        level.CompletionSources.Add([.. Enumerable.Range(1, Exercises.Levels).Select(each => each.ToString(CultureInfo.InvariantCulture))]);
        var key = new Option<bool>("--key") { Description = "The key instead of the sheet." };
        var question = new Option<int?>("--question", "-q") { Description = "The question that --answer answers." };
        var answer = new Option<string?>("--answer", "-a") { Description = "An answer to grade: a number or an equation." };
        var output = new Option<string?>("--output", "-o") { Description = "A text file to write instead." };
        foreach (Option option in (Option[])[seed, level, key, question, answer, output])
            command.Add(option);
        command.SetAction(result =>
        {
            int asked = result.GetValue(level);
            if (asked is < 1 or > Exercises.Levels)
                throw new ToolException(string.Create(CultureInfo.InvariantCulture, $"--level is {asked}: there are levels 1 to {Exercises.Levels}."));
            Exercise exercise = Exercises.Create(result.GetValue(seed), asked);
            if (result.GetValue(answer) is { } text)
                return Grade(console, exercise, result.GetValue(question), text);
            if (result.GetValue(question) is not null)
                throw new ToolException("--question needs --answer: what you answer to it.");
            string sheet = result.GetValue(key) ? exercise.ToKey() : exercise.ToText();
            if (result.GetValue(output) is not { } path)
            {
                console.Write(sheet);
                return ExitCodes.Success;
            }

            OutputFile.Write(path, sheet);
            console.Output.WriteLine(path);
            return ExitCodes.Success;
        });
        return command;
    }

    private static int Grade(ToolConsole console, Exercise exercise, int? question, string answer)
    {
        if (question is not { } number || number < 1 || number > exercise.Questions.Count)
            throw new ToolException(string.Create(CultureInfo.InvariantCulture, $"--answer needs --question: which one, 1 to {exercise.Questions.Count}."));
        try
        {
            ExerciseGrade grade = exercise.Grade(number, answer);
            console.WriteVerdict(grade.ToString(), grade.IsRight);
            return grade.IsRight ? ExitCodes.Success : ExitCodes.Failed;
        }
        catch (AnswerSyntaxException error)
        {
            throw new ToolException($"the answer cannot be read. {error.Message}");
        }
    }
}
