using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;

namespace StaticNet.Compiler.Scheduling;

/// <summary>
/// Takes a transcendental function of a unit's value out of a sum over many units: it becomes a row of its own, which a loop over the row computes vector after vector. In the sum, whose segments stand side by side, each would be
/// called. The sum keeps its terms and their order. A function of such a function stays.
/// </summary>
internal static class FunctionRows
{
    /// <summary>What rows of functions are called, the first that is free.</summary>
    public static readonly string[] Letters = ["u", "f", "q", "p"];

    /// <summary>The same results, with rows before the sums that they are added up in.</summary>
    /// <param name="definitions">The equations of the network, in order.</param>
    /// <param name="topology">The network.</param>
    public static IReadOnlyList<Definition> Apply(IReadOnlyList<Definition> definitions, NetworkTopology topology)
    {
        List<Definition> rewritten = [];
        foreach (Definition definition in definitions)
        {
            Definition sum = definition;
            if (definition.Target.Indices.Count == 0 && !BatchPolicy.IsStraightInLanes(definition, topology) && TileLanes.SumOfSample(definition) is { } reduction)
            {
                List<string> free = [.. Letters.Where(letter => !definitions.Concat(rewritten).Any(other => other.Target.Variable.Layer == 0 && other.Target.Variable.Letter == letter))];
                foreach ((CallExpr call, string letter) in Functions(reduction).Zip(free, (call, letter) => (call, letter)).ToList())
                {
                    var unit = new RunningIndex("j", reduction.Bound.Count);
                    var row = IndexedVariable.Of(VariableKind.Temporary, 0, letter, unit.Count);
                    Expr read = call.Pool.Symbol(row, reduction.Bound);
                    Expr value = sum.Value.Rewrite(node => ReferenceEquals(node, call) ? read : node);
                    if (!Shape.IsSame(sum.Value, value, (before, after) => ReferenceEquals(before, call) && ReferenceEquals(after, read)))
                        continue;
                    rewritten.Add(new((SymbolExpr)call.Pool.Symbol(row, unit), call.Substitute(reduction.Bound, unit), definition.Phase));
                    sum = sum with { Value = value };
                }
            }

            rewritten.Add(sum);
        }

        return rewritten;
    }

    private static IEnumerable<CallExpr> Functions(ReductionExpr sum) => sum.Body.Nodes().OfType<CallExpr>().Distinct()
        .Where(call => call.Function.Operations.Transcendentals > 0 && call.Mentions(sum.Bound) && !call.Argument.Nodes().OfType<CallExpr>().Any(inner => inner.Function.Operations.Transcendentals > 0));
}
