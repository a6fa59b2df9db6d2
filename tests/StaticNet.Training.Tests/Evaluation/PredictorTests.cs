using StaticNet.Data;
using StaticNet.Evaluation;
using Xunit;

namespace StaticNet.Training.Tests;

public class PredictorTests
{
    [Fact]
    public void A_raw_row_gets_its_class_and_probabilities()
    {
        Dataset<float> flowers = Iris.Load();
        var scaling = Standardization.Fit(flowers);
        var net = new IrisNet(seed: 1);
        Trainer.Fit(net, scaling.Apply(flowers), new() { Epochs = 200, BatchSize = 16, Optimizer = new Adam(0.01) });

        var predictor = new Predictor<float>(net, flowers, inputs: scaling);
        Prediction setosa = predictor.Predict(flowers.Input(0));
        Assert.Equal((0, "setosa"), (setosa.ClassIndex, setosa.ClassName));
        Assert.Equal(1, setosa.Probabilities.Sum(), 1e-6);
        Assert.InRange(setosa.Probabilities[0], 0.9, 1);
        Assert.Matches(@"^setosa \((0\.9\d|1\.00)\)$", setosa.ToString());

        int right = Enumerable.Range(0, flowers.Count).Count(row => predictor.Predict(flowers.Input(row)).ClassIndex == flowers.ClassOf(row));
        Assert.Equal(Metrics.Accuracy(net, scaling.Apply(flowers)), right / 150.0);
    }

    [Fact]
    public void A_single_sigmoid_speaks_of_both_classes()
    {
        var net = new LogisticNet(0);
        (net.Weight(0, 0, 0), net.Bias(0, 0)) = (1, 0);
        var predictor = new Predictor<float>(net, new Dataset<float>([1, 2], [0, 1], 1, 1, classNames: ["no", "yes"]));
        Prediction yes = predictor.Predict([MathF.Log(3)]);
        Assert.Equal((1, "yes"), (yes.ClassIndex, yes.ClassName));
        Assert.Equal([0.25, 0.75], yes.Probabilities, (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal("no (0.75)", predictor.Predict([-MathF.Log(3)]).ToString());
    }

    [Fact]
    public void Targets_of_minus_one_and_one_part_at_0()
    {
        var net = new LinearNetwork<double>(1, 1);
        net.Parameters[0] = 1;
        var predictor = new Predictor<double>(net, new Dataset<double>([1, 2], [-1, 1], 1, 1));
        Assert.Equal([0, 1], new[] { -0.25, 0.25 }.Select(x => predictor.Predict([x]).ClassIndex!.Value));
        Assert.Empty(predictor.Predict([0.25]).Probabilities);
        Assert.Equal("class 1", predictor.Predict([0.25]).ToString());
    }

    [Fact]
    public void Numbers_come_in_the_units_of_the_data()
    {
        var data = new Dataset<double>([1, 2, 3], [100, 200, 330], 1, 1);
        (Standardization inputs, Standardization targets) = (Standardization.Fit(data), Standardization.FitTargets(data));
        var net = new LinearNetwork<double>(1, 1);
        net.Parameters[0] = 1;
        var predictor = new Predictor<double>(net, data, inputs, targets);
        Prediction two = predictor.Predict([2]);
        Assert.Equal(210, two.Outputs[0], 1e-12);
        Assert.Equal((null, "210"), (two.ClassIndex, two.ToString()));
    }

    [Fact]
    public void What_does_not_fit_is_named()
    {
        var net = new LinearNetwork<double>(2, 1);
        var data = new Dataset<double>([1, 2], [0.5], 2, 1, featureNames: ["length", "width"]);
        var predictor = new Predictor<double>(net, data);
        Assert.Contains("The row has 1 values, but Linear takes 2", Assert.Throws<ArgumentException>(() => predictor.Predict([1])).Message);
        Assert.Equal("width", Assert.Throws<DatasetException>(() => predictor.Predict([1, double.NaN])).Column);
        Assert.Contains("The scaling has 1 columns, Linear has 2 inputs", Assert.Throws<ArgumentException>(() => new Predictor<double>(net, data, new Standardization([0], [1]))).Message);
        net.Parameters[0] = double.NaN;
        Assert.Throws<ArithmeticException>(() => predictor.Predict([1, 2]));
    }
}
