using Xunit;

namespace StaticNet.Models.Tests;

/// <summary>What is saved can be loaded, says what it is, and replaces a file at once or not at all.</summary>
public class SavingTests
{
    [Fact]
    public void What_was_saved_is_loaded()
    {
        using var folder = new TemporaryFolder();
        var net = new Flower(seed: 4);
        net.Save(folder["flower.safetensors"]);
        Assert.Equal(["flower.safetensors"], folder.Files);
        Assert.Equal(net.Parameters.ToArray(), Flower.Load(folder["flower.safetensors"]).Parameters.ToArray());

        var precise = new Modules(seed: 4);
        precise.Save(folder["modules.safetensors"]);
        Assert.Equal(precise.Parameters.ToArray(), Modules.Load(folder["modules.safetensors"]).Parameters.ToArray());
    }

    [Fact]
    public void A_stream_serves_as_well_and_stays_open()
    {
        var net = new Flower(seed: 4);
        using var stream = new MemoryStream();
        stream.WriteByte(1);
        net.Save(stream);
        stream.Position = 1;
        Assert.Equal(net.Parameters.ToArray(), Flower.Load(stream).Parameters.ToArray());
        Assert.True(stream.CanRead);
        using var trickle = new TrickleStream(stream.ToArray()[1..]);
        Assert.Equal(net.Parameters.ToArray(), Flower.Load(trickle).Parameters.ToArray());
    }

    [Fact]
    public void A_network_that_is_there_can_be_read_into()
    {
        using var folder = new TemporaryFolder();
        new Flower(seed: 4).Save(folder["a"]);
        var net = new Flower(seed: 5);
        ModelFile.Read(net, folder["a"]);
        Assert.Equal(new Flower(seed: 4).Parameters.ToArray(), net.Parameters.ToArray());
        Assert.Throws<ArgumentException>(() => ModelFile.ReadParameters<double>(Flower.Topology, folder["a"]));
    }

    [Fact]
    public void A_file_says_what_it_is_and_holds_rows_of_a_units_inputs()
    {
        var net = new Flower(seed: 4);
        var raw = RawSafetensors.Of(Bytes(net));
        Assert.Equal("pt", (string?)raw.Metadata["format"]);
        Assert.Equal("Flower", (string?)raw.Metadata["staticnet.network"]);
        Assert.Matches(@"^\d+\.\d+\.\d+", (string?)raw.Metadata["staticnet.version"]);
        Assert.Equal(
            """{"inputs":4,"layers":[{"units":8,"activation":"Tanh"},{"units":3,"activation":"Softmax"}],"loss":{"function":"CategoricalCrossEntropy"},"precision":"Single"}""",
            (string?)raw.Metadata["staticnet.topology"]);
        Assert.Equal(["__metadata__", "0.weight", "0.bias", "2.weight", "2.bias"], raw.Header.Select(member => member.Key));
        Assert.Equal("""{"dtype":"F32","shape":[8,4],"data_offsets":[0,128]}""", raw.Header["0.weight"]!.ToJsonString());
        Assert.Equal(net.GetWeights(0).Cast<float>(), raw.Numbers("0.weight"));
        Assert.Equal(net.GetWeights(1).Cast<float>(), raw.Numbers("2.weight"));
        Assert.Equal(net.GetBiases(1).ToArray(), raw.Numbers("2.bias"));
        Assert.Equal(0, (Bytes(net).Length - raw.Data.Length) % 8);
        Assert.Equal(raw.Digest(), (string?)raw.Metadata["staticnet.crc32c"]);
    }

    [Fact]
    public void Everything_that_makes_a_topology_is_written_but_its_name()
    {
        Assert.Equal(
            """{"inputs":5,"layers":[{"units":7,"activation":"LeakyReLU","alpha":0.2,"dropout":0.1,"l2":0.5},{"units":6,"activation":"Identity"},{"units":2,"activation":"Sigmoid","dropout":0.5,"l1":0.25}],"loss":{"function":"BinaryCrossEntropy","labelSmoothing":0.1},"precision":"Double"}""",
            (string?)RawSafetensors.Of(Bytes(new Modules())).Metadata["staticnet.topology"]);
    }

