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
        // As many rounds as PyTorch has tries.
        FitResult[] ours = [.. FitRow.All.Select(row => row.Run(Seeds, FitPyTorch.Kinds.Count))];
        string folder = Directory.CreateTempSubdirectory("staticnet-").FullName;
        try
        {
            JsonNode[] networks = [.. FitRow.All.Select(row => row.Export(folder, Seeds))];
            File.WriteAllText(Path.Combine(folder, "network.json"), new JsonArray(networks).ToJsonString());
            var runs = FitPyTorch.Kinds.Select(kind => FitPyTorch.Run(folder, kind)).OfType<(string Version, IReadOnlyList<FitResult> Results)>().ToArray();
            if (runs.Length == 0)
            {
                AnsiConsole.WriteLine("PyTorch was skipped: install Debian's python3-torch.");
                return 1;
            }

            // Of PyTorch's runs the fastest for each network; their scores differ by rounding alone.
            FitResult[] theirs = [.. ours.Select((_, at) => runs.Select(run => run.Results[at]).MinBy(result => result.Milliseconds)!)];
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

    private static Grid Compare(FitResult[] ours, FitResult[] theirs, string version) => new(
        "The samples' networks on their data",
        $"Mean accuracy on test data (of diabetes: R²) over {Seeds} splits, the same for both; ± is the standard error of the difference. Times are those of a whole training, "
        + $"the least of {Seeds}; batches of 32, Adam(0.01), one thread. PyTorch {version}, the fastest of {FitPyTorch.Kinds.Count} kinds of OpenBLAS. {Conditions.Line()}.",
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
