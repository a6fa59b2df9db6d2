using System.Numerics;
using System.Runtime.InteropServices;
using StaticNet.Numerics;

namespace StaticNet;

/// <summary>The parameters a network starts with: those of <see cref="Initializer.Default"/>, or of an initializer by choice.</summary>
/// <remarks>
/// Each weight is drawn by counter from (seed, layer, unit, input), so that it depends on nothing else: neither on the order of
/// drawing nor on the sizes of other layers. It is computed in double and rounded once, so a float network starts at the rounded
/// parameters of the double one. The vectors of <see cref="Initializer.Orthogonal"/> depend on each other within a layer.
/// </remarks>
/// <example><code>ParameterInitialization.Fill(IrisNet.Topology, seed: 1, net.Parameters, Initializer.HeNormal);</code></example>
public static class ParameterInitialization
{
    /// <summary>Overwrites the parameters with those that belong to the seed: what <c>new Net(seed)</c> starts with.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="topology">The network.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="parameters"><see cref="NetworkTopology.ParameterCount"/> places: per layer weights input-major, then biases.</param>
    /// <exception cref="ArgumentNullException"><paramref name="topology"/> is null.</exception>
    /// <exception cref="ArgumentException">The length is not the parameter count; nothing is written.</exception>
    public static void Fill<T>(NetworkTopology topology, int seed, Span<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Fill(topology, seed, parameters, Initializer.Default);

    /// <summary>Overwrites the parameters with those that an initializer draws for the seed.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="topology">The network.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="parameters"><see cref="NetworkTopology.ParameterCount"/> places: per layer weights input-major, then biases.</param>
    /// <param name="initializer">How they are drawn.</param>
    /// <exception cref="ArgumentNullException"><paramref name="topology"/> or <paramref name="initializer"/> is null.</exception>
    /// <exception cref="ArgumentException">The length is not the parameter count; nothing is written.</exception>
    public static void Fill<T>(NetworkTopology topology, int seed, Span<T> parameters, Initializer initializer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(topology);
        ArgumentNullException.ThrowIfNull(initializer);
        if (parameters.Length != topology.ParameterCount)
        {
            throw new ArgumentException(
                $"{topology.Name} has {topology.ParameterCount} parameters, but there is room for {parameters.Length}.", nameof(parameters));
        }

        ulong key = RandomStream.Initialization.Key(seed);
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            LayerSpec spec = topology.Layers[layer];
            int weights = topology.FanIn(layer) * spec.Units;
            var draws = new LayerDraws(key, layer, topology.FanIn(layer), spec.Units, spec.Activation);
            Span<T> biases = parameters.Slice(weights, spec.Units);
            if (typeof(T) == typeof(float))
                initializer.Fill(draws, MemoryMarshal.Cast<T, float>(parameters[..weights]), MemoryMarshal.Cast<T, float>(biases));
            else
                initializer.Fill(draws, MemoryMarshal.Cast<T, double>(parameters[..weights]), MemoryMarshal.Cast<T, double>(biases));
            parameters = parameters[(weights + spec.Units)..];
        }
    }

    /// <summary>Overwrites the parameters of a network with those that an initializer draws for the seed.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="initializer">How they are drawn.</param>
    /// <exception cref="ArgumentNullException"><paramref name="network"/> or <paramref name="initializer"/> is null.</exception>
    /// <example><code>net.Initialize(seed: 1, Initializer.Orthogonal);</code></example>
    public static void Initialize<T>(this IInferenceNetwork<T> network, int seed, Initializer initializer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        Fill(network.Topology, seed, network.Parameters, initializer);
    }
}
