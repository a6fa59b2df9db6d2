using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>A project whose classes come from files: the package's targets tell the generator where they are and embed their bytes, so that the program needs no file.</summary>
public sealed class ModelTests(PackedConsumer consumer)
{
    [Fact]
    public async Task A_file_that_was_replaced_is_compiled_anew()
    {
        string project = Path.Combine(Path.GetDirectoryName(consumer.WriteConsumer("model", machinePackages: false))!, "Model");
        string model = Path.Combine(project, "flower.safetensors"), next = Path.Combine(project, "next.safetensors");
        string[] build = ["build", "-c", "Release", PackedConsumer.WithoutAnalyzers];
        await consumer.DotNetAsync(project, build);
        File.Move(model, model + ".away");
        IReadOnlyDictionary<string, string> first = await RunAsync(project);
        Assert.Equal(first["flower"], first["named"]);
        Assert.Matches(@"^(setosa|virginica) \(0[.]\d+\)$", first["answer"]);
        Assert.NotEqual(new string('0', 16), first["policy"]);

        // The program saves other parameters, and says what they answer.
        IReadOnlyDictionary<string, string> changed = await RunAsync(project, next);
        Assert.NotEqual(first["flower"], changed["flower"]);
        File.Move(next, model);
        await consumer.DotNetAsync(project, [.. build, "--no-restore"]);
        IReadOnlyDictionary<string, string> second = await RunAsync(project);
        Assert.Equal(changed["flower"], second["flower"]);
        Assert.Equal(changed["flower"], second["named"]);
        Assert.Equal(changed["answer"], second["answer"]);
        Assert.Equal(first["policy"], second["policy"]);
    }

    private Task<IReadOnlyDictionary<string, string>> RunAsync(string project, params string[] arguments) =>
        consumer.RunProgramAsync(CommandLine.DotNet, [Path.Combine(project, "bin", "Release", "net10.0", "Model.dll"), .. arguments]);
}
