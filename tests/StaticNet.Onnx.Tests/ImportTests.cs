using System.Text.Json;
using StaticNet.Onnx.Tests.Networks;
using StaticNet.Reference;
using StaticNet.Tests;
using Xunit;

namespace StaticNet.Onnx.Tests;

/// <summary>Models that PyTorch wrote: see Files/make.py.</summary>
public class ImportTests
{
    private static readonly string Folder = Path.Combine(Repository.Folder, "tests", "StaticNet.Onnx.Tests", "Files");

    // What PyTorch computed of the same inputs is beside each file that is to be read.
    public static TheoryData<string> Readable => [.. Directory.GetFiles(Folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    [Theory]
    [MemberData(nameof(Readable))]
    public void OutputsAreThoseOfPyTorch(string name)
    {
        OnnxNetwork model = OnnxFile.Read(PathOf(name));
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));
        double[] inputs = Values(file, "inputs"), expected = Values(file, "outputs"), outputs = new double[expected.Length], parameters = new double[model.ParameterCount];
        model.CopyTo<double>(parameters);
        new ReferenceNetwork(model.Topology, parameters).Forward(inputs, outputs);
        Numbers.AssertNear<double>(expected, outputs, model.Topology.Precision == Precision.Double ? 1e-12 : 1e-6);
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void LayersAreNamed(string name)
    {
        string expected = name switch
        {
            "pytorch-opset12" => "Input(3), Dense(5, HardSwish), Dense(4, HardTanh), Dense(2, Identity), Loss(SquaredError)",
            "pytorch-double" => "Input(3), Dense(5, GELU), Dense(2, Sigmoid), Loss(BinaryCrossEntropy), Compile(Precision = Double, Schedule = Auto)",
            "pytorch-image" => "Input(12), Dense(6, ReLU), Dense(3, Softmax), Loss(CategoricalCrossEntropy)",
            "pytorch-LeakyReLU" => "Input(3), Dense(5, LeakyReLU, Alpha = 0.2), Dense(2, Identity), Loss(SquaredError)",
            "pytorch-ELU" => "Input(3), Dense(5, ELU, Alpha = 0.5), Dense(2, Identity), Loss(SquaredError)",
            _ => $"Input(3), Dense(5, {name["pytorch-".Length..]}), Dense(2, Identity), Loss(SquaredError)",
        };
        Assert.Equal($"{name}: {expected}", OnnxFile.Read(PathOf(name)).ToString());
    }

    [Theory]
    [InlineData("pytorch-training", "Node '/1/Dropout' (Dropout) drops units, since the model was exported as it trains; call model.eval() before the export.")]
    [InlineData("pytorch-relu6", "Node '/1/Clip' (Clip) is no dense layer and no activation that StaticNet has: it reads chains of Gemm or MatMul and Add, activations, Softmax, Flatten, Identity and Dropout.")]
    [InlineData("pytorch-convolution", "Node '/0/Conv' (Conv) is no dense layer and no activation that StaticNet has: it reads chains of Gemm or MatMul and Add, activations, Softmax, Flatten, Identity and Dropout.")]
    [InlineData("pytorch-logsoftmax", "Node '/1/LogSoftmax' (LogSoftmax) is the logarithm of an output; export the network with Softmax, or without either.")]
    public void WhatStaticNetHasNotIsNamed(string name, string message)
    {
        OnnxException error = Assert.Throws<OnnxException>(() => OnnxFile.Read(PathOf(name)));
        Assert.Equal(message, error.Message);
        Assert.NotNull(error.Node);
    }

    [Fact]
    public void ANormalizationIsNamedByItsLastNode() =>
        Assert.StartsWith("Node '/1/", Assert.Throws<OnnxException>(() => OnnxFile.Read(PathOf("pytorch-norm"))).Message, StringComparison.Ordinal);

    [Fact]
    public void ACompiledClassTakesTheParameters()
    {
        var net = new ImportedNet();
        OnnxNetwork model = OnnxFile.Read(PathOf("pytorch-SiLU"));
        model.CopyTo(net);
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "pytorch-SiLU.json")));
        float[] outputs = new float[8];
        net.Forward([.. Values(file, "inputs").Select(number => (float)number)], outputs);
        Numbers.AssertNear<float>([.. Values(file, "outputs").Select(number => (float)number)], outputs, 1e-6);
    }

    [Fact]
    public void AnotherTopologyIsNamedAndTheNetworkUntouched()
    {
        Refuses(SingleNetworks.Of(Activation.SiLU, 1), "has Dense(5, SiLU) as layer 0, and NetSiLU Dense(7, SiLU)");
        Refuses(SingleNetworks.Of(Activation.Mish, 1), "has Dense(5, SiLU) as layer 0, and NetMish Dense(7, Mish)");
        OnnxException error = Assert.Throws<OnnxException>(() => OnnxFile.Read(PathOf("pytorch-double")).CopyTo(new float[32]));
        Assert.Contains("computes in double precision, and the network in single", error.Message, StringComparison.Ordinal);
        Assert.Contains("has 32 parameters, and the span 31", Assert.Throws<ArgumentException>(() => OnnxFile.Read(PathOf("pytorch-double")).CopyTo(new double[31])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AStreamThatCannotSeekIsReadToItsEnd()
    {
        byte[] bytes = ExportTests.Written(new TopologyNetwork<float>(new("Wide", 300, new([new(100)]), LossFunction.SquaredError), new float[30100]));
        Assert.True(bytes.Length > 1 << 16);
        using var pipe = new System.IO.Compression.BrotliStream(new MemoryStream(Compressed(bytes)), System.IO.Compression.CompressionMode.Decompress);
        Assert.Equal("Model: Input(300), Dense(100, Identity), Loss(Huber)", OnnxFile.Read(pipe, loss: LossFunction.Huber).ToString());
    }

    internal static string PathOf(string name) => Path.Combine(Folder, name + ".onnx");

    private static byte[] Compressed(byte[] bytes)
    {
        var target = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(target, System.IO.Compression.CompressionLevel.Fastest))
            brotli.Write(bytes);
        return target.ToArray();
    }

    private static void Refuses(INetwork<float> network, string how)
    {
        float[] before = network.Parameters.ToArray();
        OnnxException error = Assert.Throws<OnnxException>(() => OnnxFile.Read(PathOf("pytorch-SiLU")).CopyTo(network));
        Assert.Contains(how, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, network.Parameters);
    }

    private static double[] Values(JsonDocument file, string name) => [.. file.RootElement.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];
}
