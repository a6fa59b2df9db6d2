using System.Globalization;

namespace StaticNet.Data;

/// <summary>The numbers of columns, as a text shows them.</summary>
internal static class ColumnText
{
    private const int Shown = 4;

    /// <summary>"1 column", "2 columns".</summary>
    public static string Count(int count) => count == 1 ? "1 column" : string.Create(CultureInfo.InvariantCulture, $"{count} columns");

    /// <summary>"1, 2, 3, 4, …": the first few.</summary>
    public static string List(IReadOnlyList<double> numbers) =>
        string.Join(", ", numbers.Take(Shown).Select(number => number.ToString("G6", CultureInfo.InvariantCulture))) + (numbers.Count > Shown ? ", …" : "");
}
