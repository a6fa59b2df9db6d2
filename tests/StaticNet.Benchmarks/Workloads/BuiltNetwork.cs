using System.Numerics;
using System.Runtime.Loader;

namespace StaticNet.Benchmarks;

/// <summary>A network that is no class of this program: built in memory as a project would build it, with the parameters of seed 0.</summary>
internal sealed class BuiltNetwork
{
    private readonly object _network;

    private BuiltNetwork(object network) => _network = network;

    /// <summary>Builds one.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public static BuiltNetwork Of(NetworkTopology topology)
    {
        var context = new AssemblyLoadContext(null, isCollectible: false);
        Type type = context.LoadFromStream(new MemoryStream(NetworkBuild.Of(topology).Image)).GetType(topology.Name, throwOnError: true)!;
        return new(Activator.CreateInstance(type, 0)!);
    }

    /// <summary>Its gradient of a batch of so many samples.</summary>
    public Workload Gradient(int samples) => _network is INetwork<double> inDouble ? Gradient(inDouble, samples) : Gradient((INetwork<float>)_network, samples);

    /// <summary>Its outputs of one sample.</summary>
    public Workload Inference() => _network is INetwork<double> inDouble ? Inference(inDouble) : Inference((INetwork<float>)_network);

    private static Workload<T> Gradient<T>(INetwork<T> network, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Workload<T>.Gradient(network, samples, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); });

    private static Workload<T> Inference<T>(INetwork<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Workload<T>.Inference(network, static (net, b, a, n) => { for (; n > 0; n--) net.Forward(b.Inputs, a); });
}
