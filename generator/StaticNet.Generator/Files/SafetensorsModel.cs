using StaticNet.Onnx;

namespace StaticNet.Generator.Files;

/// <summary>
/// Reads a network from a file that <c>net.Save</c> wrote: the topology from its metadata, the parameters in the order of the layers, whatever they are called. It is as strict
/// as <c>Load</c>: a file that has changed since is refused.
/// </summary>
internal static class SafetensorsModel
{
    private const string TopologyKey = "staticnet.topology";
    private const string WeightsKey = "staticnet.weights";
    private const string InputMajor = "inputs, units";
    private const string DecisionKey = "staticnet.decision";
    private const string DigestKey = "staticnet.crc32c";

    private const uint SingleExponent = 0x7F800000;
    private const ulong DoubleExponent = 0x7FF0000000000000;

    /// <summary>Reads a network.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <exception cref="FormatException">The file is damaged, or holds no network that can be compiled; the tensor is named.</exception>
    /// <returns>Null: the file says nothing of a topology.</returns>
    public static ModelContent? Read(byte[] bytes)
    {
        var file = new SafetensorsFile(bytes);
        if (file.Text(TopologyKey) is not { } text)
            return null;
        NetworkTopology topology = Topology(text);
        if (file.Text(DigestKey) is not { } digest)
            throw new FormatException($"the metadata has no \"{DigestKey}\", as StaticNet's files do: the file was changed, or saved by something else");
        ParameterBlock[] blocks = Blocks(file, topology);
        if (file.Digest(except: DigestKey) is var actual && actual != digest)
            throw new FormatException($"the file has changed since it was saved: its CRC-32C is {actual}, not {SafetensorsFile.Shown(digest)}; save it again");
        for (int i = 0; i < blocks.Length; i++)
            RequireFinite(file, blocks[i], file.Tensors[i], topology.Precision);
        return new(topology.InputSize, [.. topology.Layers], Loss(topology), topology.Precision, blocks, HasPredictor: file.Text(DecisionKey) is not null, topology.Schedule);
    }

    // A network that was for inference where it was saved has the loss that a file of ONNX has: the one that suits its outputs.
    private static LossSpec Loss(NetworkTopology topology) =>
        topology.HasLoss ? topology.Loss : FunctionFacts.UsualLossOf(topology.Layers[topology.Layers.Count - 1].Activation);

    private static NetworkTopology Topology(string text)
    {
        try
        {
            return TopologyText.Read(text);
        }
        catch (FormatException error)
        {
            throw new FormatException($"\"{TopologyKey}\" in the metadata cannot be read: {error.Message}");
        }
    }

    private static ParameterBlock[] Blocks(SafetensorsFile file, NetworkTopology topology)
    {
        int expected = 2 * topology.Layers.Count;
        if (file.Tensors.Count != expected)
            throw new FormatException(FormattableString.Invariant($"the file has {file.Tensors.Count} tensors, where {topology.Layers.Count} layers have {expected}: {Listed(file.Tensors)}"));
        return
        [
            .. Enumerable.Range(0, topology.Layers.Count).SelectMany(layer => new[]
            {
                Weights(file, file.Tensors[2 * layer], topology, layer),
                Block(file, file.Tensors[(2 * layer) + 1], topology, layer, [topology.Layers[layer].Units]),
            }),
        ];
    }

    // PyTorch's order, or the one of Keras.
    private static ParameterBlock Weights(SafetensorsFile file, SafetensorsTensor tensor, NetworkTopology topology, int layer)
    {
        (int units, int inputs) = (topology.Layers[layer].Units, topology.FanIn(layer));
        return file.Text(WeightsKey) switch
        {
            null => Block(file, tensor, topology, layer, [units, inputs]),
            InputMajor => Block(file, tensor, topology, layer, [inputs, units]) with { Inputs = inputs, Units = units, IsUnitMajor = false },
            { } other => throw new FormatException($"\"{WeightsKey}\" in the metadata is \"{SafetensorsFile.Shown(other)}\", which is none of StaticNet's"),
        };
    }

    private static ParameterBlock Block(SafetensorsFile file, SafetensorsTensor tensor, NetworkTopology topology, int layer, int[] shape)
    {
        (string type, int size) = topology.Precision == Precision.Double ? ("F64", sizeof(double)) : ("F32", sizeof(float));
        if (tensor.Type != type)
            throw new FormatException($"the tensor \"{SafetensorsFile.Shown(tensor.Name)}\" is of {SafetensorsFile.Shown(tensor.Type)}, and the network of {type}");
        if (!tensor.Shape.SequenceEqual(shape))
            throw new FormatException(FormattableString.Invariant($"the tensor {tensor} does not have the shape [{string.Join(", ", shape)}] that layer {layer} needs"));
        long length = shape.Aggregate((long)size, (product, count) => product * count);
        if (tensor.End - tensor.Begin != length)
            throw new FormatException(FormattableString.Invariant($"the tensor {tensor} takes {tensor.End - tensor.Begin} bytes by its data_offsets, but {length} by its shape"));
        return new(default, file.PlaceOf(tensor), size, shape.Length == 1 ? 1 : shape[1], shape[0], IsUnitMajor: true);
    }

    private static void RequireFinite(SafetensorsFile file, ParameterBlock block, SafetensorsTensor tensor, Precision precision)
    {
        for (int i = 0; i < block.Inputs * block.Units; i++)
        {
            int place = block.Start + (i * block.Stride);
            bool isFinite = precision == Precision.Double
                ? (LittleEndian.UInt64(file.Bytes, place) & DoubleExponent) != DoubleExponent
                : (LittleEndian.UInt32(file.Bytes, place) & SingleExponent) != SingleExponent;
            if (!isFinite)
            {
                string where = tensor.Shape.Count == 1 ? FormattableString.Invariant($"[{i}]") : FormattableString.Invariant($"[{i / tensor.Shape[1]}, {i % tensor.Shape[1]}]");
                throw new FormatException($"the tensor \"{SafetensorsFile.Shown(tensor.Name)}\" is infinite or NaN at {where}; train it again");
            }
        }
    }

    private static string Listed(IReadOnlyList<SafetensorsTensor> tensors) =>
        string.Join(", ", tensors.Take(6)) + (tensors.Count > 6 ? FormattableString.Invariant($" and {tensors.Count - 6} more") : "");
}
