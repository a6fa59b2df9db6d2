using Google.Protobuf;
using StaticNet.Onnx.Protobuf;
using StaticNet.Reference;
using Xunit;
using static StaticNet.Onnx.Tests.GraphBuilder;

namespace StaticNet.Onnx.Tests;

/// <summary>The same layer as other programs write it: each is read, and gives what ONNX Runtime makes of it.</summary>
public class FormTests
{
    public static TheoryData<string> Cases => [.. Models.Keys];

    private static Dictionary<string, Func<GraphBuilder>> Models { get; } = new()
    {
        ["Gemm without biases"] = () => new GraphBuilder().Tensor("w", 3, 2).Node("Gemm", "x w", "y"),
        ["Gemm with transposed weights"] = () => new GraphBuilder().Tensor("w", 2, 3).Tensor("b", 1, 2).Node("Gemm", "x w b", "y", Int("transB", 1)),
        ["Gemm and Add"] = () => new GraphBuilder().Tensor("w", 3, 2).Tensor("b", 2).Node("Gemm", "x w", "z").Node("Add", "b z", "y"),
        ["MatMul"] = () => new GraphBuilder().Tensor("w", 3, 2).Node("MatMul", "x w", "y"),
        ["MatMul and Add"] = () => new GraphBuilder().Tensor("w", 3, 2).Tensor("b", 2).Node("MatMul", "x w", "z").Node("Add", "z b", "y"),
        ["weights through Identity"] = () => new GraphBuilder().Tensor("v", 3, 2).Node("Identity", "v", "w").Node("MatMul", "x w", "y"),
        ["weights through Transpose"] = () => new GraphBuilder().Tensor("v", 2, 3).Node("Transpose", "v", "w", Ints("perm", 1, 0)).Node("MatMul", "x w", "y"),
        ["weights through Transpose by default"] = () => new GraphBuilder().Tensor("v", 2, 3).Node("Transpose", "v", "w").Node("Identity", "x", "u").Node("MatMul", "u w", "y"),
        ["weights in a Constant"] = () => new GraphBuilder().Node("Constant", "", "w", Of("value", Values("", 3, 2))).Node("MatMul", "x w", "y"),
        ["weights that are an input too"] = () =>
        {
            GraphBuilder builder = new GraphBuilder().Tensor("w", 3, 2).Node("MatMul", "x w", "y");
            builder.Graph.Input.Add(new ValueInfoProto(builder.Graph.Input[0]) { Name = "w" });
            builder.Graph.Input[1].Type.TensorType.Shape.Dim[0] = new() { DimValue = 3 };
            builder.Graph.Input[1].Type.TensorType.Shape.Dim[1] = new() { DimValue = 2 };
            return builder;
        },
        ["floats in a packed list"] = () =>
        {
            GraphBuilder builder = new GraphBuilder().Node("MatMul", "x w", "y");
            var tensor = new TensorProto { Name = "w", DataType = TensorProto.Types.DataType.Float };
            tensor.Dims.Add([3, 2]);
            tensor.FloatData.Add([1, -2, 3, -4, 5, -6]);
            builder.Graph.Initializer.Add(tensor);
            return builder;
        },
        ["Reshape to rows"] = () =>
        {
            GraphBuilder builder = new GraphBuilder().Tensor("w", 3, 2).Node("Reshape", "x shape", "u").Node("MatMul", "u w", "y");
            var shape = new TensorProto { Name = "shape", DataType = TensorProto.Types.DataType.Int64 };
            shape.Dims.Add(2);
            shape.Int64Data.Add([-1, 3]);
            builder.Graph.Initializer.Add(shape);
            return builder;
        },
        ["Flatten of rows, and Dropout"] = () => new GraphBuilder().Tensor("w", 3, 2).Node("Dropout", "x", "d").Node("Flatten", "d", "u").Node("MatMul", "u w", "z").Node("Identity", "z", "y"),
        ["Max with 0"] = () => Activated().Node("Max", "zero z", "y"),
        ["PRelu"] = () => Activated().Node("PRelu", "z half", "y"),
        ["LeakyRelu by default"] = () => Activated().Node("LeakyRelu", "z", "y"),
        ["SiLU the other way round"] = () => Activated().Node("Sigmoid", "z", "s").Node("Mul", "s z", "y"),
        ["GELU with the half first"] = () => Activated().Node("Mul", "half z", "h").Node("Mul", "root z", "r").Node("Erf", "r", "e").Node("Add", "one e", "p").Node("Mul", "p h", "y"),
        ["HardSwish in parts"] = () => Activated().Node("Add", "z three", "a").Node("Clip", "a zero six", "c").Node("Mul", "z c", "m").Node("Div", "m six", "y"),
        ["Softsign"] = () => Activated().Node("Softsign", "z", "y"),
        ["Exp"] = () => Activated().Node("Exp", "z", "y"),
        ["Softmax"] = () => Activated().Node("Softmax", "z", "y", Int("axis", -1)),
        ["a node that nothing needs"] = () => Activated().Node("Tanh", "z", "y").Node("Cos", "z", "unused"),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void OutputsAreThoseOfOnnxRuntime(string name)
    {
        byte[] bytes = Models[name]().Bytes;
        OnnxNetwork model = OnnxFile.Read(new MemoryStream(bytes));
        float[] inputs = Numbers.Random<float>(new Random(1), 5 * model.Topology.InputSize), parameters = new float[model.ParameterCount];
        model.CopyTo<float>(parameters);
        float[] outputs = new float[5 * model.Topology.OutputSize];
        new TopologyNetwork<float>(model.Topology, parameters).Forward(inputs, outputs);
        Numbers.AssertNear<float>(OnnxRuntime.Run(bytes, inputs, 5), outputs, 1e-6);
    }

    [Fact]
    public void NumbersWithATagEachAreRead()
    {
        // Field 4 of a tensor, not packed: 0x25 before each float, as the older version of the format writes lists.
        var tensor = new TensorProto { Name = "w", DataType = TensorProto.Types.DataType.Float };
        tensor.Dims.Add([3, 2]);
        byte[] values = [.. new float[] { 1, -2, 3, -4, 5, -6 }.SelectMany(value => (byte[])[0x25, .. BitConverter.GetBytes(value)])];
        byte[] message = [.. tensor.ToByteArray(), .. values];
        byte[] bytes = [.. new GraphBuilder().Node("MatMul", "x w", "y").Bytes];
        byte[] graph = [.. ModelProto.Parser.ParseFrom(bytes).Graph.ToByteArray(), 0x2A, (byte)message.Length, .. message];
        byte[] model = [0x08, 0x08, 0x42, 0x04, 0x0A, 0x00, 0x10, 0x11, 0x3A, .. Varint(graph.Length), .. graph];
        float[] parameters = new float[8];
        OnnxFile.Read(new MemoryStream(model)).CopyTo<float>(parameters);
        Assert.Equal([1, -2, 3, -4, 5, -6, 0, 0], parameters);
        Assert.Equal<float>([9, -12], OnnxRuntime.Run<float>(model, [1, 1, 1], 1));
    }

    [Fact]
    public void OperatorsOfNewerOpsetsAreRead()
    {
        AssertActivation(Activation.GELU, 20, Activated().Node("Gelu", "z", "y"));
        AssertActivation(Activation.GELUTanh, 20, Activated().Node("Gelu", "z", "y", new AttributeProto { Name = "approximate", Type = AttributeProto.Types.AttributeType.String, S = ByteString.CopyFromUtf8("tanh") }));
        AssertActivation(Activation.Mish, 18, Activated().Node("Mish", "z", "y"));
        AssertActivation(Activation.SiLU, 24, Activated().Node("Swish", "z", "y"));
    }

    private static void AssertActivation(Activation activation, int opset, GraphBuilder builder)
    {
        builder.Model.OpsetImport[0].Version = opset;
        Assert.Equal(activation, OnnxFile.Read(new MemoryStream(builder.Bytes)).Topology.Layers[0].Activation);
    }

    private static byte[] Varint(int value) => value < 128 ? [(byte)value] : [(byte)(value | 128), .. Varint(value >> 7)];

    private static GraphBuilder Activated()
    {
        GraphBuilder builder = new GraphBuilder().Tensor("w", 3, 2).Tensor("b", 2).Node("Gemm", "x w b", "z");
        foreach ((string name, float value) in (IEnumerable<(string, float)>)[("zero", 0), ("half", 0.5f), ("one", 1), ("three", 3), ("six", 6), ("root", 0.70710678f)])
        {
            builder.Graph.Initializer.Add(new TensorProto
            {
                Name = name, DataType = TensorProto.Types.DataType.Float, RawData = ByteString.CopyFrom(BitConverter.GetBytes(value)),
            });
        }

        return builder;
    }
}
