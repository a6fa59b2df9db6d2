using StaticNet.Augmentation;
using StaticNet.Data;
using StaticNet.Evaluation;
using StaticNet.Models;
using StaticNet.Selection;
using StaticNet.Tests.Networks;
using StaticNet.Training;

namespace StaticNet.Tests.Invariance;

/// <summary>A value of every type of data, training and evaluation that prints itself, with fractions and negative numbers.</summary>
internal static class TrainingInstances
{
    private static readonly ImageShape Image = new(28, 28, 3);

    // Four flowers of each of three kinds, hardly separable.
    private static readonly Dataset<float> Flowers = Dataset.FromClasses<float>(
        [.. Enumerable.Range(0, 48).Select(i => (i % 7) - 2.5f)], [.. Enumerable.Range(0, 12).Select(i => i % 3)], 4, ["a", "b", "c"]);

    private static readonly Dataset<float> Numbers = new([.. Flowers.Inputs], [.. Enumerable.Range(0, 36).Select(i => i - 0.5f)], 4, 3);

    public static IEnumerable<object> All() =>
    [
        .. Data(), .. Augmentations(), .. Optimization(), .. Evaluation(), .. Selection(),
    ];

    private static IEnumerable<object> Data() =>
    [
        Standardization.Fit(Flowers), new Standardization([-0.5, 1234.5, 1, 2, 3], [0.25, 1e-7, 1, 1, 1]), MinMaxScaling.Fit(Flowers, -0.5, 0.5),
        OneHotEncoding.Fit(Flowers, 1), new MeanImputation([-0.5]), Initializer.GlorotNormal.WithGain(1.5),
    ];

    private static IEnumerable<object> Augmentations() =>
    [
        Image, new AugmentationKey(-1234, 5678, 1), new AugmentationKey(-1234, 5678).Of(3), new GaussianNoise(0.5), new Mixup(0.25), new RandomShift(Image, 2), new RandomFlip(Image, 0.25),
        new RandomRotation(Image, 12.5), new RandomErasing(Image, 0.25), new SampleFunction<float>((_, _, _) => { }),
    ];

    private static IEnumerable<object> Optimization() =>
    [
        BatchSize.All, BatchSize.AtMost(1234), (BatchSize)1234, new ScheduleTime(1234, 5, 6, 7890),
        new Momentum(0.5), new Nesterov(0.5), new Adagrad(0.5), new RmsProp(0.5), new AdamW(0.5), new NAdam(0.5), new Lion(0.5), new Rprop(0.5), new Lbfgs(0.5),
        new StepDecay(3, 0.5), new MultiStepDecay([3], 0.5), new ExponentialDecay(0.5), new CosineDecay(0.5), new OneCycle(0.5), new ReduceOnPlateau(0.5), new ScheduleFunction((rate, _) => rate),
        new ClipByNorm(0.5), new ClipByValue(0.5), new MaxNorm(0.5), new Adam().Start<float>(1234).Save(), new TrainingHistory([]),
        new Checkpointing("run", 1234), new Checkpointing("run", TimeSpan.FromSeconds(1234.5)), TensorNames.Of("a", "b"), ModelReading.Tensors,
    ];

    private static IEnumerable<object> Evaluation()
    {
        var net = new IrisNet(1);
        ClassificationReport classes = ClassificationReport.Of(net, Flowers);
        RegressionReport numbers = RegressionReport.Of<float>(new float[36], Numbers);
        return
        [
            classes, classes.Classes[0], classes.Reliability(4), new ReliabilityBin(-0.5, 0.5, 1234, 0.25, 0.75), LabelReport.Of<float>(new float[36], Flowers), numbers, numbers.Targets[0],
            new Predictor<float>(net, Flowers).Predict(Flowers.Input(0)), new Prediction(null, null, [], [-0.5, 1234.5]),
        ];
    }

    private static IEnumerable<object> Selection()
    {
        var options = new CrossValidationOptions { Folds = 2, Metric = Metric.LogLoss, Seed = -1234 };
        var training = new TrainingOptions { Epochs = 1 };
        CrossValidationResult folds = CrossValidation.Run(seed => new IrisNet(seed), Flowers, training, options);
        ValueAxis rates = SearchAxis.Values("rate", [0.5, 0.25], (one, rate) => one with { Optimizer = new Sgd(rate) });
        SearchResult found = GridSearch.Run(seed => new IrisNet(seed), Flowers, [rates], training, options);
        return [options, folds, folds.Folds[0], rates, found, found.Best];
    }
}
