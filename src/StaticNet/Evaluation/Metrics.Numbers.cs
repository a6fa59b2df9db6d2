using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Evaluation;

public static partial class Metrics
{
    /// <summary>R²: 1 − Σ(a − y)² / Σ(y − ȳ)², the mean over the targets; at most 1, and 0 for what the mean of the targets would reach.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ; both are named.</exception>
    /// <exception cref="DatasetException">There is one row, of which R² is not defined.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞, its row is named; or the squares of the errors are too large for a double.</exception>
    public static double RSquared<T>(IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => RegressionReport.Measure(network, data).RequireRSquared();

    /// <summary>MAE: the mean of |a − y|, over rows and targets.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ; both are named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞, its row is named; or the squares of the errors are too large for a double.</exception>
    public static double MeanAbsoluteError<T>(IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => RegressionReport.Measure(network, data).MeanAbsoluteError;

    /// <summary>RMSE: the square root of the mean of (a − y)² over the rows; of several targets, the mean of theirs.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it.</param>
    /// <exception cref="ArgumentException">The sizes of network and data differ; both are named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞, its row is named; or the squares of the errors are too large for a double.</exception>
    public static double RootMeanSquaredError<T>(IInferenceNetwork<T> network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => RegressionReport.Measure(network, data).RootMeanSquaredError;
}
