using StaticNet.Symbolics.Differentiation;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;
using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>Every member of <see cref="Activation"/>: the whole Jacobian against central differences, and the forms that are evaluated.</summary>
public class ActivationTests
{
    private const int Units = 3;
    private const double Step = 1e-5;
    private const double Alpha = 0.3;
    private static readonly RunningIndex Unit = new("j", Units);
    private static readonly RunningIndex Input = new("i", Units);
    private static readonly double[][] Points =
        [[0.5, -0.25, 1.5], [-1.5, 2, 0.1], [2.7, 2.7, 2.7], [-0.7, -4, -0.01], [0.02, 5, -6]];

    private readonly ExprPool _pool = new();

    public static TheoryData<Activation> Members { get; } = [.. Enum.GetValues<Activation>()];

    [Theory]
    [MemberData(nameof(Members))]
    public void Jacobian_is_the_central_differences(Activation activation)
    {
        Expr value = ActivationRule.Of(activation).Value(InputOf(activation));
        Expr slope = Differentiator.Differentiate(value, Z(Input));
        foreach (double[] point in Points)
        {
            for (int i = 0; i < Units; i++)
            {
                double[] before = [.. point], after = [.. point];
                before[i] -= Step;
                after[i] += Step;
                for (int j = 0; j < Units; j++)
                {
                    double difference = (At(value, after, j) - At(value, before, j)) / (2 * Step);
                    Assert.Equal(difference, At(slope, point, j, i), 1e-8);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Evaluated_forms_have_the_value_of_the_textbook(Activation activation)
    {
        ActivationRule rule = ActivationRule.Of(activation);
        ActivationInput input = InputOf(activation);
        foreach (double[] point in Points)
        {
            for (int j = 0; j < Units; j++)
            {
                double a = At(rule.Value(input), point, j);
                Assert.Equal(a, At(rule.StableValue(input), point, j), 12);
                if (a > 0)
                    Assert.Equal(Math.Log(a), At(rule.LogValue(input), point, j), 10);
                if (a < 1)
                    Assert.Equal(Math.Log(1 - a), At(rule.LogComplement(input), point, j), 10);
            }
        }
    }

    [Theory]
    [InlineData(Activation.ReLU, 0, 0)]
    [InlineData(Activation.LeakyReLU, 0, Alpha)]
    [InlineData(Activation.ELU, 0, Alpha)]
    [InlineData(Activation.SELU, 0, 1.0507009873554805 * 1.6732632423543772)]
    [InlineData(Activation.Softsign, 0, 1)]
    [InlineData(Activation.HardSigmoid, -3, 0)]
    [InlineData(Activation.HardSigmoid, 3, 0)]
    [InlineData(Activation.HardTanh, -1, 0)]
    [InlineData(Activation.HardTanh, 1, 0)]
    [InlineData(Activation.HardSwish, -3, -0.5)]
    [InlineData(Activation.HardSwish, 3, 1.5)]
    public void Slope_at_the_kink(Activation activation, double z, double expected)
    {
        Expr slope = Differentiator.Differentiate(ActivationRule.Of(activation).Value(InputOf(activation)), Z(Input));
        Assert.Equal(expected, At(slope, [z, z, z], 1, 1), 1e-15);
    }

    [Fact]
    public void Softmax_may_be_asked_for_at_any_index()
    {
        Expr At(string letter)
        {
            RunningIndex index = new(letter, Units);
            return ActivationRule.Of(Activation.Softmax).Value(InputOf(Activation.Softmax) with { Unit = index }).Substitute(index, Unit);
        }

        Assert.Same(At("j"), At("k"));
    }

    [Fact]
    public void An_unknown_member_is_an_error() => Assert.Throws<ArgumentOutOfRangeException>(() => ActivationRule.Of((Activation)99));

    private static double At(Expr expr, double[] z, int unit, int input = 0)
    {
        var values = new ExprEvaluator();
        z.CopyTo(values.Values(Variable()), 0);
        values.Fix(Unit, unit);
        values.Fix(Input, input);
        return values.Evaluate(expr);
    }

    private static IndexedVariable Variable() => IndexedVariable.Of(VariableKind.PreActivation, 2, "z", Units);

    private SymbolExpr Z(Subscript index) => (SymbolExpr)_pool.Symbol(Variable(), index);

    private ActivationInput InputOf(Activation activation) => new(
        Z, Unit, Units, ActivationRule.Of(activation).DefaultAlpha is null ? null : _pool.Symbol(IndexedVariable.Hyperparameter(2, "α", Alpha)));
}
