using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Tests;

/// <summary>A program with every index at its place and every sum written out: what straight-line code would compute, node by node.</summary>
internal sealed class InstantiatedProgram
{
    public InstantiatedProgram(IReadOnlyList<Definition> program) => Statements =
    [
        .. from definition in program
           from place in Instantiation.Places(definition.Target.Family)
           let at = definition.At(place)
           select (at.Target, Instantiation.WriteOut(at.Value, int.MaxValue, grouped: false)),
    ];

    public IReadOnlyList<(SymbolExpr Target, Expr Value)> Statements { get; }

    public int Calls(Primitive function) => Statements.Sum(statement => statement.Value.Nodes().Count(node => node is CallExpr call && call.Function == function));

    /// <summary>The operations, counted by DESIGN 6.4 anew: each +, ×, ÷, comparison and transcendental one, negation free.</summary>
    public int Operations => Statements.Sum(statement => Count(statement.Value));

    /// <summary>The families that the outputs and the gradients do not need: the value of the loss and what only it uses.</summary>
    public static IReadOnlyList<Definition> WithoutLoss(NetworkDerivation derivation)
    {
        var used = new HashSet<Family>();
        var kept = new List<Definition>();
        foreach (Definition definition in derivation.Program.Reverse())
        {
            FamilyKind kind = definition.Target.Family.Kind;
            if (kind == FamilyKind.Loss || (kind == FamilyKind.Shared && !used.Contains(definition.Target.Family)))
                continue;
            used.UnionWith(definition.Value.Nodes().OfType<SymbolExpr>().Select(symbol => symbol.Family));
            kept.Insert(0, definition);
        }

        return kept;
    }

    private static int Count(Expr expr) => expr.Children.Sum(Count) + expr switch
    {
        SumExpr sum => sum.Terms.Count - 1 + (sum.Constant.IsZero ? 0 : 1) + sum.Terms.Count(t => !t.Coefficient.Abs.IsOne),
        ProductExpr product => Count(product),
        CallExpr call => call.Function.Name switch
        {
            "Abs" => 0,
            "Exp" or "Log" or "Tanh" or "PositivePart" or "Step" => 1,
            "Sigmoid" => 3,
            "Sign" => 2,
            "Softplus" => 5,
            _ => throw new InvalidOperationException($"{call.Function.Name} is new: say here what it costs."),
        },
        SelectExpr => 1,
        ReductionExpr { Reduction: Reduction.Maximum } maximum => (maximum.Bound.Count * Count(maximum.Body)) - Count(maximum.Body) + maximum.Bound.Count - 1,
        ReductionExpr => throw new InvalidOperationException("A sum is left."),
        _ => 0,
    };

    // A mask is a comparison and no multiplication; the factors above, those below, and one division.
    private static int Count(ProductExpr product)
    {
        int above = product.Factors.Where(f => f.Exponent > 0 && f.Base is not CallExpr { Function: Step }).Sum(f => f.Exponent)
            + (product.Coefficient.Abs.IsOne ? 0 : 1);
        int below = product.Factors.Where(f => f.Exponent < 0).Sum(f => -f.Exponent);
        return Math.Max(0, above - 1) + Math.Max(0, below - 1) + (below > 0 ? 1 : 0);
    }
}
