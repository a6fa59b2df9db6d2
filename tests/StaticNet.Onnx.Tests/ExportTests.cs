using System.Numerics;
using Microsoft.ML.OnnxRuntime;
using StaticNet.Onnx.Tests.Networks;
using Xunit;

namespace StaticNet.Onnx.Tests;

/// <summary>Every network as ONNX Runtime sees it, and as it comes back.</summary>
public class ExportTests
{
    private const double Bound = 1e-6;

    public static TheoryData<Activation> Activations => [.. Enum.GetValues<Activation>()];

    [Theory]
    [MemberData(nameof(Activations))]
    public void SingleOutputsAreThoseOfOnnxRuntime(Activation activation) => AssertSameOutputs(SingleNetworks.Of(activation, 3), Bound);

    [Theory]
    [MemberData(nameof(Activations))]
    public void DoubleOutputsAreThoseOfOnnxRuntime(Activation activation)
    {
        INetwork<double> network = DoubleNetworks.Of(activation, 3);
        if (activation != Activation.GELU)
        {
            AssertSameOutputs(network, 1e-12);
            return;
        }

        // The one function that ONNX Runtime has not in double precision.
        OnnxRuntimeException refused = Assert.Throws<OnnxRuntimeException>(() => AssertSameOutputs(network, 1e-12));
        Assert.Contains("Could not find an implementation for Erf", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void WhatIsWrittenIsReadBack(Activation activation)
    {
        AssertRoundTrip(SingleNetworks.Of(activation, 5), SingleNetworks.Of(activation, 6));
        AssertRoundTrip(DoubleNetworks.Of(activation, 5), DoubleNetworks.Of(activation, 6));
    }

    [Fact]
    public void RandomNetworksInDoublePrecision()
    {
        var random = new Random(16);
        for (int i = 0; i < 120; i++)
        {
            NetworkTopology topology = RandomTopology(random);
            var network = new TopologyNetwork<double>(topology, Numbers.Random<double>(random, topology.ParameterCount, 0.5));
            AssertSameOutputs(network, 1e-11);
            AssertRoundTrip(network, new TopologyNetwork<double>(topology, new double[topology.ParameterCount]));
        }
    }

    [Fact]
    public void ExtremeInputsKeepTheirOutputs()
    {
        double[] inputs = [0, 0, 0, 1e-9, -1e-9, 1e-30, 50, -50, 700, 1e4, -1e4, 1e4];
        foreach (Activation activation in Enum.GetValues<Activation>().Where(activation => activation != Activation.GELU))
        {
            INetwork<double> network = DoubleNetworks.Of(activation, 3);
            double[] expected = new double[4 * network.OutputSize];
            network.Forward(inputs, expected);
            Numbers.AssertNear<double>(expected, OnnxRuntime.Run(Written(network), inputs, 4), 1e-9);
        }
    }

    [Fact]
    public void ParametersThatAreNotFiniteAreNamed()
    {
        INetwork<float> network = SingleNetworks.Of(Activation.Tanh, 1);
        network.Parameters[30] = float.NaN;
        OnnxException error = Assert.Throws<OnnxException>(() => Written(network));
        Assert.Contains("NetTanh: parameter 30, in layer 1, is NaN", error.Message, StringComparison.Ordinal);
        using var stream = new MemoryStream();
        OnnxFile.Write(stream, network, allowNotFinite: true);
        stream.Position = 0;
        error = Assert.Throws<OnnxException>(() => OnnxFile.Read(stream));
        Assert.Equal("Tensor 'layer1.weight': the weight of input 0 of unit 2 in layer 1 is infinite or NaN. Train it again, or allow such numbers.", error.Message);
        Assert.Equal("layer1.weight", error.Tensor);
        stream.Position = 0;
        INetwork<float> other = SingleNetworks.Of(Activation.Tanh, 2);
        OnnxFile.Read(stream, allowNotFinite: true).CopyTo(other);
        Assert.Equal(network.Parameters, other.Parameters);
    }

    [Fact]
    public void AFileIsWrittenWholeOrNotAtAll()
    {
        string folder = Directory.CreateTempSubdirectory("onnx").FullName, path = Path.Combine(folder, "net.onnx");
        try
        {
            INetwork<float> network = SingleNetworks.Of(Activation.Mish, 1), other = SingleNetworks.Of(Activation.Mish, 2);
            OnnxFile.Write(path, other);
            OnnxFile.Write(path, network);
            OnnxNetwork model = OnnxFile.Read(path);
            model.CopyTo(other);
            Assert.Equal(network.Parameters, other.Parameters);
            Assert.Equal("net: Input(3), Dense(7, Mish), Dense(4, Mish), Loss(SquaredError)", model.ToString());
            Assert.Equal([path], Directory.GetFiles(folder));

            // A folder cannot be replaced by a file.
            string taken = Directory.CreateDirectory(Path.Combine(folder, "taken.onnx")).FullName;
            Assert.ThrowsAny<Exception>(() => OnnxFile.Write(taken, network));
            Assert.Equal([path], Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    internal static byte[] Written<T>(INetwork<T> network)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var stream = new MemoryStream();
        OnnxFile.Write(stream, network);
        return stream.ToArray();
    }

    private static void AssertSameOutputs<T>(INetwork<T> network, double bound)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        byte[] model = Written(network);
        foreach (int samples in (int[])[1, 64])
        {
            T[] inputs = Numbers.Random<T>(new Random(samples), samples * network.InputSize), outputs = new T[samples * network.OutputSize];
            network.Forward(inputs, outputs);
            Numbers.AssertNear<T>(outputs, OnnxRuntime.Run(model, inputs, samples), bound);
        }
    }

    private static void AssertRoundTrip<T>(INetwork<T> network, INetwork<T> other)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        OnnxNetwork model = OnnxFile.Read(new MemoryStream(Written(network)));
        Assert.Equal(network.Topology.Layers.Select(layer => (layer.Units, layer.Activation, layer.Alpha)), model.Topology.Layers.Select(layer => (layer.Units, layer.Activation, layer.Alpha)));
        Assert.Equal(network.Topology.Precision, model.Topology.Precision);
        model.CopyTo(other);
        Assert.Equal(network.Parameters, other.Parameters);
    }

    private static NetworkTopology RandomTopology(Random random)
    {
        Activation[] hidden = [.. Enum.GetValues<Activation>().Where(activation => activation is not (Activation.GELU or Activation.Softmax or Activation.Exponential))];
        LayerSpec[] layers = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Layer(random, hidden[random.Next(hidden.Length)]))];
        if (random.Next(4) == 0)
            layers[^1] = new(random.Next(2, 6), Activation.Softmax);
        return new("Random", random.Next(1, 6), new(layers), LossFunction.SquaredError, Precision.Double);
    }

    private static LayerSpec Layer(Random random, Activation activation)
    {
        double? alpha = activation is Activation.LeakyReLU or Activation.ELU && random.Next(2) == 0 ? random.NextDouble() : null;
        return new(random.Next(1, 9), activation, alpha, Dropout: random.Next(2) * 0.5);
    }
}
