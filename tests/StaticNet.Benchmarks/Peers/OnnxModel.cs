using Google.Protobuf;

namespace StaticNet.Benchmarks;

/// <summary>
/// A network as an ONNX model: a Gemm and an activation a layer. Written field by field, with the numbers that onnx.proto gives them, since
/// no package brings the message classes.
/// </summary>
internal static class OnnxModel
{
    public const string Input = "x", Output = "a";
    private const int IrVersion = 8, Opset = 13, FloatType = 1, IntAttribute = 2;

    /// <summary>The bytes of the model for a fixed number of samples.</summary>
    /// <param name="topology">A network in single precision.</param>
    /// <param name="parameters">Its parameters, input-major: the matrix that Gemm takes as it is.</param>
    /// <param name="samples">m.</param>
    /// <exception cref="NotSupportedException">An activation that no row uses.</exception>
    public static byte[] Of(NetworkTopology topology, ReadOnlySpan<byte> parameters, int samples)
    {
        var graph = new MessageWriter();
        var initializers = new MessageWriter();
        string last = Input;
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            (int inputs, int units) = (topology.FanIn(layer), topology.Layers[layer].Units);
            (string w, string b, string z) = ($"w{layer}", $"b{layer}", $"z{layer}");
            string a = layer == topology.Layers.Count - 1 ? Output : $"a{layer}";
            int start = topology.LayerOffset(layer) * sizeof(float), weights = inputs * units * sizeof(float);
            initializers.Message(5, Tensor(w, parameters.Slice(start, weights), inputs, units));
            initializers.Message(5, Tensor(b, parameters.Slice(start + weights, units * sizeof(float)), units));
            string? function = Function(topology.Layers[layer].Activation);
            graph.Message(1, Node("Gemm", function is null ? a : z, last, w, b));
            if (function is not null)
                graph.Message(1, Node(function, a, z));
            last = a;
        }

        graph.Text(2, "network");
        graph.Append(initializers);
        graph.Message(11, Value(Input, samples, topology.InputSize));
        graph.Message(12, Value(Output, samples, topology.OutputSize));

        var model = new MessageWriter();
        model.Number(1, IrVersion);
        model.Message(7, graph);
        model.Message(8, new MessageWriter().Text(1, "").Number(2, Opset));
        return model.ToBytes();
    }

    private static string? Function(Activation activation) => activation switch
    {
        Activation.Identity => null,
        Activation.ReLU => "Relu",
        Activation.Tanh => "Tanh",
        Activation.Sigmoid => "Sigmoid",
        Activation.Softmax => "Softmax",
        _ => throw new NotSupportedException($"{activation} has no ONNX operator here."),
    };

    private static MessageWriter Node(string operation, string output, params string[] inputs)
    {
        var node = new MessageWriter();
        foreach (string input in inputs)
            node.Text(1, input);
        node.Text(2, output).Text(4, operation);
        return operation == "Softmax" ? node.Message(5, new MessageWriter().Text(1, "axis").Number(3, -1).Number(20, IntAttribute)) : node;
    }

    private static MessageWriter Tensor(string name, ReadOnlySpan<byte> data, params int[] dimensions)
    {
        var tensor = new MessageWriter();
        foreach (int dimension in dimensions)
            tensor.Number(1, dimension);
        return tensor.Number(2, FloatType).Text(8, name).Bytes(9, ByteString.CopyFrom(data));
    }

    private static MessageWriter Value(string name, params int[] dimensions)
    {
        var shape = new MessageWriter();
        foreach (int dimension in dimensions)
            shape.Message(1, new MessageWriter().Number(1, dimension));
        MessageWriter tensor = new MessageWriter().Number(1, FloatType).Message(2, shape);
        return new MessageWriter().Text(1, name).Message(2, new MessageWriter().Message(1, tensor));
    }
}
