using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>Right answers, made wrong in one place or written otherwise: the first are wrong and for that reason, the second right.</summary>
public class AnswerMutationTests(ITestOutputHelper output)
{
    private const int Answers = 500;

    private static readonly NetworkEquations[] Networks =
    [
        Of(3, LossFunction.SquaredError, new(2, Activation.ReLU), new(2, Activation.Sigmoid), new(1, Activation.Sigmoid)),
        Of(3, LossFunction.BinaryCrossEntropy, new(2, Activation.ReLU), new(2, Activation.Sigmoid), new(1, Activation.Sigmoid)),
        Of(2, LossFunction.BinaryCrossEntropy, new(1, Activation.Tanh), new(2, Activation.Sigmoid)),
        Of(2, LossFunction.SquaredError, new(3, Activation.Tanh), new(2, Activation.Sigmoid)),
        Of(2, LossFunction.CategoricalCrossEntropy, new(2, Activation.Sigmoid), new(3, Activation.Softmax)),
        Of(2, LossFunction.SquaredError, new(2, Activation.Tanh), new(2, Activation.ReLU), new(2)),
    ];

    [Fact]
    public void Wrong_answers_are_called_wrong_and_why()
    {
        var random = new Random(17);
        int right = 0;
        int reasons = 0;
        for (int n = 0; n < Answers;)
        {
            (NetworkEquations equations, WrittenAnswer answer, AnswerWriter writer, string left) = Draw(random);
            string kind = AnswerMutation.Kinds[n % AnswerMutation.Kinds.Count];
            if (new AnswerMutation(equations.Topology, random).Of(answer, kind) is not { } wrong)
                continue;
            n++;
            AnswerCheck check = equations.Check($"{left} = {writer.Write(wrong)}");
            right += check.IsRight ? 1 : 0;
            bool isReason = AnswerMutation.Reasons(kind).Contains(check.Mistake);
            reasons += isReason ? 1 : 0;
            if (!isReason)
                output.WriteLine($"{kind}: {check.Answer}\n    from {writer.Write(answer)}\n    {check.Mistake}: {check}");
        }

        output.WriteLine($"{Answers} wrong answers: {right} called right, {reasons} with the reason that was put in");
        Assert.Equal(0, right);
        Assert.InRange(reasons, Answers * 9 / 10, Answers);
    }

    [Fact]
    public void Equivalent_forms_are_right()
    {
        var random = new Random(4);
        for (int n = 0; n < Answers; n++)
        {
            (NetworkEquations equations, WrittenAnswer answer, AnswerWriter writer, string left) = Draw(random);
            WrittenAnswer same = new EquivalentAnswer(equations.Topology, random).Of(answer);
            AnswerCheck check = equations.Check($"{left} = {writer.Write(same)}");
            Assert.True(check.IsRight, $"{equations.Title}: {check.Answer}\n{check}");
        }
    }

    private static (NetworkEquations Equations, WrittenAnswer Answer, AnswerWriter Writer, string Left) Draw(Random random)
    {
        NetworkEquations equations = Networks[random.Next(Networks.Length)];
        NetworkTopology topology = equations.Topology;
        int layer = random.Next(topology.Layers.Count);
        (int unit, int input) = (random.Next(topology.Layers[layer].Units), random.Next(topology.FanIn(layer)));
        var writer = new AnswerWriter(random.Next(3));
        return (equations, DerivedByHand.Gradient(topology, layer, unit, input), writer, writer.Gradient(new('w', layer + 1, unit + 1, input + 1)));
    }

    private static NetworkEquations Of(int inputs, LossSpec loss, params LayerSpec[] layers) => NetworkEquations.Of(AnswerFormTests.Of(inputs, loss, layers));
}
