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

        string folder = await PublishAsync("native");
        string program = Path.Combine(folder, RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? "App.exe" : "App");
        AssertSame(await consumer.RunProgramAsync(program, []));
    }

    /// <summary>Another processor, with vectors of another width: compiled across, run by an emulator.</summary>
    [Fact]
    public async Task On_arm64_it_trains_to_the_same_bits()
    {
        Assert.SkipUnless(RuntimeInformation.RuntimeIdentifier == "linux-x64", "Compiles from linux-x64 to linux-arm64.");
        foreach (string tool in (string[])["aarch64-linux-gnu-gcc", "qemu-aarch64"])
        {
            if (!CommandLine.HasAny(tool))
                Missing($"{tool} on the path");
        }

        string folder = await PublishAsync("arm64", "-p:RuntimeIdentifier=linux-arm64", "-p:RunAnalyzers=false");
        AssertSame(await consumer.RunProgramAsync("qemu-aarch64", ["-L", "/usr/aarch64-linux-gnu", Path.Combine(folder, "App")]));
    }

    private async Task<string> PublishAsync(string name, params string[] properties)
    {
        string app = consumer.WriteConsumer(name, machinePackages: true);
        (int exitCode, string restored) = await consumer.TryDotNetAsync(app, ["restore", "-p:Native=true", .. properties]);
        if (exitCode != 0)
            Missing($"the package Microsoft.DotNet.ILCompiler, which cannot be restored:\n{restored}");

        string folder = Path.Combine(app, "publish");
        string published = await consumer.DotNetAsync(app, ["publish", "--no-restore", "-c", "Release", "-p:Native=true", .. properties, "-o", folder]);
        Assert.DoesNotContain("warning", published, StringComparison.OrdinalIgnoreCase);
        return folder;
    }

    private void AssertSame(IReadOnlyDictionary<string, string> output)
    {
        Dictionary<string, string> native = new(output), jit = new(consumer.Output);
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
