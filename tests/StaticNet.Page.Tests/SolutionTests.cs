using Microsoft.Playwright;
using Xunit;

namespace StaticNet.Page.Tests;

/// <summary>A complete solution as HTML is set by a browser, on a phone and on paper, and needs nothing beside it.</summary>
public sealed class SolutionTests(Browser browser)
{
    [Fact]
    public async Task Is_set_within_a_phone_and_has_every_formula()
    {
        await using OpenPage open = await browser.OpenAsync(NetworkEquations.Of(Networks.Assignment2).Solved().ToHtml(), width: 360, scheme: ColorScheme.Dark);
        Assert.Equal(360, await open.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Equal(0, await open.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('math *')].filter(part => !(part instanceof MathMLElement)).length"));
        Assert.Equal(Networks.Assignment2.ParameterCount, await open.Page.Locator("h1", new() { HasTextString = "Derivation of" }).CountAsync());
        Assert.True(await open.Page.Locator("svg").First.IsVisibleAsync());
        Assert.DoesNotContain("NaN", await open.TextAsync("body"), StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("STATICNET_SCREENSHOTS") is { Length: > 0 } folder)
            await open.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "solution-360.png") });
    }
}
