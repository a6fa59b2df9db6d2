using System.Globalization;
using System.Text;

namespace StaticNet.Symbolics.Expressions;

/// <summary>
/// Makes expressions: each constructor brings its node into canonical form and returns the one object that stands for it.
/// A pool belongs to one derivation; threads may share it.
/// </summary>
internal sealed class ExprPool
{
    private readonly Dictionary<string, Expr> _nodes = [];

    public Expr Zero => Number(0);

    public Expr One => Number(1);

    public Expr Number(Rational value)
    {
        string key = $"n{value}";
        return Known(key) ?? Add(key, new NumberExpr(this, value));
    }

    public Expr Symbol(IndexedVariable variable, params Subscript[] indices)
    {
        if (indices.Length != variable.Shape.Count)
            throw new ArgumentException($"{variable.Letter} takes {variable.Shape.Count} indices, not {indices.Length}.", nameof(indices));
        string ofVariable =
            $"s{(int)variable.Kind}.{variable.Layer}.{variable.Letter}.{variable.Value.ToString("R", CultureInfo.InvariantCulture)}[{string.Join(",", variable.Shape)}][{string.Join(",", variable.Values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}]";
        return Symbol(variable, ofVariable, indices);
    }

    /// <summary>The same variable at other indices.</summary>
    public Expr Symbol(SymbolExpr symbol, params Subscript[] indices) => Symbol(symbol.Variable, symbol.VariableKey, indices);

    /// <summary>√(q πⁿ), what can be taken out of the root as a factor before it.</summary>
    public Expr Root(Rational square, int pi = 0)
    {
        (Rational outside, Rational inside) = square.TakeRoot();
        if (inside.IsOne && pi == 0)
            return Number(outside);
        Expr root = CanonicalRoot(inside, pi);
        return outside.IsOne ? root : Product(outside, (root, 1));
    }

    public Expr Sum(params (Rational Coefficient, Expr Term)[] terms)
    {
        var collected = new TermList();
        foreach ((Rational coefficient, Expr term) in terms)
            collected.Add(coefficient, term);
        (Rational constant, List<(Rational Coefficient, Expr Term)> kept) = (collected.Constant, collected.Terms);
        if (kept.Count == 0)
            return Number(constant);
        if (kept.Count == 1 && constant.IsZero)
            return Product(kept[0].Coefficient, (kept[0].Term, 1));                     // 0 + c·u = c·u
        if (kept.Exists(t => t.Term is SumExpr && t.Coefficient.Abs.IsOne))
            return Sum([(constant, One), .. kept]);                                     // ½(u + v) + ½(u + v) + w = u + v + w
        string key = Key(constant, kept);
        return Known(key) ?? Add(key, new SumExpr(this, constant, kept));
    }

    /// <summary>Terms one after the other, as they are.</summary>
    public Expr SpelledSum(IReadOnlyList<Expr> terms)
    {
        List<(Rational Coefficient, Expr Term)> split =
        [
            .. terms.Select(term => term switch
            {
                NumberExpr number => (number.Value, One),
                ProductExpr product => (product.Coefficient, Product(1, [.. product.Factors])),
                _ => ((Rational)1, term),
            }),
        ];
        string key = $"++{string.Join("|", split.Select(t => $"{t.Term.Id}:{t.Coefficient}"))}";
        return Known(key) ?? Add(key, new SpelledSumExpr(this, split));
    }

    public Expr Product(Rational coefficient, params (Expr Base, int Exponent)[] factors)
    {
        var collected = new FactorList(coefficient);
        foreach ((Expr factor, int exponent) in factors)
            collected.Add(factor, exponent);
        (coefficient, List<(Expr Base, int Exponent)> kept) = (collected.Coefficient, collected.Factors);
        if (collected.HasRoots)
        {
            (Rational outside, Rational inside) = collected.Radicand.TakeRoot();
            coefficient *= outside;
            if (!inside.IsOne || collected.Pi != 0)
                kept.Insert(0, (CanonicalRoot(inside, collected.Pi), 1));
        }

        if (coefficient.IsZero || kept.Count == 0)
            return Number(coefficient);                                                 // 0·u = 0   (a derivative's zero: u finite)
        if (kept.Count == 1 && kept[0].Exponent == 1 && coefficient.IsOne)
            return kept[0].Base;                                                        // 1·u = u
        if (kept.Count == 1 && kept[0] is { Base: SumExpr sum, Exponent: 1 } && coefficient.IsMinusOne)
            return Sum((coefficient, sum));                                             // −(u − v) = v − u
        string key = Key(coefficient, kept);
        return Known(key) ?? Add(key, new ProductExpr(this, coefficient, kept));
    }

    public Expr Call(Primitive function, Expr argument)
    {
        if (function.Canonical(argument) is { } canonical)
            return canonical;
        string key = $"f{function.Name}({argument.Id})";
        return Known(key) ?? Add(key, new CallExpr(this, function, argument));
    }

    public Expr Select(Expr condition, Expr positive, Expr otherwise, bool isUnchecked = false)
    {
        if (ReferenceEquals(positive, otherwise))
            return positive;                                                            // {u if p, else u} = u
        IEnumerable<Expr> common = positive.IsZero ? otherwise.KroneckerFactors()
            : otherwise.IsZero ? positive.KroneckerFactors()
            : positive.KroneckerFactors().Intersect(otherwise.KroneckerFactors());
        if (common.FirstOrDefault() is { } kronecker)
            return kronecker * Select(condition, positive / kronecker, otherwise / kronecker, isUnchecked);  // {[k=j]·u if p, else [k=j]·v} = [k=j]·{u if p, else v}
        string key = $"?{(isUnchecked ? "?" : "")}{condition.Id}:{positive.Id}:{otherwise.Id}";
        return Known(key) ?? Add(key, new SelectExpr(this, condition, positive, otherwise, isUnchecked));
    }

