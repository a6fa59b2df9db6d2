using System.Numerics;

namespace StaticNet.Data;

/// <summary>From the records of a CSV file to a data set.</summary>
internal static class CsvLoader
{
    private const int ShownCharacters = 60;

    public static Dataset<T> Load<T>(CsvReader csv, CsvOptions options)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!csv.Read())
            throw csv.Error(0, "the file is empty.");
        CsvLayout layout = CsvLayout.Resolve(csv, options);
        bool isNumeric = options.Encoding == TargetEncoding.Numeric;
        CsvClasses classes = new(options);
        List<T> inputs = [];
        List<T> targets = [];
        bool more = !options.HasHeader || csv.Read();
        if (!more)
            throw csv.Error(0, "there is a header but no row of data.");

        for (; more; more = csv.Read())
        {
            layout.RequireAllFields(csv);
            foreach (int column in layout.Features)
                AddNumber(inputs, csv, column, cure: "");
            if (!isNumeric)
            {
                classes.Add(csv, layout.Targets[0]);
                continue;
            }

            foreach (int column in layout.Targets)
                AddNumber(targets, csv, column, cure: " If it is a class name, set Encoding = TargetEncoding.OneHot.");
        }

        string[] featureNames = [.. layout.Features.Select(column => layout.Names[column])];
        string[] targetNames = [.. layout.Targets.Select(column => layout.Names[column])];
        if (isNumeric)
            return new Dataset<T>([.. inputs], [.. targets], featureNames, targetNames, []);

        var (classNames, rows) = classes.Finish();
        bool isBinary = options.Encoding == TargetEncoding.Binary;
        if (isBinary ? classNames.Length != 2 : classNames.Length < 2)
        {
            throw csv.Error(
                layout.Targets[0],
                $"{(isBinary ? "two classes are needed" : "at least two classes are needed")}, there are {classNames.Length}: {Shorten(string.Join(", ", classNames))}.");
        }

        T[] encoded = isBinary ? [.. rows.Select(T.CreateTruncating)] : OneHot<T>(csv, rows, classNames.Length);
        return new Dataset<T>([.. inputs], encoded, featureNames, isBinary ? targetNames : classNames, classNames);
    }

    /// <summary>The beginning of a text that a message quotes.</summary>
    public static string Shorten(ReadOnlySpan<char> text) =>
        text.Length <= ShownCharacters ? text.ToString() : $"{text[..ShownCharacters]}…";

    private static void AddNumber<T>(List<T> numbers, CsvReader csv, int column, string cure)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (csv.Field(column).IsEmpty)
            throw csv.Error(column, "the field is empty; a number is needed.");
        if (!csv.TryNumber(column, out T number))
            throw csv.Error(column, $"'{Shorten(csv.Field(column))}' is not a number.{cure}");
        if (!T.IsFinite(number))
            throw csv.Error(column, $"'{Shorten(csv.Field(column))}' is NaN or beyond the range of {typeof(T).Name}; a finite number is needed.");
        if (numbers.Count == Array.MaxLength)
            throw csv.Error(column, $"more than {Array.MaxLength} numbers do not fit into one data set.");
        numbers.Add(number);
    }

    private static T[] OneHot<T>(CsvReader csv, int[] rows, int classes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if ((long)rows.Length * classes > Array.MaxLength)
            throw csv.Error(0, $"{rows.Length} rows of {classes} classes do not fit into one data set.");
        var targets = new T[rows.Length * classes];
        for (int row = 0; row < rows.Length; row++)
            targets[(row * classes) + rows[row]] = T.One;
        return targets;
    }
}
