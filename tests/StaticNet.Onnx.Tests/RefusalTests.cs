using Google.Protobuf;
using StaticNet.Onnx.Protobuf;
using Xunit;
using static StaticNet.Onnx.Tests.GraphBuilder;

namespace StaticNet.Onnx.Tests;

/// <summary>Everything that is not read is refused by name, and says what to do.</summary>
public class RefusalTests
{
    public static TheoryData<string, string> Cases => new(Models.Select(model => (model.Key, model.Value.Message)));

    private static Dictionary<string, (Func<GraphBuilder> Build, string Message)> Models { get; } = new()
    {
        ["alpha"] = (() => Dense(Number("alpha", 0.5f)), "Node 'gemm0' (Gemm) multiplies by alpha = 0.5; fold the factor into the weights and biases."),
        ["transA"] = (() => Dense(Int("transA", 1)), "Node 'gemm0' (Gemm) transposes what it is given (transA), so that samples would lie in columns."),
        ["alpha of another type"] = (() => Dense(Int("alpha", 1)), "Node 'gemm0' (Gemm) has an attribute 'alpha' that is of another type than ONNX gives it."),
        ["computed weights"] = (() => new GraphBuilder().Node("MatMul", "x x", "y"), "Node 'matmul0' (MatMul) has computed weights, and not constant ones."),
        ["weights on the left"] = (() => new GraphBuilder().Tensor("w", 2, 3).Node("MatMul", "w x", "y"), "Node 'matmul0' (MatMul) multiplies from the left, so that samples would lie in columns."),
        ["weights of three dimensions"] = (() => new GraphBuilder().Tensor("w", 1, 3, 2).Node("MatMul", "x w", "y"), "Node 'matmul0' (MatMul) has weights of shape [1, 3, 2]; those of a dense layer have two dimensions, inputs and units."),
        ["one bias for all"] = (() => new GraphBuilder().Tensor("w", 3, 2).Tensor("b", 1).Node("Gemm", "x w b", "y"), "Node 'gemm0' (Gemm) has biases of shape [1]; a layer of 2 units has as many."),
        ["biases twice"] = (() => new GraphBuilder().Tensor("w", 3, 2).Tensor("b", 2).Node("Gemm", "x w b", "z").Node("Add", "z b", "y"), "Node 'add1' (Add) adds a second vector to a layer that has its biases."),
        ["inputs"] = (() => new GraphBuilder(4).Tensor("w", 3, 2).Node("MatMul", "x w", "y"), "Node 'matmul0' (MatMul) takes 3 numbers, and the input 'x' has 4 a sample."),
        ["widths"] = (() => new GraphBuilder().Tensor("w", 3, 2).Node("MatMul", "x w", "z").Node("MatMul", "z w", "y"), "Node 'matmul1' (MatMul) takes 3 numbers of a layer of 2 units."),
        ["a sum of two paths"] = (() => new GraphBuilder().Tensor("w", 3, 2).Node("MatMul", "x w", "z").Node("Tanh", "z", "t").Node("Add", "z t", "y"), "Node 'add2' (Add) is no dense layer and no activation that StaticNet has: it reads chains of Gemm or MatMul and Add, activations, Softmax, Flatten, Identity and Dropout."),
        ["two activations"] = (() => new GraphBuilder().Tensor("w", 3, 2).Node("MatMul", "x w", "z").Node("Tanh", "z", "t").Node("Relu", "t", "y"), "Node 'tanh1' (Tanh) stands between a layer and its activation, where StaticNet has nothing."),
        ["softmax within"] = (() => new GraphBuilder().Tensor("w", 3, 3).Tensor("v", 3, 2).Node("MatMul", "x w", "z").Node("Softmax", "z", "a").Node("MatMul", "a v", "y"), "Node 'matmul0' (MatMul) has a softmax behind it, which StaticNet has at the output alone."),
        ["softmax over samples"] = (() => new GraphBuilder().Tensor("w", 3, 2).Node("MatMul", "x w", "z").Node("Softmax", "z", "y", Int("axis", 0)), "Node 'softmax1' (Softmax) is no dense layer and no activation that StaticNet has: it reads chains of Gemm or MatMul and Add, activations, Softmax, Flatten, Identity and Dropout."),
        ["Flatten of all"] = (() => new GraphBuilder().Tensor("w", 3, 2).Node("Flatten", "x", "u", Int("axis", 0)).Node("MatMul", "u w", "y"), "Node 'flatten0' (Flatten) flattens from axis 0; StaticNet keeps samples in rows, axis 1."),
        ["another's operator"] = (Foreign, "Node 'gelu0' (com.microsoft.Gelu) is no dense layer and no activation that StaticNet has: it reads chains of Gemm or MatMul and Add, activations, Softmax, Flatten, Identity and Dropout."),
        ["half precision"] = (Half, "Node 'matmul0' (MatMul) takes the tensor 'w' of type FLOAT16 where the graph computes in FLOAT."),
        ["no layer"] = (() => new GraphBuilder().Node("Identity", "x", "y"), "The output 'y' is the input: there is no layer."),
        ["nothing"] = (() => new GraphBuilder(), "'y' is no input and nothing makes it."),
        ["order"] = (() => new GraphBuilder().Tensor("w", 3, 2).Node("Tanh", "z", "y").Node("MatMul", "x w", "z"), "Node 'matmul1' (MatMul) comes after a node that needs it."),
        ["a circle"] = (() => new GraphBuilder().Node("Tanh", "z", "y").Node("Identity", "y", "z"), "Node 'identity1' (Identity) comes after a node that needs it."),
        ["a value made twice"] = (() => new GraphBuilder().Tensor("w", 3, 2).Node("MatMul", "x w", "y").Node("Tanh", "x", "y"), "Node 'tanh1' (Tanh) makes 'y', which is made elsewhere too."),
        ["a tensor named twice"] = (() => new GraphBuilder().Tensor("w", 3, 2).Tensor("w", 3, 2).Node("MatMul", "x w", "y"), "Two tensors are named 'w'."),
        ["two outputs"] = (TwoOutputs, "The graph has 2 outputs ('y', 'z'); StaticNet reads one with one output."),
        ["an old opset"] = (() => Opset(9), "The model is made for opset 9; StaticNet reads 11 to 25. In PyTorch: torch.onnx.export(…, opset_version=17)."),
        ["an opset to come"] = (() => Opset(99), "The model is made for opset 99; StaticNet reads 11 to 25. In PyTorch: torch.onnx.export(…, opset_version=17)."),
        ["too few values"] = (() => Weights(w => w.Dims[0] = 4), "Tensor 'w' has not the 8 values of type FLOAT that it announces."),
        ["a negative dimension"] = (() => Weights(w => w.Dims[0] = -3), "Tensor 'w' has dimensions [-3, 2], which no tensor in a file can have."),
        ["an enormous dimension"] = (() => Weights(w => w.Dims[0] = long.MaxValue), "Tensor 'w' has dimensions [9223372036854775807, 2], which no tensor in a file can have."),
        ["values in two pieces"] = (() => Weights(w => w.FloatData.Add(1)), "Tensor 'w' has its values in several pieces, which StaticNet does not read."),
        ["another file"] = (() => External("w.bin"), "Tensor 'w' has its values in another file, 'w.bin'; StaticNet reads models of one file and opens no other. Save it with its values inside: torch.onnx.export(…, external_data=False), or onnx.save_model(onnx.load(path), path)."),
        ["a file above"] = (() => External("../../etc/passwd"), "Tensor 'w' has its values outside the model's folder, '../../etc/passwd'; StaticNet reads models of one file and opens no other. Save it with its values inside: torch.onnx.export(…, external_data=False), or onnx.save_model(onnx.load(path), path)."),
        ["a file anywhere"] = (() => External("/etc/passwd"), "Tensor 'w' has its values outside the model's folder, '/etc/passwd'; StaticNet reads models of one file and opens no other. Save it with its values inside: torch.onnx.export(…, external_data=False), or onnx.save_model(onnx.load(path), path)."),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheMessageNamesIt(string name, string message) =>
        Assert.Equal(message, Assert.Throws<OnnxException>(() => OnnxFile.Read(new MemoryStream(Models[name].Build().Bytes))).Message);

    [Fact]
    public void WhatIsNoModelIsSaid()
    {
        Assert.Equal("The file is empty.", Message([]));
        Assert.Equal("The file has no graph: it is no ONNX model.", Message([0x08, 0x08]));
        Assert.Equal("The file is damaged, or no ONNX model: at byte 0 no field begins there.", Message("<html>"u8));
        Assert.Equal("The file is damaged, or no ONNX model: at byte 1 100 bytes are announced and 1 are left.", Message([0x3A, 100, 0]));
        Assert.Equal("The file is damaged, or no ONNX model: at byte 1 a number is longer than 64 bits.", Message([0x08, .. Enumerable.Repeat((byte)0xFF, 11)]));
        Assert.Equal("The file is damaged, or no ONNX model: at byte 1 a number does not end.", Message([0x08, 0xFF]));
        byte[] model = Dense().Bytes;
        Assert.Equal("The file has two graphs, which are to be merged into one; StaticNet reads models that were saved at once.", Message([.. model, .. model]));
    }

    [Fact]
    public void AFileOfMoreThanTwoGigabytesIsRefusedUnread()
    {
        string path = Path.GetTempFileName();
        try
        {
            using (FileStream sparse = File.OpenWrite(path))
                sparse.SetLength(1L << 31);
            long before = GC.GetAllocatedBytesForCurrentThread();
            OnnxException error = Assert.Throws<OnnxException>(() => OnnxFile.Read(path));
            Assert.Equal("The file has at least 2147483648 bytes; an ONNX file holds at most 2147483647, and StaticNet reads models of one file.", error.Message);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1 << 20);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void NamesInMessagesAreShortAndOnOneLine()
    {
        GraphBuilder builder = Dense();
        builder.Graph.Node[0].OpType = "Conv";
        builder.Graph.Node[0].Name = "a\nb" + new string('x', 100_000);
        string message = Message(builder.Bytes);
        Assert.StartsWith("Node 'a\uFFFDbxxx", message, StringComparison.Ordinal);
        Assert.True(message.Length < 400);
    }

    private static string Message(ReadOnlySpan<byte> bytes)
    {
        byte[] file = bytes.ToArray();
        return Assert.Throws<OnnxException>(() => OnnxFile.Read(new MemoryStream(file))).Message;
    }

    private static GraphBuilder Dense(params AttributeProto[] attributes) => new GraphBuilder().Tensor("w", 3, 2).Node("Gemm", "x w", "y", attributes);

    private static GraphBuilder Weights(Action<TensorProto> change)
    {
        GraphBuilder builder = Dense();
        change(builder.Graph.Initializer[0]);
        return builder;
    }

    private static GraphBuilder External(string location) => Weights(tensor =>
    {
        tensor.RawData = ByteString.Empty;
        tensor.DataLocation = 1;
        tensor.ExternalData.Add(new StringStringEntryProto { Key = "location", Value = location });
    });

    private static GraphBuilder Opset(int version)
    {
        GraphBuilder builder = Dense();
        builder.Model.OpsetImport[0].Version = version;
        return builder;
    }

    private static GraphBuilder Foreign()
    {
        GraphBuilder builder = new GraphBuilder().Node("Gelu", "x", "y");
        builder.Graph.Node[0].Domain = "com.microsoft";
        return builder;
    }

    private static GraphBuilder Half() => Weights(tensor =>
    {
        tensor.DataType = TensorProto.Types.DataType.Float16;
        tensor.RawData = ByteString.CopyFrom(new byte[12]);
    }) is var builder && (builder.Graph.Node[0] = new NodeProto(builder.Graph.Node[0]) { OpType = "MatMul", Name = "matmul0" }) is not null ? builder : null!;

    private static GraphBuilder TwoOutputs()
    {
        GraphBuilder builder = Dense();
        builder.Graph.Output.Add(new ValueInfoProto(builder.Graph.Output[0]) { Name = "z" });
        return builder;
    }
}
