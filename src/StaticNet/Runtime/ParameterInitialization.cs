using System.Numerics;
using StaticNet.Numerics;

namespace StaticNet;

/// <summary>
/// The parameters a network starts with. Weights are uniform in ±√(6/n): n = fan-in before ReLU and its kin (He et al. 2015), which are leaky ReLU,
/// ELU, GELU, SiLU, Mish and hard swish; n = 2 · fan-in before SELU (Klambauer et al. 2017: LeCun's variance); n = fan-in + fan-out otherwise
/// (Glorot &amp; Bengio 2010), where fan-out is the layer's own number of units. Biases are 0.
/// </summary>
/// <remarks>
/// Each weight is drawn by counter from (seed, layer, unit, input), so that it depends on nothing else: neither on the order of
/// drawing nor on the sizes of other layers. It is computed in double and rounded once, so a float network starts at the rounded
/// parameters of the double one.
/// </remarks>
/// <example><code>ParameterInitialization.Fill(net.Topology, seed: 1, net.Parameters);</code></example>
public static class ParameterInitialization
{
    /// <summary>Overwrites the parameters with those that belong to the seed.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="topology">The network.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="parameters"><see cref="NetworkTopology.ParameterCount"/> places: per layer weights input-major, then biases.</param>
    /// <exception cref="ArgumentNullException"><paramref name="topology"/> is null.</exception>
    /// <exception cref="ArgumentException">The length is not the parameter count; nothing is written.</exception>
    public static void Fill<T>(NetworkTopology topology, int seed, Span<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(topology);
        if (parameters.Length != topology.ParameterCount)
        {
            throw new ArgumentException(
                $"{topology.Name} has {topology.ParameterCount} parameters, but there is room for {parameters.Length}.", nameof(parameters));
        }

        ulong key = RandomStream.Initialization.Key(seed);
        int next = 0;
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            int units = topology.Layers[layer].Units;
            double bound = Bound(topology.Layers[layer].Activation, topology.FanIn(layer), units);
            for (int input = 0; input < topology.FanIn(layer); input++)
            {
                for (int unit = 0; unit < units; unit++)
                {
                    var (high, low, _, _) = Philox4x32.Generate(key, (uint)input, (uint)unit, (uint)layer, 0);
                    parameters[next++] = T.CreateTruncating(bound * ((2 * Philox4x32.Uniform(high, low)) - 1));
                }
            }

            parameters.Slice(next, units).Clear();
            next += units;
        }
    }

    private static double Bound(Activation activation, int fanIn, int fanOut) => activation switch
    {
        // He: keeps the variance where about half of the units are cut. Softplus is no kin: at 0 it is ln 2 with slope ½.
        Activation.ReLU or Activation.LeakyReLU or Activation.ELU or Activation.GELU or Activation.GELUTanh or Activation.SiLU or Activation.Mish
            or Activation.HardSwish => Math.Sqrt(6.0 / fanIn),
        Activation.SELU => Math.Sqrt(3.0 / fanIn),                          // LeCun: the variance 1/n that λ and α of SELU are made for
        _ => Math.Sqrt(6.0 / ((double)fanIn + fanOut)),                     // Glorot: between the forward and the backward variance
    };
}
