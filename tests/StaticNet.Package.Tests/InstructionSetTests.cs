using System.Runtime.InteropServices;
using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>The processor that NativeAOT compiles for, by way of a project reference: the program itself does not name the package.</summary>
public sealed class InstructionSetTests(PackedConsumer consumer)
{
    [Theory]
    [InlineData("linux-x64")]
    [InlineData("linux-musl-x64")]
    [InlineData("win-x64")]
    [InlineData("osx-x64")]
    public async Task On_x64_it_has_a_fused_multiply_add(string runtime) =>
        Assert.Equal("x86-64-v3", await InstructionSet("-p:PublishAot=true", $"-p:RuntimeIdentifier={runtime}"));

    [Theory]
    [InlineData("linux-arm64")]
    [InlineData("win-x86")]
    public async Task On_other_processors_it_is_left_alone(string runtime) =>
        Assert.Equal("", await InstructionSet("-p:PublishAot=true", $"-p:RuntimeIdentifier={runtime}"));

    [Fact]
    public async Task A_value_of_the_projects_own_wins() =>
        Assert.Equal("native", await InstructionSet("-p:PublishAot=true", "-p:RuntimeIdentifier=linux-x64", "-p:OwnInstructionSet=native"));

    [Fact]
    public async Task With_the_JIT_it_is_left_alone() => Assert.Equal("", await InstructionSet("-p:RuntimeIdentifier=linux-x64"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_processor_named_it_is_that_of_this_machine(bool packed)
    {
        // The sample imports the targets in its project file, where the processor is not known yet.
        string folder = packed ? consumer.App : Path.Combine(PackedConsumer.Repository, "samples", "Aot");
        string expected = RuntimeInformation.OSArchitecture == Architecture.X64 ? "x86-64-v3" : "";
        // What `dotnet publish` says of itself.
        Assert.Equal(expected, await InstructionSetOf(folder, "-p:PublishAot=true", "-p:_IsPublishing=true"));
    }

    private Task<string> InstructionSet(params string[] properties) => InstructionSetOf(consumer.App, properties);

    private async Task<string> InstructionSetOf(string folder, params string[] properties) =>
        (await consumer.DotNetAsync(folder, ["msbuild", "-t:StaticNetIlcInstructionSet", "-getProperty:IlcInstructionSet", .. properties])).Trim();
}
