using System.Globalization;

namespace StaticNet.Symbolics.Printing;

/// <summary>
/// The digits of a number as people write them, with one minus sign: 0.06, −0.000439123, 1.5·10⁻¹². What stands for ·10ⁿ is the printer's affair.
/// </summary>
/// <param name="Mantissa">Sign and digits.</param>
/// <param name="Exponent">n of ·10ⁿ; null: the number is written without it.</param>
internal sealed record DecimalText(string Mantissa, int? Exponent)
{
    /// <summary>The significant digits of a number in a calculation unless others are asked for.</summary>
    public const int DefaultDigits = 6;

    // Of double precision no more than 17 digits say anything.
    private const int MostDigits = 17;

    private const int Smallest = -6;
    private const int Largest = 9;

    public bool IsNegative => Mantissa[0] == '−';

    /// <summary>A number that was computed, to so many significant digits; zeros at the end of the decimals are left out, and there is no negative zero.</summary>
    public static DecimalText Rounded(double value, int digits)
    {
        if (Special(value) is { } special)
            return special;
        string scientific = value.ToString("E" + (digits - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        int exponent = int.Parse(scientific.Substring(scientific.IndexOf('E') + 1), CultureInfo.InvariantCulture);
        return exponent is < Smallest or >= Largest
            ? new(Minus(WithoutZeros(scientific.Substring(0, scientific.IndexOf('E')))), exponent)
            : new(Minus(WithoutZeros(value.ToString("F" + Math.Max(0, digits - 1 - exponent).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))), null);
    }

    /// <summary>A number that a user gave, with the decimals that he wrote: 0.05 + 0.01 is 0.06, not 0.060000000000000005.</summary>
    public static DecimalText AsGiven(double value)
    {
        if (Special(value) is { } special)
            return special;
        string text = value.ToString("G15", CultureInfo.InvariantCulture);
        bool isMeant = Math.Abs(BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)) - BitConverter.DoubleToInt64Bits(value)) <= 1;
        if (!isMeant)
            text = value.ToString("R", CultureInfo.InvariantCulture);
        int e = text.IndexOf('E');
        if (e < 0)
            return new(Minus(text), null);
        int exponent = int.Parse(text.Substring(e + 1), CultureInfo.InvariantCulture);
        string digits = text.Substring(0, e);
        return exponent is < 0 and >= Smallest ? new(Minus(Shifted(digits, exponent)), null) : new(Minus(digits), exponent);
    }

    /// <summary>Refuses a number of digits that double precision does not have.</summary>
    /// <param name="digits">The significant digits.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are less than 1 or more than 17.</exception>
    public static int Checked(int digits) => digits is >= 1 and <= MostDigits
        ? digits
        : throw new ArgumentOutOfRangeException(nameof(digits), digits, $"A number is written with 1 to {MostDigits} significant digits, not {digits}.");

    /// <summary>As plain text: "1.5·10⁻¹²".</summary>
    public override string ToString() => Exponent is { } exponent ? $"{Mantissa}·10{(exponent < 0 ? "⁻" : "")}{TextPrinter.Superscript(Math.Abs(exponent))}" : Mantissa;

    private static DecimalText? Special(double value) => value switch
    {
        0 => new("0", null),
        double.PositiveInfinity => new("∞", null),
        double.NegativeInfinity => new("−∞", null),
        double.NaN => new("NaN", null),
        _ => null,
    };

    // 2.5 and −5: 0.000025
    private static string Shifted(string digits, int exponent)
    {
        string sign = digits[0] == '-' ? "-" : "";
        return $"{sign}0.{new string('0', -exponent - 1)}{digits.TrimStart('-').Replace(".", "")}";
    }

    private static string WithoutZeros(string text) => text.IndexOf('.') < 0 ? text : text.TrimEnd('0').TrimEnd('.');

    private static string Minus(string text) => text.Replace('-', '−');
}
