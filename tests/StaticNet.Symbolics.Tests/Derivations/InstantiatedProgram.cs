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
           from place in Instantiation.Indices(definition.Target.Variable)
           let at = definition.At(place)
           select (at.Target, Instantiation.WriteOut(at.Value, int.MaxValue, grouped: false)),
    ];

    public IReadOnlyList<(SymbolExpr Target, Expr Value)> Statements { get; }

    public int Calls(Primitive function) => Statements.Sum(statement => statement.Value.Nodes().Count(node => node is CallExpr call && call.Function == function));

    /// <summary>The operations, counted by DESIGN 6.4 anew: each +, ×, ÷, comparison and transcendental one, negation free.</summary>
    public int Operations => Statements.Sum(statement => Count(statement.Value));

    /// <summary>The variables that the outputs and the gradients do not need: the value of the loss and what only it uses.</summary>
    public static IReadOnlyList<Definition> WithoutLoss(NetworkDerivation derivation)
    {
        var used = new HashSet<IndexedVariable>();
        var kept = new List<Definition>();
        foreach (Definition definition in derivation.Program.Reverse())
        {
            VariableKind kind = definition.Target.Variable.Kind;
            if (kind == VariableKind.Loss || (kind == VariableKind.Temporary && !used.Contains(definition.Target.Variable)))
                continue;
            used.UnionWith(definition.Value.Nodes().OfType<SymbolExpr>().Select(symbol => symbol.Variable));
            kept.Insert(0, definition);
        }

        return kept;
    }

    // What is known at build time, such as λα, is one number, and costs nothing by itself.
    private static int Count(Expr expr) => IsKnown(expr) ? 0 : expr.Children.Sum(Count) + expr switch
    {
        SumExpr sum => Count(sum),
        ProductExpr product => Count(product),
        CallExpr call => call.Function.Name switch
        {
            "Abs" => 0,
            "NormalDistribution" or "NormalDensity" or "Exp" or "Expm1" or "Log" or "Log1p" or "Tanh" or "Sin" or "Cos" or "PositivePart" or "Step" or "UncheckedStep" or "SaturateBelow" => 1,
            "Sigmoid" => 3,
            "Sign" or "Saturate" => 2,
            "Softplus" => 5,
            _ => throw new InvalidOperationException($"{call.Function.Name} is new: say here what it costs."),
        },
        SelectExpr => 1,
        ReductionExpr { Reduction: Reduction.Maximum } maximum => (maximum.Bound.Count * Count(maximum.Body)) - Count(maximum.Body) + maximum.Bound.Count - 1,
        ReductionExpr => throw new InvalidOperationException("A sum is left."),
        _ => 0,
    };

    private static bool IsKnown(Expr expr) => expr.Nodes().All(node =>
        node is NumberExpr or RootExpr or SumExpr or ProductExpr or CallExpr or SymbolExpr { Variable.Kind: VariableKind.Hyperparameter });

    private static bool HasJoined(ProductExpr product) => product.Factors.Where(f => IsKnown(f.Base)).ToList() is { Count: > 1 } or [{ Base: not SymbolExpr }];

    private static int Count(SumExpr sum)
    {
        int known = sum.Terms.Count(t => IsKnown(t.Term)), terms = sum.Terms.Count - known + (known > 0 || !sum.Constant.IsZero ? 1 : 0);
        return terms - 1 + sum.Terms.Count(t => !IsKnown(t.Term) && !t.Coefficient.Abs.IsOne && !(t.Term is ProductExpr product && HasJoined(product)));
    }

    // A mask is a comparison and no multiplication; the factors above, and a division by each below.
    private static int Count(ProductExpr product)
    {
        bool joined = HasJoined(product);
        int above = product.Factors.Where(f => f.Exponent > 0 && f.Base is not CallExpr { Function: Step } && !(joined && IsKnown(f.Base))).Sum(f => f.Exponent)
            + (joined || !product.Coefficient.Abs.IsOne ? 1 : 0);
        int below = product.Factors.Where(f => f.Exponent < 0).Sum(f => -f.Exponent);
        return Math.Max(0, above - 1) + below;
    }
}
