using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>A project that the package is not for hears so from NuGet, and not from the compiler that finds no type.</summary>
public sealed class FrameworkTests(PackedConsumer consumer)
{
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0%3Bnet8.0")]
    public async Task An_older_framework_is_refused_at_restore(string frameworks)
    {
        string networks = PackedConsumer.NetworksBeside(consumer.WriteConsumer($"frameworks-{frameworks.Length}", machinePackages: false));
        (int exitCode, string output) = await consumer.TryDotNetAsync(networks, ["restore", $"-p:TargetFrameworks={frameworks}"]);
        Assert.NotEqual(0, exitCode);
        string[] errors = [.. output.Split('\n').Where(line => line.Contains("error ", StringComparison.Ordinal)).Distinct()];
        Assert.Contains($"NU1202: Package StaticNet {consumer.Version} is not compatible with net8.0", Assert.Single(errors));
    }
}
