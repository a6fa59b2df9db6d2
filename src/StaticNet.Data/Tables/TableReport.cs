using System.Globalization;

namespace StaticNet.Data;

/// <summary>What reading a table found out, so that other data can be read in the same way: names, categories, classes, and the means that gaps were filled with.</summary>
/// <example><code>
/// Dataset&lt;float&gt; training = CsvFile.Read&lt;float&gt;("training.csv", options, out TableReport report);
/// Dataset&lt;float&gt; test = CsvFile.Read&lt;float&gt;("test.csv", report.Fix(options));   // the same inputs in the same order
/// </code></example>
public sealed class TableReport
{
    internal TableReport(TableLayout layout, long rows, long rowsDropped, long valuesFilled, MeanImputation? imputation)
    {
        (Rows, RowsDropped, ValuesFilled, Imputation) = (rows, rowsDropped, valuesFilled, imputation);
        FeatureNames = layout.InputNames();
        Classes = layout.Classes?.Names() ?? [];
        Categorical = [.. layout.Features.Where(feature => feature.Labels is not null).Select(feature => new CategoricalColumn(feature.Column, feature.Labels!.Names()))];
        Features = [.. layout.Features.Select(feature => feature.Column)];
        Targets = [.. layout.TargetColumns];
    }

    /// <summary>The number of rows read, without those that were dropped.</summary>
    public long Rows { get; }

    /// <summary>The number of rows left out because a value was missing.</summary>
    public long RowsDropped { get; }

    /// <summary>The number of values that a mean or a given number took the place of; a missing category is one.</summary>
    public long ValuesFilled { get; }

    /// <summary>The means that take the place of missing values, one an input; null where none do.</summary>
    public MeanImputation? Imputation { get; }

    /// <summary>The name of each input, categories one by one.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    /// <summary>The columns that became inputs.</summary>
    public IReadOnlyList<TableColumn> Features { get; }

    /// <summary>The columns that became targets.</summary>
    public IReadOnlyList<TableColumn> Targets { get; }

    /// <summary>The features of categories, each with its categories in the order of the inputs.</summary>
    public IReadOnlyList<CategoricalColumn> Categorical { get; }

    /// <summary>The class names in the order of the outputs; empty when targets are numbers.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>Options that leave nothing to be found: other data is read to the same inputs and targets, or refused.</summary>
    /// <typeparam name="TOptions">Of the kind of file that is to be read.</typeparam>
    /// <param name="options">Those that this table was read with.</param>
    public TOptions Fix<TOptions>(TOptions options)
        where TOptions : TableOptions
    {
        ArgumentNullException.ThrowIfNull(options);
        TableOptions table = options;
        return (TOptions)(table with
        {
            Features = Features,
            Targets = Targets.Count > 0 ? Targets : options.Targets,
            Ignored = [],
            Categorical = Categorical,
            Classes = Classes,
            Missing = options.Missing.MeasuresMeans && Imputation is not null ? MissingValues.Fill(Imputation) : options.Missing,
        });
    }

    /// <summary>"150 rows of 4 inputs, 3 classes, 2 rows dropped, 5 values filled".</summary>
    public override string ToString()
    {
        string classes = Classes.Count > 0 ? $", {Number(Classes.Count)} classes" : "";
        return $"{Number(Rows)} rows of {Number(FeatureNames.Count)} inputs{classes}, {Number(RowsDropped)} rows dropped, {Number(ValuesFilled)} values filled";
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
