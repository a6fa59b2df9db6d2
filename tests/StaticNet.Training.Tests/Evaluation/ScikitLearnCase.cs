using System.Globalization;
using StaticNet.Data;

namespace StaticNet.Training.Tests;

/// <summary>A row of scikit_learn.csv: targets, outputs, and what scikit-learn makes of them.</summary>
public sealed record ScikitLearnCase(string Name, string Kind, Dataset<double> Data, double[] Outputs, IReadOnlyList<KeyValuePair<string, double>> Figures)
{
    /// <summary>Every row.</summary>
    public static IReadOnlyList<ScikitLearnCase> All { get; } =
        [.. File.ReadLines(Path.Combine(StaticNet.Tests.Repository.Folder, "tests/StaticNet.Training.Tests/Evaluation/scikit_learn.csv")).Select(line => Parse(line.Split(';')))];

    /// <summary>The names of those of a kind.</summary>
    public static IEnumerable<string> Names(string kind) => All.Where(row => row.Kind == kind).Select(row => row.Name);

    public static ScikitLearnCase Named(string name) => All.Single(row => row.Name == name);

    /// <summary>A network whose outputs on the data are those of the row.</summary>
    public EchoNetwork<double> Network(Activation activation, LossFunction loss) => new(Data.TargetSize, activation, loss);

    public override string ToString() => Name;

    private static ScikitLearnCase Parse(string[] cells)
    {
        int width = int.Parse(cells[2], CultureInfo.InvariantCulture);
        (double[] targets, double[] outputs) = (Numbers(cells[3]), Numbers(cells[4]));
        var data = cells[1] == "classes"
            ? Dataset.FromClasses<double>(outputs, [.. targets.Select(target => (int)target)], width, Names(width), width == 1 ? TargetEncoding.Binary : TargetEncoding.OneHot)
            : new Dataset<double>(outputs, targets, width, width);
        return new(cells[0], cells[1], data, outputs, [.. cells[5].Split(' ').Select(Figure)]);
    }

    private static string[] Names(int width) => [.. Enumerable.Range(0, Math.Max(width, 2)).Select(i => $"c{i}")];

    private static KeyValuePair<string, double> Figure(string text)
    {
        string[] parts = text.Split('=');
        return new(parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static double[] Numbers(string cell) => [.. cell.Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
}