    public Expr Bracket(Expr inner)
    {
        if (inner is NumberExpr or BracketExpr)
            return inner;
        string key = $"({inner.Id})";
        return Known(key) ?? Add(key, new BracketExpr(this, inner));
    }

    public Expr Partial(SymbolExpr of, SymbolExpr by)
    {
        string key = $"d{of.Id}/{by.Id}";
        return Known(key) ?? Add(key, new PartialExpr(this, of, by));
    }

    public Expr Kronecker(Subscript left, Subscript right)
    {
        if (left == right)
            return One;
        if (left is FixedIndex && right is FixedIndex)
            return Zero;
        (left, right) = string.CompareOrdinal(Key(left), Key(right)) <= 0 ? (left, right) : (right, left);
        string key = $"={Key(left)},{Key(right)}";
        return Known(key) ?? Add(key, new KroneckerExpr(this, left, right));
    }

    public Expr Summation(RunningIndex index, Expr body) => Reduce(Reduction.Sum, index, body, index.Name);

    public Expr Maximum(RunningIndex index, Expr body) => Reduce(Reduction.Maximum, index, body, index.Name);

    public Expr Reduce(Reduction reduction, RunningIndex index, Expr body, string hint)
    {
        if (!body.Mentions(index))
            return reduction == Reduction.Sum ? index.Count * body : body;              // Σₖ u = K·u,  maxₖ u = u
        if (reduction == Reduction.Sum && body is ProductExpr product)
        {
            (Expr outer, Expr inner) = product.Partition(factor => !factor.Mentions(index));
            if (!outer.IsOne)
                return outer * Reduce(reduction, index, inner, hint);                   // Σₖ u·vₖ = u·Σₖ vₖ
            foreach ((Expr factor, _) in product.Factors)
            {
                if (factor is KroneckerExpr kronecker)
                    return product.Without(factor).Substitute(index, kronecker.Left == index ? kronecker.Right : kronecker.Left); // Σₖ [k=j]·vₖ = vⱼ
            }
        }
        else if (reduction == Reduction.Sum && body is KroneckerExpr)
        {
            return One;                                                                 // Σₖ [k=j] = 1
        }

        int depth = body.BoundDepth + 1;
        var bound = new RunningIndex($"#{depth}", index.Count);
        while (bound != index && body.Mentions(bound))                                  // the index of a sum that will stand around this one
            bound = bound with { Name = $"#{++depth}" };
        body = body.Substitute(index, bound);
        string key = $"r{(int)reduction}.{Key(bound)}({body.Id})";
        return Known(key) ?? Add(key, new ReductionExpr(this, reduction, bound, hint, body));
    }

    private static string Key(Subscript index) => index is RunningIndex v ? $"{v.Name}:{v.Count}" : index.ToString();

    // The parts of sums and products in the order in which the pool met them: they are equal in any order.
    private string Key(Rational constant, List<(Rational Coefficient, Expr Term)> terms)
    {
        int[] ids = new int[terms.Count];
        var coefficients = new Rational[terms.Count];
        for (int n = 0; n < ids.Length; n++)
            (ids[n], coefficients[n]) = (terms[n].Term.Id, terms[n].Coefficient);
        Array.Sort(ids, coefficients);
        StringBuilder key = new StringBuilder().Append('+').Append(constant);
        for (int n = 0; n < ids.Length; n++)
            key.Append('|').Append(ids[n]).Append(':').Append(coefficients[n]);
        return key.ToString();
    }

    private string Key(Rational coefficient, List<(Expr Base, int Exponent)> factors)
    {
        int[] ids = new int[factors.Count], exponents = new int[factors.Count];
        for (int n = 0; n < ids.Length; n++)
            (ids[n], exponents[n]) = (factors[n].Base.Id, factors[n].Exponent);
        Array.Sort(ids, exponents);
        StringBuilder key = new StringBuilder().Append('*').Append(coefficient);
        for (int n = 0; n < ids.Length; n++)
            key.Append('|').Append(ids[n]).Append(':').Append(exponents[n].ToString(CultureInfo.InvariantCulture));
        return key.ToString();
    }

    private Expr Symbol(IndexedVariable variable, string ofVariable, Subscript[] indices)
    {
        StringBuilder text = new StringBuilder().Append(ofVariable).Append('[');
        foreach (Subscript index in indices)
            text.Append(Key(index)).Append(',');
        string key = text.ToString();
        return Known(key) ?? Add(key, new SymbolExpr(this, variable, ofVariable, new(indices)));
    }

    private Expr CanonicalRoot(Rational square, int pi)
    {
        string key = $"√{square}.{pi}";
        return Known(key) ?? Add(key, new RootExpr(this, square, pi));
    }

    private Expr? Known(string key)
    {
        lock (_nodes)
            return _nodes.TryGetValue(key, out Expr? node) ? node : null;
    }

    // Another thread may have added it in the meantime.
    private Expr Add(string key, Expr node)
    {
        lock (_nodes)
        {
            if (_nodes.TryGetValue(key, out Expr? known))
                return known;
            node.Id = _nodes.Count;
            _nodes.Add(key, node);
            return node;
        }
    }
}
