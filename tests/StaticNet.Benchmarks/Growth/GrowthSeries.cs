namespace StaticNet.Benchmarks;

/// <summary>Networks that grow in one direction, built in memory and timed.</summary>
/// <param name="Name">What grows.</param>
/// <param name="Points">From small to large.</param>
internal sealed record GrowthSeries(string Name, IReadOnlyList<GrowthPoint> Points)
{
    public const int Samples = 256;
    private const int Inputs = 4, Outputs = 2;

    /// <summary>Times networks of so many hidden layers of so many units.</summary>
    public static GrowthSeries Run(string name, Race race, IEnumerable<(int Size, int Depth, int Width)> networks, Action<string> progress) =>
        new(name, [.. networks.Select(n => Time(race, n.Size, Of(n.Depth, n.Width), progress))]);

    private static NetworkTopology Of(int depth, int width) => new(
        $"Net{depth}x{width}",
        Inputs,
        new([.. Enumerable.Repeat(new LayerSpec(width, Activation.ReLU), depth), new LayerSpec(Outputs, Activation.Identity)]),
        LossFunction.SquaredError);

    private static GrowthPoint Time(Race race, int size, NetworkTopology topology, Action<string> progress)
    {
        progress(topology.Name);
        Workload workload = BuiltNetwork.Of(topology).Gradient(Samples);
        IReadOnlyList<Timing> timings = race.Run([workload.Ours, Peak.Contender<float>()]);
        return new(size, topology, timings[0] / Samples, workload.MultiplyAdds * timings[1].Minimum / Peak.MultiplyAdds<float>());
    }
}
