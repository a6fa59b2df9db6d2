using Xunit;

namespace StaticNet.Tool.Tests;

/// <summary>A project of a user's own: built, loaded, checked; and one that does not build.</summary>
public sealed class ProjectTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticnet").FullName;

    [Fact]
    public void A_project_is_built_and_its_network_checked()
    {
        Write("");
        Assert.Contains("Gradient check of Xor: passed", ToolRun.Success("check", _folder));
    }

    [Fact]
    public void The_first_error_of_a_project_that_does_not_build_is_said()
    {
        Write("int x = ;");
        ToolRun run = ToolRun.Of("equations", Path.Combine(_folder, "Mine.csproj"));
        Assert.Equal((ExitCodes.BadInput, ""), (run.Code, run.Output));
        Assert.Matches(@"^staticnet: 'Mine\.csproj' does not build: Xor\.cs\(\d+,\d+\): error CS\d+: .* dotnet build shows all\.\n$", run.Error);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Everything that the build needs is beside the tests: no package is restored.
    private void Write(string fault)
    {
        File.WriteAllText(Path.Combine(_folder, "Mine.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable></PropertyGroup>
              <ItemGroup>
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "StaticNet.dll")}" />
                <Reference Include="{Path.Combine(AppContext.BaseDirectory, "StaticNet.Symbolics.dll")}" />
                <Analyzer Include="{ToolRun.Metadata("GeneratorAssembly")}" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(_folder, "Xor.cs"), $$"""
            using StaticNet;

            [Input(2)]
            [Dense(3, Activation.Tanh)]
            [Dense(1, Activation.Sigmoid)]
            [Loss(LossFunction.BinaryCrossEntropy)]
            public partial class Xor
            {
                {{fault}}
            }
            """);
    }
}
