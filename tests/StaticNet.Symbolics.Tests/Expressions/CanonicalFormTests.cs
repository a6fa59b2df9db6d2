using StaticNet.Symbolics.Expressions;
using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>Two equal expressions of a pool are the same object, however they were written.</summary>
public class CanonicalFormTests
{
    private readonly Symbols _s = new();

    private Expr A => _s.A;

    private Expr B => _s.B;

    private Expr C => _s.C;

    [Fact]
    public void Order_does_not_matter()
    {
        Assert.Same(A + B + C, C + (B + A));
        Assert.Same(A * B * C, C * (B * A));
        Assert.Same((A + B) * (B + C), (C + B) * (B + A));
        Assert.NotSame(A - B, B - A);
        Assert.NotSame(A / B, B / A);
    }

    [Fact]
    public void Sums_are_flat_and_like_terms_are_one()
    {
        Assert.Same(2 * A, A + A);
        Assert.Same(_s.Zero, A - A);
        Assert.Same(A, A + B - B);
        Assert.Same(5 * A * B, (2 * A * B) + (3 * B * A));
        Assert.Same(A - B - C, A - (B + C));
        Assert.Equal(3, ((SumExpr)(A + (B + C))).Terms.Count);
    }

    [Fact]
    public void A_multiple_of_a_sum_that_becomes_the_sum_is_flat()
    {
        Expr half = new Rational(1, 2) * (A + B);
        Assert.Same(A + B + C, half + half + C);
        Assert.Same(A + B + C, (3 * (A + B)) - (2 * (A + B)) + C);
        Assert.Same(C - A - B, C - half - half);
    }

    [Fact]
    public void Products_are_flat_and_powers_add_up()
    {
        Assert.Same(A.Power(2), A * A);
        Assert.Same(A.Power(3), A.Power(5) / (A * A));
        Assert.Same(_s.One, A / A);
        Assert.Same(A.Power(6), A.Power(2).Power(3));
        Assert.Same(8 * A.Power(3) * B.Power(-3), (2 * A / B).Power(3));
        Assert.Same(A.Power(-1), 1 / A);
    }

    [Fact]
    public void Zero_and_one_are_absorbed()
    {
        Assert.Same(A, A + 0 * B);
        Assert.Same(A, 1 * A);
        Assert.Same(_s.Zero, 0 * A);
        Assert.Same(_s.One, A.Power(0));
        Assert.Same(A, A.Power(1));
        Assert.Same(_s.Pool.Number(new Rational(1, 3)), _s.Pool.Number(2) / _s.Pool.Number(6));
    }

    [Fact]
    public void A_minus_goes_into_a_sum()
    {
        Assert.Same(B - A, -(A - B));
        Assert.Same(A - B, -(-(A - B)));
        Assert.Same(-1 + A, -(1 - A));
        Assert.Same(C - (A - B), C + (B - A));
    }

    [Fact]
    public void Masks_are_idempotent()
    {
        Expr mask = A.Apply(Functions.Step.Function);
        Assert.Same(mask, mask * mask);
        Assert.Same(mask, mask.Power(3));
        Expr kronecker = _s.Pool.Kronecker(_s.J, _s.K);
        Assert.Same(kronecker, kronecker.Power(2));
    }

    [Fact]
    public void Variables_that_differ_in_anything_have_different_symbols()
    {
        Expr Of(IndexedVariable variable) => _s.Pool.Symbol(variable, [.. variable.Shape.Select(_ => new FixedIndex(0))]);
        IndexedVariable variable = IndexedVariable.Of(VariableKind.Weight, 1, "θ", 2);
        Expr symbol = Of(variable);
        Assert.Same(symbol, Of(IndexedVariable.Of(VariableKind.Weight, 1, "θ", 2)));
        Assert.NotSame(symbol, Of(variable with { Kind = VariableKind.Bias }));
        Assert.NotSame(symbol, Of(variable with { Layer = 2 }));
        Assert.NotSame(symbol, Of(variable with { Letter = "b" }));
        Assert.NotSame(symbol, Of(variable with { Shape = new([3]) }));
        Assert.NotSame(_s.Pool.Symbol(IndexedVariable.Hyperparameter(0, "λ₁", 1)), _s.Pool.Symbol(IndexedVariable.Hyperparameter(0, "λ₁", 2)));
    }

    [Fact]
    public void A_symbol_takes_as_many_indices_as_its_variable_has() =>
        Assert.Throws<ArgumentException>(() => _s.Pool.Symbol(IndexedVariable.Of(VariableKind.Weight, 1, "θ", 2, 2), new FixedIndex(0)));

    [Fact]
    public void A_zero_denominator_is_an_error() => Assert.Throws<DivideByZeroException>(() => A / _s.Zero);
}
