using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>Whatever is printed, as text or as LaTeX, is read back and found right; so is what a student types.</summary>
public class AnswerFormTests
{
    private static readonly NetworkTopology[] Printed =
    [
        Of(3, LossFunction.SquaredError, new(2, Activation.ReLU), new(2, Activation.Sigmoid), new(1, Activation.Sigmoid)),
        Of(3, LossFunction.BinaryCrossEntropy, new(2, Activation.ReLU), new(2, Activation.Sigmoid), new(1, Activation.Sigmoid)),
        Of(2, LossFunction.CategoricalCrossEntropy, new(3, Activation.Tanh), new(3, Activation.Softmax)),
        Of(2, LossFunction.SquaredError, new(2, Activation.Tanh), new(3, Activation.Softmax)),
        Of(2, new LossSpec(LossFunction.CategoricalCrossEntropy, LabelSmoothing: 0.2, ClassWeights: new([1, 0, 3])), new(2, Activation.Tanh), new(3, Activation.Softmax)),
        Of(2, new LossSpec(LossFunction.BinaryCrossEntropy, LabelSmoothing: 0.2, PositiveWeight: 0.4), new(2, Activation.Tanh), new(2, Activation.Sigmoid)),
        Of(3, LossFunction.SquaredError, new(2, Activation.Tanh, Penalty: new(L1: 0.25)), new(2, Activation.Identity, Penalty: new(L2: 0.125, Biases: true))),
        Of(3, LossFunction.MeanSquaredError, new(2, Activation.Tanh, Penalty: new(0.01, 0.003, true), Dropout: 0.2), new(2, Activation.Identity, Penalty: new(0.01, 0.003, true), Dropout: 0.5)),
        .. Enum.GetValues<Activation>().Where(activation => activation != Activation.Softmax).Select(activation =>
            Of(2, LossFunction.SquaredError, new(2, activation, activation is Activation.LeakyReLU or Activation.ELU ? 0.1 : null), new(1, activation))),
        .. new[] { LossFunction.AbsoluteError, LossFunction.Huber, LossFunction.LogCosh, LossFunction.Hinge, LossFunction.SquaredHinge }.Select(loss => Of(2, loss, new(2, Activation.Tanh), new(2))),
        Of(2, LossFunction.Poisson, new(2, Activation.Tanh), new(2, Activation.Exponential)),
        Of(2, LossFunction.KullbackLeibler, new(2, Activation.Tanh), new(2, Activation.Softmax)),
        Of(12, LossFunction.BinaryCrossEntropy, new(11, Activation.Tanh), new(1, Activation.Sigmoid)),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Printed.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Every_printed_equation_is_right(int number)
    {
        NetworkEquations equations = NetworkEquations.Of(Printed[number]);
        IEnumerable<Equation> ladders =
        [
            .. equations.OfWeight(0, 0, equations.Topology.InputSize - 1).Rungs.SelectMany(rung => rung.Equations),
            .. equations.OfBias(0, equations.Topology.Layers[0].Units - 1).Rungs.SelectMany(rung => rung.Equations),
        ];
        IEnumerable<Equation> all = [.. equations.Forward.Where(e => !e.ToText().StartsWith('ã') && !e.ToText().StartsWith("x̃")), .. equations.Loss, .. equations.Deltas, .. equations.Gradients.Take(40), .. ladders];
        // All of them take a minute.
        foreach (Equation equation in all.Where((_, n) => IsLong || (n + number) % 3 == 0))
        {
            AssertRight(equations, equation.ToText());
            AssertRight(equations, equation.ToLatex());
        }
    }

    private static bool IsLong => Environment.GetEnvironmentVariable("STATICNET_LONG") == "1";

    [Fact]
    public void Running_indices_of_a_wide_network_are_read()
    {
        NetworkEquations equations = NetworkEquations.Of(Of(784, LossFunction.CategoricalCrossEntropy, new(70, Activation.ReLU), new(10, Activation.Softmax)));
        foreach (Equation equation in (Equation[])[.. equations.Forward.Take(2), equations.Deltas[^1], equations.Gradients[^1], equations.Gradients[^2]])
        {
            AssertRight(equations, equation.ToText());
            AssertRight(equations, equation.ToLatex());
        }
    }

    [Theory]
    [InlineData("dJ/dw1_11 = (a3_1 - y_1) w2_11 (1 - a2_1^2) x_1 + (a3_2-y_2)*w2_21*(1-a2_1**2)*x_1")]
    [InlineData("dJ/dw1_1_1 = ((a3_1 - y1) w2_1_1 + (a3_2 - y2) w2_2_1) (1 - a2_1) (1 + a2_1) x1")]
    [InlineData(@"\frac{\partial J}{\partial w^{(1)}_{11}} = \left(\delta^{(3)}_1 \theta^{(2)}_{11} + \delta^{(3)}_{2} \theta_{21}^{(2)}\right) \cdot \tanh'(z^{(2)}_1) \, x_1")]
    [InlineData(@"\frac{dJ}{dw^{[1]}_{1,1}} = \sum_{k=1}^{2} (\sigma(z_k^{(3)}) - y_k) w^{(2)}_{k1} (1 - \tanh^2 z^{(2)}_1) x_1")]
    [InlineData("∂J/∂θ⁽¹⁾₁₁ = δ⁽²⁾₁ a⁽¹⁾₁")]
    [InlineData("dJ/dw1_11 = sum_k d3_k w2_k1 (dtanh)")]
    [InlineData("dL/dw1_11 = dL/da2_1 * da2_1/dz2_1 * dz2_1/dw1_11")]
    [InlineData("∂L/∂z2_1 = (d3_1 w2_11 + d3_2 w2_21) / cosh(z2_1)^2")]
    [InlineData("d2 = 4 (d3_1 w2_11 + d3_2 w2_21) / (e^{z2_1} + e^-z2_1)^2")]
    [InlineData("dJ/dw1_11 = 1/m sum_s d2_1 x_1")]
    [InlineData("dJ/db2_2 = -(y_2 - 1/(1 + exp(-z3_2)))")]
    [InlineData("d3_1 = ((1-y_1)/(1-a3_1) - y_1/a3_1) a3_1 (1-a3_1) = (1-y_1)a3_1 - y_1(1-a3_1) = a3_1 - y_1")]
    [InlineData("a3_2 = 1/(1+e^(-(w2_21 a2 + b2_2)))")]
    [InlineData("da3_2/dx_1 = a3_2 (1 - a3_2) w2_21 (1 - a2_1²) w1_11")]
    public void What_a_student_types_is_read(string answer) =>
        AssertRight(Assignment2, answer.Replace("(dtanh)", "tanh'(z2_1) x_1"));

    [Theory]
    [InlineData("a2_1 = sin z2_1")]
    [InlineData("a2_1 = cos(z2_1 - pi/2)")]
    [InlineData("dJ/dw1_11 = (a3_1 - y_1) w2_11 cos(w1_11 x_1 + w1_12 x_2 + b1_1) x_1")]
    [InlineData(@"\frac{\partial J}{\partial w^{(1)}_{11}} = \delta^{(3)}_1 w^{(2)}_{11} \sin'(z^{(2)}_1) \, x_1")]
    [InlineData("dJ/dw1_12 = d3_1 w2_11 (cos² z2_1 - sin² z2_1 + 2 a2_1^2) cos(-z2_1) x_2")]
    public void Sines_and_cosines_are_read(string answer) => AssertRight(OfSine, answer);

    [Theory]
    [InlineData("dJ/dw1_11 = d3_1 w2_11 sin(z2_1) x_1")]
    [InlineData("dJ/dw1_11 = d3_1 w2_11 cos'(z2_1) x_1")]
    [InlineData("a2_1 = sin(100000000000000 z2_1)")]
    public void Wrong_sines_are_wrong(string answer) => Assert.False(OfSine.Check(answer).IsRight);

    private static NetworkEquations OfSine { get; } = NetworkEquations.Of(Of(2, LossFunction.SquaredError, new(2, Activation.Sinusoid), new(1)));

    [Fact]
    public void Another_notation_is_read_in_its_letters_and_numbers()
    {
        var notation = new Notation { Weight = "v", Delta = "Δ", Bias = "c", InputLayer = 0 };
        Assert.True(Assignment2.Check("∂J/∂v⁽¹⁾₁₁ = (Δ⁽²⁾₁ v⁽²⁾₁₁ + Δ⁽²⁾₂ v⁽²⁾₂₁) (1 − (a⁽¹⁾₁)²) x₁", notation).IsRight);
        foreach (Equation equation in (Equation[])[.. Assignment2.Forward, .. Assignment2.Deltas, .. Assignment2.Gradients])
        {
            Assert.True(Assignment2.Check(equation.ToText(notation), notation).IsRight);
            Assert.True(Assignment2.Check(equation.ToLatex(notation), notation).IsRight);
        }
    }

    internal static NetworkEquations Assignment2 { get; } = NetworkEquations.Of(Of(2, LossFunction.BinaryCrossEntropy, new(1, Activation.Tanh), new(2, Activation.Sigmoid)));

    internal static NetworkTopology Of(int inputs, LossSpec loss, params LayerSpec[] layers) => new("Net", inputs, new(layers), loss);

    private static void AssertRight(NetworkEquations equations, string answer)
    {
        AnswerCheck check = equations.Check(answer);
        Assert.True(check.IsRight, $"{equations.Title}: {answer}\n{check}");
    }
}
