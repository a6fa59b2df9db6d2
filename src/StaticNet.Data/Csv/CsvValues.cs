using System.Numerics;

namespace StaticNet.Data;

/// <summary>The fields of the current record as numbers, or as indices of names; NaN where they are missing.</summary>
internal sealed class CsvValues<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const string MissingCure = "If it marks a missing value, set Missing = MissingValues.DropRow, or MissingValues.FillMean";

    private readonly CsvRecords _records;
    private readonly CsvOptions _options;
    private readonly char _point;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _marks;
    private readonly bool _hasNumbersAsMarks;

    public CsvValues(CsvRecords records, CsvOptions options)
    {
        _records = records;
        _options = options;
        _point = options.DecimalComma ? ',' : '.';
        _marks = options.MissingMarks.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _hasNumbersAsMarks = options.MissingMarks.Any(mark => NumberText.TryParse(mark, _point, out double number) && double.IsFinite(number));
    }

    /// <summary>A number; false where it is missing, which the options must allow.</summary>
    public bool TryNumber(int column, bool isTarget, out T number)
    {
        ReadOnlySpan<char> field = _records.Field(column);
        return (!_hasNumbersAsMarks && NumberText.TryParse(field, _point, out number) && T.IsFinite(number)) || TryOther(field, column, isTarget, out number);
    }

    /// <summary>The index of a name; false where it is missing, which the options must allow.</summary>
    public bool TryLabel(int column, Labels labels, bool isTarget, out T index)
    {
        ReadOnlySpan<char> field = _records.Field(column);
        if (_marks.Contains(field) && !labels.Lists(field))
        {
            RequireLabelGap(column, labels, isTarget);
            index = T.NaN;
            return false;
        }

        if (labels.IndexOf(field, out string? problem) is not int found)
            throw _records.Error(column, problem!);
        index = T.CreateTruncating(found);
        return true;
    }

    // Apart, since what a lambda captures is allocated where its method begins: for every name of a file otherwise.
    private void RequireLabelGap(int column, Labels labels, bool isTarget) => RequireGap(column, isTarget, () => _records.Field(column) is []
        ? $"the {labels.Kind} name is empty. {MissingCure}."
        : $"'{Quoted.Beginning(_records.Field(column))}' is no {labels.Kind}. {MissingCure}; if it is one, leave it out of MissingMarks.");

    private bool TryOther(ReadOnlySpan<char> field, int column, bool isTarget, out T number)
    {
        if (_marks.Contains(field))
        {
            RequireGap(column, isTarget, () => $"{Problem(_records.Field(column))} {MissingCure}.");
            number = T.NaN;
            return false;
        }

        if (NumberText.TryParse(field, _point, out number) && T.IsFinite(number))
            return true;
        if (_options.Booleans && CsvCures.IsBoolean(field, out bool value))
        {
            number = value ? T.One : T.Zero;
            return true;
        }

        string problem = Problem(field);
        throw _records.Error(column, NumberText.TryParse(field, _point, out T _) || field.IsEmpty ? problem : problem + CsvCures.ForNumber(field, isTarget, _options));
    }

    // Why a field is no number to learn from.
    private string Problem(ReadOnlySpan<char> field)
    {
        if (field.IsEmpty)
            return "the field is empty; a number is needed.";
        return NumberText.TryParse(field, _point, out T _)
            ? $"'{Quoted.Beginning(field)}' is NaN or beyond the range of {typeof(T).Name}; a finite number is needed."
            : $"'{Quoted.Beginning(field)}' is not a number.";
    }

    private void RequireGap(int column, bool isTarget, Func<string> problem)
    {
        if (_options.Missing.IsRefused)
            throw _records.Error(column, problem());
        if (isTarget && !_options.Missing.DropsRow)
            throw _records.Error(column, "the target is missing, and a target is never made up: set Missing = MissingValues.DropRow to leave the row out.");
    }
}
