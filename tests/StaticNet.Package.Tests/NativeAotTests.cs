using System.Runtime.InteropServices;
using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>The consumer as a native program: published without a warning, it prints what the JIT's prints, to the last bit of its parameters.</summary>
public sealed class NativeAotTests(PackedConsumer consumer)
{
    [Fact]
    public async Task It_publishes_without_a_warning_and_trains_to_the_same_bits()
    {
        CheckCompiler();
        string folder = await PublishAsync(consumer.WriteConsumer("native", machinePackages: true));
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

        string folder = await PublishAsync(consumer.WriteConsumer("arm64", machinePackages: true), "-p:RuntimeIdentifier=linux-arm64", "-p:RunAnalyzers=false");
        AssertSame(await consumer.RunProgramAsync("qemu-aarch64", ["-L", "/usr/aarch64-linux-gnu", Path.Combine(folder, "App")]));
    }

    /// <summary>What a network takes with it: a generic virtual method on the way to it would bring a loader of types, 0.2 MB, and a resource of a library is never left out.</summary>
    [Fact]
    public async Task A_program_that_trains_a_small_network_has_at_most_1_3_MB()
    {
        Assert.SkipUnless(RuntimeInformation.RuntimeIdentifier == "linux-x64", "The size is that of linux-x64.");
        CheckCompiler();
        string app = consumer.WriteConsumer("small", machinePackages: true), sample = Path.Combine(PackedConsumer.Repository, "samples", "Aot", "Program.cs");
        await File.WriteAllTextAsync(
            Path.Combine(app, "Program.cs"), (await File.ReadAllTextAsync(sample, Cancellation)).Replace("Samples.Aot", "Consumer.Networks", StringComparison.Ordinal), Cancellation);
        string[] settings = ["InvariantGlobalization=true", "UseSystemResourceKeys=true", "StackTraceSupport=false", "EventSourceSupport=false", "StripSymbols=true"];
        string folder = await PublishAsync(app, [.. settings.Select(setting => "-p:" + setting)]);
        Assert.InRange(new FileInfo(Path.Combine(folder, "App")).Length, 1, 1_300_000);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<string> PublishAsync(string app, params string[] properties)
    {
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

    private static void CheckCompiler()
    {
        string[] compilers = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? ["link"] : ["clang", "gcc"];
        if (!CommandLine.HasAny(compilers))
            Missing($"{string.Join(" or ", compilers)} on the path");
    }

    private static void Missing(string tool)
    {
        string message = $"Publishing with NativeAOT needs {tool}.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase))
            Assert.Fail(message);
        Assert.Skip(message);
    }
}
