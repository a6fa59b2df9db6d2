namespace StaticNet.Symbolics.Answers;

/// <summary>How far two words are apart, for a suggestion beside a name that is unknown.</summary>
internal static class NearestName
{
    /// <summary>The fewest letters to change, insert or remove (Levenshtein), case apart.</summary>
    public static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = diagonal + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j - 1], row[j]) + 1);
            }
        }

        return row[right.Length];
    }
}
