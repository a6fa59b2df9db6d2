using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using StaticNet.Proofs;

namespace StaticNet.Tests.Digits;

/// <summary>The worst row of a case, as mpmath sees it.</summary>
/// <param name="Name">The name of the case.</param>
/// <param name="Units">The error in units in the last place; see digits.py.</param>
/// <param name="Row">The argument, what was computed and what is right.</param>
/// <param name="Rows">How many were compared.</param>
internal sealed record DigitsReport(string Name, double Units, string Row, int Rows)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static IReadOnlyList<DigitsReport> Of(IReadOnlyList<DigitsCase> cases)
    {
        string folder = Directory.CreateTempSubdirectory("StaticNet.Digits").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "cases.json"), JsonSerializer.Serialize(cases.Select(c => new { c.Name, c.Activation, c.Loss, c.Precision, c.Units }), Json));
            foreach ((int number, DigitsCase digits) in cases.Index())
                File.WriteAllBytes(Path.Combine(folder, $"{number}.bin"), MemoryMarshal.AsBytes(digits.Values.AsSpan()));
            Python.Run(Path.Combine(AppContext.BaseDirectory, "Digits", "digits.py"), folder);
            return JsonSerializer.Deserialize<IReadOnlyList<DigitsReport>>(File.ReadAllText(Path.Combine(folder, "report.json")), Json)!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
