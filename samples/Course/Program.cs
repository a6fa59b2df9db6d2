using System.CommandLine;
using Samples;
using Samples.Course;
using Spectre.Console;
using StaticNet.Charts;

var seeds = new Option<int>("--seeds")
{
    Description = "Trains with the seeds 0 to N − 1 and shows the mean.",
    HelpName = "N",
    DefaultValueFactory = _ => 10,
    Recursive = true,
};
var folder = new Option<string>("--pictures")
{
    Description = "The folder that the picture is written to: samples/Course/pictures renews those of the course.",
    HelpName = "folder",
    DefaultValueFactory = _ => "pictures",
    Recursive = true,
};
var format = new Option<string>("--format") { Description = "How pictures are written.", DefaultValueFactory = _ => "svg", Recursive = true };
var dark = new Option<bool>("--dark") { Description = "Light on dark.", Recursive = true };
format.AcceptOnlyFromAmong("svg", "png");
seeds.Validators.Add(given =>
{
    if (given.Tokens is [var token] && int.TryParse(token.Value, out int count) && count < 1)
        given.AddError($"--seeds {count}: it takes at least 1.");
});

var command = new RootCommand("Training, to be seen: one lesson a command, each with a table and a picture.") { seeds, folder, format, dark };
foreach (Lesson lesson in Lesson.All)
    Add(lesson.Name, lesson.Summary, [lesson]);
Add("all", "All lessons.", Lesson.All);
return command.Parse(args).Invoke();

void Add(string name, string summary, IReadOnlyList<Lesson> lessons)
{
    var lessonCommand = new Command(name, summary);
    lessonCommand.SetAction(given => Show(lessons, given.GetValue(seeds), given.GetValue(folder)!, given.GetValue(format)!, given.GetValue(dark)));
    command.Subcommands.Add(lessonCommand);
}

static int Show(IReadOnlyList<Lesson> lessons, int seeds, string folder, string format, bool isDark)
{
    IAnsiConsole console = Terminal.Open();
    foreach (Lesson lesson in lessons)
    {
        console.WriteLine($"{lesson.Name}: {lesson.Summary}", new Style(decoration: Decoration.Bold));
        console.WriteLine();
        using LessonOutcome outcome = LiveView.Show(console, lesson.TrainingsOf(seeds), watchers =>
        {
            Lesson.Watchers = watchers;
            return lesson.Run(seeds, isDark ? ChartTheme.Dark : ChartTheme.Light);
        });
        console.WriteLine(outcome.Text);
        string file = Path.Combine(folder, $"{lesson.Name}.{format}");
        try
        {
            outcome.Write(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"--pictures {folder}: {e.Message}");
            return 1;
        }

        console.WriteLine($"The picture is {file}");
        console.WriteLine();
    }

    return 0;
}
