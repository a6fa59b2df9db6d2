using StaticNet.Symbolics.Expressions;
using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>Sums and maxima over an index: names do not matter, what does not depend on the index goes out, Kronecker symbols collapse.</summary>
public class ReductionTests
{
    private static readonly RunningIndex N = new("n", 3);
    private readonly Symbols _s = new();

    private ExprPool Pool => _s.Pool;

    [Fact]
    public void The_name_of_a_bound_index_does_not_matter()
    {
        Assert.Same(Pool.Summation(_s.K, _s.U(_s.K)), Pool.Summation(N, _s.U(N)));
        Assert.Same(Pool.Maximum(_s.K, _s.U(_s.K)), Pool.Maximum(N, _s.U(N)));
        Assert.NotSame(Pool.Maximum(_s.K, _s.U(_s.K)), Pool.Summation(_s.K, _s.U(_s.K)));
        Expr inner = Pool.Summation(N, _s.V(N) + _s.U(_s.K));
        Expr renamed = Pool.Summation(_s.K, _s.V(_s.K) + _s.U(N));
        Assert.Same(Pool.Summation(_s.K, inner.Power(2)), Pool.Summation(N, renamed.Power(2)));
    }

    [Fact]
    public void A_bound_index_is_not_mentioned_outside()
    {
        Expr sum = _s.Sum(k => _s.U(k) * _s.U(_s.J));
        Assert.Equal([_s.J], sum.FreeIndices());
        Assert.Empty(sum.Substitute(_s.J, new FixedIndex(1)).FreeIndices());
    }

    [Fact]
    public void Factors_without_the_index_go_out()
    {
        Expr sum = _s.Sum(_s.U);
        Assert.Same(_s.A * sum, _s.Sum(k => _s.A * _s.U(k)));
        Assert.Same(-3 * sum / _s.A, _s.Sum(k => -3 * _s.U(k) / _s.A));
        Assert.Same(sum * sum, _s.Sum(k => _s.U(k) * sum));
        Assert.Same(3 * _s.A, _s.Sum(_ => _s.A));
        Assert.Same(_s.A, Pool.Maximum(_s.K, _s.A));
    }

    [Fact]
    public void A_Kronecker_symbol_picks_its_place()
    {
        Expr kronecker = Pool.Kronecker(_s.J, _s.K);
        Assert.Same(kronecker, Pool.Kronecker(_s.K, _s.J));
        Assert.Same(_s.U(_s.J), Pool.Summation(_s.K, kronecker * _s.U(_s.K)));
        Assert.Same(_s.A * _s.U(_s.J).Power(2), Pool.Summation(_s.K, _s.A * kronecker * _s.U(_s.K).Power(2)));
        Assert.Same(_s.One, Pool.Summation(_s.K, kronecker));
        Assert.Same(_s.U(2), Pool.Summation(_s.K, Pool.Kronecker(new FixedIndex(2), _s.K) * _s.U(_s.K)));
        Assert.Same(_s.One, Pool.Kronecker(_s.J, _s.J));
        Assert.Same(_s.Zero, Pool.Kronecker(new FixedIndex(0), new FixedIndex(1)));
    }

    [Fact]
    public void A_Kronecker_symbol_of_both_choices_goes_out()
    {
        Expr kronecker = Pool.Kronecker(_s.J, _s.K);
        Assert.Same(kronecker * Pool.Select(_s.A, _s.One, _s.B), Pool.Select(_s.A, kronecker, kronecker * _s.B));
        Assert.Same(kronecker * Pool.Select(_s.A, _s.Zero, _s.B), Pool.Select(_s.A, _s.Zero, kronecker * _s.B));
        Assert.Same(Pool.Select(_s.A, _s.U(_s.J), _s.B), Pool.Summation(_s.K, Pool.Select(_s.A, kronecker * _s.U(_s.K), kronecker * _s.B)));
        Assert.Same(_s.B, Pool.Select(_s.A, _s.B, _s.B));
    }

    [Fact]
    public void Substitution_reaches_free_indices_only()
    {
        var bound = (ReductionExpr)_s.Sum(k => _s.U(k).Power(2) + _s.V(_s.J));
        Assert.Same(bound, bound.Substitute(bound.Bound, new FixedIndex(1)));
        Assert.Same(_s.Sum(k => _s.U(k).Power(2) + _s.V(new FixedIndex(1))), bound.Substitute(_s.J, new FixedIndex(1)));
    }

    [Fact]
    public void A_sum_beside_the_body_of_another_keeps_its_own_index()
    {
        var sum = (ReductionExpr)_s.Sum(k => _s.U(k).Power(2));
        Expr beside = (sum.Body + sum).Power(2);
        Assert.Same(_s.Sum(k => (_s.U(k).Power(2) + sum).Power(2)), Pool.Summation(sum.Bound, beside));
    }

    [Fact]
    public void Rebuilding_gives_the_same_object()
    {
        Expr expr = _s.Sum(k => (_s.U(k) * _s.Sum(n => _s.V(n).Power(2) + _s.U(_s.J))) + _s.U(k).Power(-1));
        Assert.Same(expr, expr.Rewrite(node => node.Rebuild(node.Children)));
    }
}
