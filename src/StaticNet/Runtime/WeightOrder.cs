namespace StaticNet.Runtime.V1;

/// <summary>Weights in the two orders they come in: input-major, as networks hold them, and [units, inputs], as PyTorch and most files do.</summary>
internal static class WeightOrder
{
    /// <summary>Takes some units' weights out: row r holds those of the unit first + r.</summary>
    /// <param name="weights">w[input · units + unit].</param>
    /// <param name="units">Of the layer.</param>
    /// <param name="first">The first unit.</param>
    /// <param name="rows">Whole rows of <paramref name="inputs"/>; overwritten.</param>
    /// <param name="inputs">Of the layer.</param>
    public static void ToRows<T>(ReadOnlySpan<T> weights, int units, int first, Span<T> rows, int inputs)
    {
        int count = rows.Length / inputs;
        for (int input = 0; input < inputs; input++)
        {
            ReadOnlySpan<T> column = weights.Slice((input * units) + first, count);
            for (int row = 0; row < column.Length; row++)
                rows[(row * inputs) + input] = column[row];
        }
    }

    /// <summary>Puts some units' weights in: row r holds those of the unit first + r.</summary>
    /// <param name="rows">Whole rows of <paramref name="inputs"/>.</param>
    /// <param name="inputs">Of the layer.</param>
    /// <param name="weights">w[input · units + unit]; overwritten for these units.</param>
    /// <param name="units">Of the layer.</param>
    /// <param name="first">The first unit.</param>
    public static void FromRows<T>(ReadOnlySpan<T> rows, int inputs, Span<T> weights, int units, int first)
    {
        int count = rows.Length / inputs, row = 0;

        // Four rows at once, each read from left to right: of 64 by 64 weights one at a time took twice as long.
        for (; row <= count - 4; row += 4)
        {
            ReadOnlySpan<T> a = rows.Slice(row * inputs, inputs), b = rows.Slice((row + 1) * inputs, inputs), c = rows.Slice((row + 2) * inputs, inputs), d = rows.Slice((row + 3) * inputs, inputs);
            for (int input = 0; input < a.Length && input < b.Length && input < c.Length && input < d.Length; input++)
            {
                Span<T> column = weights.Slice((input * units) + first + row, 4);
                (column[0], column[1], column[2], column[3]) = (a[input], b[input], c[input], d[input]);
            }
        }

        for (; row < count; row++)
        {
            for (int input = 0; input < inputs; input++)
                weights[(input * units) + first + row] = rows[(row * inputs) + input];
        }
    }
}
