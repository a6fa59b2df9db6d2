using Microsoft.Playwright;
using Xunit;
using Xunit.v3;

// One page at a time: they share the processor.
[assembly: Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
[assembly: AssemblyFixture(typeof(StaticNet.Page.Tests.Browser))]

namespace StaticNet.Page.Tests;

/// <summary>Chromium, started once for all tests. Where it is missing a test skips and names it; under CI that is a failure.</summary>
public sealed class Browser : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticnet-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Opens the page of a network, as a file, and listens for what goes wrong in it.</summary>
    internal async Task<OpenPage> OpenAsync(
        NetworkTopology topology, PageOptions? options = null, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, string hash = "") =>
        await OpenAsync(NetworkEquations.Of(topology).ToHtml(options), width, height, scheme, hash);

    /// <summary>Opens a page, as a file, and listens for what goes wrong in it.</summary>
    internal async Task<OpenPage> OpenAsync(string page, int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, string hash = "")
    {
        IBrowser browser = await StartedAsync();
        string file = Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".html");
        await File.WriteAllTextAsync(file, page, TestContext.Current.CancellationToken);
        IPage opened = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        opened.SetDefaultTimeout(60_000);
        var open = new OpenPage(opened);
        await opened.GotoAsync(new Uri(file).AbsoluteUri + hash);
        return open;
    }

    private async Task<IBrowser> StartedAsync()
    {
        if (_browser is not null)
            return _browser;
        string chromium = Find("chromium", "chromium-browser", "google-chrome", "chrome");
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        // The first page of a browser waits for its fonts and processes: what is measured of the others is their own.
        IPage first = await _browser.NewPageAsync();
        await first.GotoAsync("data:text/html,<p>x</p><math><mi>x</mi></math>");
        await first.CloseAsync();
        return _browser;
    }

    private static string Find(params string[] names)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        string[] endings = OperatingSystem.IsWindows() ? [".exe"] : [""];
        IEnumerable<string> candidates = from name in names from folder in folders from ending in endings select Path.Combine(folder, name + ending);
        if (candidates.FirstOrDefault(File.Exists) is { } found)
            return found;
        string reason = $"{string.Join(" or ", names)} is not installed.";
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(reason);
        Assert.Skip(reason);
        return "";
    }
}
