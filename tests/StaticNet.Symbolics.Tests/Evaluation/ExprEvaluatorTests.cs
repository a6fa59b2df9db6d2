using StaticNet.Symbolics.Expressions;
using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>The evaluator that all numbers in these tests come from, against numbers worked out by hand.</summary>
public class ExprEvaluatorTests
{
    private readonly Symbols _s = new();

    [Fact]
    public void Evaluates_sums_products_and_powers()
    {
        var values = new ExprEvaluator { [_s.A] = 3, [_s.B] = 2 };
        Assert.Equal((5 * 9 / 2.0) - 4, values.Evaluate(-4 + (5 * _s.A.Power(2) / _s.B) + _s.B - _s.B), 12);
    }

    [Fact]
    public void Goes_through_the_places_of_sums_and_maxima()
    {
        var values = new ExprEvaluator { [_s.U(0)] = 1, [_s.U(1)] = 5, [_s.U(2)] = 2 };
        Assert.Equal(8, values.Evaluate(_s.Sum(_s.U)));
        Assert.Equal(5, values.Evaluate(_s.Pool.Maximum(_s.K, _s.U(_s.K))));
        Assert.Equal(64, values.Evaluate(_s.Sum(k => _s.U(k) * _s.Sum(_s.U))));
    }

    [Fact]
    public void Resolves_free_indices_selections_and_Kronecker_symbols()
    {
        var values = new ExprEvaluator { [_s.U(0)] = 1, [_s.U(1)] = -5 };
        values.Fix(_s.J, 1);
        values.Fix(_s.K, 0);
        Assert.Equal(-5, values.Evaluate(_s.U(_s.J)));
        Assert.Equal(0, values.Evaluate(_s.Pool.Kronecker(_s.J, _s.K)));
        Assert.Equal(7, values.Evaluate(_s.Pool.Select(_s.U(_s.J), _s.U(_s.J), _s.Pool.Number(7))));
    }
}
