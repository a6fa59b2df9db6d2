using System.Numerics;

namespace StaticNet.Models;

/// <summary>The parameters of a network as tensors: of each layer its weights, [units, inputs] or as Keras has them [inputs, units], and its biases, [units].</summary>
internal static class NetworkTensors
{
    /// <summary>What the tensors are called and how they are shaped, first layer to last.</summary>
    /// <param name="topology">The network.</param>
    /// <param name="names">What they are called.</param>
    /// <exception cref="ArgumentException">There are names for another number of layers; both are named.</exception>
    public static TensorShape[] Shapes<T>(NetworkTopology topology, TensorNames names)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var shapes = new TensorShape[2 * topology.Layers.Count];
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            int units = topology.Layers[layer].Units;
            string name = names.Weight(topology, layer);
            shapes[2 * layer] = names.IsInputMajor ? TensorShape.OfKernel<T>(name, topology.FanIn(layer), units) : TensorShape.Of<T>(name, units, topology.FanIn(layer));
            shapes[(2 * layer) + 1] = TensorShape.Of<T>(names.Bias(topology, layer), units);
        }

        return shapes;
    }

    /// <summary>The tensors of those shapes.</summary>
    /// <param name="shapes">What <see cref="Shapes"/> returned.</param>
    /// <param name="parameters">As the network holds them; read when writing, overwritten when reading.</param>
    /// <param name="allowsNonFinite">Whether NaN and ∞ may be read.</param>
    public static StoredTensor[] Of<T>(TensorShape[] shapes, Memory<T> parameters, bool allowsNonFinite)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var tensors = new StoredTensor[shapes.Length];
        int offset = 0;
        for (int i = 0; i < tensors.Length; i++)
        {
            int count = shapes[i].Sizes.Aggregate(1, (product, size) => product * size);
            Memory<T> values = parameters.Slice(offset, count);
            bool isInOrder = shapes[i].Sizes.Count == 1 || shapes[i].IsInputMajor;
            tensors[i] = isInOrder ? new StoredVector<T>(shapes[i], values, allowsNonFinite) : new StoredWeights<T>(shapes[i], values, allowsNonFinite);
            offset += count;
        }

        return tensors;
    }
}
