using System.Numerics;
using StaticNet.Numerics;

namespace StaticNet.Data;

/// <summary>
/// Samples to learn from: rows of inputs and rows of targets, each contiguous and row-major, as the networks take them. Immutable;
/// every value is finite.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
/// <example><code>
/// var xor = new Dataset&lt;float&gt;(inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: [0, 1, 1, 0], inputSize: 2, targetSize: 1);
/// Trainer.Fit(net, xor);
/// </code></example>
public sealed partial class Dataset<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _inputs;
    private readonly T[] _targets;

    /// <summary>A data set from values in memory, which are copied.</summary>
    /// <param name="inputs">n rows of <paramref name="inputSize"/>.</param>
    /// <param name="targets">n rows of <paramref name="targetSize"/>.</param>
    /// <param name="inputSize">The number of features, at least 1.</param>
    /// <param name="targetSize">The number of targets, at least 1.</param>
    /// <param name="featureNames">One a feature; null: x1, x2, ….</param>
    /// <param name="classNames">For classes, of 0 and 1 or of −1 and 1: one a target, or two for a single target. Null: the targets have no such names.</param>
    /// <exception cref="ArgumentException">A size is below 1, there is no row, or lengths or names do not fit; both numbers are named.</exception>
    /// <exception cref="DatasetException">A value is NaN or ∞; its row (0-based) and column are named.</exception>
    public Dataset(
        ReadOnlySpan<T> inputs,
        ReadOnlySpan<T> targets,
        int inputSize,
        int targetSize,
        IReadOnlyList<string>? featureNames = null,
        IReadOnlyList<string>? classNames = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(targetSize, 1);
        if (inputs.IsEmpty || inputs.Length % inputSize != 0)
            throw new ArgumentException($"{inputs.Length} inputs are not one or more rows of {inputSize}.", nameof(inputs));
        if ((long)inputs.Length / inputSize * targetSize != targets.Length)
            throw new ArgumentException($"{inputs.Length / inputSize} rows of {targetSize} are needed, but there are {targets.Length} targets.", nameof(targets));
        if (featureNames is not null && featureNames.Count != inputSize)
            throw new ArgumentException($"{featureNames.Count} feature names for {inputSize} features.", nameof(featureNames));
        if (classNames is { Count: > 0 } && classNames.Count != (targetSize == 1 ? 2 : targetSize))
            throw new ArgumentException($"{classNames.Count} class names for {targetSize} targets.", nameof(classNames));

        _inputs = inputs.ToArray();
        _targets = targets.ToArray();
        (Count, InputSize, TargetSize) = (inputs.Length / inputSize, inputSize, targetSize);
        FeatureNames = featureNames is null ? Numbered("x", inputSize) : [.. featureNames];
        ClassNames = classNames is null ? [] : [.. classNames];
        TargetNames = targetSize == ClassNames.Count ? ClassNames : Numbered("y", targetSize);
        RequireFinite(_inputs, FeatureNames);
        RequireFinite(_targets, TargetNames);
        Encoding = EncodingOf(_targets, origin: null);
    }

    /// <summary>Takes over arrays of finite values that fit each other.</summary>
    /// <param name="inputs">n rows of one a feature name.</param>
    /// <param name="targets">n rows of one a target name.</param>
    /// <param name="featureNames">At least one.</param>
    /// <param name="targetNames">At least one.</param>
    /// <param name="classNames">None, two for a single target, or one a target.</param>
    /// <param name="origin">The data whose targets these are, all or some; null: there is none.</param>
    /// <param name="weights">One a row; null: all count the same.</param>
    internal Dataset(
        T[] inputs,
        T[] targets,
        IReadOnlyList<string> featureNames,
        IReadOnlyList<string> targetNames,
        IReadOnlyList<string> classNames,
        Dataset<T>? origin = null,
        T[]? weights = null)
    {
        _inputs = inputs;
        _targets = targets;
        _weights = weights;
        FeatureNames = featureNames;
        TargetNames = targetNames;
        ClassNames = classNames;
        (Count, InputSize, TargetSize) = (inputs.Length / featureNames.Count, featureNames.Count, targetNames.Count);
        Encoding = EncodingOf(targets, origin);
    }

    /// <summary>The number of rows, at least 1.</summary>
    public int Count { get; }

    /// <summary>The number of inputs of a row.</summary>
    public int InputSize { get; }

    /// <summary>The number of targets of a row.</summary>
    public int TargetSize { get; }

    /// <summary>The name of each input.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    /// <summary>The name of each target: of the class, where each class has one.</summary>
    public IReadOnlyList<string> TargetNames { get; }

    /// <summary>The name of each class, in the order of the targets; empty when the targets are no classes.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>All inputs: <see cref="Count"/> rows of <see cref="InputSize"/>.</summary>
    public ReadOnlySpan<T> Inputs => _inputs;

    /// <summary>The same, for other threads.</summary>
    internal ReadOnlyMemory<T> InputMemory => _inputs;

    /// <summary><see cref="Targets"/>, for other threads.</summary>
    internal ReadOnlyMemory<T> TargetMemory => _targets;

    /// <summary>All targets: <see cref="Count"/> rows of <see cref="TargetSize"/>.</summary>
    public ReadOnlySpan<T> Targets => _targets;

    /// <summary>The inputs of a row.</summary>
    /// <param name="row">0-based.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<T> Input(int row) => _inputs.AsSpan(Require(row) * InputSize, InputSize);

    /// <summary>The targets of a row.</summary>
    /// <param name="row">0-based.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<T> Target(int row) => _targets.AsSpan(Require(row) * TargetSize, TargetSize);

    private static string[] Numbered(string name, int count) => [.. Enumerable.Range(1, count).Select(i => $"{name}{i}")];

    /// <exception cref="DatasetException">A value is NaN or ∞.</exception>
    internal static void RequireFinite(ReadOnlySpan<T> values, IReadOnlyList<string> names, int firstRow = 0, string? source = null)
    {
        int at = Finite.IndexOfViolation(values);
        if (at < 0)
            return;
        int row = firstRow + (at / names.Count);
        string column = names[at % names.Count];
        throw new DatasetException(
            FormattableString.Invariant($"Row {row} (0-based){(source is null ? "" : $" of {source}")}, column '{column}' is {values[at]}: only finite numbers can be learned from."), row: row, column: column);
    }

    private int Require(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        return row;
    }
}
