namespace StaticNet.Benchmarks;

/// <summary>The libraries that are here, and what keeps the others away.</summary>
internal sealed class Peers : IDisposable
{
    private readonly List<IPeer> _peers = [];

    /// <summary>Starts the libraries that are here.</summary>
    /// <param name="linear">ML.NET's model.</param>
    /// <param name="withPyTorch">Whether a process with PyTorch may take part.</param>
    /// <param name="timed">Whether that is timed: then it takes the fastest kernels, once they have been found.</param>
    public Peers(LinearModel linear, bool withPyTorch = true, bool timed = false)
    {
        var machineLearning = new MachineLearning(linear);
        Linear = machineLearning.Network();
        _peers.AddRange([new OnnxRuntime(), machineLearning]);
        string remark = "";
        if (withPyTorch && PyTorch.Start(timed, out remark) is { } torch)
            _peers.Add(torch);
        string names = string.Join("; ", _peers.Select(peer => peer.Name)) + ".";
        Remarks = remark.Length == 0 ? [names] : [names, remark];
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
