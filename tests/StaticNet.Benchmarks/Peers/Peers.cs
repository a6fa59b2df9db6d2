namespace StaticNet.Benchmarks;

/// <summary>The libraries that are here, and what keeps the others away.</summary>
internal sealed class Peers : IDisposable
{
    private readonly List<IPeer> _peers = [];

    public Peers(LinearModel linear)
    {
        var machineLearning = new MachineLearning(linear);
        Linear = machineLearning.Network();
        _peers.AddRange([new OnnxRuntime(), machineLearning]);
        if (PyTorch.Start(out string skipped) is { } torch)
            _peers.Add(torch);
        Remarks = [string.Join("; ", _peers.Select(peer => peer.Name)) + ".", .. _peers.Count < 3 ? [skipped] : Array.Empty<string>()];
    }

    /// <summary>Our network with the weights of ML.NET's linear model.</summary>
    public Linear4x3 Linear { get; }

    /// <summary>Names and versions, and who is missing.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>Those that can do the row; their results are compared with ours first.</summary>
    /// <exception cref="PeerDisagreesException">The results differ.</exception>
    public IReadOnlyList<Contender> Enter(Row row) => [.. _peers.Select(peer => peer.Enter(row)).OfType<Contender>()];

    public void Dispose() => _peers.ForEach(peer => peer.Dispose());
}
