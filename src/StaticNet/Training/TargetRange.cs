using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Training;

/// <summary>The targets that a loss is made for; compiled code does not check them.</summary>
internal static class TargetRange
{
    // Far above the rounding of a sum of float targets, far below any wrong encoding.
    private const double SumTolerance = 1e-4;

    /// <exception cref="DatasetException">A target is outside what the loss assumes; row and column are named.</exception>
    public static void Require<T>(Dataset<T> data, LossFunction loss)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (loss is not (LossFunction.BinaryCrossEntropy or LossFunction.CategoricalCrossEntropy))
            return;
        for (int row = 0; row < data.Count; row++)
        {
            ReadOnlySpan<T> targets = data.Target(row);
            double sum = 0;
            for (int k = 0; k < targets.Length; k++)
            {
                if (!(targets[k] >= T.Zero && targets[k] <= T.One))
                {
                    string column = data.TargetNames[k];
                    throw new DatasetException($"Row {row} (0-based), column '{column}' is {targets[k]}, but {loss} needs targets in [0, 1].", row: row, column: column);
                }

                sum += double.CreateTruncating(targets[k]);
            }

            if (loss == LossFunction.CategoricalCrossEntropy && Math.Abs(sum - 1) > SumTolerance)
            {
                string columns = $"{data.TargetNames[0]} … {data.TargetNames[^1]}";
                throw new DatasetException($"Row {row} (0-based), columns '{columns}': the targets sum to {sum}, but {loss} needs a sum of 1.", row: row, column: columns);
            }
        }
    }
}
