using StaticNet.Symbolics.Derivations;
using StaticNet.Symbolics.Expressions;
using StaticNet.Symbolics.Printing;
using Xunit;

namespace StaticNet.Symbolics.Tests;

/// <summary>Nothing is computed twice, and the program still gives the numbers of the textbook forms.</summary>
public class SharedSubexpressionsTests
{
    public static TheoryData<string> Names => Networks.SharedNames;

    [Theory]
    [MemberData(nameof(Names))]
    public void No_subexpression_occurs_twice(string name)
    {
        var program = new InstantiatedProgram(Derived.Of(Networks.Named(name)).Program);
        List<Expr> repeated =
        [
            .. from statement in program.Statements
               from node in statement.Value.Nodes()
               where OperationCounter.Count(node).Total > 0
               group node by node into occurrences
               where occurrences.Count() > 1
               select occurrences.Key,
        ];
        Assert.True(repeated.Count == 0, string.Join("\n", repeated));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_two_sums_share_terms_and_no_two_products_share_factors(string name)
    {
        NetworkTopology topology = Networks.Named(name);
        var program = new InstantiatedProgram(Derived.Of(topology).Program);
        List<Expr> nodes = [.. program.Statements.SelectMany(statement => statement.Value.Nodes())];
        List<string> shared =
        [
            .. Shared(nodes.OfType<SumExpr>(), sum => sum.Terms.Select(t => (t.Term, t.Coefficient.ToString()))),
            // Before a single unit, the one term of Σₖ δₖ θₖⱼ has factors in common with a gradient: δ θ a (1 − a) with δ a.
            .. Shared(nodes.OfType<ProductExpr>().Where(_ => topology.Layers.All(layer => layer.Units > 1)), product => product.Factors.Where(f => !IsKnown(f.Base)).Select(f => (f.Base, f.Exponent.ToString()))),
        ];
        Assert.True(shared.Count == 0, string.Join("\n", shared));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_name_is_defined_before_it_is_used_and_once(string name)
    {
        NetworkDerivation derivation = Derived.Of(Networks.Named(name));
        VariableKind[] given = [VariableKind.Input, VariableKind.Target, VariableKind.Weight, VariableKind.Bias, VariableKind.Hyperparameter];
        var defined = new HashSet<IndexedVariable>();
        foreach (Definition definition in derivation.Program)
        {
            Assert.All(definition.Value.Symbols(), symbol => Assert.True(given.Contains(symbol.Variable.Kind) || defined.Contains(symbol.Variable), $"{new TextPrinter().Print(symbol)} in {new TextPrinter().Print(definition.Target)}"));
            Assert.True(defined.Add(definition.Target.Variable), definition.Target.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Program_has_the_numbers_of_the_equations(string name)
    {
        for (int seed = 0; seed < 5; seed++)
        {
            var sample = new NetworkSample(Networks.Named(name), seed);
            ExprEvaluator textbook = sample.Run(sample.Derivation.Equations);
            ExprEvaluator program = sample.Run(sample.Derivation.Program);
            foreach (Definition definition in sample.Derivation.Equations.Where(d => d.Target.Variable.Kind is not (VariableKind.WeightGradient or VariableKind.BiasGradient)))
            {
                IndexedVariable variable = definition.Target.Variable;
                foreach ((double expected, double actual) in textbook.Values(variable).Zip(program.Values(variable)))
                    Assert.Equal(expected, actual, 1e-12 * (1 + Math.Abs(expected)));
            }
        }
    }

    // λα is one number, a mask is no multiplication.
    private static bool IsKnown(Expr factor) => factor.IsConstant() || factor is CallExpr { Function.IsMask: true };

    private static IEnumerable<string> Shared<T>(IEnumerable<T> nodes, Func<T, IEnumerable<(Expr, string)>> parts)
        where T : Expr
    {
        List<(T Node, HashSet<(Expr, string)> Parts)> all = [.. nodes.Select(node => (node, parts(node).ToHashSet()))];
        return from left in all
               from right in all
               where left.Node.Id < right.Node.Id && left.Parts.Intersect(right.Parts).Count() > 1
               select $"{left.Node}   and   {right.Node}";
    }
}
