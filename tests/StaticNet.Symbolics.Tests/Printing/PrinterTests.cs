using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;
using StaticNet.Symbolics.Printing;
using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>Parentheses where a reader would be misled without them, and nowhere else.</summary>
public class PrinterTests
{
    private readonly Symbols _s = new();

    private Expr A => _s.A;

    private Expr B => _s.B;

    private Expr C => _s.C;

    [Fact]
    public void Sums_and_products()
    {
        AssertText("a − b + c", A - B + C);
        AssertText("a (b − c)", A * (B - C));
        AssertText("a − (a − b) c", A - ((A - B) * C));
        AssertText("a − 2 b", A - (2 * B));
        AssertText("−a b", -A * B);
        AssertText("a − b", -B + A);
        AssertText("1 − a", 1 - A);
        AssertText("−2 (a + b)²", -2 * (A + B).Power(2));
        AssertText("−a − b", -A - B);
    }

    [Fact]
    public void Fractions()
    {
        AssertBoth("a / b", @"\frac{a}{b}", A / B);
        AssertBoth("(a − b) / c", @"\frac{a - b}{c}", (A - B) / C);
        AssertBoth("a / (b + c)", @"\frac{a}{b + c}", A / (B + C));
        AssertBoth("1 / (a b)", @"\frac{1}{a \, b}", 1 / (A * B));
        AssertBoth("a (a − b) / c²", @"\frac{a \, \left(a - b\right)}{{c}^{2}}", A * (A - B) / C.Power(2));
        AssertBoth("2 (a − b) / c", @"\frac{2 \, \left(a - b\right)}{c}", 2 * (A - B) / C);
        AssertBoth("−½ a", @"-\tfrac{1}{2} \, a", new Rational(-1, 2) * A);
        AssertBoth("(2/3) a", @"\tfrac{2}{3} \, a", new Rational(2, 3) * A);
        AssertBoth("2/3 + a", @"\tfrac{2}{3} + a", A + _s.Pool.Number(new Rational(2, 3)));
        AssertBoth("½ / a", @"\frac{\tfrac{1}{2}}{a}", new Rational(1, 2) / A);
    }

    [Fact]
    public void Functions()
    {
        AssertText("tanh a", A.Apply(Tanh.Function));
        AssertText("tanh(a + b)", (A + B).Apply(Tanh.Function));
        AssertText("tanh(a)²", A.Apply(Tanh.Function).Power(2));
        AssertText("tanh(a) b", A.Apply(Tanh.Function) * B);
        AssertText("c tanh a", C * A.Apply(Tanh.Function));
        AssertText("tanh(a) / b", A.Apply(Tanh.Function) / B);
        AssertText("b / tanh(a)", B / A.Apply(Tanh.Function));
        AssertText("max(0, a − b) + |c|", (A - B).Apply(PositivePart.Function) + C.Apply(Abs.Function));
        AssertText("[a > 0] b", A.Apply(Step.Function) * B);
        AssertText("{a if a > 0, else −b} c", _s.Pool.Select(A, A, -B) * C);
        AssertText("[j = k]", _s.Pool.Kronecker(_s.J, _s.K));
    }

    [Fact]
    public void Sums_over_an_index()
    {
        AssertBoth("a Σₖ uₖ", @"a \, \sum_{k=1}^{3} u_{k}", A * _s.Sum(_s.U));
        AssertBoth("Σₖ (uₖ − a)", @"\sum_{k=1}^{3} \left(u_{k} - a\right)", _s.Sum(k => _s.U(k) - A));
        AssertBoth("(Σₖ uₖ)²", @"{\left(\sum_{k=1}^{3} u_{k}\right)}^{2}", _s.Sum(_s.U).Power(2));
        AssertBoth("a / (Σₖ uₖ)", @"\frac{a}{\sum_{k=1}^{3} u_{k}}", A / _s.Sum(_s.U));
        AssertBoth("(Σₖ uₖ) Σₖ vₖ", @"\left(\sum_{k=1}^{3} u_{k}\right) \, \sum_{k=1}^{3} v_{k}", _s.Sum(_s.U) * _s.Sum(_s.V));
        AssertBoth("Σₖ uₖ Σᵢ (uᵢ + vₖ)²", @"\sum_{k=1}^{3} u_{k} \, \sum_{i=1}^{3} {\left(u_{i} + v_{k}\right)}^{2}", _s.Sum(k => _s.U(k) * _s.Pool.Summation(new("k", 3), (_s.U(new RunningIndex("k", 3)) + _s.V(_s.J)).Power(2)).Substitute(_s.J, k)));
        AssertBoth("a − (maxₖ uₖ)", @"a - \left(\max_{1 \le k \le 3} u_{k}\right)", A - _s.Pool.Maximum(_s.K, _s.U(_s.K)));
        AssertText("maxₖ (uₖ + vₖ)", _s.Pool.Maximum(_s.K, _s.U(_s.K) + _s.V(_s.K)));
    }

    [Fact]
    public void One_letter_has_one_range()
    {
        var wide = new RunningIndex("k", 5);
        Expr other = _s.Pool.Summation(wide, _s.Pool.Symbol(IndexedVariable.Of(VariableKind.Parameter, 0, "w", 5), wide));
        var printer = new TextPrinter();
        Assert.Equal("Σₖ uₖ + Σᵢ wᵢ", printer.Print(_s.Sum(_s.U) + other));
        Assert.Equal([("k", 3), ("i", 5)], printer.Ranges);
    }

    [Fact]
    public void A_sum_takes_no_letter_of_the_left_side()
    {
        var printer = new TextPrinter();
        Assert.Equal("uₖ = Σᵢ vᵢ", printer.Print((SymbolExpr)_s.U(_s.K), _s.Sum(_s.V)));
        Assert.Equal([("k", 3), ("i", 3)], printer.Ranges);
    }

    private static void AssertText(string text, Expr expr) => Assert.Equal(text, new TextPrinter().Print(expr));

    private static void AssertBoth(string text, string latex, Expr expr)
    {
        AssertText(text, expr);
        Assert.Equal(latex, new LatexPrinter().Print(expr));
    }
}
