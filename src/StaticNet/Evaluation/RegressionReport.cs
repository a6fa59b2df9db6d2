using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Evaluation;

/// <summary>How close a network comes to numbers.</summary>
/// <remarks>
/// Each number is scikit-learn's, and the same bits on every machine. R² of a target that does not vary is 1 where every output meets it, else 0; of one row it is
/// not defined.
/// </remarks>
/// <example><code>
/// Scaling targets = Standardization.FitTargets(training);
/// Trainer.Fit(net, targets.ApplyToTargets(training));
/// Console.WriteLine(RegressionReport.Of(net, targets.ApplyToTargets(test), targets));   // errors in the units of the data
/// //           R²     MAE    RMSE
/// // y1    0.4553  43.371  54.829
/// //
/// // rows        89
/// // mean error  0.25712
/// </code></example>
public sealed class RegressionReport : EvaluationReport
{
    private RegressionReport(double[] outputs, double[] targets, IReadOnlyList<string> names)
        : base(targets.Length / names.Count)
    {
        Targets = [.. names.Select((name, column) => Measure(name, outputs, targets, column, names.Count))];
        RSquared = Count == 1 ? null : Targets.Average(target => target.RSquared!.Value);
        MeanAbsoluteError = Targets.Average(target => target.MeanAbsoluteError);
        RootMeanSquaredError = Targets.Average(target => target.RootMeanSquaredError);
    }

    /// <summary>Each target, in the order of the outputs.</summary>
    public IReadOnlyList<RegressionMetrics> Targets { get; }

    /// <summary>The mean R² of the targets, at most 1; 0 is what the mean of the targets would reach. Null for a single row.</summary>
    public double? RSquared { get; }

    /// <summary>The mean MAE of the targets.</summary>
    public double MeanAbsoluteError { get; }

    /// <summary>The mean RMSE of the targets.</summary>
    public double RootMeanSquaredError { get; }

    /// <summary>The report of a network.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it.</param>
    /// <param name="scaling">What the targets of the data were scaled by, so that errors are in their units; null: they were not.</param>
    /// <exception cref="ArgumentException">The sizes of network, data and scaling differ; both are named.</exception>
    /// <exception cref="DatasetException">A target is not what the loss is made for; it is named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞, its row is named; or the squares of the errors are too large for a double.</exception>
    public static RegressionReport Of<T>(IInferenceNetwork<T> network, Dataset<T> data, Scaling? scaling = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Measure(network, data, scaling, Metrics.MeanErrorOfLoss);

    /// <summary>The report of outputs that come without their network.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="outputs">As many as the data have targets.</param>
    /// <param name="data">What they are compared with.</param>
    /// <param name="scaling">What the targets of the data were scaled by; null: they were not.</param>
    /// <exception cref="ArgumentException">There are not as many outputs as targets, or the scaling is of another number; both are named.</exception>
    /// <exception cref="ArithmeticException">An output is NaN or ∞, its row is named; or the squares of the errors are too large for a double.</exception>
    public static RegressionReport Of<T>(ReadOnlySpan<T> outputs, Dataset<T> data, Scaling? scaling = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Create(NetworkOutputs.Of(outputs, data), data, scaling);

    /// <summary>A line a target, and the mean of several; lines end in LF.</summary>
    public override string ToString()
    {
        var table = new TextTable("", "R²", "MAE", "RMSE");
        foreach (RegressionMetrics target in Targets)
            Add(target);
        if (Targets.Count > 1)
            Add(new RegressionMetrics("mean", RSquared, MeanAbsoluteError, RootMeanSquaredError));
        var rest = new TextTable("rows", TextTable.Count(Count));
        if (MeanError is { } error)
            rest.Add("mean error", TextTable.Number(error));
        return $"{table}\n\n{rest.ToStringLeft()}";

        void Add(RegressionMetrics of) => table.Add(
            of.Name, of.RSquared is { } value ? TextTable.Share(value) : "", TextTable.Number(of.MeanAbsoluteError), TextTable.Number(of.RootMeanSquaredError));
    }

    /// <param name="network">The network.</param>
    /// <param name="data">Rows that fit it.</param>
    /// <param name="scaling">What the targets were scaled by.</param>
    /// <param name="meanError">Null: it is not wanted.</param>
    internal static RegressionReport Measure<T>(IInferenceNetwork<T> network, Dataset<T> data, Scaling? scaling = null, Func<IInferenceNetwork<T>, Dataset<T>, double?>? meanError = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Create(NetworkOutputs.Of(network, data), data, scaling, meanError?.Invoke(network, data));

    /// <exception cref="DatasetException">There is one row.</exception>
    internal double RequireRSquared() => RSquared ?? throw new DatasetException(
        "R² compares the errors with how much the targets vary, and one row does not vary: give more rows, or use the mean absolute error.");

    private static RegressionReport Create<T>(double[] outputs, Dataset<T> data, Scaling? scaling, double? meanError = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        double[] targets = NetworkOutputs.ToDouble(data.Targets);
        if (scaling is not null)
        {
            if (scaling.Count != data.TargetSize)
                throw new ArgumentException($"The scaling is of {scaling.Count} columns, the data have {data.TargetSize} targets.", nameof(scaling));
            scaling.Invert<double>(outputs);
            scaling.Invert<double>(targets);
        }

        return new RegressionReport(outputs, targets, data.TargetNames) { MeanError = meanError };
    }

    private static RegressionMetrics Measure(string name, double[] outputs, double[] targets, int column, int width)
    {
        int rows = targets.Length / width;
        double mean = 0;
        for (int i = column; i < targets.Length; i += width)
            mean += targets[i];
        mean /= rows;
        var (absolute, squares, variation) = (0.0, 0.0, 0.0);
        for (int i = column; i < targets.Length; i += width)
        {
            (double error, double deviation) = (outputs[i] - targets[i], targets[i] - mean);
            absolute += Math.Abs(error);
            squares += error * error;
            variation += deviation * deviation;
        }

        if (!double.IsFinite(squares + variation))
            throw new ArithmeticException($"The squares of the errors of target '{name}' are too large for a double: scale the targets, as by Standardization.FitTargets.");
        double? rSquared = rows == 1 ? null : variation > 0 ? 1 - (squares / variation) : squares == 0 ? 1 : 0;
        return new RegressionMetrics(name, rSquared, absolute / rows, Math.Sqrt(squares / rows));
    }
}
