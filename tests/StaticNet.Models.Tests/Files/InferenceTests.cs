using System.Numerics;
using System.Runtime.InteropServices;
using StaticNet.Data;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Models.Tests;

/// <summary>Networks for inference: the outputs of the whole network bit by bit, from files that one saved and another was trained for.</summary>
public class InferenceTests
{
    private static readonly int[] Samples = [1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 31, 33, 63, 64, 65, 255, 256, 257, 300];

    [Fact]
    public void The_outputs_have_the_bits_of_the_whole_network()
    {
        SameOutputs(new Flower(seed: 1), new FlowerOutputs(seed: 1));
        SameOutputs(new Flower(seed: 2), new FlowerLoss(seed: 2));
        SameOutputs(new Policy(seed: 3), new PolicyOutputs(seed: 3));
        SameOutputs(new Modules(seed: 4), new ModulesOutputs(seed: 4));
        SameOutputs(new Modules(seed: 4), new BareModules(seed: 4));
        SameOutputs(new Signs(seed: 5), new SignsOutputs(seed: 5));
    }

    [Fact]
    public void The_network_as_a_key_thins_it_has_the_same_bits_too()
    {
        (INetwork<double> whole, IInferenceNetwork<double> part) = (new Modules(seed: 4), new ModulesOutputs(seed: 4));
        foreach (int m in Samples)
        {
            (double[] inputs, double[] expected, double[] actual) = (Inputs<double>(5 * m), new double[2 * m], new double[2 * m]);
            whole.Forward(inputs, expected, new DropoutKey(7, (ulong)m));
            part.Forward(inputs, actual, new DropoutKey(7, (ulong)m));
            Assert.Equal(MemoryMarshal.AsBytes<double>(expected), MemoryMarshal.AsBytes<double>(actual));
        }
    }

    [Fact]
    public void The_loss_has_the_same_bits_without_the_gradient()
    {
        (Flower whole, FlowerLoss part) = (new(seed: 1), new(seed: 1));
        foreach (int m in Samples)
        {
            (float[] inputs, int[] classes) = (Inputs<float>(4 * m), [.. Enumerable.Range(0, m).Select(row => row % 3)]);
            float[] targets = [.. classes.SelectMany(named => Enumerable.Range(0, 3).Select(k => k == named ? 1f : 0))];
            Assert.Equal(whole.Loss(inputs, targets), part.Loss(inputs, targets));
            Assert.Equal(whole.MeanLoss(inputs, targets), part.MeanLoss(inputs, targets));
            Assert.Equal(whole.LossForClasses(inputs, classes), part.LossForClasses(inputs, classes));
        }

        Assert.Equal(0, part.Penalty());
    }

    [Fact]
    public void A_class_is_no_more_than_it_computes()
    {
        Assert.Equal([typeof(IInferenceNetwork<float>)], typeof(FlowerOutputs).GetInterfaces());
        Assert.Equal([typeof(IInferenceNetwork<float>)], typeof(FlowerLoss).GetInterfaces());
        Assert.Null(typeof(FlowerOutputs).GetMethod("Penalty"));
        Assert.Null(typeof(FlowerLoss).GetMethod("Backward"));
        Assert.False(FlowerOutputs.Topology.HasLoss);
        Assert.True(FlowerLoss.Topology.HasLoss);
        Assert.Empty(FlowerOutputs.Equations.Gradients);
        Assert.Equal(Flower.Equations.Gradients.Count, FlowerLoss.Equations.Gradients.Count);
    }

    [Fact]
    public void A_wrong_length_is_refused_as_ever()
    {
        var net = new FlowerOutputs(seed: 1);
        Assert.Contains("3", Assert.Throws<ArgumentException>(() => net.Forward(new float[3], new float[3])).Message);
        Assert.Throws<ArgumentException>(() => net.Forward(new float[4], new float[2]));
        float[] both = new float[8];
        Assert.Throws<ArgumentException>(() => net.Forward(both.AsSpan(0, 4), both.AsSpan(2, 3)));
        Assert.Throws<ArgumentException>(() => FlowerOutputs.Forward(new float[5], new float[4], new float[3]));
    }

    [Fact]
    public void What_was_trained_elsewhere_is_read_whatever_it_was_trained_with()
    {
        using var folder = new TemporaryFolder();
        new Flower(seed: 3).Save(folder["flower"]);
        Assert.Equal(new Flower(seed: 3).Parameters, FlowerOutputs.Load(folder["flower"]).Parameters);
        new Modules(seed: 3).Save(folder["modules"]);
        Assert.Equal(new Modules(seed: 3).Parameters, BareModules.Load(folder["modules"]).Parameters);

        FlowerOutputs.Load(folder["flower"]).Save(folder["outputs"]);
        Assert.Equal(new Flower(seed: 3).Parameters, FlowerOutputs.Load(folder["outputs"]).Parameters);
        Assert.Equal(new Flower(seed: 3).Parameters, Flower.Load(folder["outputs"], ModelReading.Tensors).Parameters);
    }

