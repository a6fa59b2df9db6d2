using System.Globalization;

namespace StaticNet.Data;

/// <summary>What becomes of a row in which a value is missing. A target is never made up: only <see cref="DropRow"/> reads data in which one is missing.</summary>
/// <example><code>
/// var options = new CsvOptions { Missing = MissingValues.FillMean };
/// Dataset&lt;float&gt; training = CsvFile.Read&lt;float&gt;("training.csv", options, out TableReport report);
/// Dataset&lt;float&gt; test = CsvFile.Read&lt;float&gt;("test.csv", report.Fix(options));   // filled with the means of the training data
/// </code></example>
public sealed class MissingValues
{
    private MissingValues(bool isRefused = false, bool dropsRow = false, MeanImputation? imputation = null, double? value = null)
    {
        IsRefused = isRefused;
        DropsRow = dropsRow;
        Imputation = imputation;
        Value = value;
    }

    /// <summary>A missing value is an error, which says where it is.</summary>
    public static MissingValues Refuse { get; } = new(isRefused: true);

    /// <summary>The row is left out; <see cref="TableReport.RowsDropped"/> counts them.</summary>
    public static MissingValues DropRow { get; } = new(dropsRow: true);

    /// <summary>
    /// The mean of those values of the column that are there takes its place: measured on the data being read, and kept in <see cref="TableReport.Imputation"/>. Where
    /// a category is missing, the inputs of its column get their means too: how frequent each category is.
    /// </summary>
    public static MissingValues FillMean { get; } = new();

    /// <summary>This number takes its place; where a category is missing, in each input of its column.</summary>
    /// <param name="value">Finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">NaN or ∞.</exception>
    public static MissingValues Fill(double value) => double.IsFinite(value)
        ? new(value: value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Only a finite number can take the place of a missing one.");

    /// <summary>These means, which were measured on other data, take its place.</summary>
    /// <param name="imputation">One mean an input, categories counted one by one.</param>
    public static MissingValues Fill(MeanImputation imputation)
    {
        ArgumentNullException.ThrowIfNull(imputation);
        return new(imputation: imputation);
    }

    internal bool IsRefused { get; }

    internal bool DropsRow { get; }

    /// <summary>Whether the means are those of the data being read.</summary>
    internal bool MeasuresMeans => !IsRefused && !DropsRow && Imputation is null && Value is null;

    internal MeanImputation? Imputation { get; }

    internal double? Value { get; }

    /// <summary>"Refuse", "DropRow", "FillMean", "Fill(0.5)" or "Fill(MeanImputation of 2 columns: 1, 2)".</summary>
    public override string ToString() => this switch
    {
        { IsRefused: true } => nameof(Refuse),
        { DropsRow: true } => nameof(DropRow),
        { Imputation: { } imputation } => $"{nameof(Fill)}({imputation})",
        { Value: double value } => $"{nameof(Fill)}({value.ToString(CultureInfo.InvariantCulture)})",
        _ => nameof(FillMean),
    };
}
