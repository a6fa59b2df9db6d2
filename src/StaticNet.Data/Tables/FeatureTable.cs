using System.Globalization;
using System.Numerics;

namespace StaticNet.Data;

/// <summary>Rows of inputs without targets: what is to be predicted. Every value is finite.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>: the network's precision.</typeparam>
/// <example><code>
/// FeatureTable&lt;float&gt; flowers = CsvFile.ReadFeatures&lt;float&gt;("unknown.csv", report.Fix(options));
/// net.Forward(flowers.Inputs, outputs);
/// </code></example>
public sealed class FeatureTable<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _inputs;

    internal FeatureTable(T[] inputs, IReadOnlyList<string> names)
    {
        _inputs = inputs;
        FeatureNames = names;
    }

    /// <summary>The number of rows, at least 1.</summary>
    public int Count => _inputs.Length / FeatureNames.Count;

    /// <summary>The number of inputs of a row.</summary>
    public int InputSize => FeatureNames.Count;

    /// <summary>The name of each input.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    /// <summary>All inputs: <see cref="Count"/> rows of <see cref="InputSize"/>.</summary>
    public ReadOnlySpan<T> Inputs => _inputs;

    /// <summary>The inputs of a row.</summary>
    /// <param name="row">0-based.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<T> Input(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        return _inputs.AsSpan(row * InputSize, InputSize);
    }

    /// <summary>"3 rows of 2 inputs: length, width".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Count} rows of {InputSize} inputs: {string.Join(", ", FeatureNames)}");
}
