using System.Runtime.InteropServices;
using Google.Protobuf;
using StaticNet.Onnx.Protobuf;

namespace StaticNet.Onnx;

/// <summary>Writes a network as a graph: a layer is a <c>Gemm</c> with its weights as they lie, and the form of its activation.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal sealed class GraphWriter<T>
    where T : unmanaged
{
    private readonly GraphProto _graph = new();
    private readonly Dictionary<double, string> _numbers = [];
    private readonly bool _isDouble = typeof(T) == typeof(double);

    /// <summary>The graph of a network.</summary>
    /// <param name="topology">The network.</param>
    /// <param name="parameters">Its parameters.</param>
    public static GraphProto Write(NetworkTopology topology, ReadOnlySpan<T> parameters) => new GraphWriter<T>().WriteAll(topology, parameters);

    private GraphProto WriteAll(NetworkTopology topology, ReadOnlySpan<T> parameters)
    {
        const string Inputs = "inputs", Outputs = "outputs";
        _graph.Name = topology.Name;
        _graph.Input.Add(Rows(Inputs, topology.InputSize));
        _graph.Output.Add(Rows(Outputs, topology.OutputSize));
        string value = Inputs;
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            LayerSpec spec = topology.Layers[layer];
            string name = FormattableString.Invariant($"layer{layer}"), result = layer == topology.Layers.Count - 1 ? Outputs : $"{name}.a";
            bool isLinear = spec.Activation == Activation.Identity;
            int weights = topology.LayerOffset(layer), biases = weights + (topology.FanIn(layer) * spec.Units);
            string[] operands =
            [
                value,
                AddTensor($"{name}.weight", parameters[weights..biases], topology.FanIn(layer), spec.Units),
                AddTensor($"{name}.bias", parameters[biases..topology.LayerOffset(layer + 1)], spec.Units),
            ];
            value = AddNode("Gemm", name, isLinear ? result : $"{name}.z", operands, []);
            if (!isLinear)
                value = WriteActivation(spec, topology.Precision, name, value, result);
        }

        return _graph;
    }

    private string WriteActivation(LayerSpec layer, Precision precision, string name, string z, string result)
    {
        double? alpha = layer.Alpha ?? FunctionFacts.DefaultAlphaOf(layer.Activation);
        int nodes = 0;
        return WriteForm(ActivationForms.Written(layer.Activation, precision), result);

        string WriteForm(Form form, string? output = null) => form switch
        {
            PreActivationForm => z,
            NumberForm number => Constant(number.Value),
            AlphaForm => Constant(alpha!.Value),
            OperatorForm applied => WriteOperator(applied, output),
            _ => throw new NotSupportedException($"{form} has no node."),
        };

        string WriteOperator(OperatorForm form, string? output)
        {
            string[] operands = [.. form.Operands.Select(operand => WriteForm(operand))];
            string node = FormattableString.Invariant($"{name}.{layer.Activation}.{nodes++}");
            return AddNode(form.Operator, node, output ?? node, operands, [.. form.Settings.Select(setting => Attribute(setting, alpha))]);
        }
    }

    private static AttributeProto Attribute(Setting setting, double? alpha) => setting.Type switch
    {
        AttributeType.Float => new() { Name = setting.Name, Type = AttributeProto.Types.AttributeType.Float, F = (float)(setting.IsAlpha ? alpha!.Value : setting.Value) },
        AttributeType.Int => new() { Name = setting.Name, Type = AttributeProto.Types.AttributeType.Int, I = (long)setting.Value },
        _ => new() { Name = setting.Name, Type = AttributeProto.Types.AttributeType.String, S = ByteString.CopyFromUtf8(setting.Text) },
    };

    private string AddNode(string operatorName, string name, string output, string[] operands, AttributeProto[] attributes)
    {
        var node = new NodeProto { OpType = operatorName, Name = name };
        node.Input.Add(operands);
        node.Output.Add(output);
        node.Attribute.Add(attributes);
        _graph.Node.Add(node);
        return output;
    }

    // A tensor without dimensions, once for each number.
    private string Constant(double value)
    {
        if (_numbers.TryGetValue(value, out string? name))
            return name;
        name = FormattableString.Invariant($"constant{_numbers.Count}");
        _numbers.Add(value, name);
        return AddTensor(name, _isDouble ? MemoryMarshal.Cast<double, T>([value]) : MemoryMarshal.Cast<float, T>([(float)value]));
    }

    private string AddTensor(string name, ReadOnlySpan<T> values, params ReadOnlySpan<int> shape)
    {
        byte[] bytes = MemoryMarshal.AsBytes(values).ToArray();
        if (!BitConverter.IsLittleEndian)
        {
            for (int i = 0; i < bytes.Length; i += Marshal.SizeOf<T>())
                bytes.AsSpan(i, Marshal.SizeOf<T>()).Reverse();
        }

        var tensor = new TensorProto
        {
            Name = name,
            DataType = _isDouble ? TensorProto.Types.DataType.Double : TensorProto.Types.DataType.Float,
            RawData = UnsafeByteOperations.UnsafeWrap(bytes),
        };
        foreach (int dimension in shape)
            tensor.Dims.Add(dimension);
        _graph.Initializer.Add(tensor);
        return name;
    }

    private ValueInfoProto Rows(string name, int size)
    {
        var shape = new TensorShapeProto();
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimParam = "batch" });
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimValue = size });
        int element = (int)(_isDouble ? ElementType.Double : ElementType.Float);
        return new() { Name = name, Type = new() { TensorType = new() { ElemType = element, Shape = shape } } };
    }
}
