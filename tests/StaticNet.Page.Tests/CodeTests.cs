using System.Reflection;
using System.Text;
using Microsoft.Playwright;
using Xunit;

namespace StaticNet.Page.Tests;

/// <summary>The emitted C# stands beside its equations, and what is chosen in one is marked in the other.</summary>
public sealed class CodeTests(Browser browser)
{
    // The network of the second assignment, under another name.
    private static readonly string Code = File.ReadAllText(typeof(CodeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "GeneratedFile").Value!);

    internal static readonly PageOptions Options = new() { Code = Code };

    [Fact]
    public async Task Every_equation_has_its_statements()
    {
        NetworkEquations equations = NetworkEquations.Of(Networks.Assignment2);
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2, Options);
        string[] rows = await open.Page.Locator("#code-lines .line").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.of + '|' + row.querySelector('code').textContent)");
        string[] wanted =
        [
            "z2_1|float z2_1 = Fma(w1_1_2, x_2, Fma(w1_1_1, x_1, b1_1));", "a2_1|float a2_1 = Tanh(z2_1);", "d3_1|float d3_1 = a3_1 - y_1;", "d2_1|float d2_1 = Fma(d3_2, w2_2_1, d3_1 * w2_1_1) * Fma(-a2_1, a2_1, 1f);",
            "J:w1_1_2|At(ref g, 1) = Fma(d2_1, x_2, LoadOrZero<TMode>(ref At(ref g, 1)));", "J:b2_2|At(ref g, 6) = LoadOrZero<TMode>(ref At(ref g, 6)) + d3_2;",
        ];
        foreach (string line in wanted)
            Assert.Contains(rows, row => row.StartsWith(line[..(line.IndexOf('|') + 1)], StringComparison.Ordinal) && row.EndsWith(line[(line.IndexOf('|') + 1)..], StringComparison.Ordinal));
        foreach (Equation equation in equations.Forward.Concat(equations.Deltas).Concat(equations.Gradients))
            Assert.True(Code.Contains("// " + equation.ToText() + "\n", StringComparison.Ordinal), equation.ToText());
        Assert.Equal(equations.Forward.Count + equations.Deltas.Count + equations.Gradients.Count, rows.Count(row => row[0] != '|' && row[0] != 'L'));
        Assert.InRange(Encoding.UTF8.GetByteCount(equations.ToHtml(Options)), 50_000, 300_000);
    }

    [Fact]
    public async Task What_is_chosen_in_one_is_marked_in_the_other()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2, Options);
        await open.Page.Locator("#code-lines .line[data-of=d2_1] code").ClickAsync();
        Assert.Equal(["d2_1"], await Marked(open, "#equations"));
        Assert.Contains("d2_1", await Marked(open, "#ladder"));
        await open.Page.Locator("#equations .equation[data-of=a3_2]").First.ClickAsync();
        Assert.Equal("true", await open.Page.Locator("#code-lines .line[data-of=a3_2]").GetAttributeAsync("aria-selected"));
        Assert.Equal(1, await open.Page.Locator("#code-lines .line[aria-selected=true]").CountAsync());
        await open.SelectAsync("w2_2_1");
        Assert.Equal("true", await open.Page.Locator("#code-lines .line[data-of='J:w2_2_1']").GetAttributeAsync("aria-selected"));
        Assert.NotEmpty(await Marked(open, "#ladder"));
    }

    [Fact]
    public async Task The_arrow_keys_walk_and_Enter_chooses()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2, Options);
        await open.Page.Locator("#code-lines .line").First.FocusAsync();
        IKeyboard keys = open.Page.Keyboard;
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        Assert.Equal(["a2_1"], await Marked(open, "#equations"));
        await keys.PressAsync("Space");
        Assert.Empty(await Marked(open, "#equations"));
        await keys.PressAsync("End");
        Assert.Equal("J:b1_1", await open.Page.EvaluateAsync<string>("() => document.activeElement.dataset.of"));
    }

    [Fact]
    public async Task Code_becomes_no_markup_and_a_page_without_it_has_no_place_for_it()
    {
        string hostile = Code.Replace("Tanh(z2_1)", "</script><img src=x onerror=\"window.broken = 1\">", StringComparison.Ordinal);
        await using (OpenPage open = await browser.OpenAsync(Networks.Assignment2, new() { Code = hostile }))
        {
            Assert.Contains("</script><img", await open.TextAsync("#code-lines"));
            Assert.Equal(0, await open.Page.Locator("img").CountAsync());
            Assert.False(await open.Page.EvaluateAsync<bool>("() => 'broken' in window"));
        }

        foreach (string? code in new[] { null, "", "int x = 1;", "// ── forward ──\n" })
            Assert.DoesNotContain("<section id=\"code\"", NetworkEquations.Of(Networks.Assignment2).ToHtml(new() { Code = code }), StringComparison.Ordinal);
        Assert.Contains("Code holds 10000001 characters", Assert.Throws<ArgumentException>(() => NetworkEquations.Of(Networks.Assignment2).ToHtml(new() { Code = new string(' ', 10_000_001) })).Message);
    }

    private static async Task<string[]> Marked(OpenPage open, string place) =>
        [.. (await open.Page.Locator($"{place} .equation.marked").EvaluateAllAsync<string[]>("blocks => blocks.map(block => block.dataset.of)")).Distinct()];
}
