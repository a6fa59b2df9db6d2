using System.Runtime.InteropServices;
using Google.Protobuf;
using StaticNet.Onnx.Protobuf;

namespace StaticNet.Onnx.Tests;

/// <summary>Models by hand, as other programs write them.</summary>
internal sealed class GraphBuilder
{
    public GraphBuilder(int inputs = 3, TensorProto.Types.DataType type = TensorProto.Types.DataType.Float)
    {
        Model.OpsetImport.Add(new OperatorSetIdProto { Version = 17 });
        Model.Graph.Input.Add(Rows("x", type, inputs));
        Model.Graph.Output.Add(Rows("y", type, 2));
    }

    public ModelProto Model { get; } = new() { IrVersion = 8, Graph = new() { Name = "graph" } };

    public GraphProto Graph => Model.Graph;

    public byte[] Bytes => Model.ToByteArray();

    public GraphBuilder Node(string operatorName, string inputs, string output, params AttributeProto[] attributes)
    {
        var node = new NodeProto { OpType = operatorName, Name = operatorName.ToLowerInvariant() + Graph.Node.Count };
        node.Input.Add(inputs.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        node.Output.Add(output);
        node.Attribute.Add(attributes);
        Graph.Node.Add(node);
        return this;
    }

    public GraphBuilder Tensor(string name, params long[] shape)
    {
        Graph.Initializer.Add(Values(name, shape));
        return this;
    }

    /// <summary>0.1, 0.2, …, with every second number negative.</summary>
    public static TensorProto Values(string name, params long[] shape)
    {
        float[] values = [.. Enumerable.Range(1, (int)shape.Aggregate(1L, (a, b) => a * b)).Select(i => i % 2 == 0 ? -0.1f * i : 0.1f * i)];
        var tensor = new TensorProto { Name = name, DataType = TensorProto.Types.DataType.Float, RawData = ByteString.CopyFrom(MemoryMarshal.AsBytes(values.AsSpan())) };
        tensor.Dims.Add(shape);
        return tensor;
    }

    public static AttributeProto Int(string name, long value) => new() { Name = name, Type = AttributeProto.Types.AttributeType.Int, I = value };

    public static AttributeProto Number(string name, float value) => new() { Name = name, Type = AttributeProto.Types.AttributeType.Float, F = value };

    public static AttributeProto Of(string name, TensorProto value) => new() { Name = name, Type = AttributeProto.Types.AttributeType.Tensor, T = value };

    public static AttributeProto Ints(string name, params long[] values)
    {
        var attribute = new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Ints };
        attribute.Ints.Add(values);
        return attribute;
    }

    private static ValueInfoProto Rows(string name, TensorProto.Types.DataType type, int size)
    {
        var shape = new TensorShapeProto();
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimParam = "n" });
        shape.Dim.Add(new TensorShapeProto.Types.Dimension { DimValue = size });
        return new() { Name = name, Type = new() { TensorType = new() { ElemType = (int)type, Shape = shape } } };
    }
}
