using StaticNet.Data;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Models.Tests;

/// <summary>Whatever happens to a file, it is refused by a ModelFormatException or read as what was saved, takes no more memory than twice its bytes and 1 MB, and an error changes no network.</summary>
public class MutationTests
{
    private const long Megabyte = 1 << 20;

    [Fact]
    public void Mutated_models_are_refused_or_the_same()
    {
        var saved = new Flower(seed: 1);
        var net = new Flower(seed: 2);
        Survives(SavingTests.Bytes(saved), saved, net, stream => ModelFile.Read(net, stream));
    }

    // Without a digest a changed weight is another weight, but still one that is finite.
    [Fact]
    public void Mutated_tensors_of_others_are_refused_or_finite()
    {
        byte[] file = SavingTests.Bytes(new Flower(seed: 1));
        var mutations = new Mutations(seed: 2);
        int loaded = 0;
        for (int i = 0; i < Mutations.Count; i++)
        {
            byte[] mutated = mutations.Of(file);
            try
            {
                Flower net = Flower.Load(i % 2 == 0 ? new MemoryStream(mutated) : new TrickleStream(mutated), ModelReading.Tensors);
                Assert.All(net.Parameters.ToArray(), parameter => Assert.True(float.IsFinite(parameter)));
                loaded++;
            }
            catch (ModelFormatException)
            {
            }
        }

        Assert.InRange(loaded, 1, Mutations.Count - 1);
    }

    [Fact]
    public void Mutated_predictors_are_refused_or_the_same()
    {
        Dataset<float> data = PredictorFileTests.Flowers;
        var saved = new Flower(seed: 1);
        using var stream = new MemoryStream();
        new Predictor<float>(saved, data, Standardization.Fit(data)).Save(stream);
        string expected = new Predictor<float>(saved, data, Standardization.Fit(data)).Predict(data.Input(0)).ToString();
        var net = new Flower(seed: 2);
        Survives(stream.ToArray(), saved, net, file =>
        {
            Predictor<float> predictor = Predictor<float>.Load(net, file);
            Assert.Equal(expected, predictor.Predict(data.Input(0)).ToString());
            Assert.Equal(data.FeatureNames, predictor.FeatureNames);
            Assert.Equal(data.ClassNames, predictor.ClassNames);
        });
    }

    [Fact]
    public void A_small_file_makes_no_room_for_a_large_network()
    {
        // 16 MB of parameters, of which the file has none.
        var topology = new NetworkTopology("Large", 2000, new([new LayerSpec(2000)]), LossFunction.SquaredError);
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["a"], RawSafetensors.File(
            """{"0.weight":{"dtype":"F32","shape":[2000,2000],"data_offsets":[0,16000000]},"0.bias":{"dtype":"F32","shape":[2000],"data_offsets":[16000000,16008000]}}""", new byte[10]));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Contains("is truncated", Assert.Throws<ModelFormatException>(() => ModelFile.ReadParameters<float>(topology, folder["a"], ModelReading.Tensors)).Message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Megabyte);
    }

    [Fact]
    public void A_large_file_takes_no_more_than_twice_its_bytes()
    {
        var topology = new NetworkTopology("Large", 1500, new([new LayerSpec(1000, Activation.ReLU), new LayerSpec(3)]), LossFunction.SquaredError);
        var net = new StoredNetwork(topology);
        using var stream = new MemoryStream();
        net.Save(stream);
        stream.Position = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        float[] parameters = ModelFile.ReadParameters<float>(topology, stream);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, stream.Length / 2, (2 * stream.Length) + Megabyte);
        Assert.Equal(net.Parameters, parameters);
    }

    /// <summary>Mutates a file and reads it, over and over.</summary>
    /// <param name="file">What was saved.</param>
    /// <param name="saved">Its network.</param>
    /// <param name="network">The network that is read into.</param>
    /// <param name="read">Reads, and checks what else there is.</param>
    internal static void Survives(byte[] file, INetwork<float> saved, INetwork<float> network, Action<Stream> read)
    {
        float[] expected = saved.Parameters.ToArray(), before = network.Parameters.ToArray();
        Assert.NotEqual(expected, before);
        var mutations = new Mutations(seed: 1);
        int loaded = 0;
        for (int i = 0; i < Mutations.Count; i++)
        {
            byte[] mutated = mutations.Of(file);
            using Stream stream = i % 4 == 0 ? new TrickleStream(mutated) : new MemoryStream(mutated);
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            float[] now = before;
            try
            {
                read(stream);
                loaded++;
                now = expected;
            }
            catch (ModelFormatException)
            {
            }

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, (2 * mutated.Length) + Megabyte);
            Assert.True(network.Parameters.SequenceEqual(now), $"mutation {i}");
            before.CopyTo(network.Parameters);
        }

        Assert.InRange(loaded, 0, Mutations.Count / 10);
        read(new MemoryStream(file));
        Assert.Equal(expected, network.Parameters.ToArray());
        before.CopyTo(network.Parameters);
    }
}
