namespace StaticNet.Symbolics.Expressions;

/// <summary>Collects the terms of a sum: flattens sums, takes coefficients out of products, adds like terms, drops zeros.</summary>
internal sealed class TermList
{
    private readonly Dictionary<int, int> _indices = [];
    private readonly List<(Rational Coefficient, Expr Term)> _terms = [];

    public Rational Constant { get; private set; }

    public List<(Rational Coefficient, Expr Term)> Terms => _terms.FindAll(t => !t.Coefficient.IsZero);

    public void Add(Rational coefficient, Expr term)
    {
        switch (term)
        {
            case NumberExpr number:                                                     // c·n
                Constant += coefficient * number.Value;
                break;
            case SumExpr sum when coefficient.Abs.IsOne:                                // ±(u + v) = ±u ± v
                Constant += coefficient * sum.Constant;
                foreach ((Rational c, Expr t) in sum.Terms)
                    Add(coefficient * c, t);
                break;
            case ProductExpr { Coefficient.IsOne: false } product:                      // c·(d·u) = (c·d)·u
                Add(coefficient * product.Coefficient, product.Pool.Product(1, [.. product.Factors]));
                break;
            default:                                                                    // c·u + d·u = (c + d)·u
                if (_indices.TryGetValue(term.Id, out int index))
                {
                    _terms[index] = (_terms[index].Coefficient + coefficient, term);
                }
                else
                {
                    _indices.Add(term.Id, _terms.Count);
                    _terms.Add((coefficient, term));
                }

                break;
        }
    }
}
