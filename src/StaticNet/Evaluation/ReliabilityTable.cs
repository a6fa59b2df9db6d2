namespace StaticNet.Evaluation;

/// <summary>
/// Whether probabilities mean what they say: of the rows that get about 0.8, about 80 % should come true. Rows are put into bins of equal width by their
/// predicted probability; a diagram of reliability draws <see cref="ReliabilityBin.Frequency"/> over <see cref="ReliabilityBin.MeanPrediction"/>.
/// </summary>
/// <remarks>Bins without a row are left out, as by scikit-learn's <c>calibration_curve</c>.</remarks>
/// <example><code>
/// ReliabilityTable table = ClassificationReport.Of(net, test).Reliability(bins: 10);
/// Console.WriteLine($"off by {table.ExpectedCalibrationError:P1} on average");
/// </code></example>
public sealed class ReliabilityTable
{
    private ReliabilityTable(IReadOnlyList<ReliabilityBin> bins, string @event)
    {
        (Bins, Event) = (bins, @event);
        Count = bins.Sum(bin => bin.Count);
        ExpectedCalibrationError = bins.Sum(bin => bin.Count * Math.Abs(bin.Frequency - bin.MeanPrediction)) / Count;
        MaximumCalibrationError = bins.Max(bin => Math.Abs(bin.Frequency - bin.MeanPrediction));
    }

    /// <summary>What the probabilities are of: "class 'yes'", or "the predicted class".</summary>
    public string Event { get; }

    /// <summary>The bins that have rows, in ascending order, at least one.</summary>
    public IReadOnlyList<ReliabilityBin> Bins { get; }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>Σ n_b |frequency − mean prediction| / n over the bins, in [0, 1]; 0 is calibrated.</summary>
    public double ExpectedCalibrationError { get; }

    /// <summary>The largest |frequency − mean prediction| of a bin, in [0, 1].</summary>
    public double MaximumCalibrationError { get; }

    /// <summary>A line a bin, and the calibration error; lines end in LF.</summary>
    public override string ToString()
    {
        var table = new TextTable($"probability of {Event}", "rows", "mean", "came true");
        foreach (ReliabilityBin bin in Bins)
            table.Add($"{TextTable.Share(bin.Low)} – {TextTable.Share(bin.High)}", TextTable.Count(bin.Count), TextTable.Share(bin.MeanPrediction), TextTable.Share(bin.Frequency));
        return $"{table}\nexpected calibration error {TextTable.Share(ExpectedCalibrationError)}";
    }

    /// <summary>The table of some predictions.</summary>
    /// <param name="probabilities">One a row, in [0, 1].</param>
    /// <param name="cameTrue">One a row.</param>
    /// <param name="bins">The number of bins, at least 1.</param>
    /// <param name="event">What the probabilities are of.</param>
    internal static ReliabilityTable Of(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> cameTrue, int bins, string @event)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 1);
        var (rows, hits, sums) = (new int[bins], new int[bins], new double[bins]);
        for (int row = 0; row < probabilities.Length; row++)
        {
            double probability = probabilities[row];
            int bin = Math.Min((int)(probability * bins), bins - 1);
            while (bin > 0 && probability <= Edge(bin))
                bin--;
            while (bin < bins - 1 && probability > Edge(bin + 1))
                bin++;
            rows[bin]++;
            hits[bin] += cameTrue[row] ? 1 : 0;
            sums[bin] += probability;
        }

        return new ReliabilityTable(
            [.. Enumerable.Range(0, bins).Where(bin => rows[bin] > 0).Select(bin => new ReliabilityBin(Edge(bin), Edge(bin + 1), rows[bin], sums[bin] / rows[bin], (double)hits[bin] / rows[bin]))],
            @event);

        double Edge(int bin) => (double)bin / bins;
    }
}
