using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;
using StaticNet.Symbolics.Simplification;
using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>A simplified expression has the value it had, and costs no more; no Kronecker symbol is left in a sum over its index.</summary>
public class RandomSimplificationTests
{
    private const int Expressions = 1200;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Keeps_the_value_and_never_costs_more(bool targetsSumToOne)
    {
        int improved = 0;
        for (int seed = 0; seed < Expressions; seed++)
        {
            var symbols = new Symbols();
            Expr expr = new RandomExpr(symbols, seed).Next(1 + (seed % 4));
            Expr simplified = new Simplifier(targetsSumToOne).Simplify(expr);
            (long before, long after) = (OperationCounter.Count(expr).Total, OperationCounter.Count(simplified).Total);
            // A Kronecker symbol has no code: it goes at any price.
            Assert.True(after <= before || expr.Nodes().Any(node => node is KroneckerExpr), $"seed {seed}: {before} operations became {after}\n{new TextPrinter().Print(expr)}\n{new TextPrinter().Print(simplified)}");
            improved += after < before ? 1 : 0;
            Assert.DoesNotContain(simplified.Nodes().OfType<ReductionExpr>(), sum => sum.Body.Nodes().Any(node => node is KroneckerExpr && node.Mentions(sum.Bound)));
            for (int sample = 0; sample < 3; sample++)
            {
                ExprEvaluator values = Values(symbols, new Random((seed * 10) + sample));
                (double expected, double actual) = (values.Evaluate(expr), values.Evaluate(simplified));
                Assert.True(
                    Math.Abs(expected - actual) <= 1e-9 * (1 + Math.Abs(expected)),
                    $"seed {seed}: {expected} became {actual}\n{new TextPrinter().Print(expr)}\n{new TextPrinter().Print(simplified)}");
            }
        }

        Assert.True(improved > Expressions / 10, $"Only {improved} of {Expressions} became cheaper: the expressions are no test.");
    }

    private static ExprEvaluator Values(Symbols symbols, Random random)
    {
        double Draw() => 0.2 + (0.6 * random.NextDouble());
        var values = new ExprEvaluator { [symbols.A] = Draw(), [symbols.B] = Draw(), [symbols.C] = Draw() };
        double[] targets = [Draw(), Draw(), Draw()];
        for (int n = 0; n < 3; n++)
        {
            var place = new FixedIndex(n);
            values[symbols.U(place)] = Draw();
            values[symbols.V(place)] = Draw();
            values[symbols.Y(place)] = targets[n] / targets.Sum();
        }

        values.Fix(symbols.J, random.Next(3));
        return values;
    }
}
