using System.Text.Json.Nodes;
using Xunit;

namespace StaticNet.Models.Tests;

/// <summary>What does not fit is refused by its name, and the network keeps its parameters.</summary>
public class StrictReadingTests
{
    private static readonly byte[] File = SavingTests.Bytes(new Flower(seed: 1));

    [Fact]
    public void Another_topology_is_named()
    {
        Refuses<WideFlower>(WideFlower.Load, "is of Flower, whose topology is not that of WideFlower: layers[0].units is 8 in the file, but 9 in WideFlower");
        Refuses<ReLUFlower>(ReLUFlower.Load, "layers[0].activation is \"Tanh\" in the file, but \"ReLU\" in ReLUFlower");
        Refuses<DeepFlower>(DeepFlower.Load, "there are 2 layers in the file, but 3 in DeepFlower");
        Refuses<PreciseFlower>(PreciseFlower.Load, "precision is \"Single\" in the file, but \"Double\" in PreciseFlower");
        byte[] modules = SavingTests.Bytes(new Modules());
        Assert.Contains("inputs is 5 in the file, but 4 in Flower", Assert.Throws<ModelFormatException>(() => Flower.Load(new MemoryStream(modules))).Message);
    }

    [Fact]
    public void The_same_shapes_are_enough_where_that_is_asked_for()
    {
        Assert.Equal(new Flower(seed: 1).Parameters.ToArray(), ReLUFlower.Load(new MemoryStream(File), ModelReading.Tensors).Parameters.ToArray());
        ModelFormatException refused = Assert.Throws<ModelFormatException>(() => WideFlower.Load(new MemoryStream(File), ModelReading.Tensors));
        Assert.Equal("0.weight", refused.Tensor);
        Assert.Contains("does not have the shape [9, 4] that WideFlower needs", refused.Message);
        Assert.Contains("is of F32, but PreciseFlower has F64", Assert.Throws<ModelFormatException>(() => PreciseFlower.Load(new MemoryStream(File), ModelReading.Tensors)).Message);
        Assert.Contains("\"2.weight\" does not have the shape [8, 8] that DeepFlower needs", Assert.Throws<ModelFormatException>(() => DeepFlower.Load(new MemoryStream(File), ModelReading.Tensors)).Message);
    }

    [Fact]
    public void Tensors_that_are_unknown_missing_twice_or_of_another_kind_are_named()
    {
        Assert.Contains("\"extra\" is none of Flower, which has \"0.weight\" [8, 4]", Tensors(raw => raw.Header["extra"] = raw.Header["0.bias"]!.DeepClone()));
        Assert.Contains("does not hold \"2.bias\" [3] of Flower", Tensors(raw => raw.Header.Remove("2.bias")));
        Assert.Contains("shape [8, 4]", Tensors(raw => raw.Header["0.weight"]!["shape"] = new JsonArray(4, 8)));
        Assert.Contains("shape [8, 4]", Tensors(raw => raw.Header["0.weight"]!["shape"] = new JsonArray(8, 4, 1)));
        Assert.Contains("shape [8, 4]", Tensors(raw => raw.Header["0.weight"]!["shape"] = new JsonArray(32)));
        Assert.Contains("shape [8, 4]", Tensors(raw => raw.Header["0.weight"]!["shape"] = new JsonArray(-8, -4)));
        Assert.Contains("shape [8, 4]", Tensors(raw => raw.Header["0.weight"]!["shape"] = new JsonArray(8.5, 4)));
        Assert.Contains("of others than numbers", Tensors(raw => raw.Header["0.weight"]!["shape"] = new JsonArray("8", 4)));
        Assert.Contains("no list", Tensors(raw => raw.Header["0.weight"]!["shape"] = 32));
        Assert.Contains("is of BF16, but Flower has F32", Tensors(raw => raw.Header["0.weight"]!["dtype"] = "BF16"));
        Assert.Contains("no string", Tensors(raw => raw.Header["0.weight"]!["dtype"] = 32));
        Assert.Contains("needs a dtype", Tensors(raw => raw.Header["0.weight"]!.AsObject().Remove("dtype")));
        Assert.Contains("has \"strides\"", Tensors(raw => raw.Header["0.weight"]!["strides"] = new JsonArray(1)));
        Assert.Contains("no object", Tensors(raw => raw.Header["0.weight"] = 1));
    }

    [Fact]
    public void Tensors_lie_side_by_side()
    {
        Assert.Contains("begins at byte 0 of the data", Tensors(raw => raw.Header["0.bias"]!["data_offsets"] = new JsonArray(0, 32)));
        Assert.Contains("takes 28 bytes by its data_offsets, but 32", Tensors(raw => raw.Header["0.bias"]!["data_offsets"] = new JsonArray(128, 156)));
        Assert.Contains("\"2.weight\" begins at byte 160 of the data, but the one before it ends at 128", Tensors(raw => raw.Header["0.bias"]!["data_offsets"] = new JsonArray(1000128, 1000160)));
        Assert.Contains("no two ascending counts", Tensors(raw => raw.Header["0.bias"]!["data_offsets"] = new JsonArray(160, 128)));
        Assert.Contains("no two ascending counts", Tensors(raw => raw.Header["0.bias"]!["data_offsets"] = new JsonArray(-32, 0)));
        Assert.Contains("no two ascending counts", Tensors(raw => raw.Header["0.bias"]!["data_offsets"] = new JsonArray(128, 160, 160)));
        Assert.Contains("no two ascending counts", Tensors(raw => raw.Header["0.bias"]!["data_offsets"] = new JsonArray(9223372036854775807, 9223372036854775808)));
        Assert.Contains("goes on after its last tensor", Tensors(raw => raw.Data = [.. raw.Data, 0]));
        Assert.Contains("is truncated", Tensors(raw => raw.Data = raw.Data[..^1]));
    }

