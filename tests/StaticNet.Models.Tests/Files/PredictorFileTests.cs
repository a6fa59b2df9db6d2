using StaticNet.Data;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Models.Tests;

/// <summary>A predictor is one file: network, scaling, and the names of features and classes.</summary>
public class PredictorFileTests
{
    /// <summary>Raw flowers with names that JSON has to escape.</summary>
    internal static Dataset<float> Flowers { get; } = new(
        [5.1f, 3.5f, 1.4f, 0.2f, 7f, 3.2f, 4.7f, 1.4f, 6.3f, 3.3f, 6f, 2.5f],
        [1, 0, 0, 0, 1, 0, 0, 0, 1],
        4,
        3,
        ["sepal \"length\"", "größe", "a,b\\c", "花"],
        ["setosa", "versi\ncolor", "virginica"]);

    [Fact]
    public void Raw_rows_get_the_same_answers()
    {
        using var folder = new TemporaryFolder();
        foreach (Scaling? scaling in new Scaling?[] { null, Standardization.Fit(Flowers), MinMaxScaling.Fit(Flowers, -1, 0.1) })
        {
            var predictor = new Predictor<float>(new Flower(seed: 3), Flowers, scaling);
            predictor.Save(folder["a"]);
            var net = new Flower();
            Predictor<float> loaded = Predictor<float>.Load(net, folder["a"]);
            Assert.Equal(predictor.FeatureNames, loaded.FeatureNames);
            Assert.Equal(predictor.ClassNames, loaded.ClassNames);
            Assert.True(loaded.NamesClasses);
            Assert.Equal(new Flower(seed: 3).Parameters.ToArray(), net.Parameters.ToArray());
            for (int row = 0; row < 3; row++)
                Same(predictor.Predict(Flowers.Input(row)), loaded.Predict(Flowers.Input(row)));
            Assert.Equal(["a"], folder.Files);
        }
    }

    [Fact]
    public void Numbers_come_back_in_their_units()
    {
        var data = new Dataset<float>([1, 2, 3, 4, 5, 7], [1000, -0.5f, 3000, 0.25f], 3, 2);
        var predictor = new Predictor<float>(new Numbers(seed: 1), data, Standardization.Fit(data), Standardization.FitTargets(data));
        Predictor<float> loaded = Loaded(predictor, new Numbers());
        Assert.False(loaded.NamesClasses);
        Same(predictor.Predict(data.Input(0)), loaded.Predict(data.Input(0)));
    }

    // Where no is −1, an output of 0.1 says yes.
    [Fact]
    public void Signs_are_decided_at_0()
    {
        var data = new Dataset<float>([1, 2, 3, 4], [-1, 1], 2, 1, classNames: ["no", "yes"]);
        var predictor = new Predictor<float>(new Signs(seed: 1), data);
        Predictor<float> loaded = Loaded(predictor, new Signs());
        for (float x = -2; x <= 2; x += 0.25f)
            Same(predictor.Predict([x, -x * x]), loaded.Predict([x, -x * x]));
    }

    [Fact]
    public void A_predictors_file_is_a_networks_too_but_not_the_other_way_round()
    {
        using var folder = new TemporaryFolder();
        new Predictor<float>(new Flower(seed: 3), Flowers, Standardization.Fit(Flowers)).Save(folder["a"]);
        Assert.Equal(new Flower(seed: 3).Parameters.ToArray(), Flower.Load(folder["a"]).Parameters.ToArray());

        new Flower(seed: 3).Save(folder["b"]);
        var net = new Flower(seed: 4);
        Assert.Contains("holds a network without names and scaling", Assert.Throws<ModelFormatException>(() => Predictor<float>.Load(net, folder["b"])).Message);
        Assert.Contains("layers[0].units", Assert.Throws<ModelFormatException>(() => Predictor<float>.Load(new WideFlower(), folder["a"])).Message);
        Assert.Equal(new Flower(seed: 4).Parameters.ToArray(), net.Parameters.ToArray());
    }

    // The digest is right: whoever wrote the file meant it.
    [Theory]
    [InlineData("staticnet.features", """["a"]""", "names 1 features, but Flower takes 4")]
    [InlineData("staticnet.features", """["a","b","c","d","e"]""", "more than 4 strings")]
    [InlineData("staticnet.features", """["a","b","c",4]""", "something else")]
    [InlineData("staticnet.features", "{}", "a list of strings is none")]
    [InlineData("staticnet.features", "", "cannot be read")]
    [InlineData("staticnet.features", null, "no \"staticnet.features\"")]
    [InlineData("staticnet.classes", """["a"]""", "names 1 classes, but Flower tells 3 apart")]
    [InlineData("staticnet.decision", "perhaps", "none of StaticNet's")]
    [InlineData("staticnet.inputs", "{}", "neither a standardization nor a scaling to a range")]
    [InlineData("staticnet.inputs", """{"kind":"standardization","means":[1,2,3],"deviations":[1,2,3]}""", "a list of 4 numbers has 3")]
    [InlineData("staticnet.inputs", """{"kind":"standardization","means":[1,2,3,4],"deviations":[1,2,3,0]}""", "must be finite and above 0")]
    [InlineData("staticnet.inputs", """{"kind":"standardization","means":[1,2,3,1e999],"deviations":[1,2,3,4]}""", "must be finite")]
    [InlineData("staticnet.inputs", """{"kind":"standardization","means":[1,2,3,4]}""", "neither")]
    [InlineData("staticnet.inputs", """{"kind":"minMax","minima":[1,2,3,4],"maxima":[1,2,3,4],"low":1,"high":0}""", "must be finite and its high above its low")]
    [InlineData("staticnet.inputs", """{"kind":"standardization","means":[1,2,3,4],"means":[1,2,3,4],"deviations":[1,2,3,4]}""", "there twice")]
    public void What_does_not_fit_the_network_is_named(string key, string? text, string message)
    {
        using var stream = new MemoryStream();
        new Predictor<float>(new Flower(seed: 3), Flowers, Standardization.Fit(Flowers)).Save(stream);
        var raw = RawSafetensors.Of(stream.ToArray());
        if (text is null)
            raw.Metadata.Remove(key);
        else
            raw.Metadata[key] = text;
        raw.Metadata["staticnet.crc32c"] = raw.Digest();
        var net = new Flower(seed: 4);
        Assert.Contains(message, Assert.Throws<ModelFormatException>(() => Predictor<float>.Load(net, new MemoryStream(raw.ToArray()))).Message);
        Assert.Equal(new Flower(seed: 4).Parameters.ToArray(), net.Parameters.ToArray());
    }

    private static Predictor<float> Loaded(Predictor<float> predictor, INetwork<float> network)
    {
        using var stream = new MemoryStream();
        predictor.Save(stream);
        stream.Position = 0;
        return Predictor<float>.Load(network, stream);
    }

    private static void Same(Prediction expected, Prediction actual)
    {
        Assert.Equal((expected.ClassIndex, expected.ClassName), (actual.ClassIndex, actual.ClassName));
        Assert.Equal(expected.Probabilities, actual.Probabilities);
        Assert.Equal(expected.Outputs, actual.Outputs);
    }
}
