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

    [Theory]
    [InlineData("Mine.sln", """
        Microsoft Visual Studio Solution File, Format Version 12.00
        Project("{9A19103F-16F7-4668-BE54-9A1E7A4F7556}") = "Mine", "Mine.csproj", "{0F1E8F3E-7A11-4B5C-9A1F-6D1E5B7C0A01}"
        EndProject
        Global
        	GlobalSection(SolutionConfigurationPlatforms) = preSolution
        		Debug|Any CPU = Debug|Any CPU
        	EndGlobalSection
        	GlobalSection(ProjectConfigurationPlatforms) = postSolution
        		{0F1E8F3E-7A11-4B5C-9A1F-6D1E5B7C0A01}.Debug|Any CPU.ActiveCfg = Debug|Any CPU
        		{0F1E8F3E-7A11-4B5C-9A1F-6D1E5B7C0A01}.Debug|Any CPU.Build.0 = Debug|Any CPU
        	EndGlobalSection
        EndGlobal
        """)]
    [InlineData("Mine.slnx", """<Solution><Project Path="Mine.csproj" /></Solution>""")]
    public void A_solution_is_built_and_its_network_found(string name, string text)
    {
        Write("");
        File.WriteAllText(Path.Combine(_folder, name), text);
        Assert.StartsWith("Xor · 2 → 3 tanh → 1 σ · binary cross-entropy\n", ToolRun.Success("equations", Path.Combine(_folder, name)));
    }

    [Fact]
    public void A_solution_without_a_project_is_refused()
    {
        string path = Path.Combine(_folder, "Empty.slnx");
        File.WriteAllText(path, "<Solution />");
        ToolRun run = ToolRun.Of("equations", path);
        Assert.Equal((ExitCodes.BadInput, ""), (run.Code, run.Output));
        Assert.StartsWith("staticnet: 'Empty.slnx' ", run.Error);
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n'));
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
