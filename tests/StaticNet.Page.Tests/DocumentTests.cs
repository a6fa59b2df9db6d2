using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace StaticNet.Page.Tests;

/// <summary>A page is one small file that needs nothing else, is the same everywhere, and lets no name become markup.</summary>
public sealed partial class DocumentTests(Browser browser, ITestOutputHelper output)
{
    private const string Hostile = "</script><script>window.broken = 1</script><img src=x onerror=\"window.broken = 1\">&amp;{{css}}'\\\u2028 Schön 日本 \ud83d\ude00 --> <!-- ${1}";

    public static TheoryData<string> Names { get; } = [.. Networks.All.Select(topology => topology.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Opens_without_a_complaint(string name)
    {
        await using OpenPage open = await browser.OpenAsync(Networks.All.Single(topology => topology.Name == name), hash: "#numbers=1");
        Assert.Equal(name, await open.TextAsync("h1"));
        output.WriteLine($"{name}: complete {await open.Page.EvaluateAsync<double>("() => performance.getEntriesByType('navigation')[0].loadEventEnd"):N0} ms after it was asked for");
        await open.SettleAsync();
        Assert.True(await open.Page.Locator("#ladder .rung").CountAsync() >= 3);
        Assert.Equal(0, await open.Page.Locator(".rung:not(:has(.equation))").CountAsync());
        Assert.True(await open.Page.Locator("#equations math").CountAsync() > 5);
        Assert.Equal(0, await open.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('math *')].filter(part => !(part instanceof MathMLElement)).length"));
        Assert.False(await open.Page.EvaluateAsync<bool>("() => document.body.innerText.includes('@') || document.body.innerText.includes('undefined') || document.body.innerText.includes('NaN')"));
    }

    [Theory]
    [InlineData("Assignment1", 300)]
    [InlineData("Assignment2", 300)]
    [InlineData("Mazur", 300)]
    [InlineData("Large", 300)]
    public void Is_small(string name, int kilobytes) =>
        Assert.InRange(Encoding.UTF8.GetByteCount(Page(Networks.All.Single(topology => topology.Name == name))), 50_000, kilobytes * 1000);

    [Theory]
    [MemberData(nameof(Names))]
    public void Needs_nothing_beside_it(string name)
    {
        string page = Page(Networks.All.Single(topology => topology.Name == name));
        Assert.All(Address().Matches(page), address => Assert.StartsWith("http://www.w3.org/", address.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(" src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(page, "<script"));
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_never_becomes_markup_or_script()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2 with { Name = Hostile });
        Assert.Equal(Hostile, await open.Page.EvaluateAsync<string>("() => network.name"));
        Assert.Equal(Hostile, await open.Page.Locator("h1").TextContentAsync());
        Assert.False(await open.Page.EvaluateAsync<bool>("() => 'broken' in window"));
        Assert.Equal(0, await open.Page.Locator("img").CountAsync());
    }

    [Fact]
    public async Task A_very_long_name_stays_on_the_page()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2 with { Name = new string('W', 500) }, width: 360);
        Assert.Equal(360, await open.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Speaks_the_notation_asked_for()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2, new() { Notation = new() { Weight = "w", InputLayer = 0 } });
        string text = await open.TextAsync("main");
        Assert.DoesNotContain("θ", text, StringComparison.Ordinal);
        Assert.Contains("Layer 0", text, StringComparison.Ordinal);
        Assert.Contains("Backward: layer 1", text, StringComparison.Ordinal);
        Assert.Contains("w⁽¹⁾₁₁", await open.Page.Locator("#selection").TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_the_same_in_every_culture()
    {
        string expected = Page(Networks.Thinned);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            comma.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = comma;
            Assert.Equal(expected, Page(Networks.Thinned));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    public static TheoryData<PageOptions, string> Wrong { get; } = new()
    {
        { new() { Sample = [1] }, "Sample holds 1 values; this network needs 2." },
        { new() { Target = [1, 0, 0] }, "Target holds 3 values; this network needs 2." },
        { new() { Parameters = [] }, "Parameters holds 0 values; this network needs 7." },
        { new() { Sample = [1, double.NaN] }, "Sample holds NaN at place 1; a page shows finite numbers." },
        { new() { Parameters = [0, 0, 0, double.PositiveInfinity, 0, 0, 0] }, "Parameters holds Infinity at place 3; a page shows finite numbers." },
        { new() { Target = [2, 0] }, "Target holds 2; BinaryCrossEntropy is made for targets from 0 to 1." },
        { new() { LearningRate = 0 }, "A learning rate is positive and finite." },
        { new() { LearningRate = double.NaN }, "A learning rate is positive and finite." },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void Options_that_do_not_fit_are_refused(PageOptions options, string message) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(() => NetworkEquations.Of(Networks.Assignment2).ToHtml(options)).Message, StringComparison.Ordinal);

    [Fact]
    public void Targets_that_do_not_add_up_are_refused() => Assert.Contains(
        "Target adds up to 2; the equations of CategoricalCrossEntropy assume targets that add up to 1.",
        Assert.Throws<ArgumentException>(() => NetworkEquations.Of(Networks.Softmax).ToHtml(new() { Target = [1, 1, 0, 0] })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_refused() => Assert.Throws<ArgumentNullException>(() => ((NetworkEquations)null!).ToHtml());

    private static string Page(NetworkTopology topology) => NetworkEquations.Of(topology).ToHtml();

    [GeneratedRegex(@"https?://[^\s""'<)]+")]
    private static partial Regex Address();
}
