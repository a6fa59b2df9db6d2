namespace StaticNet.Benchmarks;

/// <summary>Shapes as tables: every one, and what they come to.</summary>
internal static class ShapesDocument
{
    private const string None = "–";

    // The sizes and batches for which a fraction of the peak is asked.
    private const int Many = 10_000, Some = 1_000, Batch = 64;

    /// <summary>Everything.</summary>
    /// <param name="results">The shapes that were timed.</param>
    /// <param name="failures">What is wrong with some, a sentence each.</param>
    /// <param name="remarks">On PyTorch.</param>
    public static IReadOnlyList<Grid> Of(IReadOnlyList<ShapeResult> results, IReadOnlyList<string> failures, IReadOnlyList<string> remarks) =>
    [
        new(
            "Shapes",
            "The gradient, ns a sample, the fastest of the repeats, and the middle one in brackets where the machine was disturbed. Of the peak: the multiply-adds of the gradient beside "
                + "those of registers alone, measured in turn with it, once the time of exp, tanh, σ and Φ as measured by themselves is taken off. The least ahead of PyTorch stand last.",
            ["shape", "parameters", "StaticNet", "GFLOP/s", "peak", "functions", "of the peak", "PyTorch", "× faster"],
            [.. results.OrderByDescending(result => result.Ahead ?? double.PositiveInfinity).Select(Cells)]),
        new("In all", string.Join(" ", [.. Summary(results), .. failures]), ["", ""], []),
        new("Conditions", $"{Conditions.Line()}; one thread. {string.Join(" ", remarks)}", ["", ""], []),
    ];

    /// <summary>Sentences that say whether the shapes are where they should be.</summary>
    private static IEnumerable<string> Summary(IReadOnlyList<ShapeResult> results)
    {
        double[] ahead = [.. results.Select(result => result.Ahead).OfType<double>().Order()];
        if (ahead.Length > 0)
        {
            yield return string.Create(
                Numbers.Culture, $"{ahead.Count(ratio => ratio <= 1)} of {ahead.Length} lose to PyTorch; the median is {Numbers.Short(Median(ahead))} times as fast, the least {Numbers.Short(ahead[0])}.");
        }

        foreach ((string name, int least, int below) in new[] { ($"{Many:N0} parameters and more", Many, int.MaxValue), ($"{Some:N0} to {Many:N0}", Some, Many) })
        {
            double[] fractions = [.. results.Where(r => r.Shape.Samples >= Batch && r.Parameters >= least && r.Parameters < below).Select(r => r.Fraction).Order()];
            if (fractions.Length > 0)
                yield return string.Create(Numbers.Culture, $"Of the peak, {name}, batch ≥ {Batch}: median {Numbers.Short(Median(fractions))}, least {Numbers.Short(fractions[0])} of {fractions.Length}.");
        }
    }

    private static string[] Cells(ShapeResult result) =>
    [
        result.Shape.ToString(), result.Parameters.ToString("N0", Numbers.Culture), Numbers.Short(result.Ours), Numbers.Short(result.Rate), Numbers.Short(result.Peak),
        result.Functions > 0 ? Numbers.Short(result.Functions) : None, Numbers.Short(result.Fraction),
        result.PyTorch is { } peer ? Numbers.Short(peer) : None, result.Ahead is { } ahead ? Numbers.Short(ahead) : None,
    ];

    private static double Median(double[] sorted) => (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
}
