namespace StaticNet.Tests.Compilation;

/// <summary>Draws what a loss takes for the targets of a sample.</summary>
internal static class TargetRow
{
    public static double[] Draw(NetworkTopology topology, Random random)
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
                // In [1, 2], mostly above the outputs: where a and y nearly agree, a − y keeps few of a float's digits, and the error relative
                // to it grows with no fault of the program. With targets in [0, 1] one of 287 float networks is off by 2.7e-6.
                return [.. y.Select(v => v + 1)];
        }
    }
}
