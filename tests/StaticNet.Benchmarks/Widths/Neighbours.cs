namespace StaticNet.Benchmarks;

/// <summary>What a weight costs at a width and at the next: n → n ReLU → n, times in ns a weight and sample.</summary>
/// <param name="Width">n of the narrower one.</param>
/// <param name="Work">What is done.</param>
/// <param name="Narrower">The time at n.</param>
/// <param name="Wider">The time at n + 1.</param>
internal sealed record Neighbours(int Width, string Work, Timing Narrower, Timing Wider)
{
    public const int Batch = 256;

    private static readonly (string Name, Func<BuiltNetwork, Workload> Of)[] Works =
    [
        ($"gradient, batch {Batch}", net => net.Gradient(Batch)), ("gradient, one sample", net => net.Gradient(1)), ("outputs, one sample", net => net.Inference()),
    ];

    /// <summary>The dearer by the cheaper.</summary>
    public double Ratio => Math.Max(Narrower.Minimum / Wider.Minimum, Wider.Minimum / Narrower.Minimum);

    /// <summary>Times both widths in turn, each way.</summary>
    public static IEnumerable<Neighbours> Run(Race race, int width)
    {
        BuiltNetwork narrow = BuiltNetwork.Of(Topology(width)), wide = BuiltNetwork.Of(Topology(width + 1));
        foreach ((string name, Func<BuiltNetwork, Workload> work) in Works)
        {
            (Workload narrower, Workload wider) = (work(narrow), work(wide));
            IReadOnlyList<Timing> timings = race.Run([narrower.Ours, wider.Ours]);
            yield return new(width, name, timings[0] / Weights(narrower), timings[1] / Weights(wider));
        }
    }

    private static double Weights(Workload workload) => workload.Samples * Enumerable.Range(0, workload.Topology.Layers.Count).Sum(layer => (double)workload.Topology.FanIn(layer) * workload.Topology.Layers[layer].Units);

    private static NetworkTopology Topology(int width) => new($"Net{width}", width, new([new(width, Activation.ReLU), new(width)]), LossFunction.SquaredError);
}
