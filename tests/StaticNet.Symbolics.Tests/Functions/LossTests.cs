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
        Expr term = LossRule.Of(loss).Term(_s.A, _s.B, Outputs);
        Expr slope = Differentiator.Differentiate(term, (SymbolExpr)_s.A);
        foreach (double a in new[] { 0.05, 0.3, 0.5, 0.77, 0.98 })
        {
            foreach (double y in new[] { 0, 0.2, 0.6, 1 })
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
            new ExprEvaluator { [_s.A] = output, [_s.B] = target }.Evaluate(LossRule.Of(loss).Term(_s.A, _s.B, Outputs))).Sum();
        Assert.Equal(new TextbookNetwork(topology).Loss(a, y), sum, 12);
    }

    [Fact]
    public void Only_categorical_cross_entropy_assumes_a_distribution() => Assert.Equal(
        [LossFunction.CategoricalCrossEntropy], Enum.GetValues<LossFunction>().Where(loss => LossRule.Of(loss).TargetsSumToOne));

    [Fact]
    public void An_unknown_member_is_an_error() => Assert.Throws<ArgumentOutOfRangeException>(() => LossRule.Of((LossFunction)99));
}
