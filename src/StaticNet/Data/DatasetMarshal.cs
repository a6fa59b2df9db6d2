using System.Numerics;

namespace StaticNet.Data;

/// <summary>Makes data sets of arrays without copying them: for those who read data from somewhere and own what they read.</summary>
/// <example><code>
/// Dataset&lt;float&gt; data = DatasetMarshal.TakeOver(inputs, targets, ["length", "width"], ["price"]);   // from here on nobody else writes to the arrays
/// </code></example>
public static class DatasetMarshal
{
    /// <summary>Takes two arrays over. Whoever writes to them afterwards changes a data set that others take to be immutable.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="inputs">n rows of one value a feature name, at least one row.</param>
    /// <param name="targets">n rows of one value a target name.</param>
    /// <param name="featureNames">At least one.</param>
    /// <param name="targetNames">At least one.</param>
    /// <param name="classNames">One a target, or two for a single target; null: the targets are no classes.</param>
    /// <exception cref="ArgumentException">Lengths or names do not fit; both numbers are named.</exception>
    /// <exception cref="DatasetException">A value is NaN or ∞; its row (0-based) and column are named.</exception>
    public static Dataset<T> TakeOver<T>(
        T[] inputs,
        T[] targets,
        IReadOnlyList<string> featureNames,
        IReadOnlyList<string> targetNames,
        IReadOnlyList<string>? classNames = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(featureNames);
        ArgumentNullException.ThrowIfNull(targetNames);
        if (featureNames.Count == 0 || inputs.Length == 0 || inputs.Length % featureNames.Count != 0)
            throw new ArgumentException($"{inputs.Length} inputs are not one or more rows of {featureNames.Count}.", nameof(inputs));
        if (targetNames.Count == 0 || (long)inputs.Length / featureNames.Count * targetNames.Count != targets.Length)
            throw new ArgumentException($"{inputs.Length / featureNames.Count} rows of {targetNames.Count} are needed, but there are {targets.Length} targets.", nameof(targets));
        if (classNames is { Count: > 0 } && classNames.Count != (targetNames.Count == 1 ? 2 : targetNames.Count))
            throw new ArgumentException($"{classNames.Count} class names for {targetNames.Count} targets.", nameof(classNames));
        Dataset<T>.RequireFinite(inputs, featureNames);
        Dataset<T>.RequireFinite(targets, targetNames);
        return new Dataset<T>(inputs, targets, [.. featureNames], [.. targetNames], classNames is null ? [] : [.. classNames]);
    }
}
