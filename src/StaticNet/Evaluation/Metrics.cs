using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Evaluation;

/// <summary>How well a network does on data it is shown, without changing it.</summary>
/// <remarks>
/// What can be measured is a matter of the targets. Classes, one a row: <see cref="Accuracy"/>, <see cref="TopKAccuracy"/>, <see cref="Confusion"/>,
/// <see cref="Precision"/>, <see cref="Recall"/>, <see cref="F1"/> and <see cref="RocAuc"/>, and where outputs are probabilities <see cref="LogLoss"/>,
/// <see cref="BrierScore"/> and <see cref="Reliability"/>. Labels, of which a row may have several or none: <see cref="LabelAccuracy"/> and
/// <see cref="ExactMatch"/>. Numbers: <see cref="MeanError"/>, <see cref="RSquared"/>, <see cref="MeanAbsoluteError"/> and
/// <see cref="RootMeanSquaredError"/>, which serve all. Several at once are a report: <see cref="NetworkEvaluation.Evaluate"/>. Classes and labels are
/// targets of 0 and 1 or of −1 and 1. An output says yes from the middle of the two on, ½ or 0, whatever the loss and the activation. Where all targets
/// are 1, the data that they were split off tell the other one, else the network: −1 with a hinge loss or outputs in [−1, 1] such as tanh, 0 else.
/// </remarks>
/// <example><code>
/// Console.WriteLine($"accuracy {Metrics.Accuracy(net, test):P1}");
/// Console.WriteLine(Metrics.Confusion(net, test));
/// </code></example>
public static partial class Metrics
{
    /// <summary>The mean loss without the penalty, <see cref="INetwork{T}.MeanLoss"/>: what validation measures.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ; both are named.</exception>
    /// <exception cref="DatasetException">A target is not what the loss is made for.</exception>
    public static double MeanError<T>(INetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        NetworkOutputs.Require(network, data);
        TargetRange.Require(data, network.Topology);
        return double.CreateTruncating(network.MeanLoss(data.Inputs, data.Targets));
    }

    /// <summary>The same; null for a network that computes no loss.</summary>
    internal static double? MeanErrorOfLoss<T>(IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => network is INetwork<T> trained ? MeanError(trained, data) : null;

    /// <summary>
    /// The share of rows whose class the network names, in [0, 1]. It names the class of the largest output, or of a single output class 1 from the middle of
    /// the two targets on.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it, each of one class.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ; both are named.</exception>
    /// <exception cref="DatasetException">A row is of several classes or of none, or a target is a number that stands for no class; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static double Accuracy<T>(IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Confusion(network, data).Accuracy;

    /// <summary>Counts which class the network takes for which; it names a class as in <see cref="Accuracy"/>.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it, each of one class. Without class names the classes are called 0, 1, ….</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ; both are named.</exception>
    /// <exception cref="DatasetException">A row is of several classes or of none, or a target is a number that stands for no class; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static ConfusionMatrix Confusion<T>(IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ClassificationReport.Measure(network, data).Confusion;

    /// <summary>
    /// The share of labels that the network gets right, in [0, 1], over all rows and outputs: 1 − the Hamming loss. A label is given from the middle of its
    /// two targets on.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network; each output is a label, decided by itself.</param>
    /// <param name="data">Rows that fit it, each with any number of labels.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ, both are named; or the output is a softmax, which chooses one class.</exception>
    /// <exception cref="DatasetException">A target is a number that stands for no label; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    /// <example><code>
    /// // Targets 110, 010, 100, 000 and outputs 1 1 0 in each row: 3, 2, 2 and 1 of 3 labels are right.
    /// Console.WriteLine($"{Metrics.LabelAccuracy(net, test):P1} of the labels are right");   // 66.7 %, and 25 % by ExactMatch
    /// </code></example>
    public static double LabelAccuracy<T>(IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => LabelReport.Measure(network, data).LabelAccuracy;

    /// <summary>
    /// The share of rows all of whose labels the network gets right, in [0, 1]: the exact match ratio, or subset accuracy. A label is given from the middle of
    /// its two targets on.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network; each output is a label, decided by itself.</param>
    /// <param name="data">Rows that fit it, each with any number of labels.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ, both are named; or the output is a softmax, which chooses one class.</exception>
    /// <exception cref="DatasetException">A target is a number that stands for no label; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    /// <example><code>Console.WriteLine($"all labels right in {Metrics.ExactMatch(net, test):P1} of the rows");</code></example>
    public static double ExactMatch<T>(IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => LabelReport.Measure(network, data).ExactMatch;
}
