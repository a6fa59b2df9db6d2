using System.Globalization;
using System.Numerics;

namespace StaticNet.Symbolics.Answers;

/// <summary>Reads numbers exactly: 0.1 is one tenth, which no double is.</summary>
internal static class AnswerNumber
{
    /// <summary>A number as <see cref="double.ToString(string, IFormatProvider)"/> with "R" writes it, or as in print: -1.5E-07, 12, 0.25.</summary>
    public static Precise Parse(string text)
    {
        int mark = text.IndexOfAny(['e', 'E']);
        int exponent = mark < 0 ? 0 : int.Parse(text.Substring(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string digits = mark < 0 ? text : text.Substring(0, mark);
        int point = digits.IndexOf('.');
        if (point >= 0)
        {
            exponent -= digits.Length - point - 1;
            digits = digits.Remove(point, 1);
        }

        BigInteger number = BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        BigInteger power = BigInteger.Pow(10, Math.Abs(exponent));
        return exponent < 0 ? Precise.Fraction(number, power) : new(number * power);
    }

    /// <summary>The decimal number that a double prints as.</summary>
    public static Precise Of(double value) => Parse(value.ToString("R", CultureInfo.InvariantCulture));
}
