using System.Globalization;
using StaticNet.Data;
using Xunit;
using BreastCancer = Samples.BreastCancer;
using Diabetes = Samples.Diabetes;
using Digits = Samples.Digits;
using Wine = Samples.Wine;
using Xor = Samples.Xor;

namespace StaticNet.Samples.Tests;

/// <summary>The samples on real data, trained for real with ten seeds each; bounds are their promises, and the figures beside them what was measured.</summary>
public sealed class RealDataTests
{
    private static readonly int[] Seeds = [.. Enumerable.Range(0, 10)];

    // Measured: mean 0.974, least 0.962.
    [Fact]
    public void Names_the_cultivar_of_wines() => AssertAccuracy([.. Seeds.Select(seed => Wine.Experiment.Run(seed).Accuracy)], mean: 0.97, least: 0.94);

    // Measured: mean 0.971, least 0.959.
    [Fact]
    public void Tells_malignant_from_benign_tumours() =>
        AssertAccuracy([.. Seeds.Select(seed => BreastCancer.Experiment.Run(seed).Accuracy)], mean: 0.96, least: 0.94);

    // Measured with augmentation: mean 0.980, least 0.975 over ten seeds, of which these are the first; without it 0.974 and 0.969.
    [Fact]
    public void Reads_digits() => AssertAccuracy([.. Seeds[..5].Select(seed => Digits.Experiment.Run(seed).Accuracy)], mean: 0.97, least: 0.955);

    // Measured: mean R² 0.507, of linear regression 0.506.
    [Fact]
    public void Foresees_diabetes_as_well_as_linear_regression_does()
    {
        Diabetes.Experiment[] experiments = [.. Seeds.Select(seed => Diabetes.Experiment.Run(seed))];
        double net = experiments.Average(experiment => experiment.Explained), line = experiments.Average(experiment => experiment.ExplainedByLine);
        Assert.True(net >= line - 0.02, string.Create(CultureInfo.InvariantCulture, $"mean R² {net}, of linear regression {line}"));
        Assert.InRange(line, 0.45, 0.55);       // the yardstick is one
    }

    [Fact]
    public void Computes_exclusive_or_from_each_of_50_starts() => Assert.All(Enumerable.Range(0, 50), seed => Assert.Equal(4, Xor.Experiment.Run(seed).Right));

    // scikit-learn 1.2.1: LinearRegression().fit(X, y).score(X, y) of the same 442 rows is 0.5177484222203499, its weights of age, bmi and s5 and its intercept are these.
    // It reads doubles, here are floats: some features differ by 2⁻²⁴ of themselves.
    [Fact]
    public void The_linear_regression_is_scikit_learns()
    {
        var data = CsvFile.Read<float>(Path.Combine(AppContext.BaseDirectory, "diabetes.csv"));
        var line = Diabetes.LeastSquares.Fit(data);
        Assert.Equal(-0.03636122422361288, line.Weights[0], tolerance: 1e-6);
        Assert.Equal(5.602962091923715, line.Weights[2], tolerance: 1e-5);
        Assert.Equal(68.48312496478835, line.Weights[8], tolerance: 1e-4);
        Assert.Equal(-334.5671385187866, line.Weights[10], tolerance: 1e-3);

        double[] targets = [.. data.Targets.ToArray().Select(target => (double)target)];
        double mean = targets.Average();
        double errors = targets.Zip(line.Predict(data), (y, prediction) => (y - prediction) * (y - prediction)).Sum();
        Assert.Equal(0.5177484222203499, 1 - (errors / targets.Sum(y => (y - mean) * (y - mean))), tolerance: 1e-7);
    }

    // The counts are those of the data sets' descriptions.
    [Fact]
    public void Splits_keep_the_share_of_each_class_and_every_row()
    {
        Wine.WineData wines = Wine.WineData.Load(seed: 3);
        AssertClasses(wines.Training, wines.Test, [59, 71, 48], fraction: 0.7);
        BreastCancer.BreastCancerData tumours = BreastCancer.BreastCancerData.Load(seed: 3);
        AssertClasses(tumours.Training, tumours.Test, [357, 212], fraction: 0.7);
        Digits.DigitsData digits = Digits.DigitsData.Load(seed: 3);
        AssertClasses(digits.Training, digits.Test, [178, 182, 177, 183, 181, 182, 181, 179, 174, 180], fraction: 0.8);
        Diabetes.DiabetesData patients = Diabetes.DiabetesData.Load(seed: 3);
        Assert.Equal((354, 88), (patients.Training.Count, patients.Test.Count));
    }

