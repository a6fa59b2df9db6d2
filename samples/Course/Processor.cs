using System.Runtime.InteropServices;

namespace Samples.Course;

/// <summary>What the times were measured on.</summary>
internal static class Processor
{
    private const string Linux = "/proc/cpuinfo", Key = "model name";

    /// <summary>"Intel(R) Xeon(R) Platinum 8272CL CPU @ 2.60GHz", or the architecture where the system does not say.</summary>
    public static string Name { get; } = Find();

    private static string Find()
    {
        string? line = File.Exists(Linux) ? File.ReadLines(Linux).FirstOrDefault(text => text.StartsWith(Key, StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[^1].Trim() ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
