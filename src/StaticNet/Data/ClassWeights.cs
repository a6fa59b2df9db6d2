using System.Numerics;

namespace StaticNet.Data;

/// <summary>How much each class counts, so that rare ones are not overlooked.</summary>
/// <example><code>
/// double[] weights = ClassWeights.Balanced(training);             // 0.5 for a class twice as frequent as the mean
/// Trainer.Fit(net, training.WithClassWeights(weights));
/// </code></example>
public static class ClassWeights
{
    /// <summary>
    /// The weights with which every class counts the same: n/(K·nₖ) for the nₖ of n rows that are of class k of K. Their mean over the rows is 1. As scikit-learn's
    /// <c>class_weight="balanced"</c>.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="data">Each row of one class.</param>
    /// <returns>One a class, in the order of <see cref="Dataset{T}.ClassOf"/>.</returns>
    /// <exception cref="DatasetException">A row is of several classes or of none, or a class has no row; it is named.</exception>
    public static double[] Balanced<T>(Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(data);
        int[] rows = data.RowsOfClasses();
        int missing = Array.IndexOf(rows, 0);
        if (missing >= 0)
            throw new DatasetException($"Class {data.NameOfClass(missing)} has no row, so no weight makes it count as much as the others.");
        return [.. rows.Select(count => data.Count / ((double)rows.Length * count))];
    }
}