    [Fact]
    public void Tensors_are_called_as_one_likes()
    {
        using var folder = new TemporaryFolder();
        var net = new Flower(seed: 4);
        net.Save(folder["a"], TensorNames.Of("fc1", "head"));
        Assert.Equal(["fc1.weight", "fc1.bias", "head.weight", "head.bias"], RawSafetensors.Of(File.ReadAllBytes(folder["a"])).Header.Select(member => member.Key).Skip(1));
        Assert.Contains("\"fc1.weight\"", Assert.Throws<ModelFormatException>(() => Flower.Load(folder["a"])).Message);
        Assert.Equal(net.Parameters.ToArray(), Flower.Load(folder["a"], new ModelReading { Names = TensorNames.Of("fc1", "head") }).Parameters.ToArray());

        TensorNames pairs = TensorNames.Of(("w0", "b0"), ("w1", "b1"));
        net.Save(folder["b"], pairs);
        Assert.Equal(net.Parameters.ToArray(), Flower.Load(folder["b"], new ModelReading { Names = pairs }).Parameters.ToArray());
        Assert.Contains("3 layers, but Flower has 2", Assert.Throws<ArgumentException>(() => net.Save(folder["c"], TensorNames.Of("a", "b", "c"))).Message);
        Assert.Throws<ArgumentException>(() => TensorNames.Of("a", "a"));
        Assert.Throws<ArgumentException>(() => TensorNames.Of(("a", "a")));
        Assert.Throws<ArgumentException>(() => TensorNames.Of(("a", "")));
        Assert.Throws<ArgumentException>(() => TensorNames.Of(("__metadata__", "b")));
        Assert.Throws<ArgumentException>(() => TensorNames.Of(Array.Empty<string>()));
        Assert.Equal(["a", "b"], folder.Files);
    }

    [Fact]
    public void The_modules_of_a_sequential_are_counted_as_PyTorch_counts_them()
    {
        // Dropout, Linear, LeakyReLU, Linear, Dropout, Linear, Sigmoid.
        Assert.Equal(["1.weight", "1.bias", "3.weight", "3.bias", "5.weight", "5.bias"], RawSafetensors.Of(Bytes(new Modules())).Header.Select(member => member.Key).Skip(1));
        Assert.Equal("2.bias", TensorNames.Layers.Bias(Modules.Topology, 2));
    }

    [Fact]
    public void Parameters_that_are_not_finite_are_saved_and_loaded_where_they_are_allowed()
    {
        var net = new Flower(seed: 4);
        net.Weight(1, 2, 5) = float.NaN;
        net.Bias(0, 3) = float.NegativeInfinity;
        byte[] file = Bytes(net);
        Assert.Equal(net.Parameters.ToArray(), Flower.Load(new MemoryStream(file), new ModelReading { AllowsNonFinite = true }).Parameters.ToArray());
        ModelFormatException refused = Assert.Throws<ModelFormatException>(() => Flower.Load(new MemoryStream(file)));
        Assert.Equal("0.bias", refused.Tensor);
        Assert.Contains("\"0.bias\" holds -Infinity at [3]", refused.Message);
        net.Bias(0, 3) = 0;
        Assert.Contains("\"2.weight\" holds NaN at [2, 5]", Assert.Throws<ModelFormatException>(() => Flower.Load(new MemoryStream(Bytes(net)))).Message);
    }

    /// <summary>A network as a file.</summary>
    internal static byte[] Bytes<T>(INetwork<T> network)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        using var stream = new MemoryStream();
        network.Save(stream);
        return stream.ToArray();
    }
}
