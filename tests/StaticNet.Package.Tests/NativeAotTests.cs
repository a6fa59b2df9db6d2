using System.Runtime.InteropServices;
using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>The consumer as a native program: published without a warning, it prints what the JIT's prints, to the last bit of its parameters.</summary>
public sealed class NativeAotTests(PackedConsumer consumer)
{
    [Fact]
    public async Task It_publishes_without_a_warning_and_trains_to_the_same_bits()
    {
        string[] compilers = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? ["link"] : ["clang", "gcc"];
        if (!CommandLine.HasAny(compilers))
            Missing($"{string.Join(" or ", compilers)} on the path");

        string app = consumer.WriteConsumer("native", machinePackages: true);
        (int exitCode, string restored) = await consumer.TryDotNetAsync(app, ["restore", "-p:Native=true"]);
        if (exitCode != 0)
            Missing($"the package Microsoft.DotNet.ILCompiler, which cannot be restored:\n{restored}");

        string folder = Path.Combine(app, "publish");
        string published = await consumer.DotNetAsync(app, ["publish", "--no-restore", "-c", "Release", "-p:Native=true", "-o", folder]);
        Assert.DoesNotContain("warning", published, StringComparison.OrdinalIgnoreCase);

        string program = Path.Combine(folder, RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "App.exe" : "App");
        Dictionary<string, string> native = new(await consumer.RunProgramAsync(program, []));
        Dictionary<string, string> jit = new(consumer.Output);
        Assert.True(jit.Remove("dynamic code", out string? jitDynamic) && native.Remove("dynamic code", out string? nativeDynamic)
            && jitDynamic == "True" && nativeDynamic == "False");
        Assert.Equal(jit, native);
    }

    private static void Missing(string tool)
    {
        string message = $"Publishing with NativeAOT needs {tool}.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            Assert.Fail(message);
        Assert.Skip(message);
    }
}
