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
        switch (topology.Loss.Function)
        {
            case LossFunction.BinaryCrossEntropy:
                return random.Next(4) == 0 ? y : [.. y.Select(v => Math.Round(v))];
            case LossFunction.CategoricalCrossEntropy:
                return random.Next(4) == 0 ? Distribution(y) : OneOf(y.Length, random);
            case LossFunction.KullbackLeibler when topology.Layers[^1].Activation != Activation.Softmax && random.Next(2) == 0:
                return y;
            case LossFunction.KullbackLeibler:
                return random.Next(4) == 0 ? OneOf(y.Length, random) : Distribution(y);
            case LossFunction.Hinge or LossFunction.SquaredHinge:
                return [.. y.Select(v => v < 0.5 ? -1.0 : 1)];
            case LossFunction.Poisson:
                return [.. y.Select(v => Math.Floor(4 * v))];
            // Among the outputs: where a and y differ by the same sign in every class, the slopes of |a − y| are all 1, and the softmax turns that into 0.
            case var _ when topology.Layers[^1].Activation == Activation.Softmax:
                return y;
            default:
                return [.. y.Select(v => Low + ((High - Low) * v))];
        }
    }

    private static double[] Distribution(double[] y) => [.. y.Select(v => v / y.Sum())];

    private static double[] OneOf(int classes, Random random)
    {
        double[] y = new double[classes];
        y[random.Next(classes)] = 1;
        return y;
    }
}
