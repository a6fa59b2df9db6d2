using Microsoft.Playwright;
using Xunit;

namespace StaticNet.Page.Tests;

/// <summary>The training on the page learns, stops when it should, and reads the data that is pasted.</summary>
public sealed class TrainTests(Browser browser)
{
    [Fact]
    public async Task Learns_XOR_and_stops()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Xor);
        await open.Page.Locator("#stop-loss").FillAsync("0.05");
        await open.Page.Locator("#stop-epochs").FillAsync("400");
        await open.Page.Locator("#train-go").ClickAsync();
        await Assertions.Expect(open.Page.Locator("#train-state")).ToContainTextAsync("Stopped", new() { Timeout = 60_000 });
        double[] shares = await open.Page.EvaluateAsync<double[]>("() => [accuracy(training.parts.training), accuracy(training.parts.test)]");
        Assert.True(shares.Min() > 0.95, string.Join(" and ", shares));
        Assert.Equal("Train", await open.TextAsync("#train-go"));
        Assert.True(await open.Page.Locator("#curves polyline").CountAsync() == 2);
        Assert.Contains("First output", await open.Page.Locator("#surface").GetAttributeAsync("aria-label"));
        await open.Page.Locator("#train-take").ClickAsync();
        Assert.Equal(await open.Page.EvaluateAsync<double>("() => training.parameters[0]"), await open.NumberAsync("w1_1_1"));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_weights()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Xor);
        const string Train = "() => { prepare(); for (let n = 0; n < 3; n++) epoch(settings()); return training.parameters; }";
        double[] once = await open.Page.EvaluateAsync<double[]>(Train);
        double[] again = await open.Page.EvaluateAsync<double[]>(Train);
        await open.Page.Locator("#train-seed").FillAsync("2");
        double[] other = await open.Page.EvaluateAsync<double[]>(Train);
        Assert.Equal(once, again);
        Assert.NotEqual(once, other);
    }

    // One step of batch gradient descent is θ − η (mean of the samples' gradients + λ₁ sign θ + λ₂ θ).
    [Fact]
    public async Task A_step_is_that_of_the_equations()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Xor);
        double[][] result = await open.Page.EvaluateAsync<double[][]>("""
            () => {
              prepare();
              const before = training.parameters, samples = training.parts.training.slice(0, 3);
              descend(samples, { rate: 0.2, l1: 0.01, l2: 0.03, dropout: 0 });
              return [before, training.parameters, ...samples.map(sample => [...sample.x, ...sample.y])];
            }
            """);
        NetworkTopology topology = Networks.Xor;
        NetworkEquations equations = NetworkEquations.Of(topology);
        double[] layout = new double[topology.ParameterCount];
        int n = 0;
        foreach ((int index, bool _) in Order(topology))
            layout[index] = result[0][n++];
        EquationValues[] samples = [.. result.Skip(2).Select(row => equations.At(layout, row[..2], row[2..]))];
        n = 0;
        foreach (((int index, bool isWeight), double[] gradients) in Order(topology).Zip(Gradients(topology, samples)))
        {
            double penalty = isWeight ? (0.01 * Math.Sign(layout[index])) + (0.03 * layout[index]) : 0;
            Assert.Equal(layout[index] - (0.2 * (gradients.Average() + penalty)), result[1][n++], 12);
        }
    }

    [Fact]
    public async Task Dropout_draws_masks_with_the_right_mean()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Xor);
        double[] factors = await open.Page.EvaluateAsync<double[]>("""
            () => {
              prepare();
              const seen = [];
              for (let n = 0; n < 400; n++) { descend([training.parts.training[0]], { rate: 1e-9, l1: 0, l2: 0, dropout: 0.25 }); seen.push(...training.values.m2); }
              return seen;
            }
            """);
        Assert.Equal(2, factors.Select(factor => Math.Round(factor, 9)).Distinct().Count());
        Assert.InRange(factors.Average(), 0.95, 1.05);
    }

    [Fact]
    public async Task CSV_with_classes_is_read()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Softmax);
        await open.Page.Locator("#data-set").SelectOptionAsync("CSV");
        string csv = "a,b,c,d,kind\n" + string.Concat(Enumerable.Range(0, 40).Select(n => FormattableString.Invariant($"{n % 4},{(n * 7) % 5},1.5,{-n},{"pqrs"[n % 4]}\n")));
        await open.Page.Locator("#csv").FillAsync(csv);
        await open.Page.Locator("#csv").BlurAsync();
        Assert.Equal("", await open.TextAsync("#train-complaint"));
        await open.Page.Locator("#train-epoch").ClickAsync();
        Assert.Contains("Epoch 1:", await open.TextAsync("#train-state"));
        Assert.Equal(40, await open.Page.EvaluateAsync<int>("() => training.parts.training.length + training.parts.test.length"));
    }

    [Fact]
    public async Task CSV_that_cannot_be_read_is_refused_and_said()
    {
        (string Csv, string Complaint)[] wrong =
        [
            ("1,2,3,4,p\n", "The CSV has 1 samples"),
            ("1,2,3,4,p\n1,2,3,4,q\n1,2,x,4,r\n1,2,3,4,s\n", "Line 3, column 3: “x” is no number."),
            ("1,2,3,4,p\n1,2,3,q\n1,2,3,4,r\n1,2,3,4,s\n", "Line 2 has 4 values; 5 are needed"),
            ("1,2,3,4,p\n1,2,3,4,q\n1,2,3,4,r\n1,2,3,4,s\n1,2,3,4,t\n", "The CSV has 5 classes; the network has 4 outputs."),
            ("1,2,3,4,.5,.5,0,0\n1,2,3,4,1,1,0,0\n1,2,3,4,1,0,0,0\n1,2,3,4,1,0,0,0\n", "Line 2: The targets add up to 2"),
            ("1,2,,4,p\n1,2,3,4,q\n1,2,3,4,r\n1,2,3,4,s\n", "Line 1, column 3: nothing stands there."),
            ("<img src=x onerror=alert(1)>,2,3,4,p\n1,2,3,4,q\n1,2,3,4,r\n1,2,3,4,s\n", "Line 1, column 1: “<img src=x onerror=alert(1)>” is no number."),
        ];
        await using OpenPage open = await browser.OpenAsync(Networks.Softmax);
        await open.Page.Locator("#data-set").SelectOptionAsync("CSV");
        foreach ((string csv, string complaint) in wrong)
        {
            await open.Page.Locator("#csv").FillAsync(csv);
            await open.Page.Locator("#csv").BlurAsync();
            Assert.Contains(complaint, await open.TextAsync("#train-complaint"));
        }
    }

    [Fact]
    public async Task A_setting_out_of_range_is_refused_and_said()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Xor);
        await open.Page.Locator("#train-dropout").FillAsync("1");
        await open.Page.Locator("#train-epoch").ClickAsync();
        Assert.Equal("Dropout p: from 0 to below 1.", await open.TextAsync("#train-complaint"));
        await open.Page.Locator("#train-dropout").FillAsync("0");
        await open.Page.Locator("#train-rate").FillAsync("1e9");
        await open.Page.EvaluateAsync("() => { field('train-l2').value = '1'; guarded(() => { for (let n = 0; n < 60; n++) epoch(settings()); }); }");
        Assert.Contains("smaller learning rate", await open.TextAsync("#train-complaint"));
    }

    // The order of print: unit by unit, its weights and then its bias.
    private static IEnumerable<(int Index, bool IsWeight)> Order(NetworkTopology topology)
    {
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            for (int unit = 0; unit < topology.Layers[layer].Units; unit++)
            {
                for (int input = 0; input < topology.FanIn(layer); input++)
                    yield return (topology.WeightIndex(layer, unit, input), true);
                yield return (topology.BiasIndex(layer, unit), false);
            }
        }
    }

    private static IEnumerable<double[]> Gradients(NetworkTopology topology, EquationValues[] samples)
    {
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            for (int unit = 0; unit < topology.Layers[layer].Units; unit++)
            {
                for (int input = 0; input < topology.FanIn(layer); input++)
                    yield return [.. samples.Select(values => values.WeightGradient(layer, unit, input))];
                yield return [.. samples.Select(values => values.BiasGradient(layer, unit))];
            }
        }
    }
}
