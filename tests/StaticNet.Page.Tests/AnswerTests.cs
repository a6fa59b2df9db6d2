using StaticNet.Symbolics.Tests;
using Xunit;

namespace StaticNet.Page.Tests;

/// <summary>The checker in the page says what Equations.Check says: right or wrong, which mistake, and in the same words.</summary>
public sealed class AnswerTests(Browser browser, ITestOutputHelper output)
{
    private static readonly NetworkTopology[] Topologies =
    [
        Networks.Of("Squared", 3, LossFunction.SquaredError, new(2, Activation.ReLU), new(2, Activation.Sigmoid), new(1, Activation.Sigmoid)),
        Networks.Of("Binary", 3, LossFunction.BinaryCrossEntropy, new(2, Activation.ReLU), new(2, Activation.Sigmoid), new(1, Activation.Sigmoid)),
        Networks.Of("Shared", 2, LossFunction.BinaryCrossEntropy, new(1, Activation.Tanh), new(2, Activation.Sigmoid)),
        Networks.Of("Tanh", 2, LossFunction.SquaredError, new(3, Activation.Tanh), new(2, Activation.Sigmoid)),
        Networks.Of("Softmax", 2, LossFunction.CategoricalCrossEntropy, new(2, Activation.Sigmoid), new(3, Activation.Softmax)),
        Networks.Of("Linear", 2, LossFunction.SquaredError, new(2, Activation.Tanh), new(2, Activation.ReLU), new(2)),
    ];

