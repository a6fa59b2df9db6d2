using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Training;

/// <summary>The targets that a loss is made for; compiled code does not check them.</summary>
internal static class TargetRange
{
    // Far above the rounding of a sum of float targets, far below any wrong encoding.
    private const double SumTolerance = 1e-4;

    /// <exception cref="DatasetException">A target is outside what the loss assumes; row and column are named.</exception>
    public static void Require<T>(Dataset<T> data, NetworkTopology topology)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        LossFunction loss = topology.Loss.Function;
        if (RangeOf<T>(loss) is not (var range, var isWithin))
            return;
        bool sumsToOne = SumsToOne(topology);
        for (int row = 0; row < data.Count; row++)
        {
            ReadOnlySpan<T> targets = data.Target(row);
            double sum = 0;
            for (int k = 0; k < targets.Length; k++)
            {
                if (!isWithin(targets[k]))
                {
                    string column = data.TargetNames[k];
                    throw new DatasetException($"Row {row} (0-based), column '{column}' is {targets[k]}, but {loss} needs targets {range}.", row: row, column: column);
                }

                sum += double.CreateTruncating(targets[k]);
            }

            if (sumsToOne && Math.Abs(sum - 1) > SumTolerance)
            {
                string columns = $"{data.TargetNames[0]} … {data.TargetNames[^1]}";
                throw new DatasetException($"Row {row} (0-based), columns '{columns}': the targets sum to {sum}, but {loss} needs a sum of 1.", row: row, column: columns);
            }
        }
    }

    /// <summary>Which targets a loss takes; null: any number.</summary>
    private static (string Range, Func<T, bool> IsWithin)? RangeOf<T>(LossFunction loss)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => loss switch
        {
            LossFunction.BinaryCrossEntropy or LossFunction.CategoricalCrossEntropy => ("in [0, 1]", y => y >= T.Zero && y <= T.One),
            LossFunction.Poisson or LossFunction.KullbackLeibler => ("from 0 up", y => y >= T.Zero),
            LossFunction.Hinge or LossFunction.SquaredHinge => ("−1 or 1", y => T.Abs(y) == T.One),
            _ => null,
        };

    private static bool SumsToOne(NetworkTopology topology) => topology.Loss.Function switch
    {
        LossFunction.CategoricalCrossEntropy => topology.Loss.ClassWeights.Count == 0,
        LossFunction.KullbackLeibler => topology.Layers[^1].Activation == Activation.Softmax,
        _ => false,
    };
}
