using Microsoft.Playwright;
using Xunit;

namespace StaticNet.Page.Tests;

/// <summary>An open page; when it is closed, nothing may have gone wrong in it.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    public OpenPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal))
                _complaints.Add("asked for " + request.Url);
        };
    }

    public IPage Page { get; }

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        Assert.Empty(_complaints);
    }

    /// <summary>Chooses a parameter or a unit in the list above the derivation, and waits for what belongs to it.</summary>
    public async Task SelectAsync(string name)
    {
        await Page.Locator("#selection").SelectOptionAsync(name);
        await SettleAsync();
    }

    /// <summary>Does what the page leaves for the moment in which a reader comes to it.</summary>
    public async Task SettleAsync() => await Page.EvaluateAsync("() => { doAll(); setNow(() => true); }");

    /// <summary>The number that the page holds for a value.</summary>
    public async Task<double> NumberAsync(string name) => await Page.EvaluateAsync<double>("name => numberOf(values, name)", name);

    /// <summary>The pressed button of the steps.</summary>
    public async Task GoAsync(string act) => await Page.Locator($"#run [data-go={act}]").ClickAsync();

    /// <summary>The text of an element.</summary>
    public async Task<string> TextAsync(string selector) => (await Page.Locator(selector).TextContentAsync() ?? "").Trim();
}
