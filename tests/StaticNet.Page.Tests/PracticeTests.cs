using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace StaticNet.Page.Tests;

/// <summary>A derivation is filled in line by line: a right line leads on, a wrong one is told why, and none is evaded.</summary>
public sealed class PracticeTests(Browser browser)
{
    // The lines of a parameter of the second assignment, as a student writes them.
    private static readonly string[] Lines =
    [
        "(1 - y_1)/(1 - a3_1) - y_1/a3_1", "a3_1 (1 - a3_1)", "(1-y_2)/(1-a3_2) - y_2/a3_2", "a3_2 - a3_2^2", "a3_1 - y_1", "a3_2 - y_2", "(d3_1 w2_11 + d3_2 w2_21)(1 - a2_1^2)", "d2_1 x_2",
    ];

    [Fact]
    public async Task Right_lines_lead_to_the_gradient_and_its_number()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2);
        await open.SelectAsync("w1_1_2");
        for (int n = 0; n < Lines.Length; n++)
        {
            Assert.Equal($"∂J/∂θ⁽¹⁾₁₂, line {n + 1} of {Lines.Length}", await open.TextAsync("#practice-stage"));
            await Try(open, Lines[n]);
            Assert.StartsWith("✓ right", await open.TextAsync("#practice-verdict"));
            Assert.Equal("", await open.Page.Locator("#practice-text").InputValueAsync());
        }

        string done = await open.TextAsync("#practice-stage");
        Assert.StartsWith("Done: ∂J/∂θ⁽¹⁾₁₂ in 8 lines, 8 of them your own; for the sample it is ", done);
        double number = double.Parse(done[(done.LastIndexOf(' ') + 1)..^1].Replace('−', '-'), CultureInfo.InvariantCulture);
        Assert.Equal(await open.NumberAsync("J:w1_1_2"), number, 1e-5 * Math.Abs(number));
        Assert.Equal(Lines.Length, await open.Page.Locator("#practice-lines li").CountAsync());
        Assert.True(await open.Page.Locator("#practice-text").IsDisabledAsync());
    }

    [Fact]
    public async Task A_wrong_line_is_told_why_and_stays()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2);
        await open.SelectAsync("w2_1_1");
        (string Line, string Words)[] wrong =
        [
            ("(1 - y_1)/(1 - a3_1) + y_1/a3_1", "wrong: the sign of"), ("1/a3_1", "Hint: the loss is L = "), ("(1 - y_1", "cannot be read. Position"), ("", "cannot be read. Position"),
            ("dL/da3_1", "true, but ∂L/∂a⁽³⁾₁ is what is asked for"), ("d3_1 / (a3_1 (1 - a3_1))", "true, but δ⁽³⁾₁ is not known yet"),
        ];
        foreach ((string line, string words) in wrong)
        {
            await Try(open, line);
            Assert.StartsWith("✗ ", await open.TextAsync("#practice-verdict"));
            Assert.Contains(words, await open.TextAsync("#practice-verdict"));
            Assert.Equal("∂J/∂θ⁽²⁾₁₁, line 1 of 4", await open.TextAsync("#practice-stage"));
            Assert.Equal("true", await open.Page.Locator("#practice-text").GetAttributeAsync("aria-invalid"));
        }

        await Try(open, "∂L/∂a3_1 = (1 - y_1)/(1 - a3_1) - y_1/a3_1");
        Assert.Equal("∂J/∂θ⁽²⁾₁₁, line 2 of 4", await open.TextAsync("#practice-stage"));
    }

    [Fact]
    public async Task A_line_is_shown_to_who_asks_and_the_derivation_begins_again()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Softmax);
        await open.SelectAsync("b2_2");
        for (int n = 0; n < 2; n++)
            await open.Page.Locator("#practice-show").ClickAsync();
        Assert.StartsWith("Done: ∂J/∂b⁽²⁾₂ in 2 lines, 0 of them your own", await open.TextAsync("#practice-stage"));
        Assert.Contains("δ", await open.TextAsync("#practice-lines"));
        await open.Page.Locator("#practice-again").ClickAsync();
        Assert.Equal("∂J/∂b⁽²⁾₂, line 1 of 2", await open.TextAsync("#practice-stage"));
        await open.SelectAsync("a2_1");
        Assert.Equal("Choose a weight or a bias above.", await open.TextAsync("#practice-stage"));
    }

    private static async Task Try(OpenPage open, string line)
    {
        ILocator field = open.Page.Locator("#practice-text");
        await field.FillAsync(line);
        await field.PressAsync("Enter");
    }
}
