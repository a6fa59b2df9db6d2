using System.Globalization;
using Xunit;

namespace StaticNet.Data.Tests;

/// <summary>Numbers are those of .NET's own parser, which rounds correctly, bit by bit.</summary>
public class NumberTextTests
{
    [Fact]
    public void Random_texts_give_the_bits_of_the_parser_of_NET()
    {
        var random = new Random(7);
        Span<char> text = stackalloc char[40];
        int accepted = 0;
        for (int trial = 0; trial < 300_000; trial++)
        {
            int length = 0;
            if (random.Next(3) == 0)
                text[length++] = "+-"[random.Next(2)];
            length = Digits(text, length, random.Next(random.Next(1, 20)));
            if (random.Next(2) == 0)
            {
                text[length++] = '.';
                length = Digits(text, length, random.Next(10));
            }

            if (random.Next(3) == 0)
            {
                text[length++] = "eE"[random.Next(2)];
                if (random.Next(2) == 0)
                    text[length++] = "+-"[random.Next(2)];
                length = Digits(text, length, random.Next(4));
            }

            accepted += Compare(text[..length]) ? 1 : 0;
        }

        Assert.InRange(accepted, 200_000, 290_000);

        int Digits(Span<char> to, int at, int count)
        {
            for (int i = 0; i < count; i++)
                to[at++] = (char)('0' + random.Next(10));
            return at;
        }
    }

    [Theory]
    [InlineData("16777217")]                // half way between two floats
    [InlineData("16777217.0000000001")]     // a double would round it to half way
    [InlineData("16777219")]
    [InlineData("9007199254740993")]        // half way between two doubles
    [InlineData("1e-45")]
    [InlineData("7e-46")]
    [InlineData("1.17549435e-38")]
    [InlineData("3.4028236e38")]
    [InlineData("1e22")]
    [InlineData("1e23")]
    [InlineData("-0")]
    [InlineData("-0.0e5")]
    [InlineData("0e999")]
    [InlineData("00000000000000000000012")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData(".")]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1,5")]
    [InlineData("1_000")]
    [InlineData("0x10")]
    [InlineData("(1)")]
    [InlineData("1d")]
    [InlineData("١")]
    [InlineData("Infinity")]
    public void So_do_those_at_the_edges(string text) => Compare(text);

    private static bool Compare(ReadOnlySpan<char> text)
    {
        bool expected = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double d);
        bool actual = NumberText.TryParse(text, '.', out double number);
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out float f);
        NumberText.TryParse(text, '.', out float single);
        if (expected != actual || BitConverter.DoubleToInt64Bits(d) != BitConverter.DoubleToInt64Bits(number) || BitConverter.SingleToInt32Bits(f) != BitConverter.SingleToInt32Bits(single))
            Assert.Fail($"'{text}': {d:R} and {f:R}, not {number:R} and {single:R}");
        return actual;
    }
}
