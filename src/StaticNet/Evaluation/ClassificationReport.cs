using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Evaluation;

/// <summary>How well a network tells classes apart, each row being of one of them.</summary>
/// <remarks>
/// The network names the class of the largest output, the first of several, or of a single output class 1 from the middle of the two targets on. Each number
/// is scikit-learn's, and the same bits on every machine.
/// </remarks>
/// <example><code>
/// ClassificationReport report = ClassificationReport.Of(net, test);
/// Console.WriteLine(report);
/// //                   precision  recall      F1  ROC-AUC  rows
/// // setosa               1.0000  1.0000  1.0000   1.0000    10
/// // versicolor           1.0000  0.9000  0.9474   0.9950    10
/// // virginica            0.9091  1.0000  0.9524   0.9950    10
/// // macro average        0.9697  0.9667  0.9666   0.9967    30
/// // weighted average     0.9697  0.9667  0.9666             30
/// //
/// // accuracy     0.9667 (29 of 30 rows)
/// // log-loss     0.09813
/// // Brier score  0.05113
/// // mean error   0.09813
/// </code></example>
public sealed partial class ClassificationReport : EvaluationReport
{
    private readonly int[] _actual;
    private readonly int[] _predicted;
    private readonly double[] _outputs;
    private readonly int _width;
    private readonly string _source;
    private readonly double _epsilon;
    private readonly ClassCounts[] _counts;
    private readonly Lazy<double?[]> _areas;

    // The outputs are finite, the data of one class a row; epsilon is that of the outputs' precision.
    private ClassificationReport(int[] actual, double[] outputs, IReadOnlyList<string> names, double threshold, string source, bool areProbabilities, double epsilon)
        : base(actual.Length)
    {
        (_actual, _outputs, _width, _source, _epsilon) = (actual, outputs, outputs.Length / actual.Length, source, epsilon);
        AreProbabilities = areProbabilities;
        Confusion = new ConfusionMatrix(names);
        _predicted = new int[actual.Length];
        for (int row = 0; row < actual.Length; row++)
        {
            _predicted[row] = Dataset.ClassOf<double>(outputs.AsSpan(row * _width, _width), threshold);
            Confusion.Add(actual[row], _predicted[row]);
        }

        _counts = [.. Enumerable.Range(0, names.Count).Select(Confusion.CountsOf)];
        Classes = [.. _counts.Select((counts, index) => counts.Score(names[index]))];
        _areas = new Lazy<double?[]>(() => [.. Enumerable.Range(0, names.Count).Select(AreaOf)]);
    }

    /// <summary>Which class was taken for which.</summary>
    public ConfusionMatrix Confusion { get; }

    /// <summary>The share of rows whose class the network names, in [0, 1].</summary>
    public double Accuracy => Confusion.Accuracy;

    /// <summary>Precision, recall and F1 of each class, in the order of the outputs.</summary>
    public IReadOnlyList<PrecisionRecall> Classes { get; }

    /// <summary>Whether the outputs are probabilities: of a softmax, or of one output in [0, 1] whose targets are 0 and 1.</summary>
    public bool AreProbabilities { get; }

    /// <summary>One precision, recall and F1 for all classes.</summary>
    /// <param name="averaging">How.</param>
    public PrecisionRecall Average(Averaging averaging) => ClassCounts.Average(_counts, averaging);

    /// <summary>
    /// The share of rows whose class is among those of the k largest outputs, in [0, 1]. Of equal outputs the earlier class comes first, so that k = 1 is
    /// the accuracy; scikit-learn puts the later one first.
    /// </summary>
    /// <param name="k">At least 1, and fewer than there are classes.</param>
    /// <exception cref="ArgumentOutOfRangeException">k is out of its range; with as many as there are classes every row would be right.</exception>
    public double TopKAccuracy(int k)
    {
        if (k < 1 || k >= Classes.Count)
            throw new ArgumentOutOfRangeException(nameof(k), k, $"k must be at least 1 and below the number of classes, {Classes.Count}: with all of them every row is right.");
        return k == 1 ? Accuracy : (double)_actual.Index().Count(row => RankOf(row.Item, row.Index) < k) / Count;
    }

    /// <summary>The report of a network.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it, each of one class. Without class names the classes are called 0, 1, ….</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ; both are named.</exception>
    /// <exception cref="DatasetException">A row is of several classes or of none, or a target is no class or none that the loss is made for; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static ClassificationReport Of<T>(IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Measure(network, data, Metrics.MeanErrorOfLoss);

    /// <summary>The report of outputs that come without their network: say the mean of several.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="outputs">As many as the data have targets. They count as probabilities where all are in [0, 1], and those of a row sum to 1.</param>
    /// <param name="data">Each row of one class.</param>
    /// <exception cref="ArgumentException">There are not as many outputs as targets; both are named.</exception>
    /// <exception cref="DatasetException">A row is of several classes or of none; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    /// <example><code>ClassificationReport ensemble = ClassificationReport.Of&lt;float&gt;(meanOutputs, test);</code></example>
    public static ClassificationReport Of<T>(ReadOnlySpan<T> outputs, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] checkedOutputs = NetworkOutputs.Of(outputs, data);
        data.RequireClasses("for labels there is LabelReport");
        double threshold = DecisionThreshold.Of(data.Encoding);
        return Create(data, checkedOutputs, threshold, "given", threshold > 0 && Probabilities.Are(checkedOutputs, data.TargetSize));
    }

    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it.</param>
    /// <param name="meanError">Null: it is not wanted.</param>
    internal static ClassificationReport Measure<T>(IInferenceNetwork<T> network, Dataset<T> data, Func<IInferenceNetwork<T>, Dataset<T>, double?>? meanError = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        NetworkOutputs.Require(network, data);
        Activation last = network.Topology.Layers[^1].Activation;
        data.RequireClasses(FunctionFacts.AreDistribution(last)
            ? "a softmax chooses one class a row; labels need a sigmoid output each"
            : "labels have Metrics.LabelAccuracy and Metrics.ExactMatch instead of accuracy and confusion matrix");
        TargetRange.Require(data, network.Topology);
        double threshold = DecisionThreshold.Of(data, network.Topology);
        bool areProbabilities = FunctionFacts.AreDistribution(last) || (data.TargetSize == 1 && threshold > 0 && FunctionFacts.OutputsOf(last) == NumberSet.UnitInterval);
        return Create(data, NetworkOutputs.Of(network, data), threshold, network.Topology.Name, areProbabilities, meanError?.Invoke(network, data));
    }

    private static ClassificationReport Create<T>(Dataset<T> data, double[] outputs, double threshold, string source, bool areProbabilities, double? meanError = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        IReadOnlyList<string> names = data.ClassNames is [] ? [.. Enumerable.Range(0, data.ClassCount).Select(TextTable.Count)] : data.ClassNames;
        int[] actual = [.. Enumerable.Range(0, data.Count).Select(data.ClassOf)];
        double epsilon = double.CreateTruncating(T.BitIncrement(T.One) - T.One);
        return new ClassificationReport(actual, outputs, names, threshold, source, areProbabilities, epsilon) { MeanError = meanError };
    }

    // How many classes come before one by their outputs. A single output never gets here.
    private int RankOf(int index, int row)
    {
        ReadOnlySpan<double> outputs = _outputs.AsSpan(row * _width, _width);
        int before = 0;
        for (int other = 0; other < outputs.Length; other++)
            before += outputs[other] > outputs[index] || (outputs[other] == outputs[index] && other < index) ? 1 : 0;
        return before;
    }
}
