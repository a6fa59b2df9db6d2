using System.CommandLine;

namespace StaticNet.Benchmarks;

/// <summary>project: what fifty networks add to the build of a project.</summary>
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
        command.SetAction(given => Run(Path.GetFullPath(given.GetRequiredValue(generator)), given.GetValue(repeats)));
        return command;
    }

    private static int Run(string generator, int repeats)
    {
        string folder = Directory.CreateTempSubdirectory("staticnet-").FullName;
        try
        {
            NetworkTopology[] networks = [.. BuildSizes.Fifty];
            var build = new ProjectBuild(folder, generator);
            double empty = Least(() => build.OfEmptyClasses(networks.Length)), all = Least(() => build.OfNetworks(networks));
            string lines = build.GeneratedLines().ToString("N0", Numbers.Culture);
            Document.Print(
            [
                new(
                    "Fifty networks in a project",
                    $"Seconds of processor time of dotnet build, compiler and analyzers started anew, the least of {repeats.ToString(Numbers.Culture)}. The generator writes {lines} lines for the fifty. {Conditions.Line()}.",
                    ["project", "seconds"],
                    [["fifty empty classes", Numbers.Short(empty)], ["fifty networks of one to three layers of 8 to 128 units", Numbers.Short(all)], ["what the networks add", Numbers.Short(all - empty)]]),
            ]);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        double Least(Func<double> measure) => Enumerable.Range(0, repeats).Min(_ => measure());
    }
}
