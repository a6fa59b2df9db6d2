using StaticNet.Symbolics.Differentiation;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;
using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>The derivatives written by hand, against central differences: every subclass of <see cref="Primitive"/> is found by itself.</summary>
public class PrimitiveSlopeTests
{
    private const double Step = 1e-5;
    private static readonly double[] Points = [-6.3, -2.1, -1, -0.4, -0.01, 0.02, 0.3, 0.9, 1.7, 5.2];
    private readonly Symbols _s = new();

    public static TheoryData<string> Names { get; } = [.. PrimitiveValues.All.Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Slope_is_the_central_difference(string name)
    {
        Primitive function = PrimitiveValues.All.Single(f => f.Name == name);
        Expr slope = Differentiator.Differentiate(_s.A.Apply(function), (SymbolExpr)_s.A);
        int compared = 0;
        foreach (double at in Points)
        {
            double difference = (PrimitiveValues.Of(function, at + Step) - PrimitiveValues.Of(function, at - Step)) / (2 * Step);
            if (double.IsNaN(difference))
                continue;
            double derived = new ExprEvaluator { [_s.A] = at }.Evaluate(slope);
            Assert.True(Math.Abs(derived - difference) <= 1e-7 * (1 + Math.Abs(difference)), $"{name}′({at}): {derived} against {difference}");
            compared++;
        }

        Assert.True(compared >= Points.Length / 2, $"{name} was compared at {compared} points only.");
    }

    [Fact]
    public void Slopes_at_the_kinks_are_as_documented()
    {
        double At0(Primitive function) =>
            new ExprEvaluator { [_s.A] = 0 }.Evaluate(Differentiator.Differentiate(_s.A.Apply(function), (SymbolExpr)_s.A));

        Assert.Equal(0, At0(PositivePart.Function));
        Assert.Equal(0, At0(Abs.Function));
        Assert.Equal(0, At0(Sign.Function));
        Assert.Equal(0, At0(Functions.Step.Function));
    }

    [Fact]
    public void Chain_product_and_power_rules()
    {
        Expr a = _s.A;
        Expr expr = (a.Power(3) * (2 * a).Apply(Tanh.Function) / (1 + a.Power(2))) + _s.Sum(k => (a * _s.U(k)).Apply(Sigmoid.Function));
        Expr slope = Differentiator.Differentiate(expr, (SymbolExpr)a);
        foreach (double at in Points)
        {
            double Value(double x, Expr e) => new ExprEvaluator { [a] = x, [_s.U(0)] = 0.3, [_s.U(1)] = -1.2, [_s.U(2)] = 2 }.Evaluate(e);
            double difference = (Value(at + Step, expr) - Value(at - Step, expr)) / (2 * Step);
            Assert.Equal(difference, Value(at, slope), 1e-6 * (1 + Math.Abs(difference)));
        }
    }

    [Fact]
    public void A_maximum_is_not_differentiated() => Assert.Throws<InvalidOperationException>(
        () => Differentiator.Differentiate(_s.Pool.Maximum(_s.K, _s.U(_s.K)), (SymbolExpr)_s.U(_s.J)));
}
