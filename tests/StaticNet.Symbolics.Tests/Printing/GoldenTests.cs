using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>
/// The equations of some networks, word for word. After a change that is meant, run the tests once with STATICNET_UPDATE_GOLDENS=1 in
/// the environment: the files in Golden are written anew, and their difference is what to review.
/// </summary>
public class GoldenTests
{
    private static readonly Dictionary<string, NetworkTopology> Topologies = new()
    {
        ["3-2-2-1-squared"] = Networks.ReLUSigmoidSquared,
        ["3-2-2-1-binary"] = Networks.ReLUSigmoidBinary,
        ["2-1-2-binary"] = Networks.TanhSigmoidBinary,
        ["2-3-3-penalised"] = Networks.PenalisedSoftmax,
        ["2-3-mean-squared-softmax"] = Networks.Of("Net23", 2, LossFunction.MeanSquaredError, new LayerSpec(3, Activation.Softmax, Penalty: new Penalty(L2: 0.5, Biases: true))),
        ["12-11-2"] = Networks.Wide,
        ["784-128-10"] = Networks.Large,
    };

    public static TheoryData<string> Names { get; } = [.. Topologies.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Text(string name) => AssertGolden(name + ".txt", NetworkEquations.Of(Topologies[name]).ToText());

    [Theory]
    [MemberData(nameof(Names))]
    public void Latex(string name) => AssertGolden(name + ".tex", NetworkEquations.Of(Topologies[name]).ToLatex());

    [Fact]
    public void Every_golden_file_is_tested() => Assert.Equal(
        Topologies.Keys.SelectMany(name => new[] { name + ".tex", name + ".txt" }).Order(StringComparer.Ordinal),
        Directory.GetFiles(Folder()).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static void AssertGolden(string file, string actual)
    {
        string path = Path.Combine(Folder(), file);
        if (Environment.GetEnvironmentVariable("STATICNET_UPDATE_GOLDENS") == "1")
            File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"{path} is missing: run with STATICNET_UPDATE_GOLDENS=1.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    // The folder in the source tree, above the folder that the tests run in.
    private static string Folder()
    {
        string? directory = AppContext.BaseDirectory;
        while (directory is not null && !File.Exists(Path.Combine(directory, "StaticNet.Symbolics.Tests.csproj")))
            directory = Path.GetDirectoryName(directory);
        return Path.Combine(directory ?? throw new DirectoryNotFoundException("The tests run outside of the source tree."), "Golden");
    }
}
