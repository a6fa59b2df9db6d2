using System.CommandLine;

namespace StaticNet.Benchmarks;

/// <summary>project: what fifty networks add to the build of a project, and to an edit.</summary>
internal static class ProjectCommand
{
    public static Command Create()
    {
        var generator = new Option<string>("--generator")
        {
            Description = "The generator's assembly; that of another build shows what a change is worth.",
            DefaultValueFactory = _ => Repository.Generator,
        };
        var repeats = new Option<int>("--repeats") { Description = "Builds of each project, of which the cheapest counts.", DefaultValueFactory = _ => 2 };
        var command = new Command("project", "Builds a project of fifty networks and one of fifty empty classes with the SDK, and prints the processor's time and the lines that were generated.") { generator, repeats };
        command.SetAction((given, _) => RunAsync(Path.GetFullPath(given.GetRequiredValue(generator)), given.GetValue(repeats)));
        return command;
    }

    private static async Task<int> RunAsync(string generator, int repeats)
    {
        string folder = Directory.CreateTempSubdirectory("staticnet-").FullName;
        try
        {
            NetworkTopology[] networks = [.. BuildSizes.Fifty];
            var build = new ProjectBuild(folder, generator);
            double empty = Least(() => build.OfEmptyClasses(networks.Length)), all = Least(() => build.OfNetworks(networks));
            string lines = build.GeneratedLines().ToString("N0", Numbers.Culture);
            (double rebuilt, double rebuiltEmpty) = build.AfterComment();
            EditorTimes editor = await EditorTimes.MeasureAsync(generator, networks);
            Document.Print(
            [
                new(
                    "Fifty networks in a project",
                    $"Seconds of processor time of dotnet build, compiler and analyzers started anew, the least of {repeats.ToString(Numbers.Culture)}. The generator writes {lines} lines for the fifty. {Conditions.Line()}.",
                    ["project", "seconds"],
                    [["fifty empty classes", Numbers.Short(empty)], ["fifty networks of one to three layers of 8 to 128 units", Numbers.Short(all)], ["what the networks add", Numbers.Short(all - empty)]]),
                new(
                    "One of fifty is edited",
                    "A build by the SDK after a comment in one file, on the clock, where the compiler stays; then the generator and the analyzer in an editor, both warm, for a network whose first layer has a unit more.",
                    ["what", "takes"],
                    [
                        ["a build after a comment, fifty empty classes", Seconds(rebuiltEmpty)], ["fifty networks", Seconds(rebuilt)],
                        ["the generator after a comment", Milliseconds(editor.Comment)], ["the generator, one network changed", Milliseconds(editor.Generator)],
                        ["parsing its generated files, and the analyzer, its own", Milliseconds(editor.Analyzer)], ["in its place one that does nothing", Milliseconds(editor.Idle)],
                    ]),
            ]);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static string Seconds(double seconds) => Numbers.Short(seconds) + " s";
        static string Milliseconds(TimeSpan time) => Numbers.Short(time.TotalMilliseconds) + " ms";
        double Least(Func<double> measure) => Enumerable.Range(0, repeats).Min(_ => measure());
    }
}
