namespace StaticNet.Benchmarks;

/// <summary>The networks whose building is measured: growing ones, and those of the table.</summary>
internal static class BuildSizes
{
    /// <summary>4-n-n-2 in straight-line code, from about ten to five thousand parameters.</summary>
    public static IEnumerable<NetworkTopology> Unrolled => new[] { 1, 3, 6, 10, 20, 30, 44, 66 }.Select(n => Of($"Unrolled{n}", Schedule.Unrolled, 4, n, n, 2));

    /// <summary>The same as the compiler would have it, up to a hundred thousand.</summary>
    public static IEnumerable<NetworkTopology> Auto =>
        new[] { 1, 3, 6, 20, 44, 66, 150, 310 }.Select(n => Of($"Auto{n}", Schedule.Auto, 4, n, n, 2));

    /// <summary>The networks of the table.</summary>
    public static IEnumerable<NetworkTopology> Table =>
    [
        Net2x2x1.Topology, Net4x8x3.Topology, Net4x16x16x3.Topology, Net4x32x32x2.Topology, Net4x32x16x4.Topology, Net24x8x2.Topology,
        Net4x64x64x2ReLU.Topology, Net4x64x64x2Tanh.Topology, Net784x128x10.Topology,
        Net13x20x20x3.Topology, Net64x33x17x5.Topology, Net8x8x8x1.Topology, Net30x100x100x1.Topology, Net100x200x100x1.Topology, Net784x300x10.Topology, Net1000x1000x1.Topology, Net2000x4000x1000.Topology,
        Dense4.Topology, Dense16.Topology, Dense64.Topology,
    ];

    /// <summary>Fifty networks of one to three hidden layers of 8 to 128 units, drawn by a seed: what a large project might hold.</summary>
    public static IEnumerable<NetworkTopology> Fifty
    {
        get
        {
            var random = new Random(50);
            (Activation Output, LossFunction Loss)[] ends =
            [
                (Activation.Identity, LossFunction.SquaredError), (Activation.Sigmoid, LossFunction.BinaryCrossEntropy),
                (Activation.Softmax, LossFunction.CategoricalCrossEntropy), (Activation.Identity, LossFunction.Huber),
            ];
            Activation[] hidden =
                [Activation.ReLU, Activation.Tanh, Activation.Sigmoid, Activation.LeakyReLU, Activation.ELU, Activation.GELU, Activation.SiLU, Activation.Softplus];
            for (int n = 0; n < 50; n++)
            {
                (Activation output, LossFunction loss) = ends[random.Next(ends.Length)];
                LayerSpec[] layers = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new LayerSpec(Width(16), hidden[random.Next(hidden.Length)]))];
                yield return new($"Fifty{n.ToString(Numbers.Culture)}", Width(8), new([.. layers, new(random.Next(2, 9), output)]), loss);
            }

            // From 8 up to so many times 8, as many in each doubling.
            int Width(double times) => (int)Math.Round(8 * Math.Pow(times, random.NextDouble()));
        }
    }

    /// <summary>A network with tanh in its hidden layers.</summary>
    public static NetworkTopology Of(string name, Schedule schedule, params int[] sizes) => new(
        name,
        sizes[0],
        new([.. sizes[1..^1].Select(units => new LayerSpec(units, Activation.Tanh)), new LayerSpec(sizes[^1], Activation.Identity)]),
        LossFunction.SquaredError,
        Precision.Single,
        schedule);
}
