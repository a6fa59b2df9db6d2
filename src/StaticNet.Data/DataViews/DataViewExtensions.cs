using System.Numerics;
using Microsoft.ML;

namespace StaticNet.Data;

/// <summary>Reads an <see cref="IDataView"/> of ML.NET; a DataFrame of Microsoft.Data.Analysis is one.</summary>
/// <remarks>
/// Columns hold numbers, true and false, or text; a vector of numbers becomes one column a place, called "Features[0]". NaN is a missing value. A DataFrame has the default of
/// its type, 0 or false, where an integer or a boolean is null, as it says nothing else to those who read it as a view: fill its nulls or drop their rows first.
/// </remarks>
/// <example><code>
/// IDataView view = new MLContext().Data.LoadFromEnumerable(flowers);
/// Dataset&lt;float&gt; data = view.ToDataset&lt;float&gt;(new TableOptions { Targets = ["Species"], Encoding = TargetEncoding.OneHot });
/// </code></example>
public static class DataViewExtensions
{
    /// <summary>Reads all rows of a view.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="view">At least one row.</param>
    /// <param name="options">Which columns are what; null: the defaults of <see cref="TableOptions"/>.</param>
    /// <exception cref="DatasetException">The content does not fit; the message names row (0-based) and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static Dataset<T> ToDataset<T>(this IDataView view, TableOptions? options = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => view.ToDataset<T>(options ?? new TableOptions(), out _);

    /// <summary>Reads all rows of a view, and reports what was found, so that other data can be read in the same way.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="view">At least one row.</param>
    /// <param name="options">Which columns are what.</param>
    /// <param name="report">Categories, classes, means, and how many rows were dropped.</param>
    /// <exception cref="DatasetException">The content does not fit; the message names row (0-based) and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static Dataset<T> ToDataset<T>(this IDataView view, TableOptions options, out TableReport report)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(options);
        options.Require();
        ViewTable<T> table = new(view, options, TableContent.FeaturesAndTargets);
        TableBuilder<T> builder = table.Load();
        return builder.Build(builder, table.Place, out report);
    }

    /// <summary>Reads the features of all rows of a view that need have no targets. Columns that <see cref="TableOptions.Targets"/> names are left out where the view has them.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="view">At least one row.</param>
    /// <param name="options">Best as <see cref="TableReport.Fix"/> made them of those of the training data; null: the defaults.</param>
    /// <exception cref="DatasetException">The content does not fit; the message names row (0-based) and column.</exception>
    /// <exception cref="ArgumentException">The options contradict each other.</exception>
    public static FeatureTable<T> ToFeatures<T>(this IDataView view, TableOptions? options = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(view);
        options ??= new TableOptions();
        options.Require();
        ViewTable<T> table = new(view, options, TableContent.Features);
        return table.Load().BuildFeatures(table.Place);
    }
}
