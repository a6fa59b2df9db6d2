namespace StaticNet.Symbolics.Expressions;

/// <summary>Collects the factors of a product: flattens products, adds the exponents of equal bases, joins roots, drops what cancels.</summary>
internal sealed class FactorList(Rational coefficient)
{
    private readonly List<(Expr Base, int Exponent)> _factors = [];

    public Rational Coefficient { get; private set; } = coefficient;

    /// <summary>Whether there were constants √(q πⁿ) among the factors: together they are √(<see cref="Radicand"/> · π^<see cref="Pi"/>).</summary>
    public bool HasRoots { get; private set; }

    public Rational Radicand { get; private set; } = 1;

    public int Pi { get; private set; }

    /// <summary>In the order written, but as the course has it: λ and m before δ before θ before the rest.</summary>
    public List<(Expr Base, int Exponent)> Factors
    {
        get
        {
            var kept = new List<(Expr Base, int Exponent)>(_factors.Count);
            foreach ((Expr factor, int exponent) in _factors)
            {
                if (exponent == 0)
                    continue;
                int rank = Rank(factor), index = kept.Count;
                while (index > 0 && Rank(kept[index - 1].Base) > rank)
                    index--;
                kept.Insert(index, (factor, IsIdempotent(factor) && exponent > 0 ? 1 : exponent));      // [p]·[p] = [p]
            }

            return kept;
        }
    }

    public void Add(Expr factor, int exponent)
    {
        switch (factor)
        {
            case NumberExpr number:
                Coefficient *= Rational.Power(number.Value, exponent);
                break;
            case RootExpr root:                                                         // √u √v = √(uv)
                (HasRoots, Radicand, Pi) = (true, Radicand * Rational.Power(root.Square, exponent), Pi + (root.Pi * exponent));
                break;
            case ProductExpr product:                                                   // (c·u·v)ⁿ = cⁿ·uⁿ·vⁿ
                Coefficient *= Rational.Power(product.Coefficient, exponent);
                foreach ((Expr b, int e) in product.Factors)
                    Add(b, e * exponent);
                break;
            default:
                AddPower(factor, exponent);
                break;
        }
    }

    // uᵐ·uⁿ = uᵐ⁺ⁿ   (u ≠ 0 where m + n ≥ 0 > n)
    private void AddPower(Expr factor, int exponent)
    {
        for (int n = 0; n < _factors.Count; n++)
        {
            if (!ReferenceEquals(_factors[n].Base, factor))
                continue;
            _factors[n] = (factor, _factors[n].Exponent + exponent);
            return;
        }

        _factors.Add((factor, exponent));
    }

    private static int Rank(Expr factor) => factor.IsConstant() ? 0 : factor is not SymbolExpr symbol ? 4 : symbol.Variable.Kind switch
    {
        VariableKind.Hyperparameter or VariableKind.Mask => 0,
        VariableKind.Delta => 1,
        VariableKind.Weight => 2,
        VariableKind.Target => 3,
        VariableKind.Input => 5,
        _ => 4,
    };

    private static bool IsIdempotent(Expr factor) => factor is KroneckerExpr or CallExpr { Function.IsMask: true };
}