    [Fact]
    public void What_has_other_layers_is_refused_and_so_is_a_training_without_its_loss()
    {
        using var folder = new TemporaryFolder();
        new WideFlower(seed: 3).Save(folder["wide"]);
        Assert.Contains("layers[0].units is 9 in the file, but 8 in FlowerOutputs", Assert.Throws<ModelFormatException>(() => FlowerOutputs.Load(folder["wide"])).Message);
        new ReLUFlower(seed: 3).Save(folder["relu"]);
        Assert.Contains("layers[0].activation is \"ReLU\" in the file, but \"Tanh\" in FlowerOutputs", Assert.Throws<ModelFormatException>(() => FlowerOutputs.Load(folder["relu"])).Message);
        new FlowerOutputs(seed: 3).Save(folder["outputs"]);
        Assert.Contains("loss is not in the file, but {\"function\":\"CategoricalCrossEntropy\"} in Flower", Assert.Throws<ModelFormatException>(() => Flower.Load(folder["outputs"])).Message);
        new Modules(seed: 3).Save(folder["modules"]);
        Assert.Throws<ModelFormatException>(() => Policy.Load(folder["modules"]));
    }

    [Fact]
    public void A_predictor_and_its_file_need_no_loss()
    {
        using var folder = new TemporaryFolder();
        Dataset<float> flowers = PredictorFileTests.Flowers;
        var trained = new Predictor<float>(new Flower(seed: 3), flowers, Standardization.Fit(flowers));
        trained.Save(folder["a"]);
        var read = Predictor<float>.Load(new FlowerOutputs(), folder["a"]);
        var own = new Predictor<float>(new FlowerOutputs(seed: 3), flowers, Standardization.Fit(flowers));
        for (int row = 0; row < flowers.Count; row++)
        {
            Assert.Equal(trained.Predict(flowers.Input(row)).Outputs, read.Predict(flowers.Input(row)).Outputs);
            Assert.Equal(trained.Predict(flowers.Input(row)).ToString(), own.Predict(flowers.Input(row)).ToString());
        }

        own.Save(folder["b"]);
        Assert.Equal(trained.FeatureNames, Predictor<float>.Load(new FlowerOutputs(), folder["b"]).FeatureNames);
    }

    // Every target is 1, so that the targets do not say where yes begins: the outputs do.
    [Fact]
    public void Without_a_loss_the_outputs_say_where_yes_begins()
    {
        var data = new Dataset<float>([1, 2, 3, 4], [1, 1], 2, 1, classNames: ["no", "yes"]);
        var (whole, part) = (new Predictor<float>(new Signs(seed: 1), data), new Predictor<float>(new SignsOutputs(seed: 1), data));
        for (float x = -2; x <= 2; x += 0.25f)
            Assert.Equal(whole.Predict([x, -x * x]).ToString(), part.Predict([x, -x * x]).ToString());
    }

    [Fact]
    public void A_report_has_all_but_the_loss()
    {
        Dataset<float> flowers = PredictorFileTests.Flowers;
        EvaluationReport whole = new Flower(seed: 3).Evaluate(flowers), part = new FlowerOutputs(seed: 3).Evaluate(flowers), judged = new FlowerLoss(seed: 3).Evaluate(flowers);
        Assert.NotNull(whole.MeanError);
        Assert.Null(part.MeanError);
        Assert.Null(judged.MeanError);
        Assert.Equal(((ClassificationReport)whole).Accuracy, ((ClassificationReport)part).Accuracy);
        Assert.DoesNotContain("mean error", part.ToString());
        Assert.Equal(Metrics.LogLoss(new Flower(seed: 3), flowers), Metrics.LogLoss(new FlowerOutputs(seed: 3), flowers));
    }

    [Fact]
    public void A_class_of_a_file_may_leave_the_gradient_out()
    {
        Assert.IsNotAssignableFrom<INetwork<float>>(new BakedFlowerOutputs());
        SameOutputs(new Baked.BakedNetworks.Flower(), new BakedFlowerOutputs());
    }

    private static void SameOutputs<T>(INetwork<T> whole, IInferenceNetwork<T> part)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Assert.Equal(whole.Parameters, part.Parameters);
        foreach (int m in Samples)
        {
            (T[] inputs, T[] expected, T[] actual) = (Inputs<T>(whole.InputSize * m), new T[whole.OutputSize * m], new T[whole.OutputSize * m]);
            whole.Forward(inputs, expected);
            part.Forward(inputs, actual);
            Assert.Equal(MemoryMarshal.AsBytes<T>(expected), MemoryMarshal.AsBytes<T>(actual));
        }
    }

    private static T[] Inputs<T>(int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => [.. Enumerable.Range(0, count).Select(i => T.CreateTruncating(Math.Sin(1.7 * i) * 3))];
}
