namespace StaticNet.Tests.Reference;

/// <summary>Topologies, parameters and batches for the tests: small, fixed, and away from every kink.</summary>
internal static class Samples
{
    public static NetworkTopology Network(int inputs, LossFunction loss, params LayerSpec[] layers) =>
        new("Sample", inputs, new EquatableArray<LayerSpec>(layers), loss);

    /// <summary>Numbers in (−1, 1), the same for a seed.</summary>
    public static double[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextDouble()) - 1)];
    }

    /// <summary>Rows of positive targets that sum to 1: right for every loss.</summary>
    public static double[] Distributions(int rows, int size, int seed)
    {
        double[] targets = Numbers(rows * size, seed);
        for (int row = 0; row < rows; row++)
        {
            Span<double> target = targets.AsSpan(row * size, size);
            double sum = 0;
            foreach (ref double y in target)
                sum += y += 1.1;
            foreach (ref double y in target)
                y /= sum;
        }

        return targets;
    }
}
