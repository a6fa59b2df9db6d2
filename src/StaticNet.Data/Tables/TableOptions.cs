namespace StaticNet.Data;

/// <summary>
/// Which columns of a table are what, wherever the table comes from. Unless told otherwise the last column is a numeric target and all others are features, nothing is missing,
/// and every value is a number.
/// </summary>
/// <example><code>
/// var options = new TableOptions { Targets = ["species"], Encoding = TargetEncoding.OneHot };
/// Dataset&lt;float&gt; data = ParquetFile.Read&lt;float&gt;("iris.parquet", options);
/// </code></example>
public record TableOptions
{
    /// <summary>The most classes of a target, or categories of a feature, that are found in data: 1024. More can be given.</summary>
    public const int MaximumClasses = 1024;

    /// <summary>The columns of inputs, in this order; empty: every column that is neither a target nor ignored.</summary>
    public IReadOnlyList<TableColumn> Features { get; init; } = [];

    /// <summary>The columns of targets, in this order; exactly one for classes. Empty: the last column.</summary>
    public IReadOnlyList<TableColumn> Targets { get; init; } = [];

    /// <summary>Columns that are neither features nor targets: numbers of rows, names.</summary>
    public IReadOnlyList<TableColumn> Ignored { get; init; } = [];

    /// <summary>The features that hold categories instead of amounts.</summary>
    public IReadOnlyList<CategoricalColumn> Categorical { get; init; } = [];

    /// <summary>Whether true and false, in any letter case, are read as 1 and 0.</summary>
    public bool Booleans { get; init; }

    /// <summary>What becomes of a row in which a value is missing; unless told otherwise that is an error.</summary>
    public MissingValues Missing
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    } = MissingValues.Refuse;

    /// <summary>Whether targets are numbers or class names.</summary>
    public TargetEncoding Encoding { get; init; } = TargetEncoding.Numeric;

    /// <summary>
    /// The class names, in the order of the outputs; any other label is an error. Empty: the names found in the data, in ordinal order, or by number when all are numbers,
    /// which does not depend on the order of the rows. Give them when training and test data come from different files; <see cref="TableReport.Fix"/> does.
    /// </summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>The settings: "Features = ['length'], Targets = [^1], Encoding = OneHot", without those that are as they were.</summary>
    public override string ToString() => string.Join(", ", Settings());

    /// <summary>Each setting that is not as it was, "Booleans = True"; which columns are targets is always said.</summary>
    private protected virtual IEnumerable<string> Settings()
    {
        if (Features.Count > 0)
            yield return $"Features = [{string.Join(", ", Features)}]";
        yield return $"Targets = [{(Targets.Count > 0 ? string.Join(", ", Targets) : "^1")}]";
        if (Ignored.Count > 0)
            yield return $"Ignored = [{string.Join(", ", Ignored)}]";
        if (Categorical.Count > 0)
            yield return $"Categorical = [{string.Join(", ", Categorical)}]";
        if (Booleans)
            yield return $"Booleans = {Booleans}";
        if (!Missing.IsRefused)
            yield return $"Missing = {Missing}";
        yield return $"Encoding = {Encoding}";
        if (Classes.Count > 0)
            yield return $"Classes = [{string.Join(", ", Classes)}]";
    }

    /// <summary>Refuses what no table can satisfy.</summary>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    internal virtual void Require()
    {
        if (Encoding is not (TargetEncoding.Numeric or TargetEncoding.OneHot or TargetEncoding.Binary))
            throw new ArgumentException($"There is no encoding {(int)Encoding}.", nameof(Encoding));
        if (Encoding == TargetEncoding.Numeric && Classes.Count > 0)
            throw new ArgumentException($"{Classes.Count} Classes are given, but Encoding = {Encoding} reads targets as numbers: set it to {TargetEncoding.OneHot}.", nameof(Classes));
        if (Encoding == TargetEncoding.Binary && Classes.Count is not (0 or 2))
            throw new ArgumentException($"{Classes.Count} Classes are given, but Encoding = {Encoding} is for two: set it to {TargetEncoding.OneHot}.", nameof(Classes));
        if (Encoding == TargetEncoding.OneHot && Classes.Count == 1)
            throw new ArgumentException("One class is given; at least two are needed.", nameof(Classes));
        if (Encoding != TargetEncoding.Numeric && Targets.Count > 1)
            throw new ArgumentException($"{Targets.Count} target columns, but class names come from one: name one, or set Encoding = TargetEncoding.Numeric.", nameof(Targets));
    }
}
