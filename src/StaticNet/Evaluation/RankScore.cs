namespace StaticNet.Evaluation;

/// <summary>The area under the receiver operating characteristic, as the statistic of Mann and Whitney.</summary>
internal static class RankScore
{
    /// <summary>
    /// The chance that a row drawn among the positive ones has a larger score than one drawn among the others, equal scores counting half. Counted in
    /// whole numbers, with one rounding; null: there are only positive rows, or none.
    /// </summary>
    /// <param name="scores">One a row, no NaN.</param>
    /// <param name="positive">Whether a row is positive.</param>
    public static double? Area(ReadOnlySpan<double> scores, ReadOnlySpan<bool> positive)
    {
        (double[] sorted, bool[] isPositive) = (scores.ToArray(), positive.ToArray());
        Array.Sort(sorted, isPositive);
        (long positives, long negatives, long twice) = (0, 0, 0);
        for (int first = 0, end; first < sorted.Length; first = end)
        {
            (int up, int down) = (0, 0);
            for (end = first; end < sorted.Length && sorted[end] == sorted[first]; end++)
                _ = isPositive[end] ? up++ : down++;
            twice += (2 * up * negatives) + ((long)up * down);
            (positives, negatives) = (positives + up, negatives + down);
        }

        return positives == 0 || negatives == 0 ? null : twice / (2.0 * positives * negatives);
    }
}
