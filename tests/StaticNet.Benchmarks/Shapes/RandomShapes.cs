namespace StaticNet.Benchmarks;

/// <summary>Shapes as users might write them: no width is likelier for being a power of two.</summary>
internal static class RandomShapes
{
    private const int MostWidth = 1000, MostLayers = 5, MostSamples = 1024;
    private const double DoubleShare = 0.15;

    private static readonly Activation[] Hidden =
    [
        Activation.Identity, Activation.ReLU, Activation.Tanh, Activation.Sigmoid, Activation.LeakyReLU, Activation.ELU, Activation.SiLU, Activation.GELU, Activation.Softplus,
    ];

    // Pairs that PyTorch has as they are, so that neither side computes more than it must.
    private static readonly (Activation Output, LossFunction Loss)[] Ends =
    [
        (Activation.Identity, LossFunction.SquaredError), (Activation.Identity, LossFunction.MeanSquaredError), (Activation.Identity, LossFunction.Huber), (Activation.Identity, LossFunction.AbsoluteError),
        (Activation.Tanh, LossFunction.SquaredError), (Activation.Sigmoid, LossFunction.SquaredError), (Activation.Sigmoid, LossFunction.BinaryCrossEntropy),
        (Activation.Softmax, LossFunction.CategoricalCrossEntropy),
    ];

    /// <summary>The same shapes for the same seed; more of them begin with the same ones.</summary>
    public static IEnumerable<Shape> Of(int seed, int count)
    {
        var random = new Random(seed);
        for (int n = 0; n < count; n++)
            yield return Draw(random, n);
    }

    private static Shape Draw(Random random, int number)
    {
        int layers = random.Next(1, MostLayers + 1), inputs = Logarithmic(MostWidth);
        Activation hidden = Hidden[random.Next(Hidden.Length)];
        (Activation output, LossFunction loss) = Ends[random.Next(Ends.Length)];
        // A softmax of one unit is always 1.
        int[] units = [.. Enumerable.Range(0, layers).Select(_ => Logarithmic(MostWidth))];
        units[^1] = output == Activation.Softmax ? Math.Max(2, units[^1]) : units[^1];
        Precision precision = random.NextDouble() < DoubleShare ? Precision.Double : Precision.Single;
        var topology = new NetworkTopology(
            string.Create(Numbers.Culture, $"Shape{number}"), inputs, new(units.Select((width, layer) => new LayerSpec(width, layer == layers - 1 ? output : hidden))), loss, precision);
        return new(topology, Logarithmic(MostSamples));

        // As many of 1 to 10 as of 10 to 100.
        int Logarithmic(int most) => (int)Math.Floor(Math.Exp(random.NextDouble() * Math.Log(most + 1)));
    }
}
