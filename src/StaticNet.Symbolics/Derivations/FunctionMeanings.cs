using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;
using StaticNet.Symbolics.Printing;

namespace StaticNet.Symbolics.Derivations;

/// <summary>What the functions and brackets in equations stand for, where a reader may not know it; each is said once.</summary>
internal sealed class FunctionMeanings
{
    private readonly HashSet<string> _said = [];

    /// <summary>The meanings of what occurs in the expressions and was not explained before, in the order of appearance.</summary>
    public IReadOnlyList<Prose> New(IEnumerable<Expr> expressions) =>
    [
        .. from node in expressions.SelectMany(expr => expr.Nodes())
           let name = node switch { KroneckerExpr or CallExpr { Function.IsMask: true } => "[]", CallExpr call => call.Function.Name, _ => "" }
           where name.Length > 0 && !_said.Contains(name)
           let meaning = Meaning(node, name)
           where meaning is not null && _said.Add(name)
           select meaning,
    ];

    private static Prose? Meaning(Expr node, string name)
    {
        Expr u = node.Pool.Symbol(IndexedVariable.Of(VariableKind.Parameter, 0, "u"));
        static Expr Exponential(Expr of) => of.Apply(Exp.Function);
        return name switch
        {
            "[]" => new(Formula.Of("[p]", "\\left[p\\right]", "<mrow><mo>[</mo><mi>p</mi><mo>]</mo></mrow>"), " is 1 where ", Formula.Letter("p"), " holds, else 0"),
            "Sigmoid" => new(Formula.Equality(u.Apply(Sigmoid.Function), 1 / (1 + Exponential(-u)))),
            "Softplus" => new(Formula.Equality(u.Apply(Softplus.Function), (1 + Exponential(u)).Apply(Log.Function))),
            "NormalDistribution" => new(Formula.Of("Φ", "\\Phi", "<mi>Φ</mi>"), " is the distribution function of the normal distribution"),
            "NormalDensity" => new(
                Formula.Equality(u.Apply(NormalDensity.Function), node.Pool.Root(new Rational(1, 2), pi: -1) * Exponential(new Rational(-1, 2) * u.Power(2))),
                " is its density"),
            "Sign" => new(Formula.Of(u.Apply(Sign.Function)), " is −1, 0 or 1, as ", Formula.Of(u), " is negative, zero or positive"),
            "Saturate" => new(Formula.Of(u.Apply(Saturate.Function)), " is ", Formula.Of(u), ", but ", Formula.Of("±∞", "\\pm\\infty", "<mo>±</mo><mi>∞</mi>"), " is the largest number of its sign"),
            "SaturateBelow" => new(Formula.Of(u.Apply(SaturateBelow.Function)), " is ", Formula.Of(u), ", but ", Formula.Of("−∞", "-\\infty", "<mo>−</mo><mi>∞</mi>"), " is the largest number of its sign"),
            _ => null,
        };
    }
}
