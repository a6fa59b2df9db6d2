using System.Numerics;

namespace StaticNet.Data;

/// <summary>What missing inputs are filled with.</summary>
internal static class GapFilling
{
    /// <summary>One value an input, measured where <see cref="MissingValues.FillMean"/> asks for it; null: nothing is filled.</summary>
    /// <param name="missing">What becomes of missing values.</param>
    /// <param name="inputs">Rows of inputs in which NaN is missing; empty: nothing can be measured.</param>
    /// <param name="layout">For the names of inputs, and their number.</param>
    /// <exception cref="DatasetException">An input has no value to take the mean of.</exception>
    /// <exception cref="ArgumentException">The means given are those of another number of inputs.</exception>
    public static MeanImputation? Of<T>(MissingValues missing, ReadOnlySpan<T> inputs, TableLayout layout)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (missing.IsRefused || missing.DropsRow)
            return null;
        string[] names = layout.InputNames();
        if (missing.Value is double value)
            return new MeanImputation([.. Enumerable.Repeat(value, names.Length)]);
        if (missing.Imputation is { } given)
        {
            return given.Means.Count == names.Length
                ? given
                : throw new ArgumentException($"MissingValues.Fill has {given.Means.Count} means, but there are {names.Length} inputs.", nameof(missing));
        }

        for (int column = 0; column < names.Length; column++)
        {
            int row = column;
            while (row < inputs.Length && T.IsNaN(inputs[row]))
                row += names.Length;
            if (row >= inputs.Length)
            {
                throw new DatasetException(
                    $"Column '{names[column]}' has no value at all, so there is no mean to take the place of what is missing: add it to Ignored.", column: names[column]);
            }
        }

        return MeanImputation.Fit(inputs, names.Length);
    }
}
