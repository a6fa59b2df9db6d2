using Microsoft.Playwright;
using Xunit;

namespace StaticNet.Page.Tests;

/// <summary>Everything can be done without a mouse.</summary>
public sealed class KeyboardTests(Browser browser)
{
    [Fact]
    public async Task The_arrow_keys_walk_through_the_network_and_Enter_chooses()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment1);
        IKeyboard keys = open.Page.Keyboard;
        await open.Page.Locator("#drawing").FocusAsync();
        await keys.PressAsync("Tab");
        await keys.PressAsync("Home");
        Assert.Equal("x_1", await Focused(open));
        Assert.True(await open.Page.Locator("#tip").IsVisibleAsync());
        Assert.Contains("1", await open.TextAsync("#tip"));
        await keys.PressAsync("Escape");
        Assert.False(await open.Page.Locator("#tip").IsVisibleAsync());

        var walked = new List<string>();
        foreach (string key in new[] { "ArrowRight", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight" })
        {
            await keys.PressAsync(key);
            walked.Add(await Focused(open));
        }

        Assert.Equal('w', walked[0][0]);
        Assert.Equal('w', walked[1][0]);
        Assert.NotEqual(walked[0], walked[1]);
        Assert.Equal("y_1", walked[^1]);
        await keys.PressAsync("Home");
        await keys.PressAsync("ArrowRight");
        string weight = await Focused(open);
        await keys.PressAsync("Enter");
        Assert.Equal("true", await open.Page.Locator($"#diagram [data-v={weight}]").GetAttributeAsync("aria-pressed"));
        Assert.Equal(weight, await open.Page.Locator("#selection").InputValueAsync());
        Assert.Equal("status", await open.Page.Locator("#facts").GetAttributeAsync("role"));
        Assert.Contains("paths lead from θ⁽¹⁾", await open.TextAsync("#facts"));
    }

    [Fact]
    public async Task Every_weight_unit_and_control_is_reached()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2);
        IKeyboard keys = open.Page.Keyboard;
        string[] items = await open.Page.Locator("#diagram .item").EvaluateAllAsync<string[]>("items => items.map(item => item.dataset.v)");
        await open.Page.Locator("#diagram [data-v=x_1]").FocusAsync();
        var reached = new HashSet<string>();
        for (int column = 0; column < 20; column++)
        {
            for (int up = 0; up < 8; up++)
                await keys.PressAsync("ArrowUp");
            for (int down = 0; down < 8; down++)
            {
                reached.Add(await Focused(open));
                await keys.PressAsync("ArrowDown");
            }

            await keys.PressAsync("ArrowRight");
        }

        Assert.Equal(items.Order(), reached.Order());
        int controls = await open.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('button, input, select, textarea, a[href]')].filter(one => one.tabIndex >= 0 && one.checkVisibility() && !one.disabled).length");
        await open.Page.EvaluateAsync("() => { document.activeElement.blur(); window.seen = new Set(); document.addEventListener('focusin', event => window.seen.add(event.target)); }");
        for (int n = 0; n < controls + 40; n++)
            await keys.PressAsync("Tab");
        int missed = await open.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('button, input, select, textarea, a[href]')].filter(one => one.tabIndex >= 0 && one.checkVisibility() && !one.disabled && !window.seen.has(one)).length");
        Assert.Equal(0, missed);
    }

    [Fact]
    public async Task Steps_are_taken_by_the_space_bar_and_said_aloud()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2);
        await open.GoAsync("start");
        Assert.Equal("status", await open.Page.Locator("#stage").GetAttributeAsync("role"));
        await open.Page.Locator("[data-go=step]").FocusAsync();
        await open.Page.Keyboard.PressAsync("Space");
        Assert.Contains("Forward: layer 2", await open.TextAsync("#stage"));
    }

    private static async Task<string> Focused(OpenPage open) => await open.Page.EvaluateAsync<string>("() => document.activeElement.dataset.v ?? ''");
}
