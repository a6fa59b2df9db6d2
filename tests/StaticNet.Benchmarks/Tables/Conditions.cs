using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StaticNet.Benchmarks;

/// <summary>Where and when figures were taken, without the machine's name.</summary>
internal static class Conditions
{
    public static string Line() => string.Create(
        Numbers.Culture,
        $"{Processor.Name}, {Environment.ProcessorCount} cores, vectors of {Peak.Width} bits{Preference()}; .NET {Environment.Version}, {RuntimeInformation.ProcessArchitecture}; {DateTime.UtcNow:yyyy-MM-dd}");

    // On processors that lower their clock for 512 bits the JIT takes 256 where the code leaves it the choice.
    private static string Preference() => Peak.Width == 512 && !Vector512.IsHardwareAccelerated ? " (of which .NET prefers 256)" : "";
}