    // Measured on the training part alone: its mean is 0 and its variance 1, which the test part only comes close to.
    [Fact]
    public void Scales_are_those_of_the_training_part()
    {
        Diabetes.DiabetesData patients = Diabetes.DiabetesData.Load(seed: 3);
        AssertStandard(patients.Training, patients.Test);
        AssertStandard(Wine.WineData.Load(seed: 3).Training, Wine.WineData.Load(seed: 3).Test);
        double[] targets = [.. patients.Training.Targets.ToArray().Select(target => (double)target)];
        Assert.Equal(0, targets.Average(), tolerance: 1e-6);
        Assert.Equal(1, targets.Average(target => target * target), tolerance: 1e-5);
        Assert.InRange(patients.Mean, 145, 160);    // 152.1 over all patients, 25 to 346
        Assert.Equal([0, 1], [Digits.DigitsData.Load(seed: 3).Training.Inputs.ToArray().Min(), Digits.DigitsData.Load(seed: 3).Training.Inputs.ToArray().Max()]);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bits()
    {
        Assert.Equal(Wine.Experiment.Run(4).Net.Parameters.ToArray(), Wine.Experiment.Run(4).Net.Parameters.ToArray());
        Assert.NotEqual(Wine.Experiment.Run(4).Net.Parameters.ToArray(), Wine.Experiment.Run(5).Net.Parameters.ToArray());
    }

    [Fact]
    public async Task A_program_prints_a_line_a_seed_and_what_they_come_to()
    {
        (int exitCode, string output, _) = await ProcessTests.Run("Wine", "--seeds", "2");
        Assert.Equal(0, exitCode);
        Text.AssertPlain(output);
        double[] accuracies = [.. Enumerable.Range(0, 2).Select(seed => Wine.Experiment.Run(seed).Accuracy)];
        string[] lines = Text.Lines(output);
        Assert.Equal(6, lines.Length);
        Assert.Equal(
            [Figure("0", accuracies[0]), Figure("1", accuracies[1]), Figure("mean", accuracies.Average()), Figure("least", accuracies.Min())],
            lines[2..].Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..2])));
    }

    [Theory]
    [InlineData("Wine", "--seeds 0", "--seeds 0: it takes at least 1.")]
    [InlineData("Xor", "--seeds few", "Cannot parse argument 'few' for option '--seeds'")]
    public async Task A_program_says_what_is_wrong_with_its_option(string sample, string arguments, string message)
    {
        (int exitCode, _, string error) = await ProcessTests.Run(sample, arguments.Split(' '));
        Assert.Equal(1, exitCode);
        Assert.Contains(message, error);
        Assert.DoesNotContain("   at ", error);     // no stack trace
    }

    private static void AssertAccuracy(double[] accuracies, double mean, double least)
    {
        Assert.True(accuracies.Average() >= mean, $"mean {accuracies.Average()}");
        Assert.True(accuracies.Min() >= least, $"least {accuracies.Min()}");
    }

    private static void AssertClasses(Dataset<float> training, Dataset<float> test, int[] counts, double fraction)
    {
        for (int named = 0; named < counts.Length; named++)
        {
            int learned = Enumerable.Range(0, training.Count).Count(row => training.ClassOf(row) == named);
            int kept = Enumerable.Range(0, test.Count).Count(row => test.ClassOf(row) == named);
            Assert.Equal(counts[named], learned + kept);
            Assert.InRange(learned, (fraction * counts[named]) - 1, (fraction * counts[named]) + 1);
        }
    }

    private static void AssertStandard(Dataset<float> training, Dataset<float> test)
    {
        for (int feature = 0; feature < training.InputSize; feature++)
        {
            double[] values = [.. Enumerable.Range(0, training.Count).Select(row => (double)training.Input(row)[feature])];
            Assert.Equal(0, values.Average(), tolerance: 1e-6);
            Assert.Equal(1, values.Average(value => value * value), tolerance: 1e-5);
            Assert.NotEqual(0, Enumerable.Range(0, test.Count).Average(row => test.Input(row)[feature]), tolerance: 1e-5);
        }
    }

    private static string Figure(string name, double share) => string.Create(CultureInfo.InvariantCulture, $"{name} {share:F3}");
}
