using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>Generated files on the disk, as the README says how to get them, and where a project compiles them itself.</summary>
public sealed class GeneratedFileTests(PackedConsumer consumer)
{
    private const string File = "StaticNet.Generator/StaticNet.Generator.NetworkGenerator/Consumer.Networks.XorNet.g.cs";

    [Fact]
    public async Task A_project_that_is_built_already_writes_them()
    {
        string networks = WriteNetworks("written");
        await consumer.DotNetAsync(networks, ["build", "-p:RunAnalyzers=false"]);
        await consumer.DotNetAsync(networks, ["build", "--no-restore", "--no-incremental", "-p:EmitCompilerGeneratedFiles=true", "-p:RunAnalyzers=false"]);
        Assert.True(System.IO.File.Exists(Path.Combine(networks, "obj", "Debug", "net10.0", "generated", File)));
    }

    [Fact]
    public async Task In_the_projects_own_folder_they_are_one_error_and_left_out_none()
    {
        string networks = WriteNetworks("compiled");
        await consumer.DotNetAsync(networks, ["restore"]);
        // The generator says it, not the analyzer.
        string[] build = ["build", "--no-restore", "--no-incremental", "-p:EmitCompilerGeneratedFiles=true", "-p:CompilerGeneratedFilesOutputPath=Generated", PackedConsumer.WithoutAnalyzers];
        await consumer.DotNetAsync(networks, build);
        Assert.True(System.IO.File.Exists(Path.Combine(networks, "Generated", File)));

        (int exitCode, string second) = await consumer.TryDotNetAsync(networks, build);
        Assert.NotEqual(0, exitCode);
        string error = Assert.Single(second.Split('\n').Where(line => line.Contains("error ", StringComparison.Ordinal)).Distinct());
        Assert.Contains("Generated/StaticNet.Generator/StaticNet.Generator.NetworkGenerator/Consumer.Networks.BakedNet.g.cs(1,1): error SN1035: BakedNet: ", error.Replace('\\', '/'));

        await consumer.DotNetAsync(networks, [.. build, "-p:LeaveOutGenerated=true"]);
    }

    // One network of attributes and one of a file: more of them would only take longer.
    private string WriteNetworks(string name)
    {
        string networks = PackedConsumer.NetworksBeside(consumer.WriteConsumer(name, machinePackages: false));
        foreach (string other in (string[])["ClassNet", "DoubleNet", "SingleNet"])
            System.IO.File.Delete(Path.Combine(networks, other + ".cs"));
        return networks;
    }
}
