using System.Globalization;
using System.Text;

namespace StaticNet.Charts;

/// <summary>Numbers and names as a chart writes them: the same in every culture, with the minus of typography and the digits of the equations.</summary>
internal static class Text
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static readonly CultureInfo Culture = new("") { NumberFormat = new NumberFormatInfo { NegativeSign = "−" } };

    /// <summary>"−0.25", "1200", "1E−07": at most six significant digits.</summary>
    public static string Of(double value) => value.ToString("G6", Culture);

    /// <summary>"0.0123": four significant digits.</summary>
    public static string Rounded(double value) => value.ToString("G4", Culture);

    /// <summary>"96.1 %".</summary>
    public static string Percent(double share) => string.Create(Culture, $"{100 * share:0.#} %");

    /// <summary>"10⁻³".</summary>
    public static string PowerOfTen(int exponent)
    {
        var text = new StringBuilder("10");
        foreach (char character in exponent.ToString(CultureInfo.InvariantCulture))
            text.Append(character == '-' ? '⁻' : Superscripts[character - '0']);
        return text.ToString();
    }

    /// <summary>"θ⁽²⁾": the weights that lead out of the layer with this number, counted from 1 as in the equations.</summary>
    public static string Weights(int layer)
    {
        string digits = layer.ToString(CultureInfo.InvariantCulture);
        return $"θ⁽{string.Concat(digits.Select(digit => Superscripts[digit - '0']))}⁾";
    }

    /// <summary>"1 epoch", "2 epochs".</summary>
    public static string Count(int count, string one) => string.Create(Culture, $"{count} {one}{(count == 1 ? "" : "s")}");
}
