using System.Globalization;

namespace StaticNet.Training.Tests.Initialization;

/// <summary>A row of initializers.csv, whose script says what the rows are.</summary>
internal sealed record PyTorchInitializer(string Kind, Initializer Initializer, int FanIn, int Units, string[] Rest)
{
    public static IReadOnlyList<PyTorchInitializer> All(string kind) => [.. Lines().Select(Parse).Where(row => row.Kind == kind)];

    /// <summary>The numbers of the row's last cell.</summary>
    public double[] Numbers => [.. Rest[^1].Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];

    /// <summary>A cell after the shape.</summary>
    public double Number(int cell) => double.Parse(Rest[cell], CultureInfo.InvariantCulture);

    /// <summary>What an initializer draws for a layer of this shape, which stands behind as many others as its number says.</summary>
    public double[] Draw(Initializer initializer, int seed, int layer = 0) => Draws.Of(initializer, FanIn, Units, seed, layer);

    private static PyTorchInitializer Parse(string line)
    {
        string[] cells = line.Split(';');
        var initializer = (Initializer)typeof(Initializer).GetProperty(cells[1])!.GetValue(null)!;
        return new(cells[0], initializer, int.Parse(cells[2], CultureInfo.InvariantCulture), int.Parse(cells[3], CultureInfo.InvariantCulture), cells[4..]);
    }

    private static string[] Lines()
    {
        using Stream stream = typeof(PyTorchInitializer).Assembly.GetManifestResourceStream("initializers.csv")!;
        return new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
