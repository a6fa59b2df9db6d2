using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Functions;

namespace StaticNet.Symbolics.Derivations;

/// <summary>
/// Where a NaN goes. A comparison is false for a NaN, so a mask or a choice has to ask for it, except where what it passes, or what stands
/// beside it, is NaN by itself wherever its condition is. Those are marked: they are the masks of every hidden layer.
/// </summary>
/// <remarks>
/// A NaN in a unit is one in every unit of the next layer (θ · NaN is NaN also for θ = 0), so in every output, in ∂L/∂z of every output, and so in
/// every δ of the layers behind the unit. A test drives it through every activation and loss.
/// </remarks>
/// <param name="program">The definitions that are evaluated.</param>
internal sealed class NaNFlow(IReadOnlyList<Definition> program)
{
    private readonly Dictionary<IndexedVariable, Definition> _definitions = program.ToDictionary(definition => definition.Target.Variable);

    /// <summary>The program with the masks and choices marked that need not ask for a NaN.</summary>
    public static IReadOnlyList<Definition> Mark(IReadOnlyList<Definition> program)
    {
        var flow = new NaNFlow(program);
        return [.. program.Select(definition => definition with { Value = definition.Value.Rewrite(flow.Mark) })];
    }

    private Expr Mark(Expr node) => node switch
    {
        SelectExpr select when Reaches(select.Condition, select.Otherwise) => Unchecked(select),
        ProductExpr product => MarkFactors(product),
        SumExpr sum => sum.Terms.Aggregate(node, (marked, t) =>
            t.Term is SelectExpr { IsUnchecked: false } select && Reaches(select.Condition, sum - (t.Coefficient * t.Term)) ? marked - (t.Coefficient * t.Term) + (t.Coefficient * Unchecked(select)) : marked),
        _ => node,
    };

    private Expr MarkFactors(ProductExpr product)
    {
        Expr marked = product;
        foreach ((Expr factor, int exponent) in product.Factors.Where(f => f.Exponent == 1))
        {
            Expr others = marked / factor;
            if (factor is CallExpr { Function: Step } step && Reaches(step.Argument, others))
                marked = marked / factor * step.Argument.Apply(UncheckedStep.Function);
            else if (factor is SelectExpr { IsUnchecked: false } select && Reaches(select.Condition, others))
                marked = marked / factor * Unchecked(select);
        }

        return marked;
    }

    private static Expr Unchecked(SelectExpr select) => select.Pool.Select(select.Condition, select.Positive, select.Otherwise, isUnchecked: true);

    /// <summary>Whether a NaN in the condition is one in the expression.</summary>
    private bool Reaches(Expr condition, Expr expr) => IsNaNWith(expr, Source(condition));

    // What is NaN exactly where the expression is: u for c·u, |u| and u + c.
    private Expr Source(Expr expr) => expr switch
    {
        SymbolExpr { Variable.Kind: VariableKind.Temporary } shared when Source(Value(shared)!) is SymbolExpr source => source,
        CallExpr { Function: Abs } call => Source(call.Argument),
        ProductExpr { Factors.Count: 1 } product when product.Factors[0].Exponent == 1 => Source(product.Factors[0].Base),
        SumExpr sum when sum.Terms.Where(t => !t.Term.IsConstant()).ToList() is { Count: 1 } terms => Source(terms[0].Term),
        _ => expr,
    };

    private bool IsNaNWith(Expr expr, Expr source) => ReferenceEquals(Source(expr), source) || expr switch
    {
        SymbolExpr { Variable.Kind: VariableKind.Delta } delta => IsBehind(delta.Variable.Layer, source),
        SymbolExpr { Variable.Kind: VariableKind.Temporary or VariableKind.Activation } symbol => Value(symbol) is { } value && IsNaNWith(value, source),
        // A mask of 0 hides a NaN beside it.
        ProductExpr product => product.Factors.All(f => f.Base is not CallExpr { Function: Step } step || IsNaNWith(step.Argument, source))
            && product.Factors.Any(f => f.Base is not CallExpr { Function: UncheckedStep } && IsNaNWith(f.Base, source)),
        ReductionExpr reduction => source.OwnIndices.Append(reduction.Bound).Any(index => IsNaNWith(reduction.Body.Substitute(reduction.Bound, index), source)),
        SelectExpr select => IsNaNWith(select.Positive, source) && IsNaNWith(select.Otherwise, source),
        _ => expr.Children.Any(child => IsNaNWith(child, source)),
    };

    private static bool IsBehind(int layer, Expr source) => source is SymbolExpr { Variable: { Kind: VariableKind.PreActivation or VariableKind.Activation or VariableKind.Temporary } variable } && variable.Layer < layer;

    private Expr? Value(SymbolExpr symbol) => _definitions.TryGetValue(symbol.Variable, out Definition? definition)
        ? definition.Indices.Zip(symbol.Indices, (running, index) => (running, index)).Aggregate(definition.Value, (value, at) => value.Substitute(at.running, at.index))
        : null;
}
