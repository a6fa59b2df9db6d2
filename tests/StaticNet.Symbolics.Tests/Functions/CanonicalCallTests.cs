using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;
using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>The identities that a primitive knows at once.</summary>
public class CanonicalCallTests
{
    private readonly Symbols _s = new();

    [Fact]
    public void Positive_part_of_a_negative() =>
        Assert.Same(_s.A.Apply(PositivePart.Function) - _s.A, (-_s.A).Apply(PositivePart.Function));

    [Fact]
    public void Absolute_value_of_a_negative()
    {
        Assert.Same(_s.A.Apply(Abs.Function), (-_s.A).Apply(Abs.Function));
        Assert.Same((2 * _s.A).Apply(Abs.Function), (-2 * _s.A).Apply(Abs.Function));
    }

    [Fact]
    public void Exponential_of_zero() => Assert.Same(_s.One, _s.Zero.Apply(Exp.Function));

    [Fact]
    public void Logarithm_of_one_exponentials_quotients_and_powers()
    {
        static Expr Ln(Expr u) => u.Apply(Log.Function);
        (Expr a, Expr b) = (_s.A.Apply(Exp.Function), _s.Sum(k => _s.U(k).Apply(Exp.Function)));
        Assert.Same(_s.Zero, Ln(_s.One));
        Assert.Same(_s.A, Ln(a));
        Assert.Same(_s.A - Ln(b), Ln(a / b));
        Assert.Same(3 * Ln(b), Ln(b.Power(3)));
        Assert.NotSame(Ln(a) + Ln(b), Ln(a + b));
    }

    [Fact]
    public void Identities_keep_the_value()
    {
        foreach (Primitive function in PrimitiveValues.All)
        {
            foreach (double at in new[] { -2.5, -1, 0, 0.5, 3 })
            {
                var values = new ExprEvaluator { [_s.A] = at };
                foreach (Expr argument in new[] { -_s.A, _s.Zero, _s.One, -2 * _s.A, _s.A.Apply(Exp.Function) / (1 + _s.A.Apply(Exp.Function)) })
                {
                    double direct = PrimitiveValues.Of(function, values.Evaluate(argument));
                    if (double.IsFinite(direct))
                        Assert.Equal(direct, values.Evaluate(argument.Apply(function)), 12);
                }
            }
        }
    }

    [Fact]
    public void Names_are_unique() => Assert.Equal(PrimitiveValues.All.Count, PrimitiveValues.All.Select(f => f.Name).Distinct().Count());
}
