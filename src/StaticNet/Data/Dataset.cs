using System.Numerics;

namespace StaticNet.Data;

/// <summary>Makes data sets from what is in memory, and says what a row of outputs stands for. Files are read by the package StaticNet.Data.</summary>
/// <example><code>
/// var data = Dataset.FromClasses&lt;float&gt;(pixels, labels, inputSize: 64, classNames: ["0", "1", "2"]);
/// var (training, test) = data.SplitStratified(0.8, seed: 1);
/// </code></example>
public static class Dataset
{
    /// <summary>
    /// The class that a row of outputs stands for: the index of the largest, the first of several; for a single output 1 from the threshold on, else 0.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="values">One row, at least one value.</param>
    /// <param name="threshold">Where a single output turns from class 0 to class 1: the middle of its two targets, ½ for 0 and 1, 0 for −1 and 1.</param>
    /// <returns>0-based.</returns>
    /// <exception cref="ArgumentException">There is no value, or one is NaN.</exception>
    /// <example><code>
    /// net.Forward(sample, output);                                 // one tanh unit that learned from targets of −1 and 1
    /// int predicted = Dataset.ClassOf&lt;float&gt;(output, threshold: 0);
    /// </code></example>
    public static int ClassOf<T>(ReadOnlySpan<T> values, double threshold = 0.5)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (values.IsEmpty)
            throw new ArgumentException("A row without values stands for no class.", nameof(values));
        int largest = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (T.IsNaN(values[i]))
                throw new ArgumentException($"Value {i} (0-based) is NaN: the row stands for no class.", nameof(values));
            if (values[i] > values[largest])
                largest = i;
        }

        return values.Length > 1 ? largest : values[0] >= T.CreateTruncating(threshold) ? 1 : 0;
    }

    /// <summary>The class that a row of a network's outputs stands for: as <see cref="ClassOf{T}(ReadOnlySpan{T}, double)"/> by the network's own threshold.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="outputs">One row, at least one value.</param>
    /// <param name="topology">The network, which decides by its loss and its last activation: see <see cref="FunctionFacts.DecisionThresholdOf"/>.</param>
    /// <returns>0-based.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="topology"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no value, or one is NaN.</exception>
    /// <example><code>int predicted = Dataset.ClassOf&lt;float&gt;(output, SpamNet.Topology);</code></example>
    public static int ClassOf<T>(ReadOnlySpan<T> outputs, NetworkTopology topology)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(topology);
        return ClassOf(outputs, FunctionFacts.DecisionThresholdOf(topology));
    }

    /// <summary>Data from rows, each an array of its own.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="inputs">The inputs of each row, all as many; at least one row.</param>
    /// <param name="targets">The targets of each row, all as many.</param>
    /// <param name="featureNames">As in the constructor of <see cref="Dataset{T}"/>.</param>
    /// <param name="classNames">As there.</param>
    /// <exception cref="ArgumentException">There is no row, a row is empty or has another number of values than the first, or the numbers of rows differ; it is named.</exception>
    /// <exception cref="DatasetException">A value is NaN or ∞; its row (0-based) and column are named.</exception>
    /// <example><code>var xor = Dataset.FromRows&lt;float&gt;([[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]);</code></example>
    public static Dataset<T> FromRows<T>(
        IReadOnlyList<T[]> inputs,
        IReadOnlyList<T[]> targets,
        IReadOnlyList<string>? featureNames = null,
        IReadOnlyList<string>? classNames = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        T[] x = Flat(inputs, nameof(inputs)), y = Flat(targets, nameof(targets));
        return inputs.Count == targets.Count
            ? new Dataset<T>(x, y, inputs[0].Length, targets[0].Length, featureNames, classNames)
            : throw new ArgumentException($"{inputs.Count} rows of inputs, {targets.Count} of targets.", nameof(targets));
    }

    /// <summary>Data whose rows are each of one class, given by its index.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
    /// <param name="inputs">n rows of <paramref name="inputSize"/>.</param>
    /// <param name="classes">The class of each row, 0-based.</param>
    /// <param name="inputSize">The number of features, at least 1.</param>
    /// <param name="classNames">The name of each class, in the order of the outputs; at least two.</param>
    /// <param name="encoding">One target a class, or for two classes a single one; <see cref="TargetEncoding.Numeric"/> is none of them.</param>
    /// <param name="featureNames">One a feature; null: x1, x2, ….</param>
    /// <exception cref="ArgumentException">A size does not fit, or the encoding is none for these classes.</exception>
    /// <exception cref="DatasetException">An index is none of a class, or an input is NaN or ∞; the row is named.</exception>
    /// <example><code>var data = Dataset.FromClasses&lt;float&gt;(pixels, labels, inputSize: 64, classNames: ["0", "1", "2"]);</code></example>
    public static Dataset<T> FromClasses<T>(
        ReadOnlySpan<T> inputs,
        ReadOnlySpan<int> classes,
        int inputSize,
        IReadOnlyList<string> classNames,
        TargetEncoding encoding = TargetEncoding.OneHot,
        IReadOnlyList<string>? featureNames = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(classNames);
        if (encoding is not (TargetEncoding.OneHot or TargetEncoding.Binary))
            throw new ArgumentException($"Classes are encoded as {TargetEncoding.OneHot} or {TargetEncoding.Binary}, not as {encoding}.", nameof(encoding));
        if (classNames.Count < 2 || (encoding == TargetEncoding.Binary && classNames.Count != 2))
            throw new ArgumentException($"{classNames.Count} class names: {encoding} needs {(encoding == TargetEncoding.Binary ? "two" : "at least two")}.", nameof(classNames));
        int width = encoding == TargetEncoding.Binary ? 1 : classNames.Count;
        var targets = new T[checked(classes.Length * width)];
        for (int row = 0; row < classes.Length; row++)
        {
            if (classes[row] < 0 || classes[row] >= classNames.Count)
                throw new DatasetException(FormattableString.Invariant($"Row {row} (0-based): there is no class {classes[row]} among {classNames.Count} (0-based)."), row: row);
            if (width > 1)
                targets[(row * width) + classes[row]] = T.One;
            else
                targets[row] = T.CreateTruncating(classes[row]);
        }

        return new Dataset<T>(inputs, targets, inputSize, width, featureNames, classNames);
    }

    /// <summary>The rows in which nothing is missing; NaN stands for what is.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="inputs">n rows of <paramref name="inputSize"/>.</param>
    /// <param name="targets">n rows of <paramref name="targetSize"/>.</param>
    /// <param name="inputSize">At least 1.</param>
    /// <param name="targetSize">At least 1.</param>
    /// <returns>The inputs and the targets of the complete rows, and how many rows are left out.</returns>
    /// <exception cref="ArgumentException">The lengths are not as many rows each.</exception>
    /// <example><code>var (x, y, dropped) = Dataset.WithoutMissing&lt;float&gt;(inputs, targets, 4, 1);</code></example>
    public static (T[] Inputs, T[] Targets, int Dropped) WithoutMissing<T>(ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, int inputSize, int targetSize)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(targetSize, 1);
        if (inputs.Length % inputSize != 0 || (long)inputs.Length / inputSize * targetSize != targets.Length)
            throw new ArgumentException($"{inputs.Length} inputs and {targets.Length} targets are not as many rows of {inputSize} and {targetSize}.", nameof(targets));
        List<T> x = [], y = [];
        int rows = inputs.Length / inputSize;
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<T> input = inputs.Slice(row * inputSize, inputSize);
            ReadOnlySpan<T> target = targets.Slice(row * targetSize, targetSize);
            if (HasNaN(input) || HasNaN(target))
                continue;
            x.AddRange(input);
            y.AddRange(target);
        }

        return ([.. x], [.. y], rows - (x.Count / inputSize));
    }

    private static bool HasNaN<T>(ReadOnlySpan<T> values)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (T value in values)
        {
            if (T.IsNaN(value))
                return true;
        }

        return false;
    }

    private static T[] Flat<T>(IReadOnlyList<T[]> rows, string parameter)
    {
        ArgumentNullException.ThrowIfNull(rows, parameter);
        if (rows.Count == 0 || rows[0].Length == 0)
            throw new ArgumentException("A data set needs at least one row of at least one value.", parameter);
        for (int row = 0; row < rows.Count; row++)
        {
            if (rows[row].Length != rows[0].Length)
                throw new ArgumentException(FormattableString.Invariant($"Row {row} (0-based) has {rows[row].Length} values, row 0 has {rows[0].Length}."), parameter);
        }

        return [.. rows.SelectMany(row => row)];
    }
}
