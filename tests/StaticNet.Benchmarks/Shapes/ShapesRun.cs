namespace StaticNet.Benchmarks;

/// <summary>Builds shapes, compares their gradients with PyTorch's, and times both.</summary>
/// <param name="race">How they are timed.</param>
/// <param name="torch">PyTorch; null where it is missing.</param>
internal sealed class ShapesRun(Race race, PyTorch? torch)
{
    private readonly IReadOnlyList<(FunctionRow, IReadOnlyList<Timing>)> _functions = FunctionTimes.Measure(race);

    /// <summary>Times one.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public ShapeResult Run(Shape shape)
    {
        Workload workload = BuiltNetwork.Of(shape.Topology).Gradient(shape.Samples);
        bool isDouble = shape.Topology.Precision == Precision.Double;
        Contender? peer = Enter(shape, workload, out string remark);
        try
        {
            Contender peak = isDouble ? Peak.Contender<double>() : Peak.Contender<float>();
            IReadOnlyList<Timing> timings = race.Run(peer is null ? [workload.Ours, peak] : [workload.Ours, peak, peer]);
            return new(
                shape,
                2 * workload.MultiplyAdds,
                timings[0] / shape.Samples,
                2 * (isDouble ? Peak.MultiplyAdds<double>() : Peak.MultiplyAdds<float>()) / timings[1].Minimum,
                FunctionTimes.Of(shape.Topology, _functions),
                peer is null ? null : timings[2] / shape.Samples,
                remark);
        }
        finally
        {
            (peer as IDisposable)?.Dispose();
        }
    }

    private Contender? Enter(Shape shape, Workload workload, out string remark)
    {
        remark = "";
        try
        {
            return torch?.Enter(new Row("Shapes", shape.ToString(), workload));
        }
        catch (PeerDisagreesException e)
        {
            remark = e.Message;
            return null;
        }
    }
}
