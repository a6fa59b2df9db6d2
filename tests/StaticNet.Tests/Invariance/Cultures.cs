using System.Globalization;

namespace StaticNet.Tests.Invariance;

/// <summary>
/// The numbers of eight cultures, as ICU 72 (CLDR 42) gives them to .NET 10, made by hand: the tests run without ICU, where a culture by its name
/// would be the invariant one.
/// </summary>
internal static class Cultures
{
    public static IReadOnlyList<(string Name, CultureInfo Culture)> All { get; } =
    [
        ("de-DE", Of(",", ".")),
        ("fr-FR", Of(",", "\u202F")),
        ("tr-TR", Of(",", ".")),
        ("ar-SA", Of("\u066B", "\u066C", negative: "\u061C-", nan: "\u0644\u064A\u0633\u00A0\u0631\u0642\u0645")),
        ("fa-IR", Of("\u066B", "\u066C", negative: "\u200E\u2212", nan: "\u0646\u0627\u0639\u062F\u062F")),
        ("hi-IN", Of(".", ",", groupSizes: [3, 2])),
        ("sv-SE", Of(",", "\u00A0", negative: "\u2212")),
        ("ja-JP", Of(".", ",")),
    ];

    /// <summary>What a function gives in a culture.</summary>
    public static TResult In<TResult>(CultureInfo culture, Func<TResult> act)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CultureInfo Of(string point, string group, string negative = "-", string nan = "NaN", int[]? groupSizes = null)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        NumberFormatInfo numbers = culture.NumberFormat;
        (numbers.NumberDecimalSeparator, numbers.PercentDecimalSeparator) = (point, point);
        (numbers.NumberGroupSeparator, numbers.PercentGroupSeparator) = (group, group);
        (numbers.NegativeSign, numbers.NaNSymbol) = (negative, nan);
        (numbers.PositiveInfinitySymbol, numbers.NegativeInfinitySymbol) = ("∞", $"{negative}∞");
        numbers.NumberGroupSizes = groupSizes ?? [3];
        return culture;
    }
}
