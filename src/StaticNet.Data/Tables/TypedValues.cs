using System.Globalization;
using System.Numerics;

namespace StaticNet.Data;

/// <summary>Values of a table that knows types, as numbers or as indices of names; NaN where they are missing.</summary>
internal sealed class TypedValues<T>(TableOptions options, ITablePlace place)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const string MissingCure = "set Missing = MissingValues.DropRow, or MissingValues.FillMean";

    /// <summary>The number of values that were missing.</summary>
    public long Gaps { get; private set; }

    /// <summary>A value of a numeric column; null and NaN are missing.</summary>
    /// <param name="value">Null: missing.</param>
    /// <param name="column">0-based.</param>
    /// <param name="labels">Null: a number is needed.</param>
    /// <param name="isTarget">Whether it is a target.</param>
    public T Number<TValue>(TValue? value, int column, Labels? labels, bool isTarget)
        where TValue : struct, INumberBase<TValue>
    {
        if (value is not { } given || TValue.IsNaN(given))
            return Gap(column, isTarget);
        if (labels is not null)
            return Label(given.ToString(null, CultureInfo.InvariantCulture), column, labels);
        T number = T.CreateTruncating(given);
        return T.IsFinite(number)
            ? number
            : throw place.Error(column, string.Create(CultureInfo.InvariantCulture, $"{given} is beyond the range of {typeof(T).Name}; a finite number is needed."));
    }

    /// <summary>A value of a column of true and false.</summary>
    /// <param name="value">Null: missing.</param>
    /// <param name="column">0-based.</param>
    /// <param name="labels">Null: a number is needed.</param>
    /// <param name="isTarget">Whether it is a target.</param>
    public T Boolean(bool? value, int column, Labels? labels, bool isTarget)
    {
        if (value is not { } given)
            return Gap(column, isTarget);
        if (labels is not null)
            return Label(given ? "true" : "false", column, labels);
        return options.Booleans
            ? given ? T.One : T.Zero
            : throw place.Error(column, $"{(given ? "true" : "false")} is not a number. To read true as 1 and false as 0, set Booleans = true.");
    }

    /// <summary>A value of a column of texts.</summary>
    /// <param name="value">Null: missing.</param>
    /// <param name="column">0-based.</param>
    /// <param name="labels">Null: a number is needed, which a text is not.</param>
    /// <param name="isTarget">Whether it is a target.</param>
    public T Text(string? value, int column, Labels? labels, bool isTarget)
    {
        if (value is null)
            return Gap(column, isTarget);
        return labels is not null ? Label(value, column, labels) : throw NoNumber($"the text '{Quoted.Beginning(value)}' is not a number.", column, isTarget);
    }

    /// <summary>An error about a column that holds no numbers.</summary>
    public DatasetException NoNumber(string problem, int column, bool isTarget) => place.Error(
        column,
        problem + (isTarget ? " If it is a class name, set Encoding = TargetEncoding.OneHot." : " If it is a category, add the column to Categorical; if it is neither, to Ignored."));

    private T Label(string name, int column, Labels labels) =>
        labels.IndexOf(name, out string? problem) is int index ? T.CreateTruncating(index) : throw place.Error(column, problem!);

    private T Gap(int column, bool isTarget)
    {
        if (options.Missing.IsRefused)
            throw place.Error(column, $"the value is missing: {MissingCure}.");
        if (isTarget && !options.Missing.DropsRow)
            throw place.Error(column, "the target is missing, and a target is never made up: set Missing = MissingValues.DropRow to leave the row out.");
        Gaps++;
        return T.NaN;
    }
}
