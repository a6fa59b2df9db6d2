using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Evaluation;

public static partial class Metrics
{
    /// <summary><see cref="ClassificationReport.TopKAccuracy"/>: the share of rows whose class is among the k largest outputs, in [0, 1].</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it, each of one class.</param>
    /// <param name="k">At least 1, and fewer than there are classes.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ; both are named.</exception>
    /// <exception cref="ArgumentOutOfRangeException">k is out of its range.</exception>
    /// <exception cref="DatasetException">A row is of several classes or of none, or a target is a number that stands for no class; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static double TopKAccuracy<T>(IInferenceNetwork<T> network, Dataset<T> data, int k)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ClassificationReport.Measure(network, data).TopKAccuracy(k);

    /// <summary>The share of the rows taken for a class that are of it, over the classes, in [0, 1]; see <see cref="PrecisionRecall"/>.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it, each of one class.</param>
    /// <param name="averaging">How the classes become one number.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ; both are named.</exception>
    /// <exception cref="DatasetException">A row is of several classes or of none, or a target is a number that stands for no class; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static double Precision<T>(IInferenceNetwork<T> network, Dataset<T> data, Averaging averaging = Averaging.Macro)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ClassificationReport.Measure(network, data).Average(averaging).Precision;

    /// <summary>The share of the rows of a class that are taken for it, over the classes, in [0, 1]; see <see cref="PrecisionRecall"/>.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it, each of one class.</param>
    /// <param name="averaging">How the classes become one number.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ; both are named.</exception>
    /// <exception cref="DatasetException">A row is of several classes or of none, or a target is a number that stands for no class; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static double Recall<T>(IInferenceNetwork<T> network, Dataset<T> data, Averaging averaging = Averaging.Macro)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ClassificationReport.Measure(network, data).Average(averaging).Recall;

    /// <summary>The harmonic mean of precision and recall, over the classes, in [0, 1]; see <see cref="PrecisionRecall"/>.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it, each of one class.</param>
    /// <param name="averaging">How the classes become one number.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ; both are named.</exception>
    /// <exception cref="DatasetException">A row is of several classes or of none, or a target is a number that stands for no class; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static double F1<T>(IInferenceNetwork<T> network, Dataset<T> data, Averaging averaging = Averaging.Macro)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ClassificationReport.Measure(network, data).Average(averaging).F1;

    /// <summary><see cref="ClassificationReport.RocAuc"/>: the chance that a row of a class scores higher than another one, in [0, 1].</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it, each of one class.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ; both are named.</exception>
    /// <exception cref="DatasetException">A row is of several classes or of none, or a target is a number that stands for no class, or a class has no row; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static double RocAuc<T>(IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ClassificationReport.Measure(network, data).RequireRocAuc();

    /// <summary><see cref="ClassificationReport.LogLoss"/>: −(1/n) Σ ln p of the actual classes.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it, each of one class.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ, both are named; or the outputs are no probabilities.</exception>
    /// <exception cref="DatasetException">A row is of several classes or of none, or a target is a number that stands for no class; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static double LogLoss<T>(IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ClassificationReport.Measure(network, data).RequireLogLoss();

    /// <summary><see cref="ClassificationReport.BrierScore"/>: the mean squared error of the probabilities.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it, each of one class.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ, both are named; or the outputs are no probabilities.</exception>
    /// <exception cref="DatasetException">A row is of several classes or of none, or a target is a number that stands for no class; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static double BrierScore<T>(IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ClassificationReport.Measure(network, data).RequireBrierScore();

    /// <summary><see cref="ClassificationReport.Reliability"/>: whether the probabilities mean what they say.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it, each of one class.</param>
    /// <param name="bins">The number of bins of equal width, at least 1.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ, both are named.</exception>
    /// <exception cref="InvalidOperationException">The outputs are no probabilities.</exception>
    /// <exception cref="DatasetException">A row is of several classes or of none, or a target is a number that stands for no class; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞; its row is named.</exception>
    public static ReliabilityTable Reliability<T>(IInferenceNetwork<T> network, Dataset<T> data, int bins = 10)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => ClassificationReport.Measure(network, data).Reliability(bins);
}
