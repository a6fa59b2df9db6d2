using System.Numerics;
using StaticNet.Data;

namespace StaticNet.Evaluation;

/// <summary>The targets that a loss is made for; compiled code does not check them. Without a loss every target will do.</summary>
internal sealed class TargetRange(NetworkTopology topology)
{
    // Far above the rounding of a sum of float targets, far below any wrong encoding.
    private const double SumTolerance = 1e-4;

    private readonly NumberSet _set = topology.HasLoss ? FunctionFacts.TargetsOf(topology.Loss.Function) : NumberSet.Reals;
    private readonly bool _sumsToOne = topology.HasLoss && FunctionFacts.TargetsOf(topology.Loss.Function) != NumberSet.Reals && FunctionFacts.TargetsSumToOne(topology);

    /// <exception cref="DatasetException">A target is outside what the loss assumes; row and column are named.</exception>
    public static void Require<T>(Dataset<T> data, NetworkTopology topology)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new TargetRange(topology).Require(data.Targets, data.TargetNames);

    /// <summary>Refuses rows of targets. Allocates nothing.</summary>
    /// <exception cref="DatasetException">A target is outside what the loss assumes; row and column are named.</exception>
    /// <param name="rows">Rows of targets.</param>
    /// <param name="names">The name of each column.</param>
    /// <param name="firstRow">The number of the first row.</param>
    /// <param name="source">What the rows are counted in; null: the data set.</param>
    public void Require<T>(ReadOnlySpan<T> rows, IReadOnlyList<string> names, int firstRow = 0, string? source = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (_set == NumberSet.Reals)
            return;
        LossFunction loss = topology.Loss.Function;
        for (int at = 0; at < rows.Length / names.Count; at++)
        {
            ReadOnlySpan<T> targets = rows.Slice(at * names.Count, names.Count);
            int row = firstRow + at;
            double sum = 0;
            for (int k = 0; k < targets.Length; k++)
            {
                if (!IsIn(_set, targets[k]))
                {
                    string column = names[k];
                    throw new DatasetException(
                        FormattableString.Invariant($"Row {row} (0-based){Of(source)}, column '{column}' is {targets[k]}, but {loss} needs targets {TextOf(_set)}."), row: row, column: column);
                }

                sum += double.CreateTruncating(targets[k]);
            }

            if (_sumsToOne && Math.Abs(sum - 1) > SumTolerance)
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
