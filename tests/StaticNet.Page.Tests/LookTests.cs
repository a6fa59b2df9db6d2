using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace StaticNet.Page.Tests;

/// <summary>
/// Light and dark, on a phone and on a projector, a page stays within its width and has no serious fault of accessibility. With
/// STATICNET_SCREENSHOTS set to a folder the pages are kept there as pictures.
/// </summary>
public sealed class LookTests(Browser browser)
{
    private static readonly (string, int, ColorScheme)[] Some =
    [
        ("Assignment1", 360, ColorScheme.Dark), ("Assignment1", 1920, ColorScheme.Light), ("Assignment2", 360, ColorScheme.Dark),
        ("Mazur", 1920, ColorScheme.Dark), ("Large", 360, ColorScheme.Light),
    ];

    public static TheoryData<string, int, ColorScheme> Looks { get; } = new(Share.Of([.. Some, ("Assignment1", 360, ColorScheme.Light), ("Assignment1", 1920, ColorScheme.Dark)], Some));

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Fits_and_can_be_used_by_everyone(string name, int width, ColorScheme scheme)
    {
        // One of them has the emitted code.
        await using OpenPage open = await browser.OpenAsync(Networks.All.Single(network => network.Name == name), name == "Assignment2" ? CodeTests.Options : null, width: width, height: width == 360 ? 780 : 1080, scheme: scheme);
        await open.SettleAsync();
        Assert.Equal(width, await open.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        if (Environment.GetEnvironmentVariable("STATICNET_SCREENSHOTS") is { Length: > 0 } folder)
            await open.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{scheme}.png"), FullPage = true });
        // Formulas are looked into where they are in colour; all of them would take a minute.
        string formulas = name == "Assignment1" && width == 360 ? ".equations math, #step-equations math" : "math";
        AxeResult result = await open.Page.RunAxe(new AxeRunContext { Exclude = [new(formulas)] });
        IEnumerable<string> serious = result.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {violation.Help}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))}");
        Assert.True(!serious.Any(), string.Join("\n", serious));
    }

    [Fact]
    public async Task A_theme_is_chosen_against_the_system()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2);
        string light = await Paper(open);
        await open.Page.Locator("#theme").SelectOptionAsync("dark");
        string dark = await Paper(open);
        Assert.NotEqual(light, dark);
        await open.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await open.Page.Locator("#theme").SelectOptionAsync("light");
        Assert.Equal(light, await Paper(open));
        await open.Page.Locator("#theme").SelectOptionAsync("");
        Assert.Equal(dark, await Paper(open));
    }

    [Fact]
    public async Task Is_printed_without_its_controls()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2);
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await open.Page.Locator("#train").IsVisibleAsync());
        Assert.False(await open.Page.Locator("#run [data-go=step]").IsVisibleAsync());
        Assert.True(await open.Page.Locator("#diagram").IsVisibleAsync());
        Assert.True(await open.Page.Locator("#equations .equation").First.IsVisibleAsync());
    }

    // What is farther down waits for a reader or for an idle moment, but not for long, and not for paper.
    [Fact]
    public async Task Is_whole_a_moment_after_it_opens()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Wide, hash: "#numbers=1");
        await open.Page.WaitForFunctionAsync("() => toDo.size === 0 && unset.size === 0");
        Assert.Equal(0, await open.Page.Locator(".rung:not(:has(.equation)), #equations .equation:not(.objective):not(:has(.flow)), #equations .equation[data-of='J:w1_17_2']:not(:has(.in-numbers))").CountAsync());
        Assert.Equal(0, await open.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('main math')].filter(math => !math.checkVisibility({ contentVisibilityAuto: true })).length"));
        Assert.True(await open.Page.EvaluateAsync<bool>("() => training.parts !== null"));
    }

    [Fact]
    public async Task Is_whole_on_paper_at_once()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Wide, hash: "#numbers=1");
        // No moment is idle, and nothing comes near the view.
        int waiting = await open.Page.EvaluateAsync<int>("() => { askForTime.isAsked = true; select('w1_1_1'); nearView.disconnect(); return document.querySelectorAll('.rung:not(:has(.equation))').length; }");
        Assert.True(waiting > 0);
        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(0, await open.Page.Locator(".rung:not(:has(.equation)), #equations .equation:not(.objective):not(:has(.flow))").CountAsync());
        Assert.Equal("visible", await open.Page.EvaluateAsync<string>("() => [...new Set([...document.querySelectorAll('main > section, .equation')].map(part => getComputedStyle(part).contentVisibility))].join()"));
    }

    private static async Task<string> Paper(OpenPage open) => await open.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
