namespace StaticNet.Symbolics.Printing;

/// <summary>
/// Marks where a line may break. LaTeX and MathML are printed with the same ones in the same order, so that both break at the same places; none stands
/// within a fraction, a power, a case or a pair of bars.
/// </summary>
internal static class BreakMarks
{
    /// <summary>Stands before each term of a sum that a line may break at.</summary>
    public const char BeforeTerm = '\uE000';

    /// <summary>Stands between two factors that a line may break at, where no term is near.</summary>
    public const char BeforeFactor = '\uE001';

    /// <summary>Both.</summary>
    public static readonly char[] All = [BeforeTerm, BeforeFactor];

    /// <summary>The line without marks.</summary>
    public static string Without(string marked) =>
        marked.IndexOfAny(All) < 0 ? marked : marked.Replace(BeforeTerm.ToString(), "").Replace(BeforeFactor.ToString(), "");

    /// <summary>What stands in parentheses: no line breaks right after the one that opens.</summary>
    public static string Inside(string marked) => marked.TrimStart(BeforeTerm);
}
