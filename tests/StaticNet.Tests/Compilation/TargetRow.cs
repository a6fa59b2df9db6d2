namespace StaticNet.Tests.Compilation;

/// <summary>Draws what a loss takes for the targets of a sample.</summary>
/// <param name="Low">The least of a target that may be any number.</param>
/// <param name="High">The greatest.</param>
internal sealed record TargetRow(double Low, double High)
{
    /// <summary>
    /// In [1, 2], mostly above the outputs: where a and y nearly agree, a − y keeps few of a float's digits, and the error relative to it grows with
    /// no fault of the program. With targets in [0, 1] one of 287 float networks is off by 2.7e-6.
    /// </summary>
    public static TargetRow Above { get; } = new(1, 2);

    /// <summary>Among the outputs.</summary>
    public static TargetRow Anywhere { get; } = new(-2, 2);

    public double[] Draw(NetworkTopology topology, Random random)
    {
        double[] y = [.. Enumerable.Range(0, topology.OutputSize).Select(_ => random.NextDouble())];
        switch (topology.Loss)
        {
            case LossFunction.BinaryCrossEntropy:
                return random.Next(4) == 0 ? y : [.. y.Select(v => Math.Round(v))];
            case LossFunction.CategoricalCrossEntropy when random.Next(4) == 0:
                return [.. y.Select(v => v / y.Sum())];
            case LossFunction.CategoricalCrossEntropy:
                int one = random.Next(y.Length);
                return [.. y.Select((_, k) => k == one ? 1.0 : 0)];
            default:
                return [.. y.Select(v => Low + ((High - Low) * v))];
        }
    }
}
