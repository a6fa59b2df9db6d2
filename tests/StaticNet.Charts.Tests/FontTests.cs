using ScottPlot;
using SkiaSharp;
using Xunit;

namespace StaticNet.Charts.Tests;

public sealed class FontTests
{
    // Everything that the equations print, and what the charts themselves say.
    [Theory]
    [InlineData("θ⁽¹²³⁴⁵⁶⁷⁸⁹⁰⁾₀₁₂₃₄₅₆₇₈₉ⱼₖ")]
    [InlineData("∂J/∂θ = Σ δ a − λ √m ± ∞ ≤ ≥ ≈ ∈ → · × ÷ … “ ” ‘ ’ — ⁻")]
    [InlineData("αβγδεζηθικλμνξοπρστυφχψωΑΩ")]
    [InlineData("ÄÖÜäöüßéèêçñåøæœłšžğİı€")]
    [InlineData("Обучение")]
    public void Knows_the_characters(string text)
    {
        foreach (bool bold in (bool[])[false, true])
        {
            SKTypeface typeface = Fonts.GetTypeface(ChartFont.Register(), bold, italic: false);
            Assert.Equal(ChartFont.Family, typeface.FamilyName);
            Assert.Equal(bold ? 700 : 400, typeface.FontWeight);
            foreach (System.Text.Rune rune in text.EnumerateRunes())
                Assert.True(typeface.ContainsGlyph(rune.Value), $"{rune} U+{rune.Value:X4}");
        }
    }

    [Fact]
    public void Leaves_other_fonts_alone()
    {
        ChartFont.Register();
        ChartFont.Register();
        Assert.Single(Fonts.FontResolvers.OfType<ChartFont>());
        var font = Assert.Single(Fonts.FontResolvers.OfType<ChartFont>());
        Assert.Null(font.CreateTypeface("DejaVu Sans", bold: false, italic: false));
        Assert.Null(font.CreateTypeface("Arial", FontWeight.Bold, FontSlant.Upright, FontSpacing.Normal));
    }

    [Fact]
    public void Numbers_read_the_same_in_every_culture()
    {
        Assert.Equal("−0.25", Text.Of(-0.25));
        Assert.Equal("1.23457", Text.Of(1.23456789));
        Assert.Equal("33.3 %", Text.Percent(1.0 / 3));
        Assert.Equal("10⁻¹²", Text.PowerOfTen(-12));
        Assert.Equal("θ⁽¹⁰⁾", Text.Weights(10));
        Assert.Equal(["1 epoch", "0 epochs", "2 epochs"], [Text.Count(1, "epoch"), Text.Count(0, "epoch"), Text.Count(2, "epoch")]);
    }
}
