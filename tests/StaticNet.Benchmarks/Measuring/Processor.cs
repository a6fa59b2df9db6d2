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

    /// <summary>Vendor and family, as a table's heading names it: "AMD, family 26".</summary>
    public static string Family => Lines.Value.Count == 0 ? RuntimeInformation.ProcessArchitecture.ToString() : $"{Vendor}, family {Lines.Value["cpu family"].FirstOrDefault()}";

    /// <summary>Vendor, family and model, as a folder is named: "amd-26-2".</summary>
    public static string Folder => Lines.Value.Count == 0
        ? RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()
        : $"{Vendor.ToLowerInvariant()}-{Lines.Value["cpu family"].FirstOrDefault()}-{Lines.Value["model"].FirstOrDefault()}";

    /// <summary>What stands before a command that is to run on one core, the last that this process may use; null where there is no such way.</summary>
    public static IReadOnlyList<string>? OneCore { get; } = FindOneCore();

    /// <summary>Whether it has instructions, as Linux names them.</summary>
    public static bool Has(params IEnumerable<string> flags) => flags.All(Flags.Value.Contains);

    private static string Vendor => Lines.Value["vendor_id"].FirstOrDefault() switch
    {
        "AuthenticAMD" => "AMD",
        "GenuineIntel" => "Intel",
        var other => other ?? "processor",
    };

    private static string[]? FindOneCore()
    {
        const string holder = "/usr/bin/taskset", status = "/proc/self/status", key = "Cpus_allowed_list:";
        if (!File.Exists(holder) || !File.Exists(status))
            return null;
        // "0-3,8-11"
        string? allowed = File.ReadLines(status).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal));
        return allowed is null ? null : [holder, "-c", allowed[key.Length..].Trim().Split('-', ',')[^1]];
    }
}
