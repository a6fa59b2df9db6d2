using System.Numerics;
using System.Runtime.Loader;

namespace StaticNet.Benchmarks;

/// <summary>Networks that are no classes of this program: built in memory as a project would build them.</summary>
internal static class BuiltNetwork
{
    /// <summary>The gradient of a batch of so many samples, with the parameters of seed 0.</summary>
    /// <exception cref="InvalidOperationException">The network does not compile.</exception>
    public static Workload Gradient(NetworkTopology topology, int samples)
    {
        object network = Create(topology);
        return network is INetwork<double> inDouble ? Gradient(inDouble, samples) : Gradient((INetwork<float>)network, samples);
    }

    /// <summary>The outputs of one sample, with the parameters of seed 0.</summary>
    /// <exception cref="InvalidOperationException">The network does not compile.</exception>
    public static Workload Inference(NetworkTopology topology)
    {
        object network = Create(topology);
        return network is INetwork<double> inDouble ? Inference(inDouble) : Inference((INetwork<float>)network);
    }

    private static object Create(NetworkTopology topology)
    {
        var context = new AssemblyLoadContext(null, isCollectible: false);
        Type type = context.LoadFromStream(new MemoryStream(NetworkBuild.Of(topology).Image)).GetType(topology.Name, throwOnError: true)!;
        return Activator.CreateInstance(type, 0)!;
    }

    private static Workload<T> Gradient<T>(INetwork<T> network, int samples)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Workload<T>.Gradient(network, samples, static (net, b, g, n) => { for (; n > 0; n--) net.Backward(b.Inputs, b.Targets, g); });

    private static Workload<T> Inference<T>(INetwork<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Workload<T>.Inference(network, static (net, b, a, n) => { for (; n > 0; n--) net.Forward(b.Inputs, a); });
}
