using System.Globalization;

namespace StaticNet.Compiler.CPrinting;

/// <summary>A number type of C, and how its literals and its functions are written.</summary>
/// <param name="Precision">Single or double.</param>
internal sealed record CType(Precision Precision)
{
    /// <summary>The keyword.</summary>
    public string Keyword => IsDouble ? "double" : "float";

    /// <summary>What the names of its functions end with, as in C's own library.</summary>
    public string Suffix => IsDouble ? "" : "f";

    /// <summary>The integer of its bits.</summary>
    public string Bits => IsDouble ? "uint64_t" : "uint32_t";

    private bool IsDouble => Precision == Precision.Double;

    /// <summary>A number, by the shortest decimal that gives its bits again.</summary>
    public string Literal(double value)
    {
        string text = IsDouble ? value.ToString("R", CultureInfo.InvariantCulture) : ((float)value).ToString("R", CultureInfo.InvariantCulture);
        // "1f" is no number in C.
        if (!text.Contains('.') && !text.Contains('E'))
            text += ".0";
        return text + Suffix;
    }
}
