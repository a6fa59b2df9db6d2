using System.Numerics;
using System.Runtime.InteropServices;
using StaticNet.Training;

namespace StaticNet.Benchmarks;

/// <summary>The work of a compiled network in its number type.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal sealed class Workload<T> : Workload
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _parameters;
    private readonly T[] _inputs;
    private readonly T[] _targets;
    private readonly T[] _results;

    private Workload(INetwork<T> network, Batch<T> batch, Work work)
    {
        // Adam moves the parameters: peers begin where we began.
        _parameters = network.Parameters.ToArray();
        (_inputs, _targets) = (batch.Inputs, batch.Targets);
        if (work == Work.Inference)
        {
            _results = new T[batch.Samples * network.OutputSize];
            network.Forward(batch.Inputs, _results);
        }
        else
        {
            _results = new T[1 + network.ParameterCount];
            _results[0] = network.Backward(batch.Inputs, batch.Targets, _results.AsSpan(1));
        }
    }

    /// <summary>The loop over a call on a network of a known type.</summary>
    /// <typeparam name="TNetwork">The compiled class.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="batch">The data.</param>
    /// <param name="results">Outputs or gradient; overwritten.</param>
    /// <param name="calls">How often.</param>
    public delegate void Calls<TNetwork>(TNetwork network, Batch<T> batch, T[] results, int calls);

    public override ReadOnlySpan<byte> Parameters => MemoryMarshal.AsBytes(_parameters);

    public override ReadOnlySpan<byte> Inputs => MemoryMarshal.AsBytes(_inputs);

    public override ReadOnlySpan<byte> Targets => MemoryMarshal.AsBytes(_targets);

    public override ReadOnlySpan<byte> Results => MemoryMarshal.AsBytes(_results);

    public static Workload<T> Inference<TNetwork>(TNetwork network, Calls<TNetwork> forward)
        where TNetwork : INetwork<T> => Of(network, Work.Inference, 1, network.OutputSize, forward);

    public static Workload<T> Gradient<TNetwork>(TNetwork network, int samples, Calls<TNetwork> backward)
        where TNetwork : INetwork<T> => Of(network, Work.Gradient, samples, network.ParameterCount, backward);

    public static Workload<T> Step<TNetwork>(TNetwork network, int samples, Func<OptimizerRun<T>, Calls<TNetwork>> step)
        where TNetwork : INetwork<T> => Of(network, Work.Step, samples, network.ParameterCount, step(new Adam().Start<T>(network.ParameterCount)));

    private static Workload<T> Of<TNetwork>(TNetwork network, Work work, int samples, int resultCount, Calls<TNetwork> calls)
        where TNetwork : INetwork<T>
    {
        var batch = Batch<T>.Of(network.Topology, samples);
        var results = new T[resultCount];
        return new(network, batch, work)
        {
            Topology = network.Topology,
            Work = work,
            Samples = samples,
            Ours = new Loop("StaticNet", n => calls(network, batch, results, n)),
        };
    }
}
