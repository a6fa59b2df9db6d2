using System.Numerics;

namespace StaticNet.Data;

/// <summary>Collects the rows of a table as they are read, and makes a data set of them.</summary>
/// <param name="layout">The columns.</param>
/// <param name="options">What becomes of missing values and classes.</param>
internal sealed class TableBuilder<T>(TableLayout layout, TableOptions options)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The features of each row: a number, the index at which a category was found, or NaN for what is missing.</summary>
    public RowList<T> Features { get; } = new(layout.Features.Length);

    /// <summary>The targets of each row: likewise.</summary>
    public RowList<T> Targets { get; } = new(layout.Targets.Length);

    /// <summary>The number of values that were missing.</summary>
    public long Gaps { get; set; }

    /// <summary>Refuses a row that an array has no more room for.</summary>
    public void RequireRoom(ITablePlace place)
    {
        if (!Features.CanAdd || !Targets.CanAdd)
            throw place.Error(0, $"more than {Array.MaxLength} numbers do not fit into one data set; CsvFile.Stream reads files of any size.");
    }

    /// <summary>The data set of all rows; the builder is empty afterwards.</summary>
    /// <param name="targets">The targets of the same rows; those of this builder, or of another table's.</param>
    /// <param name="place">The end of the table.</param>
    /// <param name="report">What was found.</param>
    public Dataset<T> Build(TableBuilder<T> targets, ITablePlace place, out TableReport report)
    {
        TableLayout whole = layout.WithTargetsOf(targets.Layout);
        int dropped = Gaps + targets.Gaps > 0 && options.Missing.DropsRow ? Drop(targets.Targets) : 0;
        RequireRows(place);
        RequireClasses(whole, place);
        var encoder = new RowEncoder<T>(whole, options.Encoding);
        T[] y = encoder.KeepsTargets
            ? targets.Targets.Take()
            : Encode(targets.Targets, encoder.TargetSize, (row, to) => encoder.EncodeTargets(row, to), place, "classes");
        T[] x = Inputs(encoder, place, out MeanImputation? imputation);
        string[] classes = whole.Classes?.Names() ?? [];
        report = new TableReport(whole, x.Length / encoder.InputSize, dropped, options.Missing.DropsRow ? 0 : Gaps, imputation);
        return DatasetMarshal.TakeOver(x, y, report.FeatureNames, options.Encoding == TargetEncoding.OneHot ? classes : whole.TargetNames, classes);
    }

    /// <summary>The features of all rows; the builder is empty afterwards.</summary>
    public FeatureTable<T> BuildFeatures(ITablePlace place)
    {
        if (Gaps > 0 && options.Missing.DropsRow)
            Drop(new RowList<T>(0));
        RequireRows(place);
        return new FeatureTable<T>(Inputs(new RowEncoder<T>(layout, options.Encoding), place, out _), layout.InputNames());
    }

    private TableLayout Layout => layout;

    // Moves the rows in which nothing is missing to the front; the number of the others.
    private int Drop(RowList<T> targets)
    {
        int kept = 0;
        for (int row = 0; row < Features.Count; row++)
        {
            if (HasGap(Features[row]) || (targets.Count > 0 && HasGap(targets[row])))
                continue;
            Features[row].CopyTo(Features[kept]);
            if (targets.Count > 0)
                targets[row].CopyTo(targets[kept]);
            kept++;
        }

        int dropped = Features.Count - kept;
        Features.Truncate(kept);
        targets.Truncate(Math.Min(kept, targets.Count));
        return dropped;
    }

    private static bool HasGap(ReadOnlySpan<T> row)
    {
        foreach (T value in row)
        {
            if (T.IsNaN(value))
                return true;
        }

        return false;
    }

    private void RequireRows(ITablePlace place)
    {
        if (Features.Count == 0)
            throw place.Error(0, "no row is left: in each a value is missing. MissingValues.FillMean would keep them.");
    }

    private void RequireClasses(TableLayout whole, ITablePlace place)
    {
        if (whole.Classes is not { } classes)
            return;
        bool isBinary = options.Encoding == TargetEncoding.Binary;
        if (isBinary ? classes.Count != 2 : classes.Count < 2)
        {
            throw place.Error(
                whole.Targets[0], $"{(isBinary ? "two classes are needed" : "at least two classes are needed")}, there are {classes.Count}: {Quoted.List(classes.Names())}.");
        }
    }

    private T[] Inputs(RowEncoder<T> encoder, ITablePlace place, out MeanImputation? imputation)
    {
        T[] inputs = encoder.KeepsInputs ? Features.Take() : Encode(Features, encoder.InputSize, (row, to) => encoder.EncodeInputs(row, to), place, "categories");
        imputation = GapFilling.Of(options.Missing, inputs, layout);
        imputation?.Apply<T>(inputs);
        return inputs;
    }

    private delegate void Encoding(ReadOnlySpan<T> row, Span<T> to);

    private static T[] Encode(RowList<T> rows, int width, Encoding encode, ITablePlace place, string what)
    {
        if ((long)rows.Count * width > Array.MaxLength)
            throw place.Error(0, $"{rows.Count} rows of {width} values, {what} one by one, do not fit into one data set.");
        var encoded = new T[rows.Count * width];
        for (int row = 0; row < rows.Count; row++)
            encode(rows[row], encoded.AsSpan(row * width, width));
        return encoded;
    }
}
