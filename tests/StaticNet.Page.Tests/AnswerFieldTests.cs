using Microsoft.Playwright;
using Xunit;

namespace StaticNet.Page.Tests;

/// <summary>An answer is typed and checked without a mouse; what is wrong with it is said, and where it cannot be read is marked.</summary>
public sealed class AnswerFieldTests(Browser browser)
{
    [Fact]
    public async Task A_wrong_answer_is_told_why_and_a_right_one_is_right()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2);
        ILocator field = open.Page.Locator("#answer-text");
        Assert.Equal("status", await open.Page.Locator("#answer-verdict").GetAttributeAsync("role"));
        await field.FillAsync("dJ/dw1_11 = (a3_1 - y_1) w2_11 (1 - a2_1^2) x_1");
        await field.PressAsync("Enter");
        Assert.Equal("✗ wrong: the path θ⁽¹⁾₁₁ → a⁽²⁾₁ → a⁽³⁾₂ → L is missing", await open.TextAsync("#answer-verdict"));
        Assert.Equal("true", await field.GetAttributeAsync("aria-invalid"));
        await field.FillAsync("∂J/∂θ⁽¹⁾₁₁ = δ⁽²⁾₁ x₁");
        await field.PressAsync("Enter");
        Assert.StartsWith("✓ right: ∂J/∂θ⁽¹⁾₁₁ is that", await open.TextAsync("#answer-verdict"));
        Assert.Null(await field.GetAttributeAsync("aria-invalid"));
    }

    [Fact]
    public async Task Where_an_answer_cannot_be_read_is_marked()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2);
        ILocator field = open.Page.Locator("#answer-text");
        await field.FillAsync("dJ/dw1_11 = sigmod(z2_1) x_1");
        await field.PressAsync("Enter");
        Assert.Equal("✗ This cannot be read. Position 13, 'sigmod': expected a name of this network or of a function, not sigmod; did you mean sigmoid?.", await open.TextAsync("#answer-verdict"));
        Assert.Equal("12 13", await field.EvaluateAsync<string>("field => `${field.selectionStart} ${field.selectionEnd}`"));
        await field.FillAsync("<img src=x onerror=alert(1)>");
        await field.PressAsync("Enter");
        Assert.StartsWith("✗ This cannot be read. Position 1, '<'", await open.TextAsync("#answer-verdict"));
        Assert.Equal(0, await open.Page.Locator("img").CountAsync());
    }

    [Fact]
    public async Task The_notation_of_the_page_is_that_of_its_answers()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2, new() { Notation = new() { Weight = "w", InputLayer = 0 } });
        ILocator field = open.Page.Locator("#answer-text");
        await field.FillAsync("∂J/∂w⁽¹⁾₁₁ = (δ⁽²⁾₁ w⁽²⁾₁₁ + δ⁽²⁾₂ w⁽²⁾₂₁) (1 − (a⁽¹⁾₁)²) x₁");
        await field.PressAsync("Enter");
        Assert.StartsWith("✓ right: ∂J/∂w⁽¹⁾₁₁ is that", await open.TextAsync("#answer-verdict"));
    }
}
