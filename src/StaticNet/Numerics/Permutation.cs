namespace StaticNet.Numerics;

/// <summary>Random orders of rows by Fisher and Yates, drawn by counter: a pure function of key, round and length.</summary>
internal static class Permutation
{
    /// <summary>Overwrites <paramref name="order"/> with a random order of 0 … n−1, all n! equally likely up to the key's 64 bits.</summary>
    /// <param name="order">n places.</param>
    /// <param name="key">The seed and what it is used for.</param>
    /// <param name="round">Which order of this key: the epoch.</param>
    public static void Fill(Span<int> order, ulong key, uint round)
    {
        for (int i = 0; i < order.Length; i++)
            order[i] = i;

        (uint X0, uint X1, uint X2, uint X3) block = default;
        int last = order.Length - 1;
        for (int i = last; i > 0; i--)
        {
            // Four indices share a block; the counter's last word sets these apart from the redraws.
            int word = i & 3;
            if (word == 3 || i == last)
                block = Philox4x32.Generate(key, (uint)i >> 2, 0, round, 0);
            uint draw = word switch { 0 => block.X0, 1 => block.X1, 2 => block.X2, _ => block.X3 };
            int j = (int)Below((uint)i + 1, draw, key, (uint)i, round);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    // D. Lemire, "Fast random integer generation in an interval" (2019): the high word of draw · bound, redrawn in the
    // 2³² mod bound cases that would make some values likelier.
    private static uint Below(uint bound, uint draw, ulong key, uint index, uint round)
    {
        ulong product = (ulong)draw * bound;
        if ((uint)product >= bound)
            return (uint)(product >> 32);

        uint surplus = unchecked(0u - bound) % bound;
        for (uint attempt = 0; (uint)product < surplus; attempt++)
            product = (ulong)Philox4x32.Generate(key, index, attempt, round, 1).X0 * bound;
        return (uint)(product >> 32);
    }
}
