namespace StaticNet.Reference;

/// <summary>
/// How far rounding alone may move the outputs, J and ∂J/∂θ: the reference run again with every parameter, input and target moved
/// by one unit in its last digit, up or down. That is what rounded arithmetic amounts to: the exact result for data a few units
/// away. Where terms cancel (a sum near zero, samples at a minimum, a near y) it is far more than a unit of the result, and no
/// network could be right to more digits.
/// </summary>
/// <param name="Outputs">The largest change of an output.</param>
/// <param name="Loss">The largest change of J.</param>
/// <param name="Gradient">The largest change of a ∂J/∂θ.</param>
internal readonly record struct RoundingEffect(double Outputs, double Loss, double Gradient)
{
    private const int Patterns = 4;

    /// <summary>The largest changes over a few fixed patterns of signs.</summary>
    /// <param name="network">The reference.</param>
    /// <param name="batch">Its numbers.</param>
    /// <param name="unit">A unit in the last digit of 1.</param>
    public static RoundingEffect Of(ReferenceNetwork network, CheckedBatch batch, double unit)
    {
        CheckedResults exact = CheckedResults.Of(network, batch);
        var largest = default(RoundingEffect);
        for (int pattern = 1; pattern <= Patterns; pattern++)
        {
            var random = new Random(pattern);
            var moved = new ReferenceNetwork(network.Topology, Move(batch.Parameters, unit, random));
            double[] inputs = Move(batch.Inputs, unit, random);
            double[] targets = Move(batch.Targets, unit, random);

            // Across a kink the change is the slope's jump, not rounding: it would excuse anything.
            if (CrossesKink(network, moved, batch, inputs, targets))
                continue;

            CheckedResults results = CheckedResults.Of(moved, inputs, targets, batch.Key);
            largest = new RoundingEffect(
                Math.Max(largest.Outputs, LargestDistance(exact.Outputs, results.Outputs)),
                Math.Max(largest.Loss, Math.Abs(exact.Loss - results.Loss)),
                Math.Max(largest.Gradient, LargestDistance(exact.Gradient, results.Gradient)));
        }

        return largest;
    }

    private static double[] Move(double[] numbers, double unit, Random random) =>
        [.. numbers.Select(number => number * (1 + (random.Next(2) == 0 ? unit : -unit)))];

    private static bool CrossesKink(ReferenceNetwork exact, ReferenceNetwork moved, CheckedBatch batch, double[] movedInputs, double[] movedTargets)
    {
        int size = exact.Topology.OutputSize;
        return Enumerable.Range(0, batch.Samples).Any(s => !exact.SamePieces(
            batch.Trace(exact, batch.Inputs, s), batch.Targets.AsSpan(s * size, size), batch.Trace(moved, movedInputs, s), movedTargets.AsSpan(s * size, size)));
    }

    private static double LargestDistance(double[] one, double[] other) => one.Zip(other, (a, b) => Math.Abs(a - b)).Max();
}
