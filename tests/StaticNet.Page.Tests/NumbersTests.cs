using System.Globalization;
using Xunit;

namespace StaticNet.Page.Tests;

/// <summary>The numbers of a page are those of the equations, evaluated in double.</summary>
public sealed class NumbersTests(Browser browser)
{
    // Every activation, and every loss with an output that it takes, one after the other in one page.
    [Fact]
    public async Task Equal_those_of_the_equations()
    {
        IEnumerable<(Activation, LossFunction)> functions =
        [
            .. Enum.GetValues<Activation>().Select(activation => (activation, activation == Activation.Softmax ? LossFunction.CategoricalCrossEntropy : LossFunction.MeanSquaredError)),
            .. Enum.GetValues<LossFunction>().Where(loss => loss != LossFunction.CategoricalCrossEntropy).Select(loss => (Activation.Sigmoid, loss)),
        ];
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2);
        foreach ((Activation activation, LossFunction loss) in functions)
        {
            NetworkTopology topology = Networks.Of($"{activation}{loss}", 2, loss, new(3, activation == Activation.Softmax ? Activation.Tanh : activation), new(2, activation));
            double[] target = FunctionFacts.TargetsOf(loss) == NumberSet.Signs ? [1, -1] : [1, 0];
            await Compare(open, topology, [.. Enumerable.Range(0, topology.ParameterCount).Select(n => Math.Round(Math.Sin((n * n) + 1) * 1.3, 3))], [0.7, -1.2], target);
        }
    }

    [Fact]
    public async Task Of_penalties_and_of_dropout_too()
    {
        double[] parameters = [.. Enumerable.Range(0, Networks.Thinned.ParameterCount).Select(n => Math.Round(Math.Cos(n * 3.0), 3))];
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2);
        await Compare(open, Networks.Thinned, parameters, [0.4, -0.9], [1, 0]);
    }

    [Fact]
    public async Task Of_class_weights_smoothing_and_positive_weights_too()
    {
        var categorical = new LossSpec(LossFunction.CategoricalCrossEntropy, LabelSmoothing: 0.1, ClassWeights: new([1, 2]));
        var binary = new LossSpec(LossFunction.BinaryCrossEntropy, LabelSmoothing: 0.1, PositiveWeight: 3);
        await using OpenPage open = await browser.OpenAsync(Networks.Assignment2);
        foreach ((LossSpec loss, Activation output) in new[] { (categorical, Activation.Softmax), (binary, Activation.Sigmoid) })
        {
            NetworkTopology topology = Networks.Of("Net", 2, loss, new(2, Activation.Tanh), new(2, output));
            await Compare(open, topology, [.. Enumerable.Range(0, topology.ParameterCount).Select(n => Math.Round(Math.Cos(n + 0.5), 3))], [0.3, 0.8], [0, 1]);
        }
    }

    [Fact]
    public async Task The_worked_example_comes_out()
    {
        await using OpenPage open = await browser.OpenAsync(Networks.Mazur, Networks.MazurNumbers);
        Assert.Equal(0.751365070, await open.NumberAsync("a3_1"), 9);
        Assert.Equal(0.772928465, await open.NumberAsync("a3_2"), 9);
        Assert.Equal(0.298371109, await open.NumberAsync("L"), 9);
        Assert.Equal(0.138498562, await open.NumberAsync("d3_1"), 9);
        Assert.Equal(0.082167041, await open.NumberAsync("L:w2_1_1"), 9);
        Assert.Equal(0.000438568, await open.NumberAsync("L:w1_1_1"), 9);
        await open.GoAsync("update");
        Assert.Contains("J = 0.298371", await open.TextAsync("#losses"));
        (string Name, string After)[] updated = [("w1_1_1", "0.149781"), ("w1_1_2", "0.199561"), ("w1_2_1", "0.249751"), ("w1_2_2", "0.299502"), ("w2_1_1", "0.358916"), ("w2_1_2", "0.408666"), ("w2_2_1", "0.511301"), ("w2_2_2", "0.56137")];
        foreach ((string name, string after) in updated)
            Assert.Equal(after, await open.TextAsync($"#parameters tr[data-of={name}] .after"));
    }

    // The part of a page's script that computes, run in another page: to open one for each network would take a minute.
    private static async Task Compare(OpenPage open, NetworkTopology topology, double[] parameters, double[] sample, double[] target)
    {
        NetworkEquations equations = NetworkEquations.Of(topology);
        EquationValues expected = equations.At(parameters, sample, target);
        string page = equations.ToHtml(new() { Parameters = parameters, Sample = sample, Target = target });
        int begin = page.IndexOf("<script>", StringComparison.Ordinal) + "<script>".Length;
        string script = page[begin..page.IndexOf("\nconst stages = ", begin, StringComparison.Ordinal)];
        (string Name, double Value)[] named = [("L", expected.Loss), .. Named(topology, expected)];
        string names = string.Join(", ", named.Select(value => $"'{value.Name}'"));
        double[] actual = await open.Page.EvaluateAsync<double[]>($$"""
            () => {
              {{script}}
              const { parameters, x, y } = network.start, values = evaluate(parameters, x, y);
              // The same program serves the training, with a factor m for every unit that may be dropped.
              const v = newValues(programs.training);
              v.x.set(x); v.y.set(y);
              setParameters(programs.training, v, parameters);
              programs.training.forward(v);
              programs.training.loss(v);
              return [...[{{names}}].map(name => numberOf(values, name)), values.J, v.L[0]];
            }
            """);
        for (int n = 0; n < named.Length; n++)
            Near(named[n].Value, actual[n], $"{topology.Name}: {named[n].Name}");
        Near(expected.J, actual[^2], $"{topology.Name}: J");
        Near(expected.Loss, actual[^1], $"{topology.Name}: L of the training");
    }

    private static IEnumerable<(string Name, double Value)> Named(NetworkTopology topology, EquationValues values)
    {
        for (int layer = 0; layer < topology.Layers.Count; layer++)
        {
            for (int unit = 0; unit < topology.Layers[layer].Units; unit++)
            {
                yield return (Name("a", layer + 2, unit), values.Activation(layer, unit));
                yield return (Name("d", layer + 2, unit), values.Delta(layer, unit));
                yield return ("J:" + Name("b", layer + 1, unit), values.BiasGradient(layer, unit));
                for (int input = 0; input < topology.FanIn(layer); input++)
                    yield return (FormattableString.Invariant($"J:w{layer + 1}_{unit + 1}_{input + 1}"), values.WeightGradient(layer, unit, input));
            }
        }
    }

    private static string Name(string letter, int layer, int unit) => string.Format(CultureInfo.InvariantCulture, "{0}{1}_{2}", letter, layer, unit + 1);

    private static void Near(double expected, double actual, string name) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-12 * Math.Max(1, Math.Abs(expected)), FormattableString.Invariant($"{name} is {actual:R} instead of {expected:R}."));
}
