using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace StaticNet.Benchmarks;

/// <summary>fit: the samples on real data, trained by StaticNet and by PyTorch: how good, and how long.</summary>
internal static class FitCommand
{
    private const int Seeds = 10;

    public static Command Create()
    {
        var command = new Command("fit", "Trains the networks of the samples on their five real data sets, ten seeds each, here and with PyTorch: scores and times.");
        command.SetAction(_ => Run());
        return command;
    }

    private static int Run()
    {
        string folder = Directory.CreateTempSubdirectory("staticnet-").FullName;
        try
        {
            JsonNode[] networks = [.. FitRow.All.Select(row => row.Export(folder, Seeds))];
            File.WriteAllText(Path.Combine(folder, "network.json"), new JsonArray(networks).ToJsonString());

            // The two take turns, since what else the machine does comes and goes by the minute.
            List<FitResult[]> rounds = [Round()];
            List<(string Version, IReadOnlyList<FitResult> Results)> runs = [];
            foreach (string kind in FitPyTorch.Kinds)
            {
                if (FitPyTorch.Run(folder, kind) is { } run)
                    runs.Add(run);
                rounds.Add(Round());
            }

            if (runs.Count == 0)
            {
                AnsiConsole.WriteLine("PyTorch was skipped: install Debian's python3-torch.");
                return 1;
            }

            // The fastest of each; the scores of StaticNet's runs are the same, those of PyTorch's differ by rounding alone.
            FitResult[] ours = [.. FitRow.All.Select((_, at) => rounds.Select(round => round[at]).MinBy(result => result.Milliseconds)!)];
            FitResult[] theirs = [.. FitRow.All.Select((_, at) => runs.Select(run => run.Results[at]).MinBy(result => result.Milliseconds)!)];
            Grid[] grids = [Compare(ours, theirs, runs[0].Version)];
            Document.Print(grids);
            Document.Write(Repository.Result("fit.md"), Document.Markdown("Training on real data, beside PyTorch", grids));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static FitResult[] Round() => [.. FitRow.All.Select(row => row.Run(Seeds))];

    private static Grid Compare(FitResult[] ours, FitResult[] theirs, string version) => new(
        "The samples' networks on their data",
        $"Mean accuracy on test data (of diabetes: R²) over {Seeds} splits, the same for both; ± is the standard error of the difference. Times are those of a whole training, "
        + $"the least of {Seeds} in each of four rounds, with PyTorch between them; batches of 32, Adam(0.01), one thread. PyTorch {version}, the fastest of {FitPyTorch.Kinds.Count} kinds of OpenBLAS. {Conditions.Line()}.",
        ["data", "epochs", "StaticNet", "PyTorch", "±", "StaticNet, ms", "PyTorch, ms", "× faster"],
        [.. ours.Zip(theirs, (our, their) => (IReadOnlyList<string>)
        [
            our.Name,
            FitRow.All.Single(row => row.Name == our.Name).Epochs.ToString(Numbers.Culture),
            our.Mean.ToString("F3", Numbers.Culture),
            their.Mean.ToString("F3", Numbers.Culture),
            our.ErrorBeside(their).ToString("F3", Numbers.Culture),
            Numbers.Short(our.Milliseconds),
            Numbers.Short(their.Milliseconds),
            Numbers.Short(their.Milliseconds / our.Milliseconds),
        ])]);
}
