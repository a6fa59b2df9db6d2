using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Tests;
using StaticNet.Training;
using Xunit;

namespace StaticNet.Models.Tests.Baked;

/// <summary>Classes that carry <c>[Model("….safetensors")]</c>: what the build made of a file is what was saved.</summary>
public class BakedTests
{
    private static readonly Flower _flower = new(seed: 3);

    private static readonly Modules _modules = new(seed: 1);

    private static readonly Numbers _numbers = new(seed: 4);

    private static Predictor<float> Predictor => new(_flower, PredictorFileTests.Flowers, Standardization.Fit(PredictorFileTests.Flowers));

    /// <summary>The files say what is saved today, the version apart. With STATICNET_UPDATE_GOLDENS=1 in the environment they are written anew.</summary>
    [Fact]
    public void The_files_are_what_is_saved_today()
    {
        Require("flower.safetensors", Predictor.Save);
        Require("numbers.safetensors", path => _numbers.Save(path, TensorNames.Keras));
        Require("modules.safetensors", path => _modules.Save(path, TensorNames.Of("first", "second", "head")));
    }

    [Fact]
    public void Layers_and_parameters_are_those_that_were_saved()
    {
        Assert.Equal(Flower.Topology, BakedNetworks.Flower.Topology);
        Assert.Equal(Modules.Topology, BakedNetworks.Modules.Topology);
        Assert.Equal(_flower.Parameters, new BakedNetworks.Flower().Parameters);
        Assert.Equal(_modules.Parameters, new BakedNetworks.Modules().Parameters);
        Assert.Equal(_numbers.Parameters, new BakedNetworks.Numbers().Parameters);
        Assert.Equal(new Flower(seed: 5).Parameters, new BakedNetworks.Flower(seed: 5).Parameters);
    }

    [Fact]
    public void The_class_may_say_another_loss_penalty_and_precision()
    {
        Assert.Equal(
            "Widened: Input(4), Dense(8, Tanh, L2 = 0.125), Dense(3, Softmax, L2 = 0.125), Loss(SquaredError), Compile(Precision = Double, Schedule = Auto)",
            BakedNetworks.Widened.Topology.ToString());
        Assert.Equal(Array.ConvertAll(_flower.Parameters.ToArray(), parameter => (double)parameter), new BakedNetworks.Widened().Parameters);
    }

    [Fact]
    public void Training_starts_from_the_file()
    {
        Dataset<float> data = Standardization.Fit(PredictorFileTests.Flowers).Apply(PredictorFileTests.Flowers);
        Flower direct = new(_flower.Parameters);
        BakedNetworks.Flower baked = new();
        Trainer.Fit(direct, data, new TrainingOptions { Epochs = 30 });
        Trainer.Fit(baked, data, new TrainingOptions { Epochs = 30 });
        Assert.Equal(direct.Parameters, baked.Parameters);
        Assert.False(_flower.Parameters.SequenceEqual(baked.Parameters));
    }

    [Fact]
    public void Names_and_scaling_travel_with_the_class()
    {
        Predictor<float> baked = Predictor<float>.OfModel(new BakedNetworks.Flower());
        Assert.Equal(Predictor.FeatureNames, baked.FeatureNames);
        Assert.Equal(Predictor.ClassNames, baked.ClassNames);
        for (int row = 0; row < PredictorFileTests.Flowers.Count; row++)
            Assert.Equal(Predictor.Predict(PredictorFileTests.Flowers.Input(row)).ToString(), baked.Predict(PredictorFileTests.Flowers.Input(row)).ToString());
        Assert.Equal(baked.ClassNames, Predictor<double>.OfModel(new BakedNetworks.Widened()).ClassNames);
    }

    [Fact]
    public void A_class_without_names_has_no_predictor()
    {
        foreach (INetwork<double> net in new INetwork<double>[] { new BakedNetworks.Modules(), new Modules() })
        {
            Assert.StartsWith(
                "Modules was not compiled from the file of a predictor, which says what features and classes are called: put [Model(path)] on it",
                Assert.Throws<ArgumentException>(() => Predictor<double>.OfModel(net)).Message,
                StringComparison.Ordinal);
        }
    }

    private static void Require(string name, Action<string> save)
    {
        string file = Path.Combine(Repository.Folder, "tests", "StaticNet.Models.Tests", "Baked", name);
        using var folder = new TemporaryFolder();
        save(folder["now"]);
        if (Environment.GetEnvironmentVariable("STATICNET_UPDATE_GOLDENS") == "1")
            File.Copy(folder["now"], file, overwrite: true);
        Assert.Equal(WithoutVersion(folder["now"]), WithoutVersion(file));
    }

    // The version and, with it, the digest.
    private static string WithoutVersion(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        int header = BitConverter.ToInt32(bytes);
        string text = System.Text.Encoding.UTF8.GetString(bytes, 8, header);
        text = System.Text.RegularExpressions.Regex.Replace(text.TrimEnd(), "\"staticnet\\.(version|crc32c)\":\"[^\"]*\"", "");
        return text + Convert.ToHexString(bytes.AsSpan(8 + header));
    }
}
