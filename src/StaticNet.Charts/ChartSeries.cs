namespace StaticNet.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Name">What the legend calls it.</param>
/// <param name="X">Where its points lie, left to right.</param>
/// <param name="Y">As many numbers; NaN and ∞ leave a gap.</param>
/// <example><code>var line = new ChartSeries("training", [1, 2, 3], [0.9, 0.5, 0.4]) { Color = 0 };</code></example>
public sealed record ChartSeries(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y)
{
    /// <summary>A series of the numbers of epochs 1, 2, ….</summary>
    /// <param name="name">What the legend calls it.</param>
    /// <param name="values">One an epoch.</param>
    public static ChartSeries OfEpochs(string name, IEnumerable<double> values)
    {
        double[] y = [.. values];
        return new ChartSeries(name, [.. Enumerable.Range(1, y.Length).Select(epoch => (double)epoch)], y);
    }

    /// <summary>Which colour of the palette, 0-based; null: the place of the series.</summary>
    public int? Color { get; init; }

    /// <summary>Drawn in dashes: for what is to be told from a line of the same colour.</summary>
    public bool IsDashed { get; init; }

    /// <summary>"training: 3 points".</summary>
    public override string ToString() => $"{Name}: {Text.Count(X.Count, "point")}";
}
