using StaticNet.Symbolics.Differentiation;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;
using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>Every member of <see cref="LossFunction"/>: its slope against central differences, its value against the textbook.</summary>
public class LossTests
{
    private const int Outputs = 3;
    private const double Step = 1e-6;
    private readonly Symbols _s = new();

    public static TheoryData<LossFunction> Members { get; } = [.. Enum.GetValues<LossFunction>()];

    [Theory]
    [MemberData(nameof(Members))]
    public void Slope_is_the_central_difference(LossFunction loss)
    {
        Expr term = LossRule.Of(loss).EvaluatedTerm(Input(loss));
        Expr slope = Differentiator.Differentiate(LossRule.Of(loss).Term(Input(loss)), (SymbolExpr)_s.A);
        foreach (double a in new[] { 0.05, 0.3, 0.5, 0.77, 0.98 })
        {
            foreach (double y in new[] { -1, 0, 0.2, 0.6, 1 }.Where(y => y >= 0 || loss is not LossFunction.KullbackLeibler))
            {
                double At(Expr expr, double output) => new ExprEvaluator { [_s.A] = output, [_s.B] = y }.Evaluate(expr);
                double difference = (At(term, a + Step) - At(term, a - Step)) / (2 * Step);
                Assert.Equal(difference, At(slope, a), 1e-6);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Value_is_the_textbook(LossFunction loss)
    {
        NetworkTopology topology = Networks.Of("Loss", 1, loss, Networks.Layer(Outputs, Activation.Sigmoid));
        double[] a = [0.2, 0.5, 0.9], y = [1, 0.25, 0];
        double sum = a.Zip(y, (output, target) =>
            new ExprEvaluator { [_s.A] = output, [_s.B] = target }.Evaluate(LossRule.Of(loss).EvaluatedTerm(Input(loss)))).Sum();
        Assert.Equal(new TextbookNetwork(topology).Loss(a, y), sum, 12);
    }

    [Theory]
    [InlineData(LossFunction.AbsoluteError, 0.5, 0.5, 0)]
    [InlineData(LossFunction.Huber, 1.5, 0.5, 1)]
    [InlineData(LossFunction.Huber, -0.5, 0.5, -1)]
    [InlineData(LossFunction.Hinge, 1, 1, 0)]
    [InlineData(LossFunction.SquaredHinge, 1, 1, 0)]
    public void Slope_at_the_kink(LossFunction loss, double a, double y, double expected)
    {
        Expr slope = Differentiator.Differentiate(LossRule.Of(loss).Term(Input(loss)), (SymbolExpr)_s.A);
        Assert.Equal(expected, new ExprEvaluator { [_s.A] = a, [_s.B] = y }.Evaluate(slope));
    }

    [Fact]
    public void Only_losses_of_distributions_assume_them()
    {
        static bool Assumes(LossSpec loss, Activation output) => LossRule.Of(loss.Function).TargetsSumToOne(loss, ActivationRule.Of(output));
        Assert.Equal(
            [LossFunction.CategoricalCrossEntropy, LossFunction.KullbackLeibler],
            Enum.GetValues<LossFunction>().Where(loss => Assumes(loss, Activation.Softmax)));
        Assert.False(Assumes(LossFunction.KullbackLeibler, Activation.Sigmoid));
        Assert.False(Assumes(new LossSpec(LossFunction.CategoricalCrossEntropy, ClassWeights: new([1, 2])), Activation.Softmax));
        Assert.True(Assumes(new LossSpec(LossFunction.CategoricalCrossEntropy, LabelSmoothing: 0.1), Activation.Softmax));
    }

    [Fact]
    public void An_unknown_member_is_an_error() => Assert.Throws<ArgumentOutOfRangeException>(() => LossRule.Of((LossFunction)99));

    private LossInput Input(LossSpec loss) => LossInput.Of(loss, _s.A, _s.C, _s.B, new FixedIndex(0), Outputs);
}
