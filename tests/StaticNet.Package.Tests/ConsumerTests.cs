using System.Globalization;
using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>A project that has nothing but the package: as strict as a project can be, it builds without a warning, trains and prints.</summary>
public sealed class ConsumerTests(PackedConsumer consumer)
{
    [Fact]
    public void It_builds_without_a_warning_under_all_analyzers()
    {
        Assert.Contains("0 Warning(s)", consumer.BuildOutput);
        Assert.Contains("0 Error(s)", consumer.BuildOutput);
    }

    [Fact]
    public void It_needs_no_other_package() => Assert.Equal(["staticnet"], consumer.Restored);

    [Theory]
    [InlineData("xor")]
    [InlineData("classes")]
    [InlineData("single")]
    [InlineData("double")]
    [InlineData("threads 1")]
    public void It_learns(string network)
    {
        double[] losses = [.. consumer.Output[$"{network} losses"].Split(' ').Select(loss => double.Parse(loss, CultureInfo.InvariantCulture))];
        Assert.InRange(losses[1], 0, losses[0] / 2);
    }

    [Theory]
    [InlineData("xor")]
    [InlineData("class")]
    public void It_counts_its_operations(string network) =>
        Assert.Matches(@"^([1-9]\d*) = \1 operations a sample \(.*\d+ mul, .*transcendental\)$", consumer.Output[$"{network} operations"]);

    [Fact]
    public void It_derives_the_equations_that_were_compiled() => Assert.Matches("^[0-9a-f]{16}$", consumer.Output["xor equations"]);

    [Theory]
    [InlineData("DOTNET_EnableAVX512")]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public async Task It_trains_to_the_same_bits_without_the_instructions_of(string setting) =>
        Assert.Equal(consumer.Output, await consumer.RunAsync((setting, "0")));

    [Theory]
    [InlineData("2")]
    [InlineData("7")]
    public void It_trains_to_the_same_bits_on_any_number_of_threads(string threads)
    {
        Assert.Equal(consumer.Output["threads 1 parameters"], consumer.Output[$"threads {threads} parameters"]);
        Assert.Equal(consumer.Output["threads 1 losses"], consumer.Output[$"threads {threads} losses"]);
    }
}
