namespace StaticNet.Data;

public sealed partial class Dataset<T>
{
    /// <summary>
    /// How the targets name classes or labels. What only has targets of 1 goes by the data it was selected from, where the other target occurs too.
    /// </summary>
    internal LabelEncoding Encoding { get; }

    /// <summary>Whether each row is of one class.</summary>
    internal bool IsOfClasses => Encoding != LabelEncoding.Numbers && FirstRowNotOfOneClass() < 0;

    /// <summary>
    /// The class of a row, an index into <see cref="ClassNames"/>: the place of its only 1, among targets of 0 or −1 otherwise; of a single target 1 for
    /// 1, and 0 for 0 or −1.
    /// </summary>
    /// <param name="row">0-based.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="DatasetException">The row is of no class, or of several, or the targets are no classes; the value that is none is named.</exception>
    public int ClassOf(int row)
    {
        Require(row);
        RequireLabels();
        return OneClassOf(row) ?? throw NotOfOneClass(row, "its targets are labels; see Target");
    }

    /// <exception cref="DatasetException">The targets are numbers; the first that is no label is named.</exception>
    internal void RequireLabels()
    {
        if (Encoding != LabelEncoding.Numbers)
            return;
        int at = Array.FindIndex(_targets, target => target != T.Zero && T.Abs(target) != T.One);
        string others = at < 0 ? " where others are 0" : "";
        if (at < 0)
            at = Array.IndexOf(_targets, T.NegativeOne);
        (int row, string column) = (at / TargetSize, TargetNames[at % TargetSize]);
        throw new DatasetException(
            FormattableString.Invariant(
                $"Row {row} (0-based), column '{column}' is {_targets[at]}{others}: classes and labels are targets of 0 and 1, or of −1 and 1; for numbers there is Metrics.MeanError."),
            row: row,
            column: column);
    }

    /// <param name="cure">What to do where rows have labels instead.</param>
    /// <exception cref="DatasetException">The targets are numbers, or a row is of no class or of several; the first is named.</exception>
    internal void RequireClasses(string cure)
    {
        RequireLabels();
        if (FirstRowNotOfOneClass() is >= 0 and int row)
            throw NotOfOneClass(row, cure);
    }

    private int FirstRowNotOfOneClass()
    {
        for (int row = 0; row < Count; row++)
        {
            if (OneClassOf(row) is null)
                return row;
        }

        return -1;
    }

    private int? OneClassOf(int row)
    {
        ReadOnlySpan<T> target = Target(row);
        int yes = target.IndexOf(T.One);
        if (TargetSize == 1)
            return yes + 1;
        return yes >= 0 && !target[(yes + 1)..].Contains(T.One) ? yes : null;
    }

    private DatasetException NotOfOneClass(int row, string cure)
    {
        int classes = Target(row).Count(T.One);
        return new DatasetException(
            FormattableString.Invariant($"Row {row} (0-based) is of {(classes == 0 ? "no class" : $"{classes} of the {TargetSize} classes")}: {cure}."), row: row);
    }

    private static LabelEncoding EncodingOf(ReadOnlySpan<T> targets, Dataset<T>? origin)
    {
        (bool hasZero, bool hasMinusOne) = (false, false);
        foreach (T target in targets)
        {
            hasZero |= target == T.Zero;
            hasMinusOne |= target == T.NegativeOne;
            if ((hasZero && hasMinusOne) || (target != T.Zero && T.Abs(target) != T.One))
                return LabelEncoding.Numbers;
        }

        return (hasZero, hasMinusOne, origin?.Encoding) switch
        {
            (true, _, _) => LabelEncoding.ZeroOne,
            (_, true, _) => LabelEncoding.MinusOneOne,
            (_, _, LabelEncoding.ZeroOne or LabelEncoding.MinusOneOne) => origin.Encoding,
            _ => LabelEncoding.Undecided,
        };
    }
}
