using System.Numerics;
using System.Reflection;
using StaticNet.Data;
using StaticNet.Onnx.Tests.Networks;
using StaticNet.Runtime.V1;
using StaticNet.Training;
using Xunit;

namespace StaticNet.Onnx.Tests;

/// <summary>Classes that carry <c>[Model]</c>: what the build made of a file is what the file says.</summary>
public class BakedTests
{
    [Fact]
    public void LayersAndParametersAreTheFiles()
    {
        AssertIsOf("pytorch-SiLU", new BakedNetworks.SiLU());
        AssertIsOf("pytorch-double", new BakedNetworks.Double());
        AssertIsOf("pytorch-image", new BakedNetworks.Widened());
    }

    [Fact]
    public void TheLossSuitsTheOutputsUnlessThereIsOne()
    {
        Assert.Equal("SiLU: Input(3), Dense(5, SiLU), Dense(2, Identity), Loss(SquaredError)", BakedNetworks.SiLU.Topology.ToString());
        Assert.Equal("Double: Input(3), Dense(5, GELU), Dense(2, Sigmoid), Loss(BinaryCrossEntropy), Compile(Precision = Double, Schedule = Auto)", BakedNetworks.Double.Topology.ToString());
        Assert.Equal(
            "Widened: Input(12), Dense(6, ReLU, L2 = 0.125), Dense(3, Softmax, L2 = 0.125), Loss(KullbackLeibler), Compile(Precision = Double, Schedule = Auto)",
            BakedNetworks.Widened.Topology.ToString());
    }

    [Fact]
    public void OutputsAreThoseOfOnnxRuntime()
    {
        float[] inputs = Numbers.Random<float>(new Random(1), 64 * 3), outputs = new float[64 * 2];
        new BakedNetworks.SiLU().Forward(inputs, outputs);
        Numbers.AssertNear<float>(OnnxRuntime.Run(File.ReadAllBytes(ImportTests.PathOf("pytorch-SiLU")), inputs, 64), outputs, 1e-6);
    }

    [Fact]
    public void TrainingStartsFromTheFileAndASeedFromItsOwnDraws()
    {
        BakedNetworks.SiLU net = new(), fresh = new(seed: 1);
        Assert.False(net.Parameters.SequenceEqual(fresh.Parameters));
        float[] before = net.Parameters.ToArray(), inputs = Numbers.Random<float>(new Random(1), 30 * 3), targets = new float[30 * 2];
        new BakedNetworks.SiLU().Forward(inputs, targets);
        Assert.Equal(0, net.Loss(inputs, targets));
        for (int i = 0; i < targets.Length; i++)
            targets[i] += 0.1f;
        Trainer.Fit(net, new Dataset<float>(inputs, targets, 3, 2), new TrainingOptions { Epochs = 20 });
        Assert.True(net.Loss(inputs, targets) < 0.005);
        Assert.False(net.Parameters.SequenceEqual(before));
    }

    [Fact]
    public void AMissingOrAnotherResourceIsNamed()
    {
        Assembly assembly = typeof(BakedTests).Assembly;
        string name = Assert.Single(assembly.GetManifestResourceNames(), resource => resource.EndsWith("pytorch-SiLU.onnx", StringComparison.Ordinal));
        Assert.Equal("StaticNet.Model/Files/pytorch-SiLU.onnx", name);
        string missing = Assert.Throws<InvalidOperationException>(() => ModelResource.Read<float>(assembly, "other", 5, false, [], [])).Message;
        Assert.StartsWith("StaticNet.Onnx.Tests should hold the resource 'other' of 5 bytes, and holds none.", missing, StringComparison.Ordinal);
        string another = Assert.Throws<InvalidOperationException>(() => ModelResource.Read<float>(assembly, name, 5, false, [], [])).Message;
        Assert.Contains("and holds one of 651 bytes", another, StringComparison.Ordinal);
    }

    private static void AssertIsOf<T>(string name, INetwork<T> net)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] parameters = new T[net.ParameterCount];
        OnnxNetwork model = OnnxFile.Read(ImportTests.PathOf(name));
        model.CopyTo<T>(parameters);
        Assert.Equal(parameters, net.Parameters);
        Assert.Contains(parameters, parameter => !T.IsZero(parameter));
        net.Parameters.Clear();
        model.CopyTo(net);
        Assert.Equal(parameters, net.Parameters);
    }
}
