using System.Globalization;

namespace StaticNet.Tests.Reference;

/// <summary>A row of pytorch.csv: an output layer and loss, z and y, and what PyTorch makes of them.</summary>
internal sealed record PyTorchCase(NetworkTopology Topology, double[] Z, double[] Y, double[] Outputs, double Loss, double[] Delta)
{
    /// <summary>Every row. A network has one input, which the tests leave at 0, so that its biases are z.</summary>
    public static IReadOnlyList<PyTorchCase> All { get; } = [.. Lines().Index().Select(line => Parse(line.Item.Split(';'), line.Index))];

    private static PyTorchCase Parse(string[] cells, int number)
    {
        double[] z = Numbers(cells[7]);
        var layer = new LayerSpec(z.Length, Enum.Parse<Activation>(cells[0]), Number(cells[1]));
        var loss = new LossSpec(Enum.Parse<LossFunction>(cells[2]), Number(cells[3]), Number(cells[4]), new(Numbers(cells[5])), Number(cells[6]));
        var topology = new NetworkTopology($"Case{number}", 1, new([layer]), loss, Precision.Double);
        return new(topology, z, Numbers(cells[8]), Numbers(cells[9]), Numbers(cells[10]).Single(), Numbers(cells[11]));
    }

    private static double? Number(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);

    private static double[] Numbers(string cell) => [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => double.Parse(text, CultureInfo.InvariantCulture))];

    private static string[] Lines()
    {
        using Stream stream = typeof(PyTorchCase).Assembly.GetManifestResourceStream("pytorch.csv")!;
        return new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
