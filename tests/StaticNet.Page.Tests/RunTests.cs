using Microsoft.Playwright;
using Xunit;

namespace StaticNet.Page.Tests;

/// <summary>A sample is computed step by step, and back; what is changed stands in the address; what is no number is refused.</summary>
public sealed class RunTests(Browser browser)
{
    [Fact]
    public async Task Steps_go_layer_by_layer_and_back()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Mazur, Networks.MazurNumbers);
        double before = await open.NumberAsync("L");
        await open.GoAsync("start");
        Assert.Equal("", await open.TextAsync("#diagram [data-tag=a2_1] .number"));
        string[] stages = ["Forward: layer 2", "Forward: layer 3", "Loss", "Backward: layer 3", "Backward: layer 2", "Update"];
        for (int n = 0; n < stages.Length; n++)
        {
            await open.GoAsync("step");
            Assert.Contains($"Round 1, step {n + 1} of 6: {stages[n]}", await open.TextAsync("#stage"));
            Assert.Equal(n >= 1, (await open.TextAsync("#diagram [data-tag=a3_1] .number")).Length > 0);
            Assert.Equal(n >= 4, (await open.TextAsync("#parameters tr[data-of=w1_1_1] .slope")).Length > 0);
        }

        await open.GoAsync("step");
        Assert.Contains("Round 2, step 1 of 6", await open.TextAsync("#stage"));
        Assert.True(await open.NumberAsync("L") < before);
        for (int n = 0; n < 7; n++)
            await open.GoAsync("back");
        Assert.Contains("Round 1, step 0 of 6", await open.TextAsync("#stage"));
        Assert.Equal(before, await open.NumberAsync("L"));
        Assert.True(await open.Page.Locator("[data-go=back]").IsDisabledAsync());
    }

    [Fact]
    public async Task The_loss_after_the_update_is_that_of_the_equations()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Mazur, Networks.MazurNumbers);
        NetworkEquations equations = NetworkEquations.Of(Networks.Mazur);
        EquationValues first = equations.At([.. Networks.MazurNumbers.Parameters!], [0.05, 0.1], [0.01, 0.99]);
        // Rows are in the order of print, a matrix row by row; parameters go input by input.
        double[] rows = [.. first.Update(0.5).Rows.Select(row => row.After)];
        double[] next = [rows[0], rows[2], rows[1], rows[3], rows[4], rows[5], rows[6], rows[8], rows[7], rows[9], rows[10], rows[11]];
        await open.GoAsync("update");
        await open.GoAsync("forward");
        Assert.Equal(equations.At(next, [0.05, 0.1], [0.01, 0.99]).J, await open.NumberAsync("L"), 12);
    }

    [Fact]
    public async Task What_is_changed_stands_in_the_address()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2);
        await open.SelectAsync("b1_1");
        await Fill(open, "#parameters input[data-of=w1_1_2]", "-0.75");
        await Fill(open, "#sample input[data-of=x_2]", "1.5");
        await Fill(open, "#target input[data-of=y_2]", "0.25");
        await Fill(open, "#rate", "0.1");
        await open.Page.Locator("#with-numbers").CheckAsync();
        await open.GoAsync("forward");
        double loss = await open.NumberAsync("L");
        string address = open.Page.Url;
        await open.Page.GotoAsync("about:blank#");
        await open.Page.GotoAsync(address);
        Assert.Equal(loss, await open.NumberAsync("L"));
        Assert.Equal("b1_1", await open.Page.Locator("#selection").InputValueAsync());
        Assert.Equal("-0.75", await open.Page.Locator("#parameters input[data-of=w1_1_2]").InputValueAsync());
        Assert.Contains("Loss", await open.TextAsync("#stage"));
        Assert.True(await open.Page.Locator("#with-numbers").IsCheckedAsync());
        await open.SettleAsync();
        Assert.True(await open.Page.Locator("#equations .in-numbers").CountAsync() > 5);
    }

    [Fact]
    public async Task An_address_that_does_not_fit_changes_nothing()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2);
        (double loss, string stage, string address) = (await open.NumberAsync("L"), await open.TextAsync("#stage"), open.Page.Url.Split('#')[0]);
        string[] hashes =
        [
            "#of=w9_9_9&p=1~2&x=a~b&y=7&rate=-1&stage=99&updates=x&numbers=2", "#of=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&p=NaN&stage=1.5", "#of=__proto__&stage=constructor", "#%E0%A4%A",
        ];
        foreach (string hash in hashes)
        {
            await open.Page.GotoAsync("about:blank#");
            await open.Page.GotoAsync(address + hash);
            Assert.Equal(loss, await open.NumberAsync("L"));
            Assert.Equal(stage, await open.TextAsync("#stage"));
            Assert.Equal("w1_1_1", await open.Page.Locator("#selection").InputValueAsync());
        }
    }

    [Fact]
    public async Task What_is_no_number_is_refused_and_said()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2);
        (string Field, string Text, string Complaint)[] wrong =
        [
            ("#sample input[data-of=x_1]", "", "A number is needed"),
            ("#target input[data-of=y_1]", "7", "7 is no target for binary cross-entropy: it is made for targets from 0 to 1."),
            ("#rate", "0", "A learning rate is positive and finite."),
            ("#parameters input[data-of=b1_1]", "", "A number is needed"),
        ];
        foreach ((string field, string text, string complaint) in wrong)
        {
            double before = await open.NumberAsync("L");
            await Fill(open, field, text);
            Assert.Contains(complaint, await open.TextAsync("#complaint"));
            Assert.Equal("true", await open.Page.Locator(field).GetAttributeAsync("aria-invalid"));
            Assert.Equal(before, await open.NumberAsync("L"));
            await Fill(open, field, "0.5");
            Assert.Equal("", await open.TextAsync("#complaint"));
            Assert.Null(await open.Page.Locator(field).GetAttributeAsync("aria-invalid"));
        }
    }

    [Fact]
    public async Task A_unit_shows_its_equations_in_numbers()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Mazur, Networks.MazurNumbers);
        await open.Page.Locator("#diagram [data-v=a2_1]").ClickAsync();
        Assert.Equal("true", await open.Page.Locator("#diagram [data-v=a2_1]").GetAttributeAsync("aria-pressed"));
        string text = (await open.Page.Locator("#ladder").TextContentAsync())!;
        Assert.Contains("0.15·0.05+0.2·0.1+0.35=0.3775", text.Replace(" ", ""));
        Assert.Contains("=0.59327", text);
        await open.Page.Locator("#ladder button").First.ClickAsync();
        Assert.Equal("w1_1_1", await open.Page.Locator("#selection").InputValueAsync());
    }

    [Fact]
    public async Task Pointing_at_a_weight_shows_its_slope()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Mazur, Networks.MazurNumbers);
        await open.Page.Locator("#diagram [data-tag=w2_1_1]").HoverAsync();
        string tip = (await open.Page.Locator("#tip").TextContentAsync())!;
        Assert.Contains("=0.4", tip);
        Assert.Contains("=0.082167", tip);
    }

    [Fact]
    public async Task The_matrix_of_softmax_is_a_times_one_minus_a()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Softmax);
        double[] slopes = await open.Page.EvaluateAsync<double[]>("() => programs.matrix.map(slope => slope(values))");
        double[] a = await open.Page.EvaluateAsync<double[]>("() => [...values.a3]");
        for (int row = 0; row < 4; row++)
        {
            for (int column = 0; column < 4; column++)
                Assert.Equal(a[row] * ((row == column ? 1 : 0) - a[column]), slopes[(row * 4) + column], 14);
        }

        Assert.Equal(16, await open.Page.Locator("#matrix-table tbody td").CountAsync());
        string[] shades = await open.Page.Locator("#matrix-table tbody td").EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.style.background)");
        Assert.True(shades.Distinct().Count() > 4);
    }

    private static async Task Fill(OpenPage open, string field, string text)
    {
        ILocator input = open.Page.Locator(field);
        await input.FillAsync(text);
        await input.BlurAsync();
    }
}
