using System.Text.Json;

namespace StaticNet.Proofs.Tests;

/// <summary>What SymPy decided about one rung: "symbolic", "numeric" or "refuted".</summary>
internal sealed record Verdict(string Network, string Parameter, string Rung, string How, string Detail);

/// <summary>What was read of one paper: its equations, what else it states, and what is wrong with any of it.</summary>
internal sealed record Reading(string Network, string Format, int Number, int Equations, int Asides, IReadOnlyList<string> Faults);

/// <summary>What SymPy reports: a verdict for each rung, a reading of each paper, and the operations it needs itself.</summary>
internal sealed record Report(string SymPy, double Seconds, IReadOnlyList<Verdict> Rungs, IReadOnlyList<Reading> Readings, IReadOnlyDictionary<string, int> Operations);

/// <summary>Runs SymPy/prove.py.</summary>
internal static class SymPy
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static Report Prove(IEnumerable<PlainNetwork> networks)
    {
        string folder = Directory.CreateTempSubdirectory("StaticNet.Proofs").FullName;
        try
        {
            (string source, string target) = (Path.Combine(folder, "ladders.json"), Path.Combine(folder, "report.json"));
            File.WriteAllText(source, JsonSerializer.Serialize(networks, Json));
            Python.Run(Path.Combine(AppContext.BaseDirectory, "SymPy", "prove.py"), source, target);
            return JsonSerializer.Deserialize<Report>(File.ReadAllText(target), Json)!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
