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
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Require(data.Targets, data.TargetNames, topology);

    /// <exception cref="DatasetException">A target is outside what the loss assumes; row and column are named.</exception>
    /// <param name="rows">Rows of targets.</param>
    /// <param name="names">The name of each column.</param>
    /// <param name="topology">The network.</param>
    /// <param name="firstRow">The number of the first row.</param>
    /// <param name="source">What the rows are counted in; null: the data set.</param>
    public static void Require<T>(ReadOnlySpan<T> rows, IReadOnlyList<string> names, NetworkTopology topology, int firstRow = 0, string? source = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        LossFunction loss = topology.Loss.Function;
        NumberSet set = FunctionFacts.TargetsOf(loss);
        if (set == NumberSet.Reals)
            return;
        bool sumsToOne = FunctionFacts.TargetsSumToOne(topology);
        for (int at = 0; at < rows.Length / names.Count; at++)
        {
            ReadOnlySpan<T> targets = rows.Slice(at * names.Count, names.Count);
            int row = firstRow + at;
            double sum = 0;
            for (int k = 0; k < targets.Length; k++)
            {
                if (!IsIn(set, targets[k]))
                {
                    string column = names[k];
                    throw new DatasetException(
                        FormattableString.Invariant($"Row {row} (0-based){Of(source)}, column '{column}' is {targets[k]}, but {loss} needs targets {TextOf(set)}."), row: row, column: column);
                }

                sum += double.CreateTruncating(targets[k]);
            }

            if (sumsToOne && Math.Abs(sum - 1) > SumTolerance)
            {
                string columns = $"{names[0]} … {names[^1]}";
                throw new DatasetException(
                    FormattableString.Invariant($"Row {row} (0-based){Of(source)}, columns '{columns}': the targets sum to {sum}, but {loss} needs a sum of 1."), row: row, column: columns);
            }
        }
    }

    private static string Of(string? source) => source is null ? "" : $" of {source}";

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
