using System.Runtime.InteropServices;

namespace StaticNet.Benchmarks;

/// <summary>Where and when figures were taken, without the machine's name.</summary>
internal static class Conditions
{
    public static string Line() => string.Create(
        Numbers.Culture,
        $"{Processor()}, {Environment.ProcessorCount} cores, vectors of {Peak.Width} bits; .NET {Environment.Version}, {RuntimeInformation.ProcessArchitecture}; {DateTime.UtcNow:yyyy-MM-dd}");

    private static string Processor()
    {
        const string information = "/proc/cpuinfo";
        if (!File.Exists(information))
            return RuntimeInformation.OSDescription;
        ILookup<string, string> lines = File.ReadLines(information)
            .Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2)
            .ToLookup(parts => parts[0].Trim(), parts => parts[1].Trim());
        return $"{lines["model name"].FirstOrDefault("processor")} (family {lines["cpu family"].FirstOrDefault()}, model {lines["model"].FirstOrDefault()})";
    }
}