    public static TheoryData<int> Numbers { get; } = [.. Enumerable.Range(0, Topologies.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task Says_of_answers_made_by_mutation_what_the_library_says(int number)
    {
        NetworkTopology topology = Topologies[number];
        var random = new Random(17 + number);
        var answers = new List<string>();
        int wrong = Share.Of(200, 25);
        while (answers.Count < wrong)
        {
            (WrittenAnswer answer, AnswerWriter writer, string left) = Draw(topology, random);
            if (new AnswerMutation(topology, random).Of(answer, AnswerMutation.Kinds[answers.Count % AnswerMutation.Kinds.Count]) is { } mutated)
                answers.Add($"{left} = {writer.Write(mutated)}");
        }

        while (answers.Count < 2 * wrong)
        {
            (WrittenAnswer answer, AnswerWriter writer, string left) = Draw(topology, random);
            answers.Add($"{left} = {writer.Write(new EquivalentAnswer(topology, random).Of(answer))}");
        }

        string[] verdicts = await AssertSame(topology, answers);
        output.WriteLine($"{answers.Count} answers, {verdicts.Count(verdict => verdict.StartsWith("right", StringComparison.Ordinal))} of them right");
        Assert.InRange(verdicts.Count(verdict => verdict.StartsWith("right", StringComparison.Ordinal)), wrong, wrong + (wrong / 50));
    }

    [Fact]
    public async Task Names_the_mistakes_that_the_library_names() => await AssertSame(
        Networks.Assignment2,
        [
            "dJ/dw1_11 = (a3_1 - y_1) w2_11 (1 - a2_1^2) x_1", "dJ/dw1_11 = -(d3_1 w2_11 + d3_2 w2_21) (1 - a2_1^2) x_1", "dJ/dw1_11 = (d3_1 w2_11 - d3_2 w2_21) (1 - a2_1^2) x_1",
            "dJ/dw1_11 = (d3_1 w2_11 + d3_2 w2_21) (1 + a2_1^2) x_1", "dJ/dw1_11 = (d3_1 w2_11 + d3_2 w2_21) (1 - a2_1) x_1", "dJ/dw1_11 = (d3_1 w2_11 + d3_2 w2_21) x_1",
            "dJ/dw1_11 = (d3_1 w2_11 + d3_2 w2_21) (1 - a2_1^2) x_2", "dJ/dw1_11 = (d3_1 w2_11 + d3_2 w2_21) (1 - a2_1^2)", "dJ/dw2_11 = (a3_1 - y_1) a3_1 (1 - a3_1) a2_1", "dJ/dw2_11 = 2 (a3_1 - y_1) a2_1",
            "dJ/dw2_11 = sum_s (a3_1 - y_1) a2_1", "dJ/dw2_11 = 1/m (a3_1 - y_1) a2_1", "dJ/dw2_11 = 1/m sum_s (a3_1^(s) - y_1^(s)) a2_1^(s)", "dJ/dw2_11 = (a3_1 - y_1) x_1", "dJ/dw2_11 = ln(0)", "d3_1 = a3_1 - y_1 = a3_1 + y_1",
            "z2_1 = w1_11 x_1 + w1_12 x_2", "d3_k = a3_k - y_k", "d3_k = y_k - a3_k", "d2_1 = (1 - a2_1^2) sum_k d3_k w2_k1", "da3_1/dx_1 = a3_1 (1 - a3_1) w2_11 (1 - a2_1^2) w1_11", "dL/da2_1 = d3_1 w2_11 + d3_2 w2_21", "L = 1",
            "δ⁽²⁾₁ = (δ⁽³⁾₁ θ⁽²⁾₁₁ + δ⁽³⁾₂ θ⁽²⁾₂₁) (1 − (a⁽²⁾₁)²)", "a2_1 = tanh z2_1", "a3_1 = σ(z3_1)", "a3_1 = 1/(1 + e^{-z3_1})", "dJ/dw2_11 = -(a3_1 + y_1) a2_1", @"\frac{\partial J}{\partial \theta^{(1)}_{11}} = \delta^{(2)}_1 x_1", "dJ/dw1_11 = 1/2 m x_1",
        ]);

    [Fact]
    public async Task Knows_penalties_dropout_and_other_conventions()
    {
        await AssertSame(
            Networks.Of("Mean", 2, LossFunction.MeanSquaredError, new(2, Activation.Tanh, Penalty: new(L2: 0.1)), new(3, Penalty: new(L2: 0.1))),
            ["dJ/dw2_12 = d3_1 a2_2", "dJ/dw2_12 = d3_1 a2_2 + 2 λ₂ w2_12", "dJ/dw2_12 = d3_1 a2_2 - lambda2 w2_12", "d3_1 = 2 (a3_1 - y_1)", "dJ/dw2_12 = d3_1 a2_2 + lambda2 w2_12", "∂L/∂z2_1 = d3_1 w2_11 (1 - a2_1²) + d3_2 w2_12 (1 - a2_1²) + d3_3 w2_31 (1 - a2_1²)"]);
        await AssertSame(Networks.Of("Within", 2, LossFunction.SquaredError, new(2, Activation.Softmax), new LayerSpec(1)), ["dJ/dw1_11 = (a3_1 - y_1) w2_11 a2_1 (1 - a2_1) x_1", "d2_1 = (a3_1 - y_1) w2_11 a2_1 (1 - a2_1)", "d2_1 = (a3_1 - y_1) (w2_11 a2_1 (1 - a2_1) + w2_12 a2_1 a2_2)"]);
        await AssertSame(Networks.Thinned, [.. Printed(Networks.Thinned), "d2_1 = d3_1 w2_11 (1 - a2_1^2) + d3_2 w2_21 (1 - a2_1^2)"]);
    }

    // Of each activation and each loss what is printed is right, in the page too.
    [Fact]
    public async Task Finds_what_is_printed_right()
    {
        NetworkTopology[] all =
        [
            .. Enum.GetValues<Activation>().Where(activation => activation != Activation.Softmax).Chunk(2).Select(pair =>
                Networks.Of("Functions", 2, LossFunction.SquaredError, [.. pair.Select(activation => new LayerSpec(2, activation, activation is Activation.LeakyReLU or Activation.ELU ? 0.1 : null))])),
            .. new[] { LossFunction.AbsoluteError, LossFunction.Huber, LossFunction.LogCosh, LossFunction.Hinge, LossFunction.SquaredHinge }.Select(loss => Networks.Of("Losses", 2, loss, new(2, Activation.Tanh), new LayerSpec(2))),
            Networks.Of("Poisson", 2, LossFunction.Poisson, new(2, Activation.Tanh), new LayerSpec(2, Activation.Exponential)),
        ];
        foreach (NetworkTopology topology in Share.Of(all, 5))
        {
            string[] verdicts = await AssertSame(topology, Printed(topology));
            Assert.All(verdicts, verdict => Assert.StartsWith("right", verdict));
        }
    }

    [Fact]
    public async Task Says_where_an_answer_cannot_be_read_as_the_library_does()
    {
        string[] answers =
        [
            "", "x_1 = 3", "dJ/dw1_11", "dJ/dw1_11 = ", "dJ/dw1_11 = (a3_1 - y_1 x_1", "dJ/dw1_11 = a3_1 - y_1) x_1", "dJ/dw1_11 = a3_3 - y_1", "dJ/dw3_11 = x_1", "dJ/dw1_11 = sigmod(z2_1)", "dJ/dw1_11 = a_1 x_1",
            "dJ/dw1_11 = w1 x_1", "dJ/dw1_11 = d3_k w2_k1", "dJ/dw1_11 = x_1^x_2", "dJ/dw1_11 = x_1^99999", "dJ/dw1_11 = {x_1 if x_1, else 0}", "dJ/dw1_11 = tanh", @"dJ/dw1_11 = \frac{1}x_1", "dJ/dw1_11 = 5 # 3",
            "d3_1 = " + new string('(', 30_000), "d3_1 = " + new string('(', 500), "d3_1 = " + new string('9', 100), @"d3_1 = \begin{cases}", @"d3_1 = \", "d3_1 = ⁽", "d3_1 = \u0001", "\0", @"d3_1 = \frac", "d3_1 = e^", "d3_1 = Σₖ", "d3_1 = max(", "d3_1 = [",
            "d3_1 = <img src=x onerror=alert(1)>", "d3_1 = \ud83d\ude00",
        ];
        await AssertSame(Networks.Assignment2, answers);
    }

    // The same verdict on each answer, word for word but for the digits that a double has less.
    private async Task<string[]> AssertSame(NetworkTopology topology, IReadOnlyList<string> answers)
    {
        await using OpenPage open = await browser.OpenAsync(topology);
        string[] inPage = await open.Page.EvaluateAsync<string[]>(
            """
            answers => answers.map(answer => {
              try {
                const { isRight, mistake, explanation } = checkAnswer(answer);
                return `${isRight ? 'right' : 'wrong'}, ${mistake}: ${explanation}`;
              } catch (error) {
                return error instanceof AnswerSyntaxError ? error.message : `${error.stack}`;
              }
            })
            """,
            answers);
        NetworkEquations equations = NetworkEquations.Of(topology);
        string[] inLibrary = [.. answers.Select(answer => Verdict(equations, answer))];
        string[] differences = [.. answers.Zip(inLibrary, inPage).Where(each => each.Second != each.Third).Select(each => $"{each.First}\n  library: {each.Second}\n  page:    {each.Third}")];
        Assert.True(differences.Length == 0, $"{differences.Length} of {answers.Count}:\n{string.Join("\n", differences.Take(10))}");
        return inPage;
    }

    private static string Verdict(NetworkEquations equations, string answer)
    {
        try
        {
            AnswerCheck check = equations.Check(answer);
            return $"{(check.IsRight ? "right" : "wrong")}, {check.Mistake}: {check.Explanation.Replace("to 30 digits", "to 9 digits", StringComparison.Ordinal)}";
        }
        catch (AnswerSyntaxException error)
        {
            return error.Message;
        }
    }

    private static string[] Printed(NetworkTopology topology)
    {
        NetworkEquations equations = NetworkEquations.Of(topology);
        IEnumerable<Equation> all = [.. equations.Forward.Where(equation => equation.ToText()[0] is not ('ã' or 'x')), .. equations.Loss, .. equations.Deltas, .. equations.Gradients.Take(6), .. equations.OfWeight(0, 0, 0).Rungs.SelectMany(rung => rung.Equations)];
        return [.. all.SelectMany(equation => new[] { equation.ToText(), equation.ToLatex() })];
    }

    private static (WrittenAnswer Answer, AnswerWriter Writer, string Left) Draw(NetworkTopology topology, Random random)
    {
        int layer = random.Next(topology.Layers.Count);
        (int unit, int input) = (random.Next(topology.Layers[layer].Units), random.Next(topology.FanIn(layer)));
        var writer = new AnswerWriter(random.Next(3));
        return (DerivedByHand.Gradient(topology, layer, unit, input), writer, writer.Gradient(new('w', layer + 1, unit + 1, input + 1)));
    }
}
