using Xunit;

namespace StaticNet.Package.Tests;

/// <summary>The lessons of samples/lessons, each a file that is a program: taken out of the clone, with packages in the place of its projects, and within it.</summary>
public sealed class LessonTests(PackedConsumer consumer)
{
    // What PyTorch said when it wrote the model: samples/lessons/models/iris.py.
    private static readonly Dictionary<string, string[]> Says = new()
    {
        ["early-stopping.cs"] = ["the best", "ended: EarlyStopping", "right on flowers that it never saw: 9"],
        ["predictor.cs"] = ["5.1, 3.5, 1.4, 0.2: setosa", "6.3, 3.3, 6.0, 2.5: virginica", "refused: the file"],
        ["from-pytorch.cs"] = ["right: 98.7", "mean error 0.0418", "first flower: 0.9991, 0.0009, 0.0000", "∂J/∂θ⁽²⁾₁₁"],
    };

    public static TheoryData<string> Lessons =>
        [.. Share.Of(Directory.EnumerateFiles(Folder, "*.cs").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal), 2, turn: 1)];

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task It_runs_from_packages_in_a_folder(string lesson)
    {
        string folder = consumer.CreateFolder(Path.GetFileNameWithoutExtension(lesson)), lessons = Path.Combine(folder, "lessons");
        consumer.WriteConfiguration(folder, machinePackages: true);
        Copy(Path.Combine(Folder, "models"), Path.Combine(lessons, "models"));
        Copy(Path.Combine(Folder, "..", "Iris"), Path.Combine(folder, "Iris"));
        await File.WriteAllTextAsync(Path.Combine(lessons, lesson), OfPackages(await File.ReadAllTextAsync(Path.Combine(Folder, lesson))));
        string output = await consumer.ToolAsync(lessons, CommandLine.DotNet, ["run", "-p:TreatWarningsAsErrors=true", lesson]);
        Assert.All(Says.GetValueOrDefault(lesson, [""]), part => Assert.Contains(part, output));
        Assert.NotEmpty(output);
    }

    [Fact]
    public async Task It_runs_within_the_clone()
    {
        // Neither restored anew nor built anew: what the tests were built with is referred to.
        string output = await CommandLine.RunAsync(
            TimeSpan.FromMinutes(10), Folder, CommandLine.DotNet, ["run", "-c", PackedConsumer.Configuration, "-p:BuildProjectReferences=false", "from-pytorch.cs"],
            ("NUGET_PACKAGES", PackedConsumer.MachinePackages), ("XDG_DATA_HOME", consumer.CreateFolder("clone-data")));
        Assert.All(Says["from-pytorch.cs"], part => Assert.Contains(part, output));
    }

    private static string Folder => Path.Combine(PackedConsumer.Repository, "samples", "lessons");

    // As the README says: a package for each project, and StaticNet, which in a clone every sample has.
    private string OfPackages(string lesson)
    {
        string[] lines = lesson.Split('\n');
        IEnumerable<string> packages = lines.Where(line => line.StartsWith("#:project ", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).Append("StaticNet")!;
        string[] native = lines.Contains("#:property PublishAot=false") ? [] : ["#:property PublishAot=false"];
        return string.Join('\n', [.. packages.Select(package => $"#:package {package}@{consumer.Version}"), .. native, .. lines.Where(line => !line.StartsWith("#:project ", StringComparison.Ordinal))]);
    }

    private static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (string file in Directory.EnumerateFiles(source).Where(file => Path.GetExtension(file) is ".csv" or ".safetensors"))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
    }
}
