using System.Runtime.InteropServices;

namespace StaticNet.Benchmarks;

/// <summary>What the system says of the processor, whatever the JIT makes of it.</summary>
internal static class Processor
{
    private const string Information = "/proc/cpuinfo";

    private static readonly Lazy<ILookup<string, string>> Lines = new(() => (File.Exists(Information) ? File.ReadLines(Information) : [])
        .Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2)
        .ToLookup(parts => parts[0].Trim(), parts => parts[1].Trim()));

    private static readonly Lazy<HashSet<string>> Flags = new(() => [.. Lines.Value["flags"].FirstOrDefault("").Split(' ')]);

    /// <summary>Its name with family and model.</summary>
    public static string Name => Lines.Value.Count == 0
        ? RuntimeInformation.OSDescription
        : $"{Lines.Value["model name"].FirstOrDefault("processor")} (family {Lines.Value["cpu family"].FirstOrDefault()}, model {Lines.Value["model"].FirstOrDefault()})";

    /// <summary>Whether it has instructions, as Linux names them.</summary>
    public static bool Has(params IEnumerable<string> flags) => flags.All(Flags.Value.Contains);
}
