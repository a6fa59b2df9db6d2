using System.Globalization;

namespace StaticNet.Compiler.Writing;

/// <summary>A whole number as code and names have it.</summary>
internal static class Numeral
{
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);
}
