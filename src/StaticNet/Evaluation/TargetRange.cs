using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Evaluation;

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
        NumberSet set = FunctionFacts.TargetsOf(loss);
        if (set == NumberSet.Reals)
            return;
        bool sumsToOne = FunctionFacts.TargetsSumToOne(topology);
        for (int row = 0; row < data.Count; row++)
        {
            ReadOnlySpan<T> targets = data.Target(row);
            double sum = 0;
            for (int k = 0; k < targets.Length; k++)
            {
                if (!IsIn(set, targets[k]))
                {
                    string column = data.TargetNames[k];
                    throw new DatasetException(
                        FormattableString.Invariant($"Row {row} (0-based), column '{column}' is {targets[k]}, but {loss} needs targets {TextOf(set)}."), row: row, column: column);
                }

                sum += double.CreateTruncating(targets[k]);
            }

            if (sumsToOne && Math.Abs(sum - 1) > SumTolerance)
            {
                string columns = $"{data.TargetNames[0]} … {data.TargetNames[^1]}";
                throw new DatasetException(
                    FormattableString.Invariant($"Row {row} (0-based), columns '{columns}': the targets sum to {sum}, but {loss} needs a sum of 1."), row: row, column: columns);
            }
        }
    }

    private static bool IsIn<T>(NumberSet set, T target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => set switch
        {
            NumberSet.NonNegatives => target >= T.Zero,
            NumberSet.UnitInterval => target >= T.Zero && target <= T.One,
            NumberSet.SignedUnitInterval => T.Abs(target) <= T.One,
            NumberSet.Signs => T.Abs(target) == T.One,
            _ => true,
        };

    private static string TextOf(NumberSet set) => set switch
    {
        NumberSet.NonNegatives => "from 0 up",
        NumberSet.UnitInterval => "in [0, 1]",
        NumberSet.SignedUnitInterval => "in [−1, 1]",
        NumberSet.Signs => "−1 or 1",
        _ => "of any size",
    };
}
