namespace StaticNet.Compiler.Tests;

/// <summary>Draws networks: widths to 24, and outputs to 181, up to three hidden layers, every activation and loss, both precisions, every schedule that has blocks.</summary>
internal static class RandomNetworks
{
    private const int Widest = 24;

    private static readonly Activation[] Hidden = [.. Enum.GetValues<Activation>().Where(activation => activation != Activation.Softmax)];
    private static readonly Schedule[] Schedules = [Schedule.Auto, Schedule.Lanes, Schedule.Tiled];

    private static readonly (LossFunction Loss, Activation Output, Func<Random, int, double[]> Targets)[] Heads =
    [
        (LossFunction.SquaredError, Activation.Identity, Numbers),
        (LossFunction.MeanSquaredError, Activation.Tanh, Numbers),
        (LossFunction.AbsoluteError, Activation.Identity, Numbers),
        (LossFunction.Huber, Activation.Identity, Numbers),
        (LossFunction.LogCosh, Activation.Softplus, Numbers),
        (LossFunction.BinaryCrossEntropy, Activation.Sigmoid, Bits),
        (LossFunction.CategoricalCrossEntropy, Activation.Softmax, Classes),
        (LossFunction.Hinge, Activation.Identity, Signs),
        (LossFunction.SquaredHinge, Activation.Tanh, Signs),
        (LossFunction.Poisson, Activation.Exponential, Counts),
        (LossFunction.KullbackLeibler, Activation.Softmax, Classes),
    ];

    /// <summary>A network, how many samples it gets, and these.</summary>
    public static DrawnNetwork Draw(int number)
    {
        var random = new Random(number);
        (LossFunction loss, Activation output, Func<Random, int, double[]> targets) = Heads[number % Heads.Length];
        // So many outputs that sums over them have one, two and four segments.
        int outputs = number % 37 == 0 ? 33 + (number / 37 % 5 * 37) : Math.Max(output == Activation.Softmax ? 2 : 1, Width(random));
        LayerSpec[] layers =
        [
            .. Enumerable.Range(0, random.Next(4)).Select(_ => new LayerSpec(Width(random), Hidden[random.Next(Hidden.Length)])),
            new LayerSpec(outputs, output),
        ];
        // Sums of two and of four segments too.
        int inputs = random.Next(8) == 0 ? 30 + random.Next(110) : Width(random);
        var topology = new NetworkTopology(
            $"Network{number}", inputs, new(layers), loss, random.Next(2) == 0 ? Precision.Double : Precision.Single, Schedules[random.Next(Schedules.Length)]);
        int samples = 1 + random.Next(40);
        double[] parameters = [.. Enumerable.Range(0, topology.ParameterCount).Select(_ => 0.8 * ((2 * random.NextDouble()) - 1))];
        double[] rows = [.. Enumerable.Range(0, samples * inputs).Select(_ => (4 * random.NextDouble()) - 2)];
        return new(topology, samples, parameters, rows, [.. Enumerable.Range(0, samples).SelectMany(_ => targets(random, outputs))]);
    }

    private static int Width(Random random) => 1 + random.Next(random.Next(2) == 0 ? 6 : Widest);

    private static double[] Numbers(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (2 * random.NextDouble()) - 1)];

    private static double[] Bits(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (double)random.Next(2))];

    private static double[] Signs(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (2.0 * random.Next(2)) - 1)];

    private static double[] Counts(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (double)random.Next(5))];

    private static double[] Classes(Random random, int count)
    {
        double[] row = new double[count];
        row[random.Next(count)] = 1;
        return row;
    }
}
