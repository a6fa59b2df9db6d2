namespace StaticNet.Data;

/// <summary>Which columns of a table are features and which are targets.</summary>
internal sealed class TableLayout
{
    private TableLayout(FeatureColumn[] features, int[] targets, TableColumn[] targetColumns, string[] targetNames, Labels? classes)
    {
        Features = features;
        Targets = targets;
        TargetColumns = targetColumns;
        TargetNames = targetNames;
        Classes = classes;
    }

    public FeatureColumn[] Features { get; }

    /// <summary>The column of each target, 0-based.</summary>
    public int[] Targets { get; }

    /// <summary>How options of other tables name them.</summary>
    public TableColumn[] TargetColumns { get; }

    public string[] TargetNames { get; }

    /// <summary>The classes of the only target; null: targets are numbers.</summary>
    public Labels? Classes { get; }

    /// <summary>The features of one table beside the targets of another.</summary>
    public TableLayout WithTargetsOf(TableLayout other) => new(Features, other.Targets, other.TargetColumns, other.TargetNames, other.Classes);

    /// <summary>The name of each input: "length", "colour = red".</summary>
    public string[] InputNames() =>
        [.. Features.SelectMany(feature => feature.Labels is null ? [feature.Name] : feature.Labels.Names().Select(category => $"{feature.Name} = {category}"))];

    /// <summary>Finds the columns that the options name.</summary>
    /// <param name="names">The name of each column.</param>
    /// <param name="options">Checked already.</param>
    /// <param name="content">What the table is read for.</param>
    /// <param name="first">The first column that is data: 1 after an index, else 0.</param>
    /// <param name="hasNames">Whether the table names its columns.</param>
    /// <param name="place">Where the names stand.</param>
    /// <param name="cureForNone">What to do when no column is left for the features.</param>
    public static TableLayout Resolve(string[] names, TableOptions options, TableContent content, int first, bool hasNames, ITablePlace place, Func<string> cureForNone)
    {
        var finder = new ColumnFinder(names, first, hasNames, place);
        int[] ignored = [.. options.Ignored.Select(finder.Find)];
        int[] targets = FindTargets(options, content, finder, ignored);
        int[] features = content == TableContent.Targets ? [] : options.Features is not [] ? [.. options.Features.Select(finder.Find)] : finder.AllBut([.. targets, .. ignored]);
        if (features is [] && content != TableContent.Targets)
            throw place.Error(0, $"no column is left for the features; {cureForNone()}");
        if (targets is [] && content != TableContent.Features)
            throw place.Error(0, "no column is left for the targets.");
        finder.RequireDistinct(content == TableContent.Features ? [.. features, .. ignored] : [.. features, .. targets, .. ignored]);
        if (options.Encoding != TargetEncoding.Numeric && targets.Length > 1)
            throw new ArgumentException($"{targets.Length} target columns, but class names come from one: name one in Targets, or set Encoding = TargetEncoding.Numeric.", nameof(options));

        Dictionary<int, CategoricalColumn> categorical = [];
        foreach (CategoricalColumn column in content == TableContent.Targets ? [] : options.Categorical)
        {
            int index = finder.Find(column.Column);
            if (!features.Contains(index))
                throw place.Error(index, "the column is named in Categorical, but is no feature.");
            if (!categorical.TryAdd(index, column))
                throw place.Error(index, "the column is named twice in Categorical.");
        }

        return new TableLayout(
            [.. features.Select(column => new FeatureColumn(
                column,
                names[column],
                finder.NameOf(column),
                categorical.TryGetValue(column, out CategoricalColumn? given) ? new Labels(given.Categories, "category", nameof(TableOptions.Categorical)) : null))],
            content == TableContent.Features ? [] : targets,
            [.. targets.Select(finder.NameOf)],
            [.. targets.Select(column => names[column])],
            content != TableContent.Features && options.Encoding != TargetEncoding.Numeric ? new Labels(options.Classes, "class", nameof(TableOptions.Classes)) : null);
    }

    private static int[] FindTargets(TableOptions options, TableContent content, ColumnFinder finder, int[] ignored) => (content, options.Targets) switch
    {
        // A table without targets need not have the columns, and those at an index would be features.
        (TableContent.Features, _) when options.Features is not [] => [],
        (TableContent.Features, var targets) when targets.Any(column => column.Name is null) => throw new ArgumentException(
            $"Targets = [{string.Join(", ", targets)}] says nothing about a table without targets: name them, or give the Features.", nameof(options)),
        (TableContent.Features, var targets) => [.. targets.Where(finder.Has).Select(finder.Find)],
        (TableContent.Targets, []) => finder.AllBut(ignored),
        (_, []) => finder.AllBut(ignored) is [.., var last] ? [last] : [],
        (_, var targets) => [.. targets.Select(finder.Find)],
    };
}
