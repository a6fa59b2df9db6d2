using System.Text.Json;
using StaticNet.Tests;
using Xunit;

namespace StaticNet.Models.Tests.Keras;

/// <summary>Files as a script for Keras writes them: kernels [inputs, units], by the names of the layers. Both ways.</summary>
public class KerasTests
{
    private static readonly string _folder = Path.Combine(Repository.Folder, "tests", "StaticNet.Models.Tests", "Keras");

    private static string File => Path.Combine(_folder, "keras.safetensors");

    [Fact]
    public void A_file_of_Keras_computes_what_Keras_computes()
    {
        using JsonDocument known = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(_folder, "keras.json")));
        float[] inputs = Floats(known, "inputs"), expected = Floats(known, "outputs"), outputs = new float[expected.Length];
        foreach (TensorNames names in (TensorNames[])[TensorNames.Keras, TensorNames.OfKeras("dense", "dense_1")])
        {
            Numbers.Load(File, ModelReading.Tensors with { Names = names }).Forward(inputs, outputs);
            for (int i = 0; i < outputs.Length; i++)
                Assert.Equal(expected[i], outputs[i], 1e-5);
        }
    }

    [Fact]
    public void What_is_saved_for_Keras_has_its_names_shapes_and_numbers()
    {
        Numbers net = Numbers.Load(File, ModelReading.Tensors with { Names = TensorNames.Keras });
        using var folder = new TemporaryFolder();
        net.Save(folder["a"], TensorNames.Keras);
        Dictionary<string, string> theirs = Tensors(File), ours = Tensors(folder["a"]);
        Assert.Equal(theirs.OrderBy(tensor => tensor.Key), ours.OrderBy(tensor => tensor.Key));

        Numbers again = Numbers.Load(folder["a"], ModelReading.Strict with { Names = TensorNames.Keras });
        Assert.Equal(net.Parameters, again.Parameters);
        net.Save(folder["b"], TensorNames.OfKeras("hidden", "policy"));
        Assert.Equal(["hidden/bias", "hidden/kernel", "policy/bias", "policy/kernel"], Tensors(folder["b"]).Keys.Order());
    }

    [Fact]
    public void Other_names_or_another_order_are_refused_by_name()
    {
        Assert.Contains("the tensor \"dense/bias\" is none of Numbers", Refused(TensorNames.Sequential), StringComparison.Ordinal);
        Assert.Contains("does not hold \"dense_1/kernel\" [5, 2]", Refused(TensorNames.OfKeras("dense", "dense_1"), drop: "dense_1/kernel"), StringComparison.Ordinal);
        Assert.Contains(
            "the tensor \"dense/kernel\" does not have the shape [5, 3]",
            Refused(TensorNames.Of(("dense/kernel", "dense/bias"), ("dense_1/kernel", "dense_1/bias"))),
            StringComparison.Ordinal);
        Assert.Contains("There are names for 1 layers", Assert.Throws<ArgumentException>(() => new Numbers().Save(Stream.Null, TensorNames.OfKeras("dense"))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => TensorNames.OfKeras());
        Assert.Throws<ArgumentException>(() => TensorNames.OfKeras("a", ""));
        Assert.Throws<ArgumentException>(() => TensorNames.OfKeras("a", "a"));
        Assert.Equal(("Keras", "[a/kernel, a/bias]"), (TensorNames.Keras.ToString(), TensorNames.OfKeras("a").ToString()));
    }

    private static string Refused(TensorNames names, string? drop = null)
    {
        byte[] bytes = System.IO.File.ReadAllBytes(File);
        if (drop is not null)
            bytes = RawSafetensors.File("""{"dense/kernel":{"dtype":"F32","shape":[3,5],"data_offsets":[0,60]},"dense/bias":{"dtype":"F32","shape":[5],"data_offsets":[60,80]},"dense_1/bias":{"dtype":"F32","shape":[2],"data_offsets":[80,88]}}""", new byte[88]);
        return Assert.Throws<ModelFormatException>(() => Numbers.Load(new MemoryStream(bytes), ModelReading.Tensors with { Names = names })).Message;
    }

    private static float[] Floats(JsonDocument json, string name) => [.. json.RootElement.GetProperty(name).EnumerateArray().Select(number => number.GetSingle())];

    // The shape and the bytes of every tensor.
    private static Dictionary<string, string> Tensors(string path)
    {
        byte[] bytes = System.IO.File.ReadAllBytes(path);
        int data = 8 + BitConverter.ToInt32(bytes);
        using JsonDocument header = JsonDocument.Parse(bytes.AsMemory(8, data - 8));
        return header.RootElement.EnumerateObject().Where(tensor => tensor.Name != "__metadata__").ToDictionary(
            tensor => tensor.Name,
            tensor =>
            {
                int[] offsets = [.. tensor.Value.GetProperty("data_offsets").EnumerateArray().Select(offset => offset.GetInt32())];
                int[] shape = [.. tensor.Value.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())];
                return $"[{string.Join(", ", shape)}] {Convert.ToHexString(bytes.AsSpan(data + offsets[0], offsets[1] - offsets[0]))}";
            });
    }
}
