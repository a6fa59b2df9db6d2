using Microsoft.Playwright;
using Xunit;

namespace StaticNet.Page.Tests;

/// <summary>The paths that light up are those of the derivation, each in a colour of its own, with the same colour on its factors.</summary>
public sealed class PathTests(Browser browser)
{
    [Theory]
    [InlineData("Assignment1")]
    [InlineData("Assignment2")]
    [InlineData("Softmax")]
    [InlineData("Thinned")]
    public async Task Are_those_of_the_path_list(string name)
    {
        NetworkTopology topology = Networks.All.Single(network => network.Name == name);
        NetworkEquations equations = NetworkEquations.Of(topology);
        await using OpenPage open = await browser.OpenAsync(topology);
        List<(string Name, DerivationLadder Ladder)> ladders =
        [
            .. from layer in Enumerable.Range(0, topology.Layers.Count)
               from unit in Enumerable.Range(0, topology.Layers[layer].Units)
               from input in Enumerable.Range(0, topology.FanIn(layer)).Select(input => (int?)input).Append(null)
               select input is { } i
                   ? (FormattableString.Invariant($"w{layer + 1}_{unit + 1}_{i + 1}"), equations.OfWeight(layer, unit, i))
                   : (FormattableString.Invariant($"b{layer + 1}_{unit + 1}"), equations.OfBias(layer, unit)),
        ];
        // A page takes a while to set sixteen paths: every fourth parameter, all of them on request.
        int step = ladders.Max(ladder => ladder.Ladder.Paths.Count) > 8 && Environment.GetEnvironmentVariable("STATICNET_LONG") != "1" ? 4 : 1;
        for (int n = 0; n < ladders.Count; n += step)
            await Check(open, ladders[n].Name, ladders[n].Ladder);
    }

    [Fact]
    public async Task Have_the_colours_of_their_factors()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment1);
        await open.SelectAsync("w1_1_1");
        string[] lines = await Colours(open, "#paths .path", "stroke");
        string[] terms = await Colours(open, "#ladder .rung:first-child .term", "color");
        Assert.Equal(2, lines.Distinct().Count());
        Assert.Equal(lines, terms);
        // θ⁽²⁾₁₁ is on the first path alone, θ⁽²⁾₂₁ on the second, δ⁽⁴⁾ on both.
        Assert.All(await Colours(open, "#ladder .rung:nth-child(3) [data-v=w2_1_1]", "color"), colour => Assert.Equal(lines[0], colour));
        Assert.All(await Colours(open, "#ladder .rung:nth-child(3) [data-v=w2_2_1]", "color"), colour => Assert.Equal(lines[1], colour));
        Assert.DoesNotContain((await Colours(open, "#ladder .rung:nth-child(3) [data-v=d4_1]", "color"))[0], lines);
    }

    [Fact]
    public async Task A_factor_that_is_pointed_at_lights_its_shape()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment1);
        await open.SelectAsync("w1_1_1");
        foreach ((string factor, string shape) in new[] { ("z3_1/a2_1", "w2_1_1"), ("a3_2/z3_2", "a3_2"), ("z2_1/w1_1_1", "w1_1_1"), ("L/a4_1", "L/a4_1") })
        {
            await open.Page.Locator($"#ladder .term [data-v='{factor}']").First.HoverAsync();
            string[] lit = await open.Page.Locator("#diagram [data-v].lit").EvaluateAllAsync<string[]>("shapes => shapes.map(shape => shape.dataset.v)");
            Assert.Equal([shape], lit);
        }
    }

    [Fact]
    public async Task The_terms_add_up()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Softmax);
        await open.SelectAsync("w1_2_3");
        double sum = await open.Page.EvaluateAsync<double>("""
            () => network.ladders.w1_2_3.rungs[0].lines[0].terms
              .map(term => term.match(/[^@;]+(?=;)/g).reduce((product, name) => product * numberOf(values, name), 1))
              .reduce((sum, term) => sum + term, 0)
            """);
        Assert.Equal(await open.NumberAsync("L:w1_2_3"), sum, 12);
    }

    private static async Task Check(OpenPage open, string parameter, DerivationLadder ladder)
    {
        await open.SelectAsync(parameter);
        string[] lit = await open.Page.Locator("#paths .path").EvaluateAllAsync<string[]>("lines => lines.map(line => line.dataset.path)");
        Assert.Equal(ladder.Paths.Select(path => Expected(parameter, path)), lit);
        Assert.Equal(ladder.Paths.Count, await open.Page.Locator("#ladder .rung:first-child .term").CountAsync());
        Assert.Equal(ladder.Rungs.Count, await open.Page.Locator("#ladder .rung").CountAsync());
    }

    // The parameter, the units it passes with the edges between them, the way to the loss.
    private static string Expected(string parameter, DerivationPath path)
    {
        var shapes = new List<string> { parameter };
        (int Layer, int Unit)? before = null;
        foreach ((int layer, int unit) in path.Units)
        {
            if (before is { } last && last.Layer != layer)
                shapes.Add(FormattableString.Invariant($"w{layer + 1}_{unit + 1}_{last.Unit + 1}"));
            shapes.Add(FormattableString.Invariant($"a{layer + 2}_{unit + 1}"));
            before = (layer, unit);
        }

        shapes.Add($"L/{shapes[^1]}");
        shapes.Add("L");
        return string.Join(' ', shapes);
    }

    private static async Task<string[]> Colours(OpenPage open, string selector, string property) =>
        await open.Page.Locator(selector).EvaluateAllAsync<string[]>("(found, property) => found.map(one => getComputedStyle(one)[property])", property);
}
