using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace StaticNet.Data;

/// <summary>Reads numbers as <see cref="NumberStyles.Float"/> does, correctly rounded, with a decimal point or a decimal comma.</summary>
internal static class NumberText
{
    private const ulong MaximumExact = 1UL << 53;

    // The bits of a double below those that a float keeps, and their value half way between two floats.
    private const ulong BelowFloat = (1UL << 29) - 1;
    private const ulong HalfWay = 1UL << 28;

    private static readonly NumberFormatInfo Point = CultureInfo.InvariantCulture.NumberFormat;
    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "" };

    // Each is exact in a double.
    private static readonly double[] PowersOfTen =
        [1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22];

    /// <summary>The number; may be NaN or ∞. False when the text is none.</summary>
    /// <param name="text">May have blanks around it.</param>
    /// <param name="point">'.' or ','.</param>
    /// <param name="number">Correctly rounded to <typeparamref name="T"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryParse<T>(ReadOnlySpan<char> text, char point, out T number)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (TryParseShort(text, point, out double value))
        {
            if (typeof(T) == typeof(double))
            {
                number = T.CreateTruncating(value);
                return true;
            }

            // A double that is correctly rounded rounds on to the right float unless it lies half way between two of them, or beyond those of full precision.
            double size = Math.Abs(value);
            if (typeof(T) == typeof(float) && (size == 0 || (size >= 1e-37 && size <= 1e38)) && (BitConverter.DoubleToUInt64Bits(value) & BelowFloat) != HalfWay)
            {
                number = T.CreateTruncating(value);
                return true;
            }
        }

        return TryParseAny(text, point, out number);
    }

    private static bool TryParseAny<T>(ReadOnlySpan<char> text, char point, out T number)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        number = default;

        // The parser of .NET reads past NUL characters at the end.
        return text.Length > 0 && text[^1] != '\0' && T.TryParse(text, NumberStyles.Float, point == ',' ? Comma : Point, out number);
    }

    // W. D. Clinger, "How to read floating point numbers accurately" (1990): digits below 2⁵³ and a power of ten up to 10²² are exact in a double, so that one
    // multiplication or division rounds once. False: the text is longer, or no such number.
    private static bool TryParseShort(ReadOnlySpan<char> text, char point, out double value)
    {
        value = 0;
        int i = 0;
        bool isNegative = false;
        if (text.Length > 0 && text[0] is '-' or '+')
        {
            isNegative = text[0] == '-';
            i = 1;
        }

        ulong digits = 0;
        int begin = i;
        uint digit;
        for (; i < text.Length && (digit = (uint)text[i] - '0') <= 9; i++)
            digits = (10 * digits) + digit;
        int count = i - begin, exponent = 0;
        if (i < text.Length && text[i] == point)
        {
            begin = ++i;
            for (; i < text.Length && (digit = (uint)text[i] - '0') <= 9; i++)
                digits = (10 * digits) + digit;
            exponent = begin - i;
            count -= exponent;
        }

        // Nineteen digits do not overflow 64 bits.
        if (count is 0 or > 19 || digits > MaximumExact)
            return false;
        if (i < text.Length && (!TryParseExponent(text[i..], out int power) || Math.Abs(exponent += power) >= PowersOfTen.Length))
            return false;
        if (exponent <= -PowersOfTen.Length)
            return false;
        value = exponent < 0 ? digits / PowersOfTen[-exponent] : digits * PowersOfTen[exponent];
        if (isNegative)
            value = -value;
        return true;
    }

    private static bool TryParseExponent(ReadOnlySpan<char> text, out int power)
    {
        power = 0;
        if (text[0] is not ('e' or 'E'))
            return false;
        int i = text.Length > 1 && text[1] is '-' or '+' ? 2 : 1;
        bool isNegative = i == 2 && text[1] == '-';
        if (text.Length - i is 0 or > 3)
            return false;
        for (; i < text.Length; i++)
        {
            uint digit = (uint)text[i] - '0';
            if (digit > 9)
                return false;
            power = (10 * power) + (int)digit;
        }

        if (isNegative)
            power = -power;
        return true;
    }
}