    [Fact]
    public void Tensors_may_lie_in_any_order()
    {
        var raw = RawSafetensors.Of(File);
        int bytes = raw.Data.Length;
        raw.Data = [.. raw.Data[128..], .. raw.Data[..128]];
        foreach (string name in new[] { "0.weight", "0.bias", "2.weight", "2.bias" })
        {
            int[] offsets = [.. raw.Header[name]!["data_offsets"]!.AsArray().Select(offset => ((int)offset! + (name == "0.weight" ? bytes - 128 : -128)))];
            raw.Header[name]!["data_offsets"] = new JsonArray(offsets[0], offsets[1]);
        }

        Assert.Equal(new Flower(seed: 1).Parameters.ToArray(), Flower.Load(new MemoryStream(raw.ToArray()), ModelReading.Tensors).Parameters.ToArray());
    }

    [Fact]
    public void A_file_of_another_says_so()
    {
        Assert.Contains("does not say which network it is of", Strict(raw => raw.Header.Remove("__metadata__")));
        Assert.Contains("does not say which network it is of", Strict(raw => raw.Metadata.Remove("staticnet.topology")));
        Assert.Contains("no \"staticnet.crc32c\"", Strict(raw => raw.Metadata.Remove("staticnet.crc32c")));
        Assert.Contains("has changed since it was saved", Strict(raw => raw.Data[3] ^= 1));
        Assert.Contains("has changed since it was saved", Strict(raw => raw.Metadata["staticnet.network"] = "flower"));
        Assert.Contains("is no string", Strict(raw => raw.Metadata["format"] = 1));
        Assert.Contains("is no JSON in the file", Strict(raw => raw.Metadata["staticnet.topology"] = "?"));
    }

    [Theory]
    [InlineData("", null, "header is no JSON")]
    [InlineData("[]", null, "no JSON object")]
    [InlineData("{", null, "header is no JSON")]
    [InlineData("{} x", null, "header is no JSON")]
    [InlineData("{\"__metadata__\":{},\"__metadata__\":{}}", null, "metadata twice")]
    [InlineData("{\"__metadata__\":[]}", null, "no object")]
    [InlineData("{\"a\":{\"b\":\"\\ud800\"}}", null, "none of Flower")]
    [InlineData("{\"\\ud800\":{}}", null, "header is no JSON")]
    [InlineData("{\"__metadata__\":{\"a\":\"\\ud800\"}}", null, "header is no JSON")]
    [InlineData("{}", 3UL, "is truncated")]
    [InlineData("{}", 100_000UL, "is truncated")]
    [InlineData("{}", 1UL << 40, "where at most")]
    [InlineData("{}", ulong.MaxValue, "where at most")]
    [InlineData("{}", null, "does not hold \"0.weight\" [8, 4]")]
    public void A_header_that_is_none_is_refused(string header, ulong? length, string message)
    {
        byte[] file = RawSafetensors.File(header, [], length);
        foreach (Stream stream in new Stream[] { new MemoryStream(file), new TrickleStream(file) })
            Assert.Contains(message, Assert.Throws<ModelFormatException>(() => Flower.Load(stream, ModelReading.Tensors)).Message);
    }

    [Fact]
    public void A_header_may_nest_no_deeper_than_its_reader()
    {
        byte[] file = RawSafetensors.File("{\"a\":" + string.Concat(Enumerable.Repeat("{\"a\":", 10_000)), []);
        Assert.Throws<ModelFormatException>(() => Flower.Load(new MemoryStream(file)));
    }

    [Fact]
    public void A_file_that_is_cut_anywhere_is_refused()
    {
        var net = new Flower(seed: 2);
        float[] before = net.Parameters.ToArray();
        for (int length = 0; length < File.Length; length++)
        {
            ModelFormatException refused = Assert.Throws<ModelFormatException>(() => ModelFile.Read(net, new MemoryStream(File[..length])));
            Assert.Matches(length < 8 ? "fewer than the 8" : "truncated", refused.Message);
            Assert.Throws<ModelFormatException>(() => ModelFile.Read(net, new TrickleStream(File[..length])));
        }

        Assert.Equal(before, net.Parameters.ToArray());
    }

    private static void Refuses<TNetwork>(Func<Stream, ModelReading, TNetwork> load, string message) =>
        Assert.Contains(message, Assert.Throws<ModelFormatException>(() => load(new MemoryStream(File), default)).Message);

    private static string Tensors(Action<RawSafetensors> change) => Refused(change, ModelReading.Tensors, new Flower(seed: 2));

    private static string Strict(Action<RawSafetensors> change) => Refused(change, ModelReading.Strict, new Flower(seed: 2));

    private static string Refused(Action<RawSafetensors> change, ModelReading reading, INetwork<float> network)
    {
        var raw = RawSafetensors.Of(File);
        change(raw);
        float[] before = network.Parameters.ToArray();
        string message = Assert.Throws<ModelFormatException>(() => ModelFile.Read(network, new MemoryStream(raw.ToArray()), reading)).Message;
        Assert.Equal(message, Assert.Throws<ModelFormatException>(() => ModelFile.Read(network, new MemoryStream(raw.ToArray()), reading)).Message);
        Assert.Equal(before, network.Parameters.ToArray());
        return message;
    }
}
