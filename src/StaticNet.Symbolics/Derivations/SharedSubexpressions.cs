using StaticNet.Symbolics.Expressions;

namespace StaticNet.Symbolics.Derivations;

/// <summary>
/// Names what would be computed more than once: a reduction inside a variable that does not depend on the variable's index (the
/// denominator of softmax), and a subexpression that stands in several places, at whatever index (its exponentials).
/// </summary>
internal sealed class SharedSubexpressions(ExprPool pool)
{
    private readonly HashSet<IndexedVariable> _names = [];

    public IReadOnlyList<Definition> Extract(IReadOnlyList<Definition> program)
    {
        List<Definition> definitions = [.. program];
        while (HoistInvariant(definitions) || NameRepeated(definitions))
        {
        }

        return definitions;
    }

    // aⱼ = exp(zⱼ − maxₖ zₖ) / …  ⇒  M = maxₖ zₖ, aⱼ = exp(zⱼ − M) / …
    private bool HoistInvariant(List<Definition> definitions)
    {
        for (int n = 0; n < definitions.Count; n++)
        {
            Definition definition = definitions[n];
            Expr? invariant = definition.Value.Nodes().FirstOrDefault(node =>
                node is ReductionExpr or CallExpr
                && !ReferenceEquals(node, definition.Value)
                && !node.IsConstant()
                && !node.FreeIndices().Any()
                && (definition.Target.Indices.Count > 0 || IsRepeated(definition.Value, node) || IsInsideReduction(definition.Value, node))
                && !node.Nodes().Skip(1).Any(inner => inner is ReductionExpr));
            if (invariant is null)
                continue;
            Name(definitions, n, invariant, []);
            return true;
        }

        return false;
    }

    private bool NameRepeated(List<Definition> definitions)
    {
        List<(Expr Pattern, int Index)> candidates = [.. Candidates(definitions)];
        List<(Expr Pattern, int Index)> wholes = candidates.FindAll(candidate => candidate.Pattern is SumExpr or ProductExpr);
        (Expr Pattern, int Index)? repeated = candidates
            .GroupBy(candidate => candidate.Pattern)
            .Select(group => (Pattern: group.Key, Uses: (group.Key is SumExpr or ProductExpr ? wholes.Where(c => Contains(c.Pattern, group.Key)) : group).Select(c => c.Index).ToList()))
            .Where(found => found.Uses.Count > 1)
            .OrderByDescending(found => OperationCounter.Count(found.Pattern).Total)
            .Select(found => ((Expr, int)?)(found.Pattern, found.Uses.Min()))
            .FirstOrDefault();
        if (repeated is not { } found)
            return false;
        Name(definitions, found.Index, found.Pattern, [.. found.Pattern.FreeIndices()]);
        return true;
    }

    // Every expression that costs something, with its one index renamed to a common one; those over several indices stay where they are.
    private static IEnumerable<(Expr Pattern, int Index)> Candidates(List<Definition> definitions) =>
        from index in Enumerable.Range(0, definitions.Count)
        let value = definitions[index].Value
        from node in value.Nodes()
        where OperationCounter.Count(node).Total > 0
        let indices = node.FreeIndices().ToList()
        where indices.Count == 1
        select (node.Substitute(indices[0], Common(indices[0])), index);

    // The expression itself, or a sum or product of which it is a part: u + v within u + v + w, u·v within u·v·w.
    private static bool Contains(Expr expr, Expr part) => ReferenceEquals(expr, part) || (expr, part) switch
    {
        (SumExpr whole, SumExpr sum) => (sum.Constant.IsZero || sum.Constant.Equals(whole.Constant))
            && sum.Terms.All(term => whole.Terms.Any(t => ReferenceEquals(t.Term, term.Term) && t.Coefficient.Equals(term.Coefficient))),
        (ProductExpr whole, ProductExpr { Coefficient.IsOne: true } product) => product.Factors.All(factor => whole.Factors.Contains(factor)),
        _ => false,
    };

    private static Expr WithName(Expr whole, Expr part, Expr name) => whole is SumExpr ? name + (whole - part) : name * (whole / part);

    private static RunningIndex Common(RunningIndex index) => new("j", index.Count);

    private static bool IsRepeated(Expr expr, Expr node) => expr.Nodes().Count(other => ReferenceEquals(other, node)) > 1;

    private static bool IsInsideReduction(Expr expr, Expr node) =>
        expr.Nodes().Any(outer => outer is ReductionExpr && !ReferenceEquals(outer, node) && outer.Nodes().Contains(node));

    private void Name(List<Definition> definitions, int index, Expr pattern, RunningIndex[] indices)
    {
        Definition user = definitions[index];
        IndexedVariable variable = NewVariable(user.Target.Variable.Layer, pattern, indices);
        var name = (SymbolExpr)pool.Symbol(variable, indices);
        for (int n = index; n < definitions.Count; n++)
            definitions[n] = definitions[n] with { Value = Replace(definitions[n].Value, pattern, name) };
        definitions.Insert(index, new(name, pattern, user.Phase));
    }

    private static Expr Replace(Expr expr, Expr pattern, SymbolExpr name)
    {
        if (name.Indices.Count == 0)
            return expr.Rewrite(node => ReferenceEquals(node, pattern) ? name : node);
        var running = (RunningIndex)name.Indices[0];
        List<RunningIndex> free = [.. expr.Nodes().SelectMany(node => node.OwnIndices).OfType<RunningIndex>().Distinct().Where(i => i.Count == running.Count)];
        foreach (RunningIndex index in free)
        {
            Expr instance = pattern.Substitute(running, index);
            Expr called = name.Substitute(running, index);
            expr = expr.Rewrite(node => ReferenceEquals(node, instance) ? called : Contains(node, instance) ? WithName(node, instance, called) : node);
        }

        return expr;
    }

    private IndexedVariable NewVariable(int layer, Expr pattern, RunningIndex[] indices)
    {
        string[] letters = pattern switch
        {
            ReductionExpr { Reduction: Reduction.Maximum } => ["M", "N"],
            ReductionExpr => ["S", "T", "U", "V"],
            CallExpr { Function: Functions.Exp } => ["e", "f"],
            SumExpr => ["r", "q", "p"],
            _ => ["t", "u"],
        };
        IEnumerable<string> endless = letters.Concat(Enumerable.Range(1, int.MaxValue - 1).Select(n => "t′" + n));
        IndexedVariable variable = endless
            .Select(letter => IndexedVariable.Of(VariableKind.Temporary, layer, letter, [.. indices.Select(index => index.Count)]))
            .First(candidate => !_names.Any(used => used.Layer == candidate.Layer && used.Letter == candidate.Letter));
        _names.Add(variable);
        return variable;
    }
}
